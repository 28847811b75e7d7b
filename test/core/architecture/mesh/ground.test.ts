import { addGround } from '@/core/architecture/mesh/ground'
import { createMeshWriter, type MeshWriter } from '@/core/architecture/mesh/writer'
import type { ModelSteps, ModelTerrace, ModelTree, PalaceModel, Uv } from '@/core/architecture/model'
import {
  areaVector,
  dot,
  EMPTY,
  groundMesh,
  groundTriangles,
  hits,
  isSliver,
  volume,
  type Triangle,
} from './read'

const box = (u: number, v: number, width: number, depth: number): Uv[] => [
  [u - width / 2, v - depth / 2],
  [u + width / 2, v - depth / 2],
  [u + width / 2, v + depth / 2],
  [u - width / 2, v + depth / 2],
]
const terrace = (more: Partial<ModelTerrace> = {}): ModelTerrace => ({
  owner: 'somewhere',
  rings: [box(0, 100, 20, 10)],
  tier: 1,
  fromMeters: 0,
  topMeters: 2,
  material: 'marble',
  edge: 'balustrade',
  passages: [],
  ...more,
})
const flight = (more: Partial<ModelSteps> = {}): ModelSteps => ({
  owner: null,
  u: 0,
  v: 93,
  turnDegrees: 0,
  widthMeters: 4,
  runMeters: 4,
  fromMeters: 0,
  topMeters: 2,
  material: 'marble',
  carvedWay: true,
  ...more,
})
const SPECIES = ['cypress', 'pine', 'broadleaf', 'flowering', 'bamboo'] as const
const trees = (count: number): ModelTree[] =>
  Array.from({ length: count }, (_, i) => ({
    u: (i % 40) * 9,
    v: Math.floor(i / 40) * 9,
    species: SPECIES[i % SPECIES.length] ?? 'pine',
    heightMeters: 9,
    crownMeters: 5,
  }))
const gate = terrace({
  rings: [box(0, -460, 60, 24)],
  topMeters: 12,
  material: 'brick',
  edge: 'parapet',
  passages: [
    { u: 0, v: -460, widthMeters: 5, heightMeters: 6, runs: 'north', form: 'arch' },
    { u: 24, v: -456, widthMeters: 4, heightMeters: 5, runs: 'east', form: 'square' },
    { u: 15, v: -466, widthMeters: 4, heightMeters: 5, runs: 'north', form: 'arch' },
  ],
})
/** One of everything. */
const MODEL: PalaceModel = {
  ...EMPTY,
  terraces: [
    terrace({ rings: [box(0, 100, 20, 10), box(0, 100, 4, 4).reverse()] }),
    terrace({ tier: 2, fromMeters: 2, topMeters: 4, rings: [box(-6, 100, 4, 6)] }),
    gate,
  ],
  steps: [
    flight(),
    flight({ topMeters: 1, v: 200 }),
    flight({ topMeters: 10, material: 'brick', v: 300, runMeters: 30 }),
  ],
  walls: [
    { kind: 'lane-wall', rings: [box(0, 50, 30, 1.5)], topMeters: 5 },
    { kind: 'palace-wall', rings: [box(80, 50, 30, 20), box(80, 50, 26, 16).reverse()], topMeters: 8 },
    {
      kind: 'palace-wall',
      rings: [
        [
          [0, 0],
          [30, 0],
          [30, 20],
          [28, 20],
          [28, 2],
          [0, 2],
        ],
      ],
      topMeters: 8,
    },
    {
      kind: 'lane-wall',
      rings: [
        [
          [0, -50],
          [9, -50],
          [4, -40],
        ],
      ],
      topMeters: 5,
    },
    {
      kind: 'city-wall',
      rings: [
        [
          [-370, 300],
          [-370, -300],
          [-361, -300],
          [-361, 300],
        ],
      ],
      topMeters: 10,
    },
    { kind: 'city-wall', rings: [box(-365, 310, 22, 22)], topMeters: 10 },
  ],
  water: [
    { kind: 'river', rings: [box(0, -390, 200, 8)] },
    { kind: 'pond', rings: [box(0, 390, 12, 12), box(0, 390, 3, 3).reverse()] },
  ],
  bridges: [{ owner: 'bridge', u: 0, v: -390, turnDegrees: 0, widthMeters: 5, lengthMeters: 20 }],
  trees: trees(10),
  rockeries: [{ owner: null, ring: box(0, 420, 20, 9), heightMeters: 8 }],
}
const lod0 = (list: readonly Triangle[]): Triangle[] => list.filter(({ lod }) => lod === 0)
const highest = (list: readonly Triangle[]): number =>
  Math.max(...list.flatMap(({ corners }) => corners.map(([, , z]) => z)))

