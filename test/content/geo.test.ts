import type { Feature, FeatureCollection, Polygon, Position } from 'geojson'
import { compileGeo } from '@/content/compile/geo'
import { GEO_LAYERS } from '@/content/schema'
import { wgs84ToGrid } from '@/core/geo/grid'
import { centroid, signedArea } from '@/core/geo/polygon'
import { contentOf, FEATURES } from './geo-fixture'

const layers = compileGeo(contentOf(), 'zh')
const byId = (collection: FeatureCollection, id: string): Feature => {
  const found = collection.features.find(feature => feature.id === id)
  if (!found) throw new Error(`no feature ${id} among ${collection.features.map(f => f.id).join(' ')}`)
  return found
}
const ringsOf = (feature: Feature): Position[][] => (feature.geometry as Polygon).coordinates
const open = (ring: Position[] = []): [number, number][] => ring.slice(0, -1).map(([lng = 0, lat = 0]) => [lng, lat])
const polygons = Object.values(layers).flatMap(({ features }) => features.filter(f => f.geometry.type === 'Polygon'))
const everyPosition = (collection: FeatureCollection): number[] =>
  JSON.stringify(collection.features.map(f => f.geometry)).match(/-?\d+\.\d+/g)?.map(Number) ?? []

it('gives every layer', () => {
  expect(Object.keys(layers)).toEqual([...GEO_LAYERS])
  for (const name of GEO_LAYERS) expect([name, layers[name].features.length > 0]).toEqual([name, true])
})

describe('RFC 7946', () => {
  it('closes rings, outlines counter-clockwise and holes clockwise', () => {
    expect(polygons.length).toBeGreaterThan(30)
    for (const feature of polygons)
      ringsOf(feature).forEach((ring, i) => {
        expect(ring[0]).toEqual(ring[ring.length - 1])
        expect(ring.length).toBeGreaterThanOrEqual(4)
        expect([feature.id, i, Math.sign(signedArea(open(ring)))]).toEqual([feature.id, i, i === 0 ? 1 : -1])
      })
  })

  it('writes WGS-84 degrees near the palace with at most 7 decimals', () => {
    for (const name of GEO_LAYERS)
      for (const degrees of everyPosition(layers[name])) {
        expect(degrees > 116.38 && degrees < 116.4 ? true : degrees > 39.91 && degrees < 39.925).toBe(true)
        expect(Math.round(degrees * 1e7) / 1e7).toBe(degrees)
      }
  })
})

describe('太和殿', () => {
  it('stands where it is measured', () => {
    const [lng, lat] = centroid(open(ringsOf(byId(layers.buildings, 'taihedian'))[0]))
    expect(Math.abs(lng - 116.390814)).toBeLessThan(2e-6)
    expect(Math.abs(lat - 39.915896)).toBeLessThan(2e-6)
    expect(byId(layers.places, 'taihedian').geometry).toEqual({ type: 'Point', coordinates: [expect.closeTo(116.390814, 5), expect.closeTo(39.915896, 5)] })
  })

  it('carries what the map asks for', () => {
    expect(byId(layers.buildings, 'taihedian').properties).toEqual({
      id: 'taihedian', place: 'taihedian', kind: 'hall', glaze: 'yellow', roof: 'hip', eaves: 2,
      baseMeters: 0, heightMeters: 35, importance: 1, accuracyMeters: 2,
    })
  })

  it('has two tiers of four slopes each, and ridges', () => {
    const faces = layers.roofs.features.filter(f => f.properties?.['building'] === 'taihedian')
    expect(faces.map(f => f.properties?.['tier'])).toEqual([0, 0, 0, 0, 1, 1, 1, 1])
    for (const { properties } of faces) expect(Number(properties?.['shade'])).toBe(Math.round(Number(properties?.['shade']) * 100) / 100)
    const ridges = layers.ridges.features.filter(f => f.properties?.['building'] === 'taihedian')
    expect(ridges.map(f => f.properties?.['kind'])).toEqual(['hip', 'main'])
  })
})

