/** Positions on other people's maps and back. */
import type { Feature, FeatureCollection, Point } from 'geojson'
import { loadAuthored } from '../../server/content/load'
import { gridToWgs84 } from '@/core/geo/grid'
import { toGcj02 } from '@/core/geo/gcj02'
import { pointFolder, pointsOf, POINT_FOLDERS, type PointProperties } from '../../scripts/points/features'
import { planPoints } from '../../scripts/points/plan'
import { contentCopy, REAL, type ContentCopy } from './content-copy'

type Points = FeatureCollection<Point, PointProperties>

test.each(POINT_FOLDERS)('all %s come back unmoved, at six decimals too', async folder => {
  const points = pointsOf(await loadAuthored(REAL), folder)
  expect(points.features.length).toBeGreaterThan(40)
  for (const decimals of [7, 6]) {
    for (const { geometry } of points.features)
      geometry.coordinates = geometry.coordinates.map(degrees => Number(degrees.toFixed(decimals)))
    expect(await planPoints(REAL, JSON.stringify(points))).toEqual({
      drafts: [],
      problems: [],
      features: points.features.length,
    })
  }
})

test('only kinds with positions have points', () => {
  expect(pointFolder('service')).toBe('services')
  expect(() => pointFolder('tours')).toThrow('kind = "tours"; expected one of places, relics, services')
})

describe('import', () => {
  let copy: ContentCopy
  let points: Points
  beforeEach(async () => {
    copy = contentCopy()
    points = pointsOf(await loadAuthored(copy.dir), 'services')
  })
  afterEach(() => copy.remove())
  const only = (): Feature<Point, PointProperties> => {
    const [feature] = points.features
    if (!feature) throw new Error('no feature')
    return feature
  }
  const moveTo = (u: number, v: number): void => void (only().geometry.coordinates = [...gridToWgs84([u, v])])
  const plan = (source?: string) => planPoints(copy.dir, JSON.stringify(points), source)

  it('moves the position, notes its error and its source, and nothing else', async () => {
    moveTo(62.34, 25)
    only().properties.accuracyMeters = 3
    const { drafts, problems } = await plan('handbook')
    expect(problems).toEqual([])
    expect(drafts[0]?.after).toBe(
      copy
        .read('services/toilet-east.yaml')
        .replace('{ u: 60, v: 20, accuracyMeters: 15 }', '{ u: 62.3, v: 25, accuracyMeters: 3 }')
        .replace('sources: [survey]', 'sources: [ survey, handbook ]'),
    )
    only().properties.source = 'survey'
    expect((await plan('handbook')).drafts[0]?.after).toContain('sources: [survey]')
  })

  it('takes a better error without a move', async () => {
    only().properties.accuracyMeters = 8
    expect((await plan()).drafts[0]?.after).toContain('{ u: 60, v: 20, accuracyMeters: 8 }')
  })

  it.each<[string, () => void, string]>([
    [
      'a move without its source',
      () => moveTo(70, 20),
      'services/toilet-east: properties.source = null; expected the id of the source',
    ],
    ['a place outside', () => moveTo(900, 20), 'expected [lng, lat] in WGS-84 within the palace'],
    ['[lat, lng]', () => void only().geometry.coordinates.reverse(), '; these are [lat, lng]'],
    [
      'GCJ-02',
      () => {
        const [lng = 0, lat = 0] = only().geometry.coordinates
        only().geometry.coordinates = [...toGcj02([lng, lat])]
      },
      'within the palace',
    ],
    [
      'an unknown id',
      () => void (only().properties.id = 'nobody'),
      'services/nobody: properties.id = "nobody"; expected the id of a file',
    ],
    [
      'a wrong error',
      () => void (only().properties.accuracyMeters = 0),
      'features.0: properties.accuracyMeters = 0; expected a number of more than 0',
    ],
    [
      'another shape',
      () => void ((only().geometry as { type: string }).type = 'Polygon'),
      'features.0: geometry.type = "Polygon"; expected "Point"',
    ],
    [
      'an id twice',
      () => void points.features.push(only()),
      'features.1: properties.id = "toilet-east"; expected each id once; features.0 has it',
    ],
    [
      'another datum',
      () => void Object.assign(points, { crs: { type: 'name', properties: { name: 'EPSG:3857' } } }),
      'crs = "EPSG:3857"; expected WGS-84',
    ],
  ])('refuses %s', async (_what, spoil, message) => {
    spoil()
    const { drafts, problems } = await plan()
    expect(drafts).toEqual([])
    expect(problems.join('\n')).toContain(message)
  })

  it('knows a position of a Chinese map that still lies in the palace', async () => {
    copy.change('services/toilet-east.yaml', 'u: 60, v: 20', 'u: -400, v: -100')
    only().geometry.coordinates = [...toGcj02(gridToWgs84([-400, -100]))]
    expect((await plan('survey')).problems[0]).toContain(
      'expected WGS-84; this is the old position in GCJ-02',
    )
  })

  it('refuses what the checks refuse', async () => {
    moveTo(70, 20)
    expect((await plan('rumour')).problems[0]).toContain(
      '"rumour"; expected the id of a file in content/sources',
    )
    moveTo(60, 615)
    expect((await plan('survey')).problems[0]).toContain('expected within the moat')
  })
})

test('what is no GeoJSON is said', async () => {
  expect((await planPoints(REAL, '{')).problems[0]).toMatch(/; expected GeoJSON$/)
  expect((await planPoints(REAL, '[]')).problems[0]).toContain('expected "FeatureCollection" with features')
})
