/** How a YAML file is set: the width of its folded lines, whether dashes are indented, which quotes it uses. */
import { isMap, isSeq, visit, type Document, type ToStringOptions } from 'yaml'

export type Style = Pick<ToStringOptions, 'lineWidth' | 'indentSeq' | 'singleQuote' | 'indent'>

/** What most files have. */
const WIDTH = 118
const NARROWEST = 80

/** Texts without Han can be folded anywhere; their longest line shows the width they were folded to. */
function foldedWidth(text: string, document: Document): number {
  let widest = 0
  visit(document, {
    Scalar(_key, node) {
      const [start = 0, end = 0] = node.range ?? []
      const source = text.slice(start, end)
      if (!source.includes('\n') || node.type?.startsWith('BLOCK')) return
      for (const line of text.slice(text.lastIndexOf('\n', start) + 1, end).split('\n'))
        if (!/\p{Script=Han}/u.test(line)) widest = Math.max(widest, line.length)
    },
  })
  return widest
}

function dashesIndented(text: string, document: Document): boolean {
  let indented: boolean | null = null
  visit(document, {
    Pair(_key, { key, value }) {
      if (indented !== null || !isSeq(value) || value.flow || !value.range) return
      const columnOf = (at: number): number => at - text.lastIndexOf('\n', at - 1) - 1
      const keyAt = (key as { range?: readonly number[] } | null)?.range?.[0]
      if (keyAt !== undefined) indented = columnOf(value.range[0]) > columnOf(keyAt)
    },
  })
  return indented ?? true
}

export function styleOf(text: string, document: Document): Style {
  const folded = foldedWidth(text, document)
  return {
    lineWidth: folded > NARROWEST ? folded : WIDTH,
    indentSeq: isMap(document.contents) ? dashesIndented(text, document) : true,
    singleQuote: true,
    indent: 2,
  }
}