describe('roofs', () => {
  const ridgeOf = (kind: string, importance: number): (readonly [number, number])[] => {
    const ridge = layers.ridges.features.find(f => f.properties?.['kind'] === kind && f.properties['importance'] === importance)
    const [line = []] = ridge?.geometry.type === 'MultiLineString' ? ridge.geometry.coordinates : []
    return line.map(([lng = 0, lat = 0]) => wgs84ToGrid([lng, lat]))
  }
  it('turn with halls that face west: the ridge runs north–south', () => {
    const [[fromU, fromV] = [0, 0], [toU, toV] = [0, 0]] = ridgeOf('main', 4)
    expect(Math.abs(fromU - toU)).toBeLessThan(0.1)
    expect(Math.abs(fromV - toV)).toBeGreaterThan(38)
  })

  it('turn with side halls whose facing was left at south', () => {
    const buildings = FEATURES.buildings.map(b => ({ ...b, facing: 'south' }))
    const south = compileGeo(contentOf({ ...FEATURES, buildings }), 'zh')
    expect(south.ridges.features.map(f => f.geometry)).toHaveLength(layers.ridges.features.length)
    const of = (from: typeof layers): unknown => from.ridges.features.find(f => f.properties?.['importance'] === 4 && f.properties['kind'] === 'main')?.geometry.type
    expect(of(south)).toBe('MultiLineString')
    const shades = (from: typeof layers): unknown[] => from.roofs.features.filter(f => f.properties?.['importance'] === 4).map(f => f.properties?.['shade'])
    expect([...shades(south)].sort()).toEqual([...shades(layers)].sort())
  })

  it('run along a gallery drawn as a line', () => {
    expect(layers.roofs.features.filter(f => f.properties?.['importance'] === 5)).toHaveLength(4)
  })
})

describe('order and names', () => {
  it('draws what lies above later', () => {
    expect(layers.ground.features.map(f => f.properties?.['kind'])).toEqual([
      'earth',
      'moat',
      'garden',
      'river',
      'bridge',
    ])
    const heights = layers.buildings.features.map(f => Number(f.properties?.['heightMeters']))
    expect(heights).toEqual([...heights].sort((a, b) => a - b))
    expect(layers.places.features.map(f => f.id)).toEqual(['taihedian', 'shenwumen'])
  })

  it('gives each feature of a layer its own id', () => {
    for (const name of GEO_LAYERS) {
      const ids = layers[name].features.map(f => f.id)
      expect(new Set(ids).size).toBe(ids.length)
    }
  })

  it('keeps ids when a feature is put before the others', () => {
    const extra = { ...FEATURES.buildings[2], shape: { circle: { u: 200, v: 200, radiusMeters: 4 } } }
    const more = compileGeo(contentOf({ ...FEATURES, buildings: [extra, ...FEATURES.buildings] }), 'zh')
    const ids = new Set(more.buildings.features.map(f => f.id))
    for (const { id } of layers.buildings.features) expect(ids).toContain(id)
  })

  it('differs between languages in names only', () => {
    const en = compileGeo(contentOf(), 'en')
    expect(byId(layers.places, 'taihedian').properties).toMatchObject({ name: '太和殿', pinyin: 'Tàihé Diàn', status: 'open' })
    expect(byId(en.places, 'taihedian').properties).toMatchObject({ name: 'Hall of Supreme Harmony', zh: '太和殿' })
    expect(byId(en.services, 'toilet-north').properties).toEqual({ id: 'toilet-north', name: 'Toilet', kind: 'toilet' })
    expect(en.roofs).toEqual(layers.roofs)
    expect(en.places.features.map(f => f.geometry)).toEqual(layers.places.features.map(f => f.geometry))
  })

  it('is the same every time, whatever the order of the files', () => {
    const content = contentOf()
    expect(JSON.stringify(compileGeo({ ...content, geo: [...content.geo].reverse() }, 'zh'))).toBe(JSON.stringify(layers))
  })
})
