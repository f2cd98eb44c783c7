import type { Emitter } from './emitter.ts'

/** Delicate characters that are printed raw even between quotes. */
const raw = /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g

/** YAML 1.2: one document a result, nothing folded, no anchors; also read alike by readers of YAML 1.1. */
export const yaml: Emitter<object> = {
  name: 'yaml',
  endings: ['.yaml', '.yml'],
  async open() {
    const { Document, visit } = await import('yaml')
    let count = 0
    return {
      *each(result) {
        if (count++ > 0) yield '---\n'
        const document = new Document(result, {
          version: '1.2',
          compat: 'yaml-1.1',
          aliasDuplicateObjects: false,
        })
        visit(document, {
          Scalar(_, node) {
            if (typeof node.value === 'string' && mustQuote(node.value)) node.type = 'QUOTE_DOUBLE'
          },
        })
        yield document.toString({ lineWidth: 0 }).replace(raw, escaped)
      },
      end: () => '',
    }
  },
}

/**
 * Whether a string holds what some reader of YAML would lose or take for a line end; and block scalars lose blanks that
 * are alone on a line or before all others. (Written here, not at the top: to compile it costs every start a millisecond.)
 */
function mustQuote(text: string): boolean {
  return (
    /[^\P{Cc}\t\n]|[\u2028\u2029\ufeff\ufffe\uffff]|\p{Surrogate}/u.test(text) ||
    /^[ \n]|\n[ \t]+(?:\n|$)/.test(text)
  )
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
}
