import { declutter, metersPerPixel, type Sign } from '@/core/geo/declutter'
import { gridToWgs84 } from '@/core/geo/grid'

const ZOOM = 16
/** A sign at so many pixels right of and below the middle of the palace, on axes that the grid's turn hardly moves. */
const sign = (id: string, right: number, down: number, given: Partial<Sign> = {}): Sign & { id: string } => {
  const meters = metersPerPixel(ZOOM)
  const box = { position: gridToWgs84([right * meters, -down * meters]), widthPx: 40, heightPx: 20 }
  return { id, boxes: [box], importance: 3, always: false, ...given }
}
const standing = (signs: (Sign & { id: string })[], ...more: [] | [Sign]) =>
  declutter(signs, ZOOM, more[0]?.boxes ?? []).map(found => found.sign.id)

it('lets the more important one stand, in the order given', () => {
  const signs = [sign('a', 0, 0), sign('b', 20, 5, { importance: 1 }), sign('c', 100, 0)]
  expect(standing(signs)).toEqual(['b', 'c'])
})

it('goes by the order given where both count the same', () => {
  expect(standing([sign('a', 0, 0), sign('b', 20, 5)])).toEqual(['a'])
})

it('lets both stand as soon as they are apart', () => {
  expect(standing([sign('a', 0, 0), sign('b', 43, 0)])).toEqual(['a', 'b'])
  expect(standing([sign('a', 0, 0), sign('b', 0, 23)])).toEqual(['a', 'b'])
})

it('shows what always stands, and keeps others off it', () => {
  const signs = [sign('a', 0, 0, { importance: 1 }), sign('b', 10, 0, { always: true })]
  expect(standing(signs)).toEqual(['b'])
})

it('takes the second way where the first is taken', () => {
  const [box] = sign('b', 10, 0).boxes
  const below = box ? [box, { ...box, offsetPx: [0, 30] as const }] : []
  const found = declutter([sign('a', 0, 0), sign('b', 10, 0, { boxes: below })], ZOOM)
  expect(found.map(({ sign: { id }, choice }) => [id, choice])).toEqual([
    ['a', 0],
    ['b', 1],
  ])
})

it('keeps clear what it is told to, except for what always stands', () => {
  expect(standing([sign('a', 0, 0), sign('b', 100, 0)], sign('dot', 5, 5))).toEqual(['b'])
  expect(standing([sign('a', 0, 0, { always: true })], sign('dot', 5, 5))).toEqual(['a'])
})
