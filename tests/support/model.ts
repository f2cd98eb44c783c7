/** The types that the tests speak of. */
export type { Bulletin, Fact, Node } from '../../src/bulletin.ts'
export type { Leaf } from '../../src/leaves.ts'