it('turns every triangle to where its normals look', () => {
  const wrong = groundTriangles(MODEL).filter(triangle => {
    const front = areaVector(triangle)
    return !isSliver(triangle) && triangle.normals.every(normal => dot(front, normal) < 0)
  })
  expect(wrong.map(({ material, lod, corners }) => `${material} ${lod} ${corners.join(' ')}`)).toEqual([])
})

it('writes finite numbers, and the same bytes twice', () => {
  const writer = createMeshWriter()
  const strict: MeshWriter = {
    ...writer,
    vertex: (at, normal, st, surface) => {
      expect([...at, ...normal, ...st, surface.light ?? 1].every(Number.isFinite)).toBe(true)
      expect(Math.max(...st.map(Math.abs))).toBeLessThanOrEqual(512)
      return writer.vertex(at, normal, st, surface)
    },
  }
  addGround(strict, MODEL)
  const [mesh, again] = [groundMesh(MODEL), groundMesh(MODEL)]
  expect(Buffer.from(mesh.vertices).equals(Buffer.from(again.vertices))).toBe(true)
  expect(mesh.indices).toEqual(again.indices)
  expect(mesh.owners).toEqual(['somewhere', 'bridge'])
})

describe('terraces', () => {
  it('enclose their volume', () => {
    expect(volume(lod0(groundTriangles({ terraces: [terrace()] })))).toBeCloseTo(20 * 10 * 2, 0)
    const holed = terrace({ rings: [box(0, 100, 20, 10), box(0, 100, 4, 4).reverse()] })
    expect(volume(lod0(groundTriangles({ terraces: [holed] })))).toBeCloseTo(400 - 32, 0)
  })

  it('lean back when of brick', () => {
    const plain = terrace({ material: 'brick', topMeters: 6, edge: 'none' })
    // a frustum: feet 20 × 10, top 19 × 9
    const middle = 19.5 * 9.5
    expect(volume(lod0(groundTriangles({ terraces: [plain] })))).toBeCloseTo(200 + 4 * middle + 171, -0.5)
    const top = groundTriangles({ terraces: [plain] }).filter(({ material }) => material === 'paving')
    expect(Math.max(...top.flatMap(({ corners }) => corners.map(([u]) => u)))).toBeCloseTo(10 - 6 / 12, 1)
    expect(highest(top)).toBeCloseTo(6)
  })

  it('stand on the tier below', () => {
    const sides = lod0(
      groundTriangles({ terraces: [terrace({ tier: 2, fromMeters: 2.7, topMeters: 5.4, edge: 'none' })] }),
    )
    const heights = sides.flatMap(({ corners }) => corners.map(([, , z]) => z))
    expect(Math.min(...heights)).toBeCloseTo(2.7, 1)
    expect(Math.max(...heights)).toBeCloseTo(5.4, 1)
  })
})

describe('balustrades', () => {
  /** Whether someone who walks from → to at the height of the panels meets a balustrade. */
  const fenced = (model: Partial<PalaceModel>, from: Uv, to: Uv): boolean => {
    const panels = groundTriangles(model).filter(({ material }) => material === 'balustrade')
    return hits(panels, [...from, 2.3], [...to, 2.3]) > 0
  }
  it('run along the edge and leave a gap where steps arrive', () => {
    const model = { terraces: [terrace({ topMeters: 2 })], steps: [flight()] }
    expect(fenced(model, [6, 90], [6, 98])).toBe(true)
    expect(fenced(model, [1, 94.5], [1, 98])).toBe(false)
    expect(fenced({ terraces: model.terraces }, [1, 94.5], [1, 98])).toBe(true)
    // steps that end at another floor leave none
    const other = { ...model, steps: [flight({ topMeters: 1 })] }
    expect(fenced(other, [1, 94.5], [1, 98])).toBe(true)
  })
  it('leave a gap where a neighbour goes on, but not towards a lower one', () => {
    const neighbour = (topMeters: number): ModelTerrace =>
      terrace({ rings: [box(14, 100, 8, 4)], topMeters, edge: 'none' })
    expect(fenced({ terraces: [terrace(), neighbour(2)] }, [8, 100.5], [12, 100.5])).toBe(false)
    expect(fenced({ terraces: [terrace(), neighbour(2)] }, [8, 104], [12, 104])).toBe(true)
    expect(fenced({ terraces: [terrace(), neighbour(1)] }, [8, 100.5], [12, 100.5])).toBe(true)
  })
})

