import { addBuildings } from '@/core/architecture/mesh/buildings'
import type { Material, MeshData } from '@/core/architecture/mesh/types'
import { createMeshWriter } from '@/core/architecture/mesh/writer'
import type { ModelBuilding, RoofPart } from '@/core/architecture/model'
import { ROOF_FORM_NAMES, type RoofForm } from '@/core/architecture/roofTypes'
import { areaVector, dot, hits, isSliver, trianglesOf, type Triangle } from './read'

const SQUARE: readonly RoofForm[] = ['pyramidal', 'round-pyramidal', 'cross-ridged']
const RIDGELESS: readonly RoofForm[] = [
  'pyramidal',
  'round-pyramidal',
  'round-ridge',
  'round-ridge-gable-hip',
]

interface Made {
  roof: RoofForm
  eaves: number
  more?: Partial<ModelBuilding>
  turnDegrees?: number
}
const sizeOf = (roof: RoofForm): [number, number] => (SQUARE.includes(roof) ? [15, 15] : [30, 16])

function building({ roof, eaves, more = {}, turnDegrees = 0 }: Made): ModelBuilding {
  const [widthMeters, depthMeters] = sizeOf(roof)
  const part: RoofPart = { kind: 'rect', u: 100, v: -50, turnDegrees, widthMeters, depthMeters, eaves }
  return {
    owner: 'a-hall',
    kind: 'hall',
    importance: 1,
    roof,
    eaves,
    glazes: Array.from({ length: eaves }, () => 'yellow' as const),
    storeyed: false,
    baysWide: null,
    baysDeep: null,
    baseMeters: 2,
    ridgeMeters: 10 + 5 * eaves,
    parts: [part],
    ...more,
  }
}
function meshOf(...buildings: ModelBuilding[]): MeshData {
  const writer = createMeshWriter()
  addBuildings(writer, buildings)
  return writer.finish()
}
const trianglesFor = (made: Made): Triangle[] => trianglesOf(meshOf(building(made)))
const only = (triangles: readonly Triangle[], ...materials: Material[]): Triangle[] =>
  triangles.filter(({ material }) => materials.includes(material))
const span = (triangles: readonly Triangle[], axis: 0 | 1 | 2): [number, number] => {
  const values = triangles.flatMap(({ corners }) => corners.map(corner => corner[axis]))
  return [Math.min(...values), Math.max(...values)]
}
/** Roof tiles but not the eaves' upright edge. */
const slopes = (triangles: readonly Triangle[]): Triangle[] =>
  only(triangles, 'tile').filter(({ lod }) => lod === 0)
const wrongWay = (triangles: readonly Triangle[]): string[] =>
  triangles
    .filter(t => !isSliver(t) && t.normals.reduce((sum, normal) => sum + dot(areaVector(t), normal), 0) <= 0)
    .map(({ material, corners }) => `${material} ${corners.join(' ')}`)

describe.each(ROOF_FORM_NAMES.flatMap(roof => [1, 2, 3].map(eaves => ({ roof, eaves }))))(
  '$roof, $eaves eaves',
  made => {
    const triangles = trianglesFor(made)
    const [width] = sizeOf(made.roof)

    it('looks outwards: tiles up, rafters down, every face the way it is wound', () => {
      expect(wrongWay(triangles)).toEqual([])
      for (const { normals } of slopes(triangles))
        for (const normal of normals) expect(normal[2]).toBeGreaterThan(0)
      for (const { normals } of only(triangles, 'eaves'))
        for (const normal of normals) expect(normal[2]).toBeLessThan(0)
    })

    it('has its ridge where the map knows it', () => {
      const [, tiles] = span(slopes(triangles), 2)
      const ridge = building(made).ridgeMeters
      if (RIDGELESS.includes(made.roof)) expect(tiles).toBeCloseTo(ridge, 1)
      else {
        const lod1 = only(triangles, 'ridge').filter(({ lod }) => lod === 1)
        expect(span(lod1, 2)[1]).toBeCloseTo(ridge, 1)
        expect(tiles).toBeLessThan(ridge)
      }
    })

    it('covers its outline and no more than its corners pushed out', () => {
      for (const axis of [0, 1] as const) {
        const [low, high] = span(slopes(triangles), axis)
        const known = axis === 0 ? width : (sizeOf(made.roof)[1] ?? 0)
        const beyond = high - low - known
        expect(beyond).toBeGreaterThan(-0.06)
        expect(beyond).toBeLessThan(2.2)
      }
    })

    it('lets no rain in between its eaves', () => {
      const [w, d] = sizeOf(made.roof)
      const dry = slopes(triangles)
      const leaks: string[] = []
      for (let x = -0.37; x < 0.4; x += 0.0713)
        for (let y = -0.37; y < 0.4; y += 0.0697) {
          // round roofs and the arms of a corner tower leave the corners open
          if (SQUARE.includes(made.roof) && Math.hypot(x, y) > 0.4) continue
          if (made.roof === 'cross-ridged' && made.eaves === 3 && Math.min(Math.abs(x), Math.abs(y)) > 0.2)
            continue
          const at = [100 + x * w, -50 + y * d] as const
          if (hits(dry, [...at, 60], [...at, 2]) === 0) leaks.push(`${x.toFixed(2)} ${y.toFixed(2)}`)
        }
      expect(leaks).toEqual([])
    })
  },
)

