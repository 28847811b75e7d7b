/**
 * Which signs may stand on a map without covering each other: the more important first, each keeping the room it
 * needs. For map engines that do not look after this themselves.
 */
import { METERS_PER_DEGREE_LAT, METERS_PER_DEGREE_LNG } from './grid'
import type { Wgs84 } from './types'

/** Room on the screen around a position. */
export interface Box {
  position: Wgs84
  widthPx: number
  heightPx: number
  /** Of the box's middle from the position, to the right and down; [0, 0] when it is left out. */
  offsetPx?: readonly [right: number, down: number]
}

export interface Sign {
  /** Ways to stand, the best first: with a picture, only a name above, a name below. */
  boxes: readonly Box[]
  /** 1 stands before 2. */
  importance: number
  /** Stands whatever it covers, and keeps others away. */
  always: boolean
}

/** A sign that stands, and which of its boxes it takes up. */
export interface Standing<T> {
  sign: T
  choice: number
}

/** Ground resolution of Web Mercator with 256 px tiles at the palace's latitude, metres a pixel. */
export const metersPerPixel = (zoom: number): number => 120_083.5 / 2 ** zoom

/** Screen pixels at a zoom, to the right and down, from a point that is the same for all. */
export function screenPx([lng, lat]: Wgs84, zoom: number): [x: number, y: number] {
  const scale = metersPerPixel(zoom)
  return [(lng * METERS_PER_DEGREE_LNG) / scale, (-lat * METERS_PER_DEGREE_LAT) / scale]
}

interface Room {
  x: number
  y: number
  halfWidth: number
  halfHeight: number
}

function roomOf({ position, widthPx, heightPx, offsetPx = [0, 0] }: Box, zoom: number): Room {
  const [x, y] = screenPx(position, zoom)
  return { x: x + offsetPx[0], y: y + offsetPx[1], halfWidth: widthPx / 2, halfHeight: heightPx / 2 }
}

const meet = (a: Room, b: Room): boolean =>
  Math.abs(a.x - b.x) < a.halfWidth + b.halfWidth && Math.abs(a.y - b.y) < a.halfHeight + b.halfHeight

/**
 * The signs that stand at a zoom, in the given order; equal importance goes by that order. Nothing covers what is
 * `keptClear` but signs that always stand and have no other way to.
 */
export function declutter<T extends Sign>(
  signs: readonly T[],
  zoom: number,
  keptClear: readonly Box[] = [],
): Standing<T>[] {
  const ranked = signs.map((sign, order) => ({ sign, order, rank: sign.always ? 0 : sign.importance }))
  ranked.sort((a, b) => a.rank - b.rank || a.order - b.order)
  const taken = keptClear.map(box => roomOf(box, zoom))
  const choices = new Map<T, number>()
  for (const { sign } of ranked) {
    const rooms = sign.boxes.map(box => roomOf(box, zoom))
    const free = rooms.findIndex(room => !taken.some(other => meet(room, other)))
    const choice = free === -1 && sign.always ? 0 : free
    const room = rooms[choice]
    if (!room) continue
    taken.push(room)
    choices.set(sign, choice)
  }
  return signs.flatMap(sign => {
    const choice = choices.get(sign)
    return choice === undefined ? [] : [{ sign, choice }]
  })
}
