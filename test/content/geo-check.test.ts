import { checkGeometry } from '@/content/check/geometry'
import type { ContentProblem } from '@/content/authored'
import { contentOf, FEATURES, placeOf, relicAt } from './geo-fixture'

const [TAIHEDIAN = {}, ...OTHERS] = FEATURES.buildings
const box = (u: number, v: number): number[][] => [[-u, -v], [u, -v], [u, v], [-u, v]]
const expected = (problems: ContentProblem[]): string[] => problems.map(p => `${p.file} ${p.field}: ${p.expected}`)
const withBuildings = (buildings: object[]): string[] => expected(checkGeometry(contentOf({ ...FEATURES, buildings })))
const withGround = (shape: object): string[] =>
  expected(checkGeometry(contentOf({ ...FEATURES, ground: [...FEATURES.ground, { kind: 'court', accuracyMeters: 5, shape }] })))
const withPlace = (place: object): string[] => {
  const content = contentOf()
  return expected(checkGeometry({ ...content, places: [placeOf('taihedian', place), ...content.places.slice(1)] }))
}

it('finds nothing in a sound palace', () => {
  expect(checkGeometry(contentOf())).toEqual([])
})

describe('outlines', () => {
  it('must not cross themselves', () => {
    const bowTie = [[0, 0], [10, 10], [10, 0], [0, 10]]
    expect(withGround({ polygon: bowTie })).toEqual(['geo/ground.yaml features.4.shape: an outline that does not cross itself'])
  })
  it('must have an area', () => {
    expect(withGround({ polygon: [[0, 0], [10, 0], [20, 0]] })[0]).toMatch(/m² at least/)
    expect(withGround({ polygon: [[0, 0], [10, 0], [0, 0]] })[0]).toMatch(/three different points/)
  })
  it('must hold their holes', () => {
    expect(withGround({ polygon: box(20, 20), holes: [box(5, 25)] })).toEqual(['geo/ground.yaml features.4.shape: holes inside the outline'])
  })
})

describe('places', () => {
  it('lie inside the city wall', () => {
    expect(withPlace({ position: { u: 390, v: 0, accuracyMeters: 2 }, kind: 'garden' })).toEqual([
      'places/taihedian.yaml position: inside the city wall, not 12.7 m outside',
    ])
  })
  it('stand within 5 m of their building', () => {
    expect(withPlace({ position: { u: -1.8, v: -111, accuracyMeters: 2 } })).toEqual([])
    expect(withPlace({ position: { u: -1.8, v: -117.85, accuracyMeters: 2 } })).toEqual([
      'places/taihedian.yaml position: within 5 m of its building, not 10.3 m away',
    ])
  })
  it('have a building, unless they are gardens or bridges', () => {
    expect(withBuildings(OTHERS)).toEqual(['places/taihedian.yaml id: a building with place: taihedian in content/geo'])
    const { places, ...content } = contentOf({ ...FEATURES, buildings: OTHERS })
    const garden = [placeOf('taihedian', { kind: 'garden' }), ...places.slice(1)]
    expect(checkGeometry({ ...content, places: garden })).toEqual([])
  })
  it('are on the city wall when they are gates on a platform', () => {
    const content = contentOf()
    const [hall, gate] = content.places
    if (!hall || !gate) throw new Error('fixture has two places')
    const moved = { ...gate, position: { ...gate.position, v: 440 } }
    expect(expected(checkGeometry({ ...content, places: [hall, moved] }))).toEqual([
      'places/shenwumen.yaml position: on the city wall, not 33.7 m from it',
      'places/shenwumen.yaml position: within 5 m of its building, not 20.3 m away',
    ])
  })
})

describe('named halls', () => {
  const beside = (u: number): object => ({ ...TAIHEDIAN, place: 'zhonghedian', shape: { rect: { u, v: -87.4, widthMeters: 20, depthMeters: 20 } } })
  it('must not run into each other', () => {
    expect(withBuildings([TAIHEDIAN, beside(40), ...OTHERS])).toEqual(['geo/buildings.yaml features.0.shape: no overlap of taihedian with zhonghedian (1.8 m deep)'])
  })
  it('may touch, and may consist of several shapes', () => {
    expect(withBuildings([TAIHEDIAN, beside(41.4), ...OTHERS])).toEqual([])
    expect(withBuildings([TAIHEDIAN, { ...beside(20), place: 'taihedian' }, ...OTHERS])).toEqual([])
  })
})

it('wants relics and services within the moat', () => {
  const inside = relicAt('rigui', { u: 20, v: -120, accuracyMeters: 5 })
  const outside = relicAt('stray', { u: 500, v: 0, accuracyMeters: 5 })
  expect(expected(checkGeometry(contentOf(FEATURES, { relics: [inside, outside] })))).toEqual([
    'relics/stray.yaml position: within the moat, not 52.0 m outside',
  ])
})

it('says when the wall or the moat is not there', () => {
  const ground = FEATURES.ground.filter(({ kind }) => kind !== 'moat')
  const walls = FEATURES.walls.filter(({ kind }) => kind !== 'city-wall')
  expect(checkGeometry(contentOf({ ...FEATURES, ground, walls })).map(p => p.value)).toEqual(['"city-wall"', '"moat"'])
})
