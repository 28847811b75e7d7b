/** A text with a few accidents: characters lost, doubled, swapped or put in, pieces moved, the end cut off. */
const PIECES = [
  '<',
  '>',
  '"',
  "'",
  '&',
  '/',
  '{',
  '}',
  '[',
  ']',
  ',',
  ':',
  '-',
  '0',
  '9',
  'e9',
  '\u0000',
  '宫',
  '\ud800',
]
const MORE = [
  'null',
  'true',
  '1e999',
  '-->',
  '<!--',
  '<![CDATA[',
  ']]>',
  '<?',
  '<!',
  '&#0;',
  '&#x110000;',
  '  ',
  '\n',
]

export function mutated(text: string, random: () => number): string {
  const below = (limit: number): number => Math.floor(random() * limit)
  const pieces = [...PIECES, ...MORE]
  let result = text
  for (let left = 1 + below(4); left > 0; left--) {
    const at = below(result.length)
    const to = at + below(12)
    const [before, piece, after] = [result.slice(0, at), result.slice(at, to), result.slice(to)]
    switch (below(5)) {
      case 0:
        result = before + after
        break
      case 1:
        result = before + piece + piece + after
        break
      case 2:
        result = before + (pieces[below(pieces.length)] ?? '') + piece + after
        break
      case 3: {
        const other = below(after.length + 1)
        result = before + after.slice(0, other) + piece + after.slice(other)
        break
      }
      default:
        result = random() < 0.1 ? before : before + (pieces[below(pieces.length)] ?? '') + after
    }
  }
  return result
}
