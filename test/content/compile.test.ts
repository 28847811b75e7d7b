import { createHash } from 'node:crypto'
import { resolve } from 'node:path'
import type { AuthoredContent } from '@/content/authored'
import { compileBundle, contentVersionOf, straightLineMeters, type BundleDeps } from '@/content/compile'
import { narrationStem } from '@/content/narration'
import { bundleSchema, GEO_LAYERS, NO_BUILT_ASSETS, ORIGINALS } from '@/content/schema'
import { loadAuthored } from '../../server/content/load'

const sha256Hex = (text: string): string => createHash('sha256').update(text).digest('hex')
const asset = { path: '/api/v1/o/00/0.json', sha256: '0', bytes: 1 }
const deps: BundleDeps = {
  contentVersion: '0123456789abcdef',
  sha256Hex,
  model: asset,
  ground: asset,
  walkways: asset,
  geo: Object.fromEntries(GEO_LAYERS.map(layer => [layer, asset])) as BundleDeps['geo'],
  built: NO_BUILT_ASSETS,
}

let content: AuthoredContent
beforeAll(async () => {
  content = await loadAuthored(resolve(__dirname, '../fixtures/content'))
})

test.each(ORIGINALS)('the %s bundle fits its schema', lang => {
  expect(bundleSchema.parse(compileBundle(content, lang, deps)).lang).toBe(lang)
})

test('a place has its links, its outline, one language and null where nothing is known', () => {
  const place = compileBundle(content, 'en', deps).places.find(({ id }) => id === 'zhongdian')
  expect(place).toMatchObject({
    path: '/p/zhongdian',
    position: [116.3907973, 39.9166827],
    relics: ['tonggang'],
    tours: ['axis'],
    children: 'How many steps can you count?',
    exhibition: null,
    ticket: 'admission',
    lookFor: [
      { what: 'Look above.', where: 'above the door' },
      { what: 'Look below.', where: null },
      { what: 'Look down at the bricks.', where: null },
    ],
  })
  expect(place?.footprint).toHaveLength(5)
  expect(place?.footprint?.[0]).toEqual(place?.footprint?.[4])
  expect(place?.narrations.map(({ layer }) => layer)).toEqual(['brief', 'standard'])
})

test('a garden has the outline of its ground', () => {
  const garden = compileBundle(content, 'zh', deps).places.find(({ id }) => id === 'houyuan')
  expect(garden?.architecture).toBeNull()
  expect(garden?.footprint).toHaveLength(5)
})

test('words in rules become one language, their shape stays', () => {
  const ticket = compileBundle(content, 'zh', deps).operations.find(({ id }) => id === 'ticket')
  expect(ticket).toMatchObject({ title: '门票', prices: [{ label: '全年', from: '01-01', to: '12-31', cny: 1 }] })
})

test("a narration's name changes with its words, its language and nothing else", () => {
  const stem = narrationStem('taihedian', 'brief', 'zh', '您好', sha256Hex)
  expect(stem).toMatch(/^taihedian\.brief\.zh\.[0-9a-f]{12}$/)
  expect(narrationStem('taihedian', 'brief', 'zh', '您好', sha256Hex)).toBe(stem)
  expect(narrationStem('taihedian', 'brief', 'zh', '您早', sha256Hex)).not.toBe(stem)
  const narration = compileBundle(content, 'zh', deps).places[0]?.narrations[0]
  expect(narration?.audioPath).toBe(
    `/media/narrations/${narrationStem('houyuan', 'brief', 'zh', narration?.text ?? '', sha256Hex)}.mp3`,
  )
  expect(narration?.captionsPath).toBe(narration?.audioPath.replace(/mp3$/, 'vtt'))
})

test('straight lines are rounded to 10 m', () => {
  expect(straightLineMeters([])).toBe(0)
  expect(straightLineMeters([{ u: 0, v: 0 }, { u: 3, v: 4 }, { u: 3, v: 104 }])).toBe(110)
  expect(compileBundle(content, 'zh', deps).tours[0]?.straightLineMeters).toBe(220)
})

test('a stop that is nowhere is an error that names it', () => {
  expect(() => compileBundle({ ...content, places: [] }, 'zh', deps)).toThrow(
    'tours/axis.yaml: stop place = "qianmen"; expected a place\'s id',
  )
})

test("the version is that of the content, not of the files' key order", () => {
  const [first, ...rest] = content.sources
  if (!first) throw new Error('the fixture has no source')
  const reversed = Object.fromEntries(Object.entries(first).reverse()) as typeof first
  const version = contentVersionOf(content, sha256Hex)
  expect(version).toMatch(/^[0-9a-f]{16}$/)
  expect(contentVersionOf({ ...content, sources: [reversed, ...rest] }, sha256Hex)).toBe(version)
  expect(contentVersionOf({ ...content, sources: [{ ...first, title: 'x' }, ...rest] }, sha256Hex)).not.toBe(version)
})

test('compiling changes nothing that it was given', () => {
  const before = JSON.stringify(content)
  compileBundle(content, 'en', deps)
  expect(JSON.stringify(content)).toBe(before)
})

test('themes lead both ways', () => {
  const bundle = compileBundle(content, 'zh', deps)
  const gate = bundle.places.find(({ id }) => id === 'qianmen')
  expect(gate).toMatchObject({ people: ['kuai-xiang'], events: ['1420-gate'], terms: [] })
  expect(bundle.people[0]).toMatchObject({ path: '/people/kuai-xiang', events: ['1420-gate'], died: null })
  expect(bundle.events[0]).toMatchObject({ from: '1420', to: null, people: ['kuai-xiang'] })
  expect(bundle.relics[0]?.people).toEqual(['kuai-xiang'])
  expect(bundle.motifs[0]).toMatchObject({ relics: ['tonggang'], seenAt: [{ at: 'tonggang' }] })
  expect(bundle.terms[0]).toMatchObject({ picture: { hall: 'zhongdian', part: 'roof' } })
})
