/**
 * What stands on the ridges where one sees it: 正吻 at the main ridge's ends (two fifths of the column high,
 * 营造算例), rows of beasts on the hips, finials. Metres.
 */
import type { Material, Lod, Vec3 } from '../types'
import { normalOf } from '../writer'
import { addSpike } from './ridge'
import type { Stage } from './stage'
import { norm } from '../norm'

/** Outline of a 正吻 on a ridge's right end, one unit high: it bites the ridge, its tail curls up and outwards. */
const CHIWEN: readonly (readonly [x: number, z: number])[] = [
  [-0.62, 0],
  [-0.83, 0.42],
  [-0.22, 0.98],
  [0.16, 0.84],
  [0, 0.58],
  [0.12, 0],
]
const CHIWEN_MIDDLE = [-0.3, 0.36] as const
const CHIWEN_OF_COLUMN = 0.4

/** On the ridge's end at `x` (its sign says which), standing on `z`. */
function addChiwen(stage: Stage, x: number, z: number, height: number): void {
  const side = Math.sign(x)
  const half = 0.16 * height
  const at = ([px, pz]: readonly [number, number], y: number): Vec3 => [
    x + side * px * height,
    y,
    z + pz * height,
  ]
  for (const face of [-1, 1]) {
    const normal: Vec3 = [0, face, 0]
    const middle = stage.vertex(at(CHIWEN_MIDDLE, face * half), normal, [0, 0.5])
    const rim = CHIWEN.map(point => stage.vertex(at(point, face * half * 0.8), normal, [point[0], point[1]]))
    for (let i = 0; i + 1 < rim.length; i++) {
      const [from, to] = [rim[i] ?? 0, rim[i + 1] ?? 0]
      if (side * face > 0) stage.triangle(middle, from, to)
      else stage.triangle(middle, to, from)
    }
  }
  for (let i = 0; i + 1 < CHIWEN.length; i++) {
    const [from, to] = [CHIWEN[i], CHIWEN[i + 1]]
    if (!from || !to) continue
    const y = side * half * 0.8
    const corners = [at(from, -y), at(from, y), at(to, y), at(to, -y)] as const
    const normal = normalOf(corners[0], corners[3], corners[2])
    const [a, b, c, d] = corners.map(corner => stage.vertex(corner, normal, [0, 0])) as [
      number,
      number,
      number,
      number,
    ]
    stage.triangle(a, d, c)
    stage.triangle(a, c, b)
  }
}

export function addChiwens(stage: Stage, half: number, z: number, column: number): void {
  if (!stage.finish.figures) return
  stage.paint('ridge', 2)
  stage.twofold(() => addChiwen(stage, half, z, CHIWEN_OF_COLUMN * column))
}

/** A row of beasts from the corner up along a hip; `line` starts at the corner. */
export function addBeasts(
  stage: Stage,
  line: readonly Vec3[],
  column: number,
  count: number,
  up: number,
): void {
  if (count === 0) return
  stage.paint('ridge', 2)
  const size = 0.075 * column
  const [from, to] = [line[0], line[1]]
  if (!from || !to) return
  const length = norm(to[0] - from[0], to[1] - from[1])
  const reach = Math.min(1.5 * size * (count + 1), 0.95 * length) / length
  const direction = [(from[0] - to[0]) / length, (from[1] - to[1]) / length] as const
  for (let i = 0; i <= count; i++) {
    const f = reach * ((i + 0.4) / (count + 1))
    const at: Vec3 = [
      from[0] + f * (to[0] - from[0]),
      from[1] + f * (to[1] - from[1]),
      from[2] + f * (to[2] - from[2]) + up,
    ]
    // 垂兽 closes the row, half as large again
    addSpike(stage, at, direction, i === count ? 1.5 * size : size)
  }
}

/** A body turned around an upright axis: radius and height of its profile, from its foot up. */
export function addTurned(
  stage: Stage,
  [x, y, z]: Vec3,
  profile: readonly (readonly [radius: number, z: number])[],
  corners: number,
): void {
  let below: number[] | null = null
  profile.forEach(([radius, up], i) => {
    const [before, after] = [profile[Math.max(0, i - 1)], profile[Math.min(profile.length - 1, i + 1)]]
    const [dr, dz] = before && after ? [after[0] - before[0], after[1] - before[1]] : [0, 1]
    const length = norm(dr, dz) || 1
    const ring = Array.from({ length: corners }, (_, k) => {
      const angle = (2 * Math.PI * k) / corners
      const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
      const nx = (cos * dz) / length
      const ny = (sin * dz) / length
      return stage.put(x + radius * cos, y + radius * sin, z + up, nx, ny, -dr / length, angle * radius, up)
    })
    const lower = below
    if (lower)
      ring.forEach((at, k) => {
        const next = (k + 1) % corners
        const [right, upRight] = [lower[next] ?? 0, ring[next] ?? 0]
        if (lower !== ring && (profile[i - 1]?.[0] ?? 0) > 0.001)
          stage.triangle(lower[k] ?? 0, right, upRight)
        if (radius > 0.001) stage.triangle(lower[k] ?? 0, upRight, at)
      })
    below = ring
  })
}

/** 宝顶 on eaves of a half width, as the elevation draws it. */
export const finialHeight = (eavesMeters: number): number => 0.55 + 0.125 * eavesMeters

/** 宝顶: moulded foot, neck, ball and tip, one unit high. */
const FINIAL = [
  [0.34, -0.08],
  [0.33, 0.06],
  [0.3, 0.25],
  [0.13, 0.32],
  [0.3, 0.52],
  [0.24, 0.76],
  [0, 1],
] as const
const PLAIN_FINIAL = [
  [0.33, -0.08],
  [0.26, 0.2],
  [0.3, 0.55],
  [0, 1],
] as const

export function addFinial(stage: Stage, z: number, height: number, material: Material, lod: Lod): void {
  stage.paint(material, lod)
  const fine = stage.finish.figures
  const profile = fine ? FINIAL : PLAIN_FINIAL
  addTurned(
    stage,
    [0, 0, z],
    profile.map(([radius, up]): [number, number] => [radius * height, up * height]),
    fine ? 8 : 6,
  )
}
