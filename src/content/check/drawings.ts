/**
 * Our own drawings of relics (content/STYLE.md, "Drawings"): plain shapes on a sheet of 320 × 240, at most 8 KB. They
 * are put into pages as they are, so nothing that loads, runs, styles or names anything may be in them.
 */
import type { AuthoredContent, ContentProblem } from '../authored'
import { problem } from './problem'

const LIMIT_BYTES = 8 * 1024
const VIEW_BOX = '0 0 320 240'
const XMLNS = 'http://www.w3.org/2000/svg'
const ELEMENTS: readonly string[] = [
  'svg',
  'g',
  'path',
  'circle',
  'ellipse',
  'rect',
  'line',
  'polyline',
  'polygon',
]
const ATTRIBUTES: readonly string[] = [
  ...['xmlns', 'viewBox', 'width', 'height', 'transform'],
  ...['d', 'points', 'x', 'y', 'x1', 'y1', 'x2', 'y2', 'cx', 'cy', 'r', 'rx', 'ry'],
  ...[
    'fill',
    'fill-opacity',
    'fill-rule',
    'opacity',
    'stroke',
    'stroke-width',
    'stroke-opacity',
    'stroke-linecap',
  ],
  ...['stroke-linejoin', 'stroke-miterlimit', 'stroke-dasharray', 'stroke-dashoffset'],
]
const MARKUP = /<[^>]*>|[^<]+|</gu
const TAG = /^<(\/?)([A-Za-z][\w:-]*)((?:\s+[\w:-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>$/u
const ATTRIBUTE = /([\w:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/gu
/** Values are numbers, path data, colours and a few words; `url(…)` or `javascript:` have other letters. */
const VALUE = /^[#\w\s.,()%+-]*$/u

type Fault = readonly [value: string, expected: string]

function attributeFaults(element: string, attributes: string): Fault[] {
  return [...attributes.matchAll(ATTRIBUTE)].flatMap(([, name = '', double, single]): Fault[] => {
    const value = double ?? single ?? ''
    if (!ATTRIBUTES.includes(name)) return [[`${element} ${name}`, 'no such attribute in a drawing']]
    if (name === 'xmlns') return value === XMLNS ? [] : [[value, `xmlns="${XMLNS}"`]]
    if (!VALUE.test(value) || /url\s*\(/iu.test(value))
      return [[`${name}="${value}"`, 'numbers and plain colours only, no references']]
    return []
  })
}

/** What is wrong with a drawing as text, in its order. */
export function drawingFaults(svg: string): Fault[] {
  const faults: Fault[] = []
  const open: string[] = []
  const bytes = new TextEncoder().encode(svg).length
  if (bytes > LIMIT_BYTES) faults.push([`${bytes} bytes`, `at most ${LIMIT_BYTES} bytes`])
  const root = /<svg\b[^>]*>/u.exec(svg)?.[0] ?? ''
  const viewBox = /\sviewBox\s*=\s*["']([^"']*)["']/u.exec(root)?.[1]
  if (viewBox !== VIEW_BOX) faults.push([viewBox ?? 'no viewBox', `viewBox="${VIEW_BOX}"`])
  let roots = 0
  for (const piece of svg.match(MARKUP) ?? []) {
    if (!piece.startsWith('<')) {
      if (piece.trim() !== '') faults.push([piece.trim(), 'no text in a drawing'])
      continue
    }
    const [, closing, element = '', attributes = '', alone] = TAG.exec(piece) ?? []
    if (element === '') {
      faults.push([piece, 'plain elements only: no comments, declarations or loose brackets'])
      continue
    }
    if (!ELEMENTS.includes(element)) faults.push([element, `one of ${ELEMENTS.join(', ')}`])
    faults.push(...attributeFaults(element, attributes))
    if (closing) {
      const expected = open.pop()
      if (expected !== element)
        faults.push([piece, expected ? `</${expected}>` : 'no end without a beginning'])
    } else {
      if (open.length === 0) roots += 1
      if ((element === 'svg') !== (open.length === 0))
        faults.push([piece, 'one svg element around everything'])
      if (!alone) open.push(element)
    }
  }
  if (open.length > 0) faults.push([`<${open.join('><')}>`, 'an end for each element'])
  if (roots !== 1) faults.push([`${roots} outermost elements`, 'one svg element around everything'])
  return faults
}

export function checkDrawings(content: AuthoredContent): ContentProblem[] {
  const relics = new Set(content.relics.map(({ id }) => id))
  return Object.entries(content.drawings ?? {}).flatMap(([id, svg]) => {
    const file = `drawings/${id}.svg`
    const unknown = relics.has(id) ? [] : [problem(file, '', id, 'the id of a file in content/relics')]
    return [...unknown, ...drawingFaults(svg).map(([value, expected]) => problem(file, '', value, expected))]
  })
}
