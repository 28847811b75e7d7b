/** A way taken along: as GPX that keeps to the schema and can be read back, and as GeoJSON. */
import { distanceMeters } from '@/core/geo/distance'
import { gridToWgs84 } from '@/core/geo/grid'
import type { GridPoint } from '@/core/geo/types'
import { networkOf } from '@/core/routing/network'
import { nextHops } from '@/core/routing/nextHop'
import { costsOf, PACES, type Profile } from '@/core/routing/profiles'
import { routeBetween, type Route } from '@/core/routing/route'
import { stepsOf, type Step } from '@/core/routing/steps'
import { wayToGeoJson, wayToGpx } from '@/core/routing/wayFile'
import { readGpx } from '@/core/trigger/gpx'
import { decoded, readMarkup } from '@/core/trigger/gpxMarkup'
import { gpxPoints } from '@/core/trigger/gpxPoints'
import { edgeOf } from '../../helpers/walk-edge'

const CREATED_MS = Date.UTC(2026, 4, 1, 1, 30)
const BAD = `<&> "a" 'b' ]]> <!-- </name><wpt lat="1" lon="2"/> \u0007宫`
const PROFILE: Profile = { preference: 'fastest', paceMetersPerSecond: PACES.usual, tickets: [] }

/** East 100 m, up nine steps to the north, and on to where nobody has counted. */
const SPOTS: readonly GridPoint[] = [
  [0, 0],
  [100, 0],
  [100, 20],
  [100, 90],
]
const [a, b, c, d] = SPOTS.map(gridToWgs84) as [Wgs, Wgs, Wgs, Wgs]
type Wgs = ReturnType<typeof gridToWgs84>
const network = networkOf({
  nodes: [a, b, c, d].map((position, i) => ({ id: `n${i}`, position, landmark: null })),
  edges: [
    edgeOf(0, 1, { line: [a, gridToWgs84([50, 5]), b], lengthMeters: 100.5 }),
    edgeOf(1, 2, { line: [b, c], lengthMeters: 20, kind: 'stairs', stepsUp: 9 }),
    edgeOf(2, 3, { line: [c, d], lengthMeters: 70, stepsUp: null, stepsDown: null, thresholdMeters: null }),
  ],
})
const found = routeBetween(network, nextHops(network, costsOf(network, PROFILE)), PROFILE, a, d)
if (!found) throw new Error('no way')
const route: Route = found
const steps = stepsOf(network, route)
const sayStep = (step: Step, index: number): string => `${index} ${step.kind} ${BAD}`
const options = { name: BAD, sayStep, createdMs: CREATED_MS }

/** Children that GPX 1.1 allows, as far as we write them, in its order. */
const SCHEMA: Readonly<Record<string, readonly string[]>> = {
  gpx: ['metadata', 'wpt', 'rte', 'trk', 'extensions'],
  metadata: ['name', 'desc', 'author', 'copyright', 'link', 'time', 'keywords', 'bounds'],
  copyright: ['year', 'license'],
  wpt: 'ele time magvar geoidheight name cmt desc src link sym type'.split(' '),
  trk: ['name', 'cmt', 'desc', 'src', 'link', 'number', 'type', 'extensions', 'trkseg'],
  trkseg: ['trkpt'],
}

/** Every element with its path and words; breaks of the schema's order among them. */
function elementsOf(text: string): { texts: [string, string][]; faults: string[] } {
  const open: { name: string; last: number }[] = []
  const texts: [string, string][] = []
  const faults: string[] = []
  readMarkup(text, {
    open(name) {
      const parent = open[open.length - 1]
      const place = parent ? (SCHEMA[parent.name] ?? []).indexOf(name) : 0
      if (place < 0 || (parent && place < parent.last)) faults.push(`${name} in ${parent?.name}`)
      if (parent) parent.last = place
      open.push({ name, last: 0 })
    },
    text(words) {
      if (words.trim() !== '') texts.push([open.map(({ name }) => name).join('/'), decoded(words)])
    },
    close(name) {
      if (open.pop()?.name !== name) faults.push(`/${name}`)
    },
  })
  return { texts, faults: open.length > 0 ? [...faults, 'not closed'] : faults }
}
const textsAt = (text: string, path: string): string[] =>
  elementsOf(text).texts.flatMap(([at, words]) => (at === path ? [words] : []))

