/**
 * The mesh's format: one vertex buffer, one index buffer, levels of detail as growing prefixes of the indices, so
 * that a frame is one draw call whatever the zoom. Surfaces carry a material and coordinates on the surface; their
 * pattern (tile ribs, lattice, painted beams, bricks) is drawn by the shader, not by triangles.
 */

/** What a surface is made of; the shader draws each. Order is the format: append only. */
export const MATERIALS = [
  /** Roof tiles. s: metres along the eaves, t: metres up the slope; glaze: colour; p: 0. */
  'tile',
  /** Ridges and their ornaments, glazed. */
  'ridge',
  /** Red plastered wall. s: metres along, t: metres up. */
  'red-wall',
  /** A front's bay with columns at its sides and lattice doors. s: bays (0…n, whole numbers are columns), t: 0 floor … 1 under the beam; p: bay width in dm, column height in dm. */
  'doors',
  /** The same with windows over a sill wall (槛窗). */
  'windows',
  /** An open bay: columns at its sides, dark between them (gates, galleries). */
  'open-bay',
  /** Painted beams 彩画 and brackets 斗拱. s: bays, t: 0 lower … 1 upper edge; p: bay width in dm, band height in dm. */
  'beams',
  /** Underside of eaves: rafters. s: metres along the eaves, t: metres outwards. */
  'eaves',
  /** Gable above a 歇山's end slope 山花, or a flush gable's wall (grey brick, red on palace buildings). */
  'gable',
  /** White marble. s, t metres. */
  'marble',
  /** A balustrade's face: s metres along (a post each 1.5 m), t: 0 foot … 1 rail; the shader leaves gaps. */
  'balustrade',
  /** Steps seen as a slope or as faces: s metres across, t metres along the run. */
  'steps',
  /** Carved slab 御路. s across 0…1, t along in metres. */
  'carved',
  /** Large grey bricks of the city wall and platforms. s, t metres. */
  'brick',
  /** Brick parapet with crenellations 雉堞. s metres along, t 0…1. */
  'parapet',
  /** Walls' own little roof of tiles; glaze gives the colour. */
  'coping',
  'water',
  /** Crowns of trees; p: species index, seed. */
  'foliage',
  'trunk',
  'rock',
  /** Gilded finials. */
  'gold',
  /** Court paving and terrace tops. s, t metres. */
  'paving',
  /** A dark opening: tunnels, doorways. */
  'dark',
  /** Column as a body of its own. t: 0…1. */
  'column',
] as const
export type Material = (typeof MATERIALS)[number]

/** Level of detail: 0 always, 1 from where halls are recognised, 2 from where one stands before a hall. */
export type Lod = 0 | 1 | 2
export const LOD_COUNT = 3

export type Vec3 = readonly [x: number, y: number, z: number]

/** How the next faces look; what is left out is 0. */
export interface Surface {
  material: Material
  lod: Lod
  /** Index into `MeshData.owners` + 1; 0 nobody. */
  owner?: number
  /** Index of the glaze in ELEVATION_GLAZES. */
  glaze?: number
  /** Two bytes for the material, 0–255. */
  p?: readonly [number, number]
  /** Light that reaches the surface, 0 (deep under eaves) … 1; default 1. */
  light?: number
}

/** Layout of a vertex, 20 bytes: see mesh/writer.ts. */
export interface MeshData {
  vertices: ArrayBuffer
  indices: Uint32Array
  /** Number of indices to draw for each level: prefixes of `indices`. */
  lodIndexCounts: readonly [number, number, number]
  vertexCount: number
  triangleCount: number
  /** Ids of places and halls; `owner` 1 is the first. */
  owners: readonly string[]
}
