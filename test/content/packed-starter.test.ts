import { packStarter, unpackStarter } from '@/content/packedStarter'
import type { Original } from '@/content/schema'
import { trimBundle } from '@/content/starter'
import { realBundles } from '../helpers/bundle'

/** Halls without a story lose what only their page shows (packed-halls.test.ts). */
const told = <T extends { halls: readonly { place: boolean }[] }>(bundle: T) => ({
  ...bundle,
  halls: bundle.halls.filter(({ place }) => place),
})

it.each<Original>(['zh', 'en'])('comes out as it went in, %s, at half the size', async lang => {
  const whole = await realBundles()
  const short = { zh: trimBundle(whole.zh), en: trimBundle(whole.en) }
  const text = JSON.stringify(packStarter(short))
  const unpacked = unpackStarter(JSON.parse(text) as ReturnType<typeof packStarter>, lang)
  expect(told(unpacked)).toEqual(told(JSON.parse(JSON.stringify(short[lang])) as typeof unpacked))
  expect(unpacked.halls).toHaveLength(short[lang].halls.length)
  expect(text.length).toBeLessThan(0.5 * (JSON.stringify(short.zh).length + JSON.stringify(short.en).length))
})
