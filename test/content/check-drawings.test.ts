import type { AuthoredContent } from '@/content/authored'
import { checkDrawings, drawingFaults } from '@/content/check/drawings'
import { changed, fixtureContent, lines } from './check-fixture'

let content: AuthoredContent
beforeAll(async () => {
  content = await fixtureContent()
})

const svg = (inside: string, root = 'viewBox="0 0 320 240"'): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" ${root}>${inside}</svg>\n`
const GOOD = svg(
  '<g fill="none" stroke="#2A2320" stroke-width="2">\n<path d="M10 10l20-3.5z"/><circle cx="4" cy="5" r="6" fill="rgb(1, 2, 3)"/></g>',
)

test('plain shapes of a relic', () => {
  expect(drawingFaults(GOOD)).toEqual([])
  expect(checkDrawings(changed(content, { drawings: { tonggang: GOOD } }))).toEqual([])
  expect(lines(checkDrawings(changed(content, { drawings: { nope: GOOD } })))).toEqual([
    'drawings/nope.svg: "nope"; expected the id of a file in content/relics',
  ])
})

test.each([
  ['a script', svg('<script>alert(1)</script>')],
  ['a link', svg('<path d="M0 0" href="https://example.org"/>')],
  ['a handler', svg('<path d="M0 0" onclick="x"/>')],
  ['a style', svg('<path d="M0 0" style="fill:red"/>')],
  ['an id', svg('<path id="a" d="M0 0"/>')],
  ['a class', svg('<path class="a" d="M0 0"/>')],
  ['a reference', svg('<path fill="url(#a)" d="M0 0"/>')],
  ['words', svg('<g>Bronze</g>')],
  ['a comment', svg('<!-- made by hand -->')],
  ['a picture', svg('<image x="0"/>')],
  ['no viewBox', svg('<path d="M0 0"/>', 'width="320"')],
  ['another sheet', svg('<path d="M0 0"/>', 'viewBox="0 0 100 100"')],
  ['an open group', svg('<g><path d="M0 0"/>')],
  ['two drawings', GOOD + GOOD],
  ['an entity', `<!DOCTYPE svg [<!ENTITY a "b">]>${GOOD}`],
  ['too much', svg(`<path d="M0 0${'l1 1'.repeat(2100)}"/>`)],
])('%s is not let in', (_, drawing) => expect(drawingFaults(drawing)).not.toEqual([]))
