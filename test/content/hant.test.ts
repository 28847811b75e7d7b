/** Traditional Chinese: the glossary wins, the bundle is whole, names are found in both scripts. */
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { checkHant } from '@/content/check/hant'
import { toHant } from '@/content/hant/convert'
import { HANT_WORDS, NEVER_HANT } from '@/content/hant/words'
import { bundleSchema, type Bundle } from '@/content/schema'
import { hantSource } from '../../scripts/words-hant'
import { loadAuthored } from '../../server/content/load'
import { CONTENT_DIR, realBundles } from '../helpers/bundle'

let bundles: Record<'zh' | 'zh-Hant' | 'en', Bundle>
beforeAll(async () => void (bundles = await realBundles()))

it.each(HANT_WORDS)('%s becomes %s', (simplified, traditional) => {
  expect(toHant(simplified)).toBe(traditional)
})

it.each([
  ['皇后与太后住在后宫，之后又搬到后左门以北', '皇后與太后住在後宮，之後又搬到後左門以北'],
  ['钟表馆里的自鸣钟，钟粹宫的斗拱，咸福宫与咸若馆', '鐘錶館裡的自鳴鐘，鍾粹宮的斗拱，咸福宮與咸若館'],
  ['乾清宫的台阶，乾隆御制诗，御花园的松树', '乾清宮的臺階，乾隆御製詩，御花園的松樹'],
  ['于谦守北京；万历年间的历法', '于謙守北京；萬曆年間的曆法'],
])('%s', (simplified, traditional) => expect(toHant(simplified)).toBe(traditional))

it('leaves everything else as it is', () => {
  const text = JSON.stringify({ id: 'taihedian', path: '/p/taihedian', n: 1.5, en: 'Hall — “of”', py: 'Tàihé Diàn' })
  expect(toHant(text)).toBe(text)
})

it('says a wrong form, with the words around it', async () => {
  const content = await loadAuthored(CONTENT_DIR)
  const [place] = content.places
  if (!place) throw new Error('no place')
  expect(checkHant(content).slice(0, 3)).toEqual([])
  const summary = { ...place.summary, zh: '这里写着鹹豐皇帝' }
  const [found] = checkHant({ ...content, places: [{ ...place, summary }] })
  expect(found).toMatchObject({ file: `places/${place.id}.yaml`, field: 'summary' })
  expect(found?.value).toContain('鹹豐')
})

it('the bundle is whole and of its language', () => {
  const hant = bundleSchema.parse(bundles['zh-Hant'])
  expect(hant.lang).toBe('zh-Hant')
  for (const list of ['places', 'halls', 'relics', 'tours', 'services', 'people', 'events', 'motifs', 'terms'] as const)
    expect(hant[list].map(({ id }) => id)).toEqual(bundles.zh[list].map(({ id }) => id))
  const all = JSON.stringify(hant.places.map(({ narrations, summary }) => [narrations, summary]))
  expect(all).toContain('宮')
  expect([...new Set(all.match(/[宫门这说]/g))]).toEqual([])
  expect(NEVER_HANT.exec(all)).toBeNull()
})

it('names are in its script, and found in the other', () => {
  const { names, narrations } = bundles['zh-Hant'].places.find(({ id }) => id === 'qianqinggong') ?? { names: null, narrations: [] }
  expect(names?.zh).toBe('乾清宮')
  expect(names?.aliases).toContain('乾清宫')
  expect(narrations[0]?.audioPath).toMatch(/\.zh\.[0-9a-f]+\.mp3$/)
  expect(narrations[0]?.captionsPath).toMatch(/\.zh\.[0-9a-f]+\.hant\.vtt$/)
})

it('the interface’s words are those that `npm run words:hant` writes', async () => {
  const read = (file: string) => readFile(path.resolve(__dirname, '../../src/locales', file), 'utf8')
  expect(await read('hant.ts')).toBe(hantSource(await read('zh.ts')))
})
