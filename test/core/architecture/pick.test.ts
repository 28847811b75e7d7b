import type { ModelBuilding } from '@/core/architecture/model'
import { pickBuilding, type Ray } from '@/core/architecture/pick'

const hall = (owner: string, u: number, v: number, change: Partial<ModelBuilding> = {}): ModelBuilding => ({
  owner,
  kind: 'hall',
  importance: 1,
  roof: 'hip',
  eaves: 1,
  glazes: ['yellow'],
  storeyed: false,
  baysWide: null,
  baysDeep: null,
  baseMeters: 0,
  ridgeMeters: 20,
  parts: [{ kind: 'rect', u, v, turnDegrees: 0, widthMeters: 40, depthMeters: 20, eaves: 1 }],
  ...change,
})
/** From an eye south of the palace, 45° down, to a point on the ground. */
const onto = (u: number, v: number): Ray => ({ from: [u, v - 200, 200], to: [u, v + 50, -50] })
const picked = (ray: Ray, ...halls: ModelBuilding[]) => pickBuilding(ray, halls)?.owner ?? null

it('meets the hall under the finger, and nothing beside it', () => {
  expect(picked(onto(0, 0), hall('taihedian', 0, 0))).toBe('taihedian')
  expect(picked(onto(30, 0), hall('taihedian', 0, 0))).toBeNull()
})

it('meets a roof above the ground point behind it', () => {
  // the ray reaches the ground 8 m behind the hall's back; its roof stands in the way
  expect(picked(onto(0, 18), hall('taihedian', 0, 0))).toBe('taihedian')
})

it('takes the nearer of two halls on the ray', () => {
  const [near, far] = [hall('zhonghedian', 0, 0), hall('baohedian', 0, 24)]
  expect(picked(onto(0, 12), far, near)).toBe('zhonghedian')
})

it('turns with the hall', () => {
  const turned = hall('tirenge', 0, 0, {
    parts: [{ kind: 'rect', u: 0, v: 0, turnDegrees: 90, widthMeters: 40, depthMeters: 20, eaves: 1 }],
  })
  expect(picked(onto(15, -30), turned)).toBeNull()
  expect(picked(onto(0, -15), turned)).toBe('tirenge')
})

it('meets round pavilions and galleries', () => {
  const ring = Array.from({ length: 8 }, (_, i): [number, number] => [
    9 * Math.cos((i * Math.PI) / 4),
    9 * Math.sin((i * Math.PI) / 4),
  ])
  expect(picked(onto(0, 0), hall('wanchunting', 0, 0, { parts: [{ kind: 'ring', ring, eaves: 1 }] }))).toBe(
    'wanchunting',
  )
  const line: [number, number][] = [
    [-30, 0],
    [30, 0],
  ]
  const gallery = hall('langfang', 0, 0, { parts: [{ kind: 'line', line, widthMeters: 6 }], ridgeMeters: 6 })
  expect(picked(onto(25, 0), gallery)).toBe('langfang')
})
