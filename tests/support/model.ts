/** The types that the tests speak of. */

export type { Leaf } from '../../src/build/leaves.ts'
export type { Bulletin, Fact, Node } from '../../src/model/bulletin.ts'
