import { cluster, NEAREST_ZOOM, partingZoom, type Clusterable } from '@/core/geo/cluster'
import { metersPerPixel } from '@/core/geo/declutter'
import { gridDistanceMeters } from '@/core/geo/distance'
import { gridToWgs84, wgs84ToGrid } from '@/core/geo/grid'
import { seededRandom } from '@/core/architecture/seededRandom'

const NEAR_PX = 40
const sign = (id: string, u: number, v: number): Clusterable => ({ id, position: gridToWgs84([u, v]) })
/** Two pairs and one alone. */
const SIGNS = [
  sign('water', 0, 0),
  sign('toilet', 12, 0),
  sign('shop', 0, 300),
  sign('cafe', 0, 320),
  sign('exit', 200, -400),
]
const groups = (items: readonly Clusterable[], zoom: number) =>
  cluster(items, zoom, NEAR_PX).map(({ members }) => members.map(({ id }) => id).join('+'))
const scattered = (count: number): Clusterable[] => {
  const random = seededRandom('services')
  return Array.from({ length: count }, (_, i) => sign(`s${i}`, random() * 700 - 350, random() * 900 - 450))
}
const ZOOMS = Array.from({ length: 15 }, (_, i) => 13 + i / 2)

it('joins what would lie on each other, and nothing else', () => {
  expect(groups(SIGNS, 20)).toHaveLength(5)
  expect(groups(SIGNS, 17)).toEqual(['cafe+shop', 'exit', 'toilet+water'])
  expect(groups(SIGNS, 10)).toEqual(['cafe+exit+shop+toilet+water'])
})

it('stands in the middle of its members under the first one’s id', () => {
  const [first] = cluster(SIGNS, 17, NEAR_PX)
  expect(first?.id).toBe('cafe')
  expect(gridDistanceMeters(wgs84ToGrid(first?.position ?? [0, 0]), [0, 310])).toBeLessThan(0.1)
})

it('leaves no two signs nearer than asked, and loses none', () => {
  for (const zoom of ZOOMS) {
    const found = cluster(scattered(80), zoom, NEAR_PX)
    expect(found.flatMap(({ members }) => members)).toHaveLength(80)
    const at = found.map(({ position }) => wgs84ToGrid(position))
    const nearest = at.flatMap((a, i) => at.slice(i + 1).map(b => gridDistanceMeters(a, b)))
    expect(Math.min(Infinity, ...nearest) / metersPerPixel(zoom)).toBeGreaterThan(NEAR_PX - 0.5)
  }
})

it('does not depend on the order of the list', () => {
  const items = scattered(60)
  for (const zoom of ZOOMS) expect(groups([...items].reverse(), zoom)).toEqual(groups(items, zoom))
})

it('only falls apart as one comes nearer: every near group lies within one far group', () => {
  const items = scattered(80)
  for (const [i, zoom] of ZOOMS.slice(1).entries()) {
    const far = cluster(items, ZOOMS[i] ?? 0, NEAR_PX).map(({ members }) => new Set(members.map(m => m.id)))
    for (const { members } of cluster(items, zoom, NEAR_PX))
      expect(far.some(group => members.every(({ id }) => group.has(id)))).toBe(true)
  }
})

it('stays the same under small changes of zoom', () => {
  for (const zoom of [15.5, 15.6, 15.74, 15.99]) expect(groups(SIGNS, zoom)).toEqual(groups(SIGNS, 15.5))
})

it('says from where on a group is apart; never for two at one spot', () => {
  const pair = [sign('a', 0, 0), sign('b', 12, 0)]
  const zoom = partingZoom(pair, NEAR_PX)
  expect(groups(pair, zoom)).toHaveLength(2)
  expect(groups(pair, zoom - 0.5)).toHaveLength(1)
  expect(partingZoom([sign('a', 0, 0), sign('b', 0, 0)], NEAR_PX)).toBe(NEAREST_ZOOM)
})

it('has nothing to say about nothing', () => expect(cluster([], 16, NEAR_PX)).toEqual([]))
