/** The guide’s own numbers, as they are printed on signs. */
import { blockOf } from '@/content/numbers'
import type { Bundle } from '@/content/schema'
import { trimBundle } from '@/content/starter'
import { packStarter, unpackStarter } from '@/content/packedStarter'
import { realBundles } from '../helpers/bundle'

let bundles: Awaited<ReturnType<typeof realBundles>>
beforeAll(async () => {
  bundles = await realBundles()
})
const numbersOf = (bundle: Bundle) => bundle.places.map(({ id, number }) => [id, number])

it('every place has one of its precinct’s block, and no two the same', () => {
  const { places } = bundles.zh
  expect(new Set(places.map(({ number }) => number)).size).toBe(places.length)
  const astray = places.filter(({ number, precinct }) => {
    const [first, last] = blockOf(precinct)
    return number < first || number > last
  })
  expect(astray.map(({ id }) => id)).toEqual([])
})

it('stay what is printed on the signs', () => {
  const numbers = new Map(bundles.zh.places.map(({ id, number }) => [id, number]))
  expect(['wumen', 'shenwumen', 'taihedian', 'qianqinggong', 'zhenfeijing'].map(id => numbers.get(id))).toEqual([
    2, 7, 112, 318, 517,
  ])
})

it('are the same in every language, and travel with the short edition', () => {
  expect(numbersOf(bundles.en).sort()).toEqual(numbersOf(bundles.zh).sort())
  const starters = { zh: trimBundle(bundles.zh), en: trimBundle(bundles.en) }
  const packed = JSON.parse(JSON.stringify(packStarter(starters))) as ReturnType<typeof packStarter>
  for (const lang of ['zh', 'en'] as const)
    expect(numbersOf(unpackStarter(packed, lang))).toEqual(numbersOf(bundles[lang]))
})
