/**
 * 举架: a slope rises gently at the eaves (五举) and steeply at the ridge (九举), seven tenths on the whole
 * (清式营造则例, 工部《工程做法》). Here one parabola in place of the steps, so that any number of pieces fits it.
 */

/** A point of the slope's section: distance from the eaves, height above them, rise over run there. Metres. */
export interface Station {
  d: number
  z: number
  pitch: number
}

/** Pitch at the eaves as a part of the mean: 五举 of 七举. */
export const SLOPE_START = 5 / 7
/** A pyramid (攒尖) is hollower, a skirt between two storeys of columns nearly straight. */
export const PYRAMID_START = 0.55
export const SKIRT_START = 0.86

export interface Section {
  run: number
  rise: number
  start: number
  /** 卷棚: half the depth of the rounded crown at the top, part of the run; 0 for a ridge. */
  crown?: number
}

/** Stations of a section at the given distances from the eaves; a crown adds its own turn at the top. */
export function stationsAt(
  { run, rise, start, crown = 0 }: Section,
  distances: readonly number[],
): Station[] {
  const slope = run - crown
  // the crown rises by half its depth times the pitch it starts with
  const sloped = rise / (1 + ((2 - start) * crown) / (2 * slope))
  const at = (d: number): Station => {
    const f = d / slope
    return {
      d,
      z: sloped * f * (start + (1 - start) * f),
      pitch: (sloped / slope) * (start + 2 * (1 - start) * f),
    }
  }
  const stations = distances.map(d => at(Math.min(d, slope)))
  if (crown > 0) {
    const { z, pitch } = at(slope)
    stations.push(
      { d: run - 0.5 * crown, z: z + 0.375 * crown * pitch, pitch: 0.5 * pitch },
      { d: run, z: rise, pitch: 0 },
    )
  }
  return stations
}

/** `steps` equal pieces from `from` to `to`, both ends included. */
export const divide = (from: number, to: number, steps: number): number[] =>
  Array.from({ length: steps + 1 }, (_, i) => from + ((to - from) * i) / steps)
