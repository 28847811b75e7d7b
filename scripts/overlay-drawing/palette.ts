/**
 * Colours of the overlay picture, from the building: glazed yellow, wall vermilion, white marble, brick grey, ink,
 * cypress, blue-green. They are tuned to lie on a light street map, so the ground is quiet and roofs lead.
 */
import type { BuildingFeature, GroundFeature } from '@/content/schema'
import type { ModelTree } from '@/core/architecture/model'

export const INK = '#2A2320'
export const GILT = '#F3D07A'

export const GROUND: Record<GroundFeature['kind'], string> = {
  moat: '#A3C1BC',
  river: '#A3C1BC',
  pond: '#9DBDB6',
  court: '#DED4C1',
  paving: '#D7CBB7',
  'axis-way': '#EFE8DA',
  garden: '#BBC29C',
  bridge: '#F1EADC',
}
export const EARTH = '#CEC2AC'
export const EMBANKMENT = '#EFE9DC'
export const WATER_DEEP = '#5F8F8F'
export const JOINT = '#8C7F69'

/** Marble terraces grow lighter as they rise. */
export const TERRACE = {
  marble: ['#E3DBCB', '#EDE6D8', '#F6F1E6'],
  brick: ['#B9AC99', '#C0B4A2', '#C8BCAB'],
  'grey-brick': ['#A39C92', '#A9A298', '#AFA89E'],
} as const
export const BALUSTRADE = '#FFFDF8'
export const TERRACE_EDGE = '#9C8F79'

/** A flight of steps: its treads and the carved slabs in its middle. */
export const STEPS = {
  marble: { light: '#F4EEE2', line: '#A79A84', carved: '#FFFDF6' },
  brick: { light: '#CBBEAA', line: '#8E816D', carved: '#D8CCB9' },
  'grey-brick': { light: '#B8B1A7', line: '#7C756B', carved: '#C6C0B6' },
} as const

/** Glazed tiles along the top of red walls. */
export const COPING = '#D9A441'
export const WALL = {
  'city-wall': { top: '#A39B90', edge: '#575149' },
  'palace-wall': { top: '#962F25', edge: '#64201A' },
  'lane-wall': { top: '#A2493C', edge: '#77322A' },
} as const

/** A slope in the sun, in the shade, and the ridges' colour. */
interface Tiles {
  lit: string
  shaded: string
  ridge: string
  /** Border of tiles in another colour (剪边). */
  trim?: string
}
export const TILES: Record<BuildingFeature['glaze'], Tiles> = {
  yellow: { lit: '#F0BE4B', shaded: '#B0761C', ridge: '#FBE0A0' },
  green: { lit: '#7FB093', shaded: '#2F5F4E', ridge: '#BFDCC6' },
  black: { lit: '#6E6C70', shaded: '#2E2C30', ridge: '#A9A7AB' },
  grey: { lit: '#B4ACA1', shaded: '#736C63', ridge: '#D6D0C6' },
  'black-green-trim': { lit: '#6E6C70', shaded: '#2E2C30', ridge: '#8FC0A0', trim: '#4F8A6B' },
  'yellow-green-trim': { lit: '#F0BE4B', shaded: '#B0761C', ridge: '#8FC0A0', trim: '#4F8A6B' },
  'green-yellow-trim': { lit: '#7FB093', shaded: '#2F5F4E', ridge: '#FBE0A0', trim: '#DFA32B' },
  'yellow-blue-trim': { lit: '#F0BE4B', shaded: '#B0761C', ridge: '#9CC2E0', trim: '#3B6FA0' },
  'blue-purple-trim': { lit: '#6499C8', shaded: '#274C73', ridge: '#C9AECE', trim: '#7A5580' },
  gilt: { lit: '#F6E5A6', shaded: '#B08F3C', ridge: '#FFF6D6' },
}

/** Crowns from above; each tree takes one of its kind's. */
export const TREES: Record<ModelTree['species'], readonly string[]> = {
  cypress: ['#4C6B4F', '#425F48', '#557356'],
  pine: ['#3F6150', '#4A6B58'],
  broadleaf: ['#6E8A55', '#7C965E', '#637F50'],
  flowering: ['#9DAA6E', '#C9A49A', '#B9B483'],
  bamboo: ['#8FA866', '#7F9A5B'],
}
export const TREE_SHADE = '#22301F'
export const TREE_LIGHT = '#D3DBA6'
export const BED = { soil: '#A9AE80', edge: '#E4DAC6' } as const
export const ROCK = { ground: '#9A978C', stones: ['#B9B6AA', '#A5A297', '#C9C6BA', '#8D8A80'] } as const

const channels = (hex: string): number[] => [1, 3, 5].map(i => parseInt(hex.slice(i, i + 2), 16))

/** `part` 0 gives the first colour, 1 the second. */
export function mix(from: string, to: string, part: number): string {
  const [a, b] = [channels(from), channels(to)]
  const hex = a.map((value, i) => Math.round(value + ((b[i] ?? value) - value) * part))
  return `#${hex.map(value => value.toString(16).padStart(2, '0')).join('')}`
}

/** Shades of a roof with the usual slopes: north, and south in the sun. */
const DARKEST = 0.38
const BRIGHTEST = 0.96

export function tileColour(glaze: BuildingFeature['glaze'], shade: number): string {
  const { lit, shaded } = TILES[glaze]
  return mix(shaded, lit, Math.min(1, Math.max(0, (shade - DARKEST) / (BRIGHTEST - DARKEST))))
}