describe('passages', () => {
  const platform = groundTriangles({ terraces: [gate] })
  it('let one look through', () => {
    expect(hits(platform, [0, -480, 2], [0, -440, 2])).toBe(0)
    expect(hits(platform, [0, -480, 5.6], [0, -440, 5.6])).toBe(0)
    expect(hits(platform, [0, -480, 6.4], [0, -440, 6.4])).toBeGreaterThan(0)
    expect(hits(platform, [4, -480, 2], [4, -440, 2])).toBeGreaterThan(0)
  })
  it('turn a corner where two legs meet beside their middles', () => {
    expect(hits(platform, [40, -456, 2], [15, -456, 2])).toBe(0)
    expect(hits(platform, [15, -456, 2], [15, -480, 2])).toBe(0)
    expect(hits(platform, [15, -456, 2], [15, -440, 2])).toBeGreaterThan(0)
    expect(hits(platform, [15, -456, 2], [-40, -456, 2])).toBeGreaterThan(0)
  })
})

describe('walls', () => {
  it('end in the ridge of their coping', () => {
    const wall = groundTriangles({
      walls: [{ kind: 'lane-wall', rings: [box(0, 0, 30, 1.5)], topMeters: 5 }],
    })
    expect(highest(lod0(wall))).toBeCloseTo(5, 1)
    const coping = lod0(wall).filter(({ material }) => material === 'coping')
    const across = coping.flatMap(({ corners }) => corners.map(([, v]) => v))
    expect(Math.max(...across)).toBeCloseTo(0.75 + 0.4, 1)
    expect(Math.min(...across)).toBeCloseTo(-0.75 - 0.4, 1)
  })
  it('keep a coping round corners', () => {
    const bent = MODEL.walls[2]
    const coping = groundTriangles({ walls: bent ? [bent] : [] }).filter(
      ({ material, lod }) => material === 'coping' && lod === 0,
    )
    // two stretches of two slopes, two ends; a flat top would look up
    expect(coping).toHaveLength(2 * 2 * 2 + 2)
    expect(coping.every(({ normals }) => normals[0][2] < 0.95)).toBe(true)
  })
})

it('arches bridges over the water and spares their deck from kerbs', () => {
  const bridge = groundTriangles({ bridges: MODEL.bridges })
  expect(highest(bridge.filter(({ material }) => material === 'paving'))).toBeCloseTo(0.05 + 20 / 12, 1)
  const kerbs = groundTriangles({ water: MODEL.water, bridges: MODEL.bridges }).filter(
    ({ material, owner }) => material === 'marble' && owner === 0,
  )
  expect(hits(kerbs, [0, -380, 0.1], [0, -390, 0.1])).toBe(0)
  expect(hits(kerbs, [9, -380, 0.1], [9, -390, 0.1])).toBeGreaterThan(0)
})

it('gives a tree few triangles and its own height', () => {
  for (const tree of trees(5)) {
    const mesh = groundTriangles({ trees: [tree] })
    expect(mesh.length).toBeLessThanOrEqual(24)
    expect(highest(mesh)).toBeGreaterThan(0.85 * tree.heightMeters)
    expect(highest(mesh)).toBeLessThan(1.15 * tree.heightMeters)
  }
})

it('heaps rocks up to their height within their outline', () => {
  const rocks = groundTriangles({ rockeries: MODEL.rockeries })
  expect(highest(rocks)).toBeGreaterThanOrEqual(8)
  expect(volume(rocks)).toBeGreaterThan(0.3 * 20 * 9 * 8)
  for (const [u, v] of rocks.flatMap(({ corners }) => corners)) {
    expect(Math.abs(u)).toBeLessThanOrEqual(10.05)
    expect(Math.abs(v - 420)).toBeLessThanOrEqual(4.55)
  }
})
