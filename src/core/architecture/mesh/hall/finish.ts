/**
 * How finely a building is made, by its importance: landmarks curve in five steps and carry their beasts, nameless
 * houses get the few triangles that show their form. The palace has some 700 roofs and one budget.
 */
export interface Finish {
  /** Straight pieces a slope is bent from, eaves to ridge. */
  steps: number
  /** Pieces the eaves' edge is bent from at each rising corner. */
  cornerPieces: 1 | 2
  /** Ridges with a flat top, or with an edge. */
  boxRidges: boolean
  /** Edge of the eaves with a thickness. */
  thickEaves: boolean
  /** 垂脊 along the verge of plain gable roofs. */
  vergeRidges: boolean
  /** 正吻 and columns as bodies: seen where one stands before the hall. */
  figures: boolean
  /** 脊兽 on a hip at most; a landmark has as many as it has. */
  beasts: number
  /** Every bay at its own width; else bays of one kind share theirs. */
  exactBays: boolean
  /** The same for the painted beams over them. */
  exactBeams: boolean
  /** Corners of round bodies: finials and cones. */
  roundCorners: number
}

const LANDMARK: Finish = {
  steps: 5,
  cornerPieces: 2,
  boxRidges: true,
  thickEaves: true,
  vergeRidges: true,
  figures: true,
  beasts: 10,
  exactBays: true,
  exactBeams: true,
  roundCorners: 20,
}
/** The great gates and towers round the landmarks. */
const GREAT: Finish = {
  ...LANDMARK,
  steps: 4,
  cornerPieces: 1,
  boxRidges: false,
  beasts: 3,
  exactBeams: false,
  roundCorners: 16,
}
const KNOWN: Finish = {
  steps: 3,
  cornerPieces: 1,
  boxRidges: false,
  thickEaves: true,
  vergeRidges: true,
  figures: false,
  beasts: 0,
  exactBays: true,
  exactBeams: false,
  roundCorners: 16,
}
const PLAIN: Finish = {
  steps: 3,
  cornerPieces: 1,
  boxRidges: false,
  thickEaves: false,
  vergeRidges: false,
  figures: false,
  beasts: 0,
  exactBays: false,
  exactBeams: false,
  roundCorners: 12,
}

/** A corner tower carries six roofs: each is bent less than a hall's one. */
export const TOWER: Finish = { ...GREAT, steps: 3, cornerPieces: 2 }

export const finishOf = (importance: number): Finish =>
  importance <= 1 ? LANDMARK : importance <= 2 ? GREAT : importance <= 3 ? KNOWN : PLAIN
