/**
 * Light on a roof seen from above: the sun stands in the palace's south-south-east, 55° high, so that fronts are
 * bright and backs are dark but readable. Shade is Lambert's cosine: 1 full light, 0 none.
 */
const DEG = Math.PI / 180
const SUN_HEIGHT = 55 * DEG
/** Towards the sun, in the palace grid: 30° from palace-south to palace-east. */
const TO_SUN = [Math.sin(30 * DEG), -Math.cos(30 * DEG)] as const

export type Light = (fall: readonly [number, number], pitch: number) => number

/**
 * The light for a drawing that is placed turned by `turnDegrees` (counter-clockwise). `fall` is the direction in
 * which the roof falls in the drawing's own axes, `pitch` its rise over run (0 for a flat crown).
 */
export function roofLight(turnDegrees: number): Light {
  const cos = Math.cos(turnDegrees * DEG)
  const sin = Math.sin(turnDegrees * DEG)
  return ([x, y], pitch) => {
    const length = Math.hypot(x, y) || 1
    const towardsSun = ((x * cos - y * sin) * TO_SUN[0] + (x * sin + y * cos) * TO_SUN[1]) / length
    const slant = 1 / Math.hypot(1, pitch)
    const shade = Math.sin(SUN_HEIGHT) * slant + Math.cos(SUN_HEIGHT) * pitch * slant * towardsSun
    return Math.min(1, Math.max(0, shade))
  }
}