it('turns with its part: the front of a hall that faces east has its doors in the east', () => {
  const doors = only(trianglesFor({ roof: 'gable-hip', eaves: 1, turnDegrees: 90 }), 'doors')
  const east = doors.filter(({ normals }) => normals[0][0] > 0.9)
  const south = doors.filter(({ normals }) => normals[0][1] < -0.9)
  expect(east.length).toBeGreaterThan(0)
  expect(south).toEqual([])
})

it('leaves a way through the middle of a gate, and none through a hall', () => {
  const through = (kind: ModelBuilding['kind']): number =>
    hits(
      trianglesFor({ roof: 'gable-hip', eaves: 1, more: { kind, baysWide: 5 } }),
      [100, -70, 3.7],
      [100, -30, 3.7],
    )
  expect(through('gate')).toBe(0)
  expect(through('hall')).toBeGreaterThan(1)
})

it('gives grey houses brick gables and palace halls red ends', () => {
  const grey = trianglesFor({
    roof: 'flush-gable',
    eaves: 1,
    more: { kind: 'house', importance: 5, glazes: ['grey'] },
  })
  expect(only(grey, 'red-wall')).toEqual([])
  expect(only(grey, 'brick').length).toBeGreaterThan(0)
  expect(only(trianglesFor({ roof: 'hip', eaves: 1 }), 'red-wall').length).toBeGreaterThan(3)
})

it('knows octagons, circles and lines', () => {
  const ring = (corners: number): RoofPart => ({
    kind: 'ring',
    eaves: 1,
    ring: Array.from({ length: corners }, (_, i) => {
      const angle = (2 * Math.PI * i) / corners
      return [6 * Math.cos(angle), 6 * Math.sin(angle)]
    }),
  })
  const line: RoofPart = {
    kind: 'line',
    widthMeters: 4,
    line: [
      [0, 0],
      [20, 0],
      [20, 15],
    ],
  }
  for (const part of [ring(6), ring(8), ring(24), line]) {
    const roof = part.kind === 'line' ? 'round-ridge' : 'pyramidal'
    const triangles = trianglesOf(
      meshOf(building({ roof, eaves: 1, more: { parts: [part], ridgeMeters: 9 } })),
    )
    expect(wrongWay(triangles)).toEqual([])
    expect(span(slopes(triangles), 2)[1]).toBeCloseTo(9, 0)
    expect(span(slopes(triangles), 0)[1]).toBeCloseTo(part.kind === 'line' ? 22 : 6, 1)
  }
})

it('is the same every time, names its owner, and spends less on houses', () => {
  const [hall, house] = [1, 5].map(importance =>
    building({ roof: 'gable-hip', eaves: 1, more: { importance } }),
  )
  if (!hall || !house) throw new Error('two buildings')
  expect(new Uint8Array(meshOf(hall).vertices)).toEqual(new Uint8Array(meshOf(hall).vertices))
  expect(meshOf(hall).owners).toEqual(['a-hall'])
  expect(new Set(trianglesOf(meshOf(hall)).map(({ owner }) => owner))).toEqual(new Set([1]))
  expect(meshOf(house).triangleCount).toBeLessThan(120)
  expect(meshOf(hall).triangleCount).toBeGreaterThan(3 * meshOf(house).triangleCount)
})

test.each([
  ['gable-hip', 2],
  ['cross-ridged', 3],
] as const)('%s: the same hall wherever it stands, also at the far corner', (roof, eaves) => {
  const here = building({ roof, eaves })
  const [part] = here.parts
  if (part?.kind !== 'rect') throw new Error('expected a rectangle')
  const [alongU, alongV] = [270, 530]
  const there: ModelBuilding = { ...here, parts: [{ ...part, u: part.u + alongU, v: part.v + alongV }] }
  const moved = trianglesOf(meshOf(there)).map(({ corners }) =>
    corners.map(([x, y, z]) => [x - alongU, y - alongV, z]),
  )
  trianglesOf(meshOf(here)).forEach(({ corners }, i) =>
    corners.forEach((corner, k) =>
      corner.forEach((value, axis) =>
        expect(Math.abs(value - (moved[i]?.[k]?.[axis] ?? NaN))).toBeLessThan(0.06),
      ),
    ),
  )
})
