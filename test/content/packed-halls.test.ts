import { hallView, type Bundle } from '@/content/schema'
import { packHalls, unpackHalls } from '@/content/packedHalls'
import { trimBundle } from '@/content/starter'
import { realBundles } from '../helpers/bundle'

let bundle: Bundle
beforeAll(async () => {
  bundle = trimBundle((await realBundles()).zh)
})

it('comes out of its rows as it went in', () => {
  const untold = bundle.halls.filter(({ place }) => !place)
  expect(untold.length).toBeGreaterThan(100)
  expect(unpackHalls(packHalls(bundle.halls))).toEqual(untold)
})

it('is a list of valid halls, a third of its size on the way', () => {
  const packed = JSON.stringify(packHalls(bundle.halls))
  const halls = unpackHalls(JSON.parse(packed) as ReturnType<typeof packHalls>)
  for (const hall of halls) expect(hallView.safeParse(hall).error?.issues ?? []).toEqual([])
  expect(packed.length).toBeLessThan(JSON.stringify(halls).length * 0.4)
})
