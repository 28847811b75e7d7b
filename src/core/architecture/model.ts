/**
 * The palace as the 3D map and the virtual walk build it: facts only, no triangles. Compiled from `content/geo`,
 * served as one JSON file. Palace grid, metres; heights count from the court (the palace's general ground, 0).
 */
import type { ElevationGlaze } from './elevation/palette'
import type { RoofForm } from './roofTypes'

export type Uv = readonly [u: number, v: number]

/** What one roof covers: its eaves' outline. A rectangle's bays run along its own x; its front is its own −y. */
export type RoofPart =
  | {
      kind: 'rect'
      u: number
      v: number
      /** Counter-clockwise from palace-east to the part's own x axis. */
      turnDegrees: number
      /** Along the bays, eaves to eaves. */
      widthMeters: number
      depthMeters: number
      eaves: number
    }
  /** Round and many-cornered pavilions: a convex outline, counter-clockwise. */
  | { kind: 'ring'; ring: readonly Uv[]; eaves: number }
  /** A gallery along a line. */
  | { kind: 'line'; line: readonly Uv[]; widthMeters: number }

export interface ModelBuilding {
  /** Id of the place or hall it belongs to; null for nameless ones. */
  owner: string | null
  kind: 'hall' | 'gate' | 'tower' | 'gallery' | 'side-hall' | 'house' | 'pavilion'
  importance: number
  roof: RoofForm
  eaves: number
  /** One for each eaves, lowest first. */
  glazes: readonly ElevationGlaze[]
  storeyed: boolean
  baysWide: number | null
  baysDeep: number | null
  /** Its floor and its main ridge above the court. */
  baseMeters: number
  ridgeMeters: number
  parts: readonly RoofPart[]
}

export interface ModelPassage {
  u: number
  v: number
  widthMeters: number
  heightMeters: number
  runs: 'north' | 'east'
  form: 'arch' | 'square'
}

export interface ModelTerrace {
  owner: string | null
  /** Outline counter-clockwise, holes clockwise. */
  rings: readonly (readonly Uv[])[]
  tier: number
  /** Foot: 0, or the top of the tier below. */
  fromMeters: number
  topMeters: number
  material: 'marble' | 'brick' | 'grey-brick'
  edge: 'balustrade' | 'parapet' | 'none'
  passages: readonly ModelPassage[]
}

/** A flight of steps over a rectangle; climbs along its own +y. */
export interface ModelSteps {
  owner: string | null
  u: number
  v: number
  turnDegrees: number
  widthMeters: number
  /** Along the climb. */
  runMeters: number
  fromMeters: number
  topMeters: number
  material: 'marble' | 'brick' | 'grey-brick'
  /** 御路石: a carved slab in the middle. */
  carvedWay: boolean
}

export interface ModelWall {
  kind: 'city-wall' | 'palace-wall' | 'lane-wall'
  rings: readonly (readonly Uv[])[]
  topMeters: number
}

export interface ModelWater {
  kind: 'moat' | 'river' | 'pond'
  rings: readonly (readonly Uv[])[]
}

/** A bridge over water: a rectangle; one crosses it along its own y. */
export interface ModelBridge {
  owner: string | null
  u: number
  v: number
  turnDegrees: number
  widthMeters: number
  lengthMeters: number
}

export interface ModelTree {
  u: number
  v: number
  species: 'cypress' | 'pine' | 'broadleaf' | 'flowering' | 'bamboo'
  heightMeters: number
  crownMeters: number
}

export interface ModelRockery {
  owner: string | null
  ring: readonly Uv[]
  heightMeters: number
}

export interface PalaceModel {
  /** Raised when the shape of this file changes. */
  format: 1
  /** The grid's origin and the turn of its u axis (counter-clockwise from east), to place it on the earth. */
  originLngLat: readonly [lng: number, lat: number]
  axisRotationDegrees: number
  buildings: readonly ModelBuilding[]
  terraces: readonly ModelTerrace[]
  steps: readonly ModelSteps[]
  walls: readonly ModelWall[]
  water: readonly ModelWater[]
  bridges: readonly ModelBridge[]
  trees: readonly ModelTree[]
  rockeries: readonly ModelRockery[]
}