describe('GPX', () => {
  it('keeps to the order of the schema', () => {
    expect(elementsOf(wayToGpx(route, steps, options)).faults).toEqual([])
    expect(elementsOf(wayToGpx(route, steps, { ...options, createdMs: null })).faults).toEqual([])
  })

  it('is read back as the line, to the centimetre', () => {
    const back = readGpx(wayToGpx(route, steps, options))
    expect(back).toHaveLength(route.line.length)
    back.forEach(({ position }, i) =>
      expect(distanceMeters(position, route.line[i] ?? [0, 0])).toBeLessThan(0.02),
    )
  })

  it('has a waypoint where each step begins, the last at the end', () => {
    const { wpt } = gpxPoints(wayToGpx(route, steps, options))
    expect(steps.map(({ kind }) => kind)).toEqual(['walk', 'stairs', 'walk', 'arrive'])
    ;[a, b, c, d].forEach((spot, i) =>
      expect(distanceMeters(wpt[i]?.position ?? [0, 0], spot)).toBeLessThan(0.05),
    )
    expect(wpt).toHaveLength(4)
  })

  it('keeps names from being more than names', () => {
    const text = wayToGpx(route, steps, options)
    const kept = BAD.replace('\u0007', '')
    expect(textsAt(text, 'gpx/metadata/name')).toEqual([kept])
    expect(textsAt(text, 'gpx/trk/name')).toEqual([kept])
    expect(textsAt(text, 'gpx/wpt/name')).toEqual(steps.map(({ kind }, i) => `${i} ${kind} ${kept}`))
  })

  it('says when it was made only when that is known, and whose line it is', () => {
    expect(textsAt(wayToGpx(route, steps, options), 'gpx/metadata/time')).toEqual([
      '2026-05-01T01:30:00.000Z',
    ])
    expect(wayToGpx(route, steps, { ...options, createdMs: null })).not.toContain('<time>')
    expect(textsAt(wayToGpx(route, steps, options), 'gpx/metadata/copyright/license')).toEqual([
      'https://opendatacommons.org/licenses/odbl/1-0/',
    ])
  })
})

describe('GeoJSON', () => {
  const collection = wayToGeoJson(route, steps, options)
  const [line, ...points] = collection.features

  it('begins with the line and its measures', () => {
    expect(line.geometry).toMatchObject({ type: 'LineString' })
    expect(line.geometry?.coordinates).toHaveLength(route.line.length)
    expect(line.properties).toMatchObject({
      name: BAD,
      lengthMeters: Math.round(route.lengthMeters * 10) / 10,
      seconds: Math.round(route.seconds),
      stepsUp: 9,
      stepsDown: 0,
      unknownPieces: 1,
      created: '2026-05-01T01:30:00.000Z',
      license: 'https://opendatacommons.org/licenses/odbl/1-0/',
    })
    expect(line.properties.lengthMeters).toBeGreaterThan(190)
  })

  it('has a point with its words for each step; what nobody has counted is null', () => {
    expect(points.map(({ properties }) => properties.instruction)).toEqual(steps.map(sayStep))
    expect(points.map(({ properties }) => properties.stepsUp)).toEqual([0, 9, null, 0])
    const stairs = points[1]?.geometry?.coordinates ?? ([0, 0] as const)
    expect(distanceMeters(stairs, b)).toBeLessThan(0.05)
  })

  it('is [lng, lat] in WGS-84 and survives being written', () => {
    const [lng, lat] = line.geometry?.coordinates[0] ?? [0, 0]
    expect([Math.round(lng), Math.round(lat)]).toEqual([116, 40])
    expect(JSON.parse(JSON.stringify(collection))).toEqual(collection)
  })
})

test('one who is there already has no line, or a line of one spot', () => {
  const none = { line: [], lengthMeters: 0, seconds: 0, stepsUp: 0, stepsDown: 0, unknownPieces: 0 }
  const arrive = steps.slice(-1).map(step => ({ ...step, atMeters: 0 }))
  const features = wayToGeoJson(none, arrive, options).features
  expect(features.map(({ geometry }) => geometry)).toEqual([null, null])
  expect(elementsOf(wayToGpx(none, arrive, options)).faults).toEqual([])
  expect(gpxPoints(wayToGpx(none, arrive, options)).wpt).toEqual([])
  const spot = wayToGeoJson({ ...none, line: [a] }, arrive, options).features[0].geometry
  expect(spot?.coordinates).toHaveLength(2)
  expect(gpxPoints(wayToGpx({ ...none, line: [a] }, arrive, options)).wpt).toHaveLength(1)
})
