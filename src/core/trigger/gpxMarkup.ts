/**
 * The marks of an XML text, one after the other, as far as GPX needs them. Every step goes forward by `indexOf`, so
 * time grows with the text, whatever is in it. No entities of the text's own: declarations are refused.
 */
import { refuse } from './traceError'

export interface MarkupReader {
  /** `tag`: what stands between < and >, without a closing slash. Names come without their namespace. */
  open(name: string, tag: string, at: number): void
  close(name: string, at: number): void
  /** Between tags. `literal`: no entities in it, else they are as written. */
  text(text: string, literal: boolean): void
}

/** Where a mark that begins at `from` ends; a text without its end was cut off. */
function endOf(text: string, mark: string, from: number, opened: number): number {
  const end = text.indexOf(mark, from)
  return end === -1 ? failAt(text, opened, `${mark} after it`) : end
}

/** The `>` of a tag: not one that stands in quotes. */
function endOfTag(text: string, opened: number): number {
  for (let at = opened + 1; at < text.length; at++) {
    const character = text[at]
    if (character === '>') return at
    if (character === '<') break
    if (character === '"' || character === "'") at = endOf(text, character, at + 1, opened)
  }
  return failAt(text, opened, 'a tag that ends with >')
}

/** @throws TraceError for marks without an end, and for declarations */
export function readMarkup(text: string, reader: MarkupReader): void {
  let at = 0
  for (let mark = text.indexOf('<'); mark !== -1; mark = text.indexOf('<', at)) {
    if (mark > at) reader.text(text.slice(at, mark), false)
    if (text.startsWith('<!--', mark)) at = endOf(text, '-->', mark + 4, mark) + 3
    else if (text.startsWith('<?', mark)) at = endOf(text, '?>', mark + 2, mark) + 2
    else if (text.startsWith('<![CDATA[', mark)) {
      const end = endOf(text, ']]>', mark + 9, mark)
      reader.text(text.slice(mark + 9, end), true)
      at = end + 3
    } else if (text.startsWith('<!', mark)) failAt(text, mark, 'no declarations, as DOCTYPE and ENTITY are')
    else {
      const end = endOfTag(text, mark)
      at = end + 1
      if (text[mark + 1] === '/') reader.close(nameOf(text.slice(mark + 2, end)), mark)
      else {
        const alone = text[end - 1] === '/'
        const tag = text.slice(mark + 1, alone ? end - 1 : end)
        const name = nameOf(tag)
        reader.open(name, tag, mark)
        if (alone) reader.close(name, mark)
      }
    }
  }
}

const MAX_NAME = 100
const nameOf = (tag: string): string => {
  const [name = ''] = tag.slice(0, MAX_NAME).split(/\s/, 1)
  return name.slice(name.indexOf(':') + 1)
}

/** An attribute's value, decoded; null when the tag has none of that name. */
export function attributeOf(tag: string, name: string): string | null {
  let at = 0
  for (let equals = tag.indexOf('='); equals !== -1; equals = tag.indexOf('=', at)) {
    let from = equals + 1
    while (/\s/.test(tag[from] ?? '')) from++
    const quote = tag[from]
    if (quote !== '"' && quote !== "'") return null
    const to = tag.indexOf(quote, from + 1)
    if (to === -1) return null
    const named = tag.slice(at, equals).trimEnd()
    if (named.endsWith(name) && /\s/.test(named[named.length - name.length - 1] ?? ''))
      return decoded(tag.slice(from + 1, to))
    at = to + 1
  }
  return null
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
const LAST_CHARACTER = 0x10ffff

/** Entities that need no declaration; others stay as they are. */
export const decoded = (text: string): string =>
  text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));/gi, (entity, hex, decimal, name) => {
    if (typeof name === 'string') return NAMED[name] ?? entity
    const code = typeof hex === 'string' ? parseInt(hex, 16) : Number(decimal)
    return code > 0 && code <= LAST_CHARACTER ? String.fromCodePoint(code) : entity
  })

/** Text for an element or an attribute; characters that XML 1.0 has no place for are left out. */
export const escaped = (text: string): string =>
  text
    // eslint-disable-next-line no-control-regex
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replace(/[<>&"']/g, character => `&#${character.charCodeAt(0)};`)

/** The line as editors count them. Slow: for a text that is refused. */
export function lineOf(text: string, at: number): string {
  let line = 1
  for (let end = text.indexOf('\n'); end !== -1 && end < at; end = text.indexOf('\n', end + 1)) line++
  return `line ${line}`
}

/** More than is shown of it. */
const MAX_MARK = 200

export function failAt(text: string, at: number, expected: string): never {
  return refuse(lineOf(text, at), text.slice(at, at + MAX_MARK), expected)
}
