/** What the front of a thing with a name is drawn from: its description, and what its kind says of it. */
import type { ElevationDescription } from './elevation'

/** A gate no wider than this, eaves and all, is a doorway in a wall (琉璃门), not a gatehouse; an estimate. */
const DOORWAY_METERS = 6

const isDoorway = ({
  baysWide,
  widthMeters,
  eaves,
  gatePlatform,
  terraceTiers,
}: ElevationDescription): boolean =>
  eaves === 1 &&
  !gatePlatform &&
  terraceTiers === 0 &&
  (baysWide ?? 1) === 1 &&
  (widthMeters ?? Infinity) <= DOORWAY_METERS

/** Its kind says more than its description: a stage is open towards those who watch, only gates stand in walls. */
export function frontOf({
  architecture,
  kind,
}: {
  architecture: ElevationDescription | null
  kind: string
}): ElevationDescription | null {
  if (architecture === null) return null
  if (kind === 'stage') return { ...architecture, openFront: true, inWall: false }
  if (kind !== 'gate') return { ...architecture, inWall: false }
  return isDoorway(architecture) ? { ...architecture, inWall: true } : architecture
}
