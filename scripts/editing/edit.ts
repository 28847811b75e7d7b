/**
 * Changes fields of a YAML file and nothing else. The new fields are written by the Document API of `yaml`, in the
 * file's own style; their lines replace the old ones in the text, so that folding, quotes, comments and empty lines
 * everywhere else stay as they are. What comes out is read again and compared before it counts.
 */
import {
  isMap,
  isPair,
  isScalar,
  isSeq,
  parseDocument,
  type Document,
  type Pair,
  type ParsedNode,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml'
import { same } from '../comparing/changes'
import { stepsBetween, type Path, type Step } from './steps'
import { styleOf, type Style } from './style'

/** The order of the fields of an object, by its path; fields that are not in it come last. */
export type OrderOf = (path: readonly string[]) => readonly string[]

interface Span {
  start: number
  end: number
}

type Parsed = Document.Parsed<ParsedNode>

const lineStart = (text: string, at: number): number => text.lastIndexOf('\n', at - 1) + 1
function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at)
  return end < 0 ? text.length : end
}

const rangeOf = (node: unknown): readonly [number, number] | null => {
  const range = (node as { range?: readonly [number, number, number] | null } | null)?.range
  return range ? [range[0], range[1]] : null
}

const parentOf = (document: Parsed, path: Path): unknown =>
  path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true)

const pairOf = (map: YAMLMap, name: string): Pair | undefined =>
  map.items.find(item => isScalar(item.key) && item.key.value === name)

/** From the key, or the dash, to the end of the value; null when the text is not laid out as expected. */
function spanOf(text: string, document: Parsed, path: Path): Span | null {
  const parent = parentOf(document, path)
  const last = path.at(-1)
  let start: number | undefined
  let end: number | undefined
  if (isMap(parent) && typeof last === 'string') {
    const pair = pairOf(parent, last)
    start = rangeOf(pair?.key)?.[0]
    end = rangeOf(pair?.value)?.[1]
  } else if (isSeq(parent) && typeof last === 'number') {
    const range = rangeOf(parent.items[last])
    end = range?.[1]
    start = range?.[0]
    if (start !== undefined && !parent.flow) {
      const dash = /-\s+$/.exec(text.slice(0, start))
      if (!dash) return null
      start = dash.index
    }
  }
  if (start === undefined || end === undefined) return null
  return { start, end: start + text.slice(start, end).trimEnd().length }
}

function setNode(document: Parsed, path: Path, value: unknown): void {
  const node = document.getIn(path, true)
  if (isScalar(node) && (value === null || typeof value !== 'object')) {
    // a block of lines ends with a line feed, which is no part of what was written
    const closing = typeof node.value === 'string' && typeof value === 'string' && node.value.endsWith('\n')
    node.value = closing ? `${String(value).trimEnd()}\n` : value
    delete (node as { source?: string }).source
  } else document.setIn(path, document.createNode(value))
}

function placeFor(map: YAMLMap, name: string, order: readonly string[]): number {
  if (!order.includes(name)) return map.items.length
  const before = new Set(order.slice(0, order.indexOf(name)))
  return map.items.reduce(
    (place, { key }, index) => (isScalar(key) && before.has(String(key.value)) ? index + 1 : place),
    0,
  )
}

function insertNode(document: Parsed, path: Path, value: unknown, orderOf: OrderOf): boolean {
  const parent = parentOf(document, path)
  const last = path.at(-1)
  if (isSeq(parent) && typeof last === 'number') parent.items.splice(last, 0, document.createNode(value))
  else if (isMap(parent) && typeof last === 'string') {
    const order = orderOf(path.slice(0, -1).map(String))
    parent.items.splice(placeFor(parent, last, order), 0, document.createPair(last, value) as never)
  } else return false
  return true
}

/** The nearest ancestor that stands on lines of its own: `{ zh: …, en: … }` is one piece. */
function wholeOf(document: Parsed, path: Path): Path {
  for (let depth = 1; depth < path.length; depth++) {
    const node = document.getIn(path.slice(0, depth), true)
    if ((isMap(node) || isSeq(node)) && node.flow) return path.slice(0, depth)
  }
  return path
}

/** The text after a step, or null when only writing the whole document anew can do it. */
function spliced(text: string, before: Parsed, step: Step, after: Parsed, style: Style): string | null {
  const rendered = after.toString(style)
  const drawn = parseDocument(rendered)
  const parent = parentOf(before, step.path) as YAMLMap | YAMLSeq | undefined
  const whole = step.do === 'set' ? step.path : wholeOf(before, step.path)
  const inFlow = whole.length < step.path.length
  if (step.do === 'set' || inFlow) {
    const old = spanOf(text, before, whole)
    const now = spanOf(rendered, drawn, whole)
    return old && now && text.slice(0, old.start) + rendered.slice(now.start, now.end) + text.slice(old.end)
  }
  if (step.do === 'remove') {
    const old = spanOf(text, before, step.path)
    if (
      !old ||
      !parent ||
      parent.items.length < 2 ||
      text.slice(lineStart(text, old.start), old.start).trim() !== ''
    )
      return null
    return text.slice(0, lineStart(text, old.start)) + text.slice(lineEnd(text, old.end) + 1)
  }
  const now = spanOf(rendered, drawn, step.path)
  const siblings = (parentOf(drawn, step.path) as YAMLMap | YAMLSeq).items
  const last = step.path.at(-1)
  const at =
    typeof last === 'number'
      ? last
      : siblings.findIndex(item => isPair(item) && isScalar(item.key) && item.key.value === last)
  const neighbour = siblings[at - 1]
  const name = isPair(neighbour) && isScalar(neighbour.key) ? String(neighbour.key.value) : at - 1
  const old = at > 0 ? spanOf(text, before, [...step.path.slice(0, -1), name]) : null
  if (!now || !old) return null
  const indent = ' '.repeat(old.start - lineStart(text, old.start))
  const end = lineEnd(text, old.end)
  return `${text.slice(0, end)}\n${indent}${rendered.slice(now.start, now.end)}${text.slice(end)}`
}

function stepped(text: string, step: Step, orderOf: OrderOf): string {
  const before = parseDocument(text)
  const after = parseDocument(text)
  const expected = parseDocument(text)
  for (const document of [after, expected])
    if (step.do === 'remove') document.deleteIn(step.path)
    else if (step.do === 'set' || !insertNode(document, step.path, step.value, orderOf))
      setNode(document, step.path, step.value)
  const style = styleOf(text, before)
  const result = spliced(text, before, step, after, style)
  if (result !== null) {
    const check = parseDocument(result)
    if (check.errors.length === 0 && same(check.toJS(), expected.toJS())) return result
  }
  return after.toString(style)
}

/** The text with the new values; `orderOf` says where a new field goes. */
export function editYaml(text: string, value: unknown, orderOf: OrderOf): string {
  const before: unknown = parseDocument(text).toJS()
  const result = stepsBetween(before, value).reduce((now, step) => stepped(now, step, orderOf), text)
  const written = parseDocument(result)
  if (written.errors.length > 0 || !same(written.toJS(), value))
    throw new Error(`${text.slice(0, 60)}…: the edited text does not say what it should`)
  return result
}
