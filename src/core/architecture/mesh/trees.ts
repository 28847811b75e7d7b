/**
 * Trees: a few triangles a crown, round by its normals. Metres. Shapes are types, not portraits: cypress 柏 a slender
 * double cone, pine 松 flat umbrellas, broadleaf and flowering trees a blob, bamboo a sheaf. Each tree
 * differs a little by a seed from its place.
 */
import type { ModelTree } from '../model'
import { seededRandom } from '../seededRandom'
import type { Lod, Surface, Vec3 } from './types'
import type { MeshWriter } from './writer'
import { norm } from './norm'

/** Index is the foliage material's species. */
const SPECIES = ['cypress', 'pine', 'broadleaf', 'flowering', 'bamboo'] as const

interface Crown {
  /** Middle of the crown's widest ring. */
  x: number
  y: number
  /** Heights of its lowest point, widest ring and top above the ground. */
  low: number
  wide: number
  top: number
  radius: number
  sides: number
  lod: Lod
  /** A second ring: part of the way from the widest to the top, part of the radius; null for a double cone. */
  upper: readonly [up: number, reach: number] | null
}

/** Light on the crown's underside, its widest ring and its top. */
const LIGHT = { low: 0.5, wide: 0.82, top: 1 } as const
const TRUNK_SIDES = 3
const ROUND = [0.62, 0.72] as const

/** So many trees can have crowns of two rings; when there are more, all are double cones. */
const FINE_TREES = 200

export function addTrees(writer: MeshWriter, trees: readonly ModelTree[]): void {
  const fine = trees.length <= FINE_TREES
  for (const tree of trees) addTree(writer, tree, fine)
}

function addTree(writer: MeshWriter, tree: ModelTree, fine: boolean): void {
  const random = seededRandom(`${tree.u}/${tree.v}`)
  const species = SPECIES.indexOf(tree.species)
  const seed = Math.floor(random() * 256)
  const surface: Surface = { material: 'foliage', lod: 0, p: [Math.max(0, species), seed] }
  for (const crown of crownsOf(tree, random)) {
    addCrown(writer, fine ? crown : { ...crown, upper: null }, random, surface)
  }
  if (tree.species !== 'bamboo') addTrunk(writer, tree)
}

function crownsOf(tree: ModelTree, random: () => number): Crown[] {
  const height = tree.heightMeters * (0.92 + 0.16 * random())
  const radius = (tree.crownMeters / 2) * (0.9 + 0.2 * random())
  const angle = random() * 2 * Math.PI
  /** Heights and radius as parts of the tree's; `aside` of the trunk in radii. */
  const crown = (
    aside: number,
    parts: readonly number[],
    reach: number,
    sides: number,
    lod: Lod = 0,
  ): Crown => {
    const [low = 0, wide = 0, top = 1] = parts.map(part => part * height)
    const [x, y] = [Math.cos(angle), Math.sin(angle)].map(along => along * radius * aside) as [number, number]
    return { x: tree.u + x, y: tree.v + y, low, wide, top, radius: radius * reach, sides, lod, upper: null }
  }
  switch (tree.species) {
    case 'cypress':
      return [{ ...crown(0, [0.1, 0.34, 1], 1, 5), upper: [0.42, 0.72] }]
    case 'pine':
      return [crown(0.15, [0.74, 0.78, 1], 0.8, 5), crown(-0.25, [0.5, 0.54, 0.74], 1, 5)]
    case 'bamboo':
      return [crown(0, [0, 0.6, 1], 0.7, 4), crown(0.6, [0, 0.6, 0.8], 0.5, 4, 1)]
    case 'flowering':
      return [{ ...crown(0, [0.22, 0.48, 1], 1, 5), upper: ROUND }]
    case 'broadleaf':
      return [{ ...crown(0, [0.28, 0.53, 1], 1, 5), upper: ROUND }]
  }
}

/** A double cone, or a blob of two rings; shared normals make both look round. */
function addCrown(writer: MeshWriter, crown: Crown, random: () => number, base: Surface): void {
  const { x, y, low, wide, top, radius, sides, lod } = crown
  const surface = { ...base, lod }
  const turn = random() * 2 * Math.PI
  /** A ring of corners at a height; `up` is how much its normals look upwards. */
  const ring = (z: number, reach: number, up: number, light: number, shift = 0): number[] =>
    Array.from({ length: sides }, (_, i) => {
      const angle = turn + ((i + shift) * 2 * Math.PI) / sides
      const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
      const far = reach * (0.86 + 0.28 * random())
      const lift = (random() - 0.5) * 0.2 * Math.min(radius, top - wide)
      const at: Vec3 = [x + cos * far, y + sin * far, z + lift]
      return writer.vertex(at, unit([cos, sin, up]), [angle * radius, z], surface, light)
    })
  const middle = ring(wide, radius, top - wide > radius ? 0.25 : 0.5, LIGHT.wide)
  let crownRing = middle
  if (crown.upper) {
    const [up, reach] = crown.upper
    const upper = ring(wide + (top - wide) * up, radius * reach, 1, LIGHT.wide + 0.1, 0.5)
    middle.forEach((corner, i) => {
      const next = middle[(i + 1) % sides] ?? corner
      const above = upper[i] ?? corner
      writer.triangle(corner, next, above, lod)
      writer.triangle(next, upper[(i + 1) % sides] ?? next, above, lod)
    })
    crownRing = upper
  }
  const apex = writer.vertex([x, y, top], [0, 0, 1], [0, top], surface, LIGHT.top)
  // seen from above, as the map is at first, crowns show no underside
  const underLod = lod === 0 ? 1 : lod
  const under = writer.vertex([x, y, low], [0, 0, -1], [0, low], surface, LIGHT.low)
  for (let i = 0; i < sides; i++) {
    const next = (i + 1) % sides
    writer.triangle(crownRing[i] ?? apex, crownRing[next] ?? apex, apex, lod)
    writer.triangle(middle[next] ?? under, middle[i] ?? under, under, underLod)
  }
}

function unit([x, y, z]: Vec3): Vec3 {
  const length = norm(x, y, z) || 1
  return [x / length, y / length, z / length]
}

function addTrunk(writer: MeshWriter, { u, v, heightMeters, crownMeters, species }: ModelTree): void {
  const top = heightMeters * (species === 'pine' ? 0.85 : 0.6)
  const radius = Math.min(0.5, 0.04 * crownMeters + 0.012 * heightMeters)
  const surface: Surface = { material: 'trunk', lod: 1 }
  // a spike whose point hides in the crown: half the triangles of a tube
  const point = writer.vertex([u, v, top], [0, 0, 1], [0, top], surface, 0.6)
  const feet = Array.from({ length: TRUNK_SIDES }, (_, i) => {
    const angle = (i * 2 * Math.PI) / TRUNK_SIDES
    const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
    return writer.vertex(
      [u + cos * radius, v + sin * radius, 0],
      [cos, sin, 0],
      [i * radius, 0],
      surface,
      0.8,
    )
  })
  feet.forEach((foot, i) => writer.triangle(foot, feet[(i + 1) % TRUNK_SIDES] ?? foot, point, 1))
}
