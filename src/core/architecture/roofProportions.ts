/**
 * Proportions of Qing official roofs, as far as a plan needs them. Lengths in metres, measured on the eaves'
 * outline (出檐 included). Rules: 梁思成《清式营造则例》(1934) with its 《营造算例》, 工部《工程做法》(1734).
 * Where a rule needs timber sizes that a plan doesn't know, the figure is measured on OpenStreetMap's roof parts
 * (© OpenStreetMap contributors) and says so.
 */

/** 举架: rise over run. Eaves' step 五举; a whole slope rises about 七举 on average (五举 … 九举). */
export const PITCH_SKIRT = 0.5
export const PITCH_SLOPE = 0.7

/** 推山 counts in steps (步架); four a side stand for the usual nine-purlin hall. */
export const TUISHAN_STEPS = 4

/**
 * 推山: a hip roof's ridge is pushed out. From the second step on each step of the end slope is a tenth shorter
 * than the one below it. Returns the run of each step, eaves first, for a slope whose front run is `runMeters`.
 */
export function tuishanStepsMeters(runMeters: number, steps = TUISHAN_STEPS): number[] {
  return Array.from({ length: steps }, (_, step) => (runMeters / steps) * 0.9 ** step)
}

/**
 * 收山: the gable of a 歇山 stands one purlin's diameter inside the end purlin, so the end slope runs for the
 * overhang and that diameter. Measured: 保和殿 4.0 m of 19.4 m depth.
 */
export const shoushanMeters = (widthMeters: number, depthMeters: number): number =>
  Math.min(0.2 * depthMeters, 0.25 * widthMeters, 4.2)

/**
 * How far an upper eaves' outline stands inside the one below (一廊步, the gallery's bay).
 * Measured: 太和殿 3.7 m of 40.3 m depth, 乾清宫 2.6–3.2 of 28, 坤宁宫 3.5 of 23.2, 保和殿 4.1 of 27.9.
 */
export const tierInsetMeters = (widthMeters: number, depthMeters: number): number =>
  Math.min(0.13 * Math.min(widthMeters, depthMeters), 3.8)

/** How far the lower roof reaches in under the upper eaves, up to its 围脊. */
export const UNDER_EAVES = 0.3

/** 卷棚: the rounded crown between the two ridge purlins (顶步) takes this part of the depth; an estimate. */
export const ROUND_CROWN = 0.14

/** 盝顶: run of the slopes as a part of the shorter side; an estimate. */
export const FLAT_CROWN_RUN = 0.27

/** 宝顶: radius of the finial in a plan. */
export const finialRadiusMeters = (sideMeters: number): number => 0.25 + 0.03 * sideMeters

/** 垂脊 of 悬山 and 硬山 stand about half a tile row inside the edge. */
export const VERGE_METERS = 0.35
