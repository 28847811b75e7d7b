/** What a museum reports of its crowds, as long as it is valid: the place, else its group, else the whole palace. */
import type { CrowdBasis, CrowdLevel, CrowdModel } from './types'

export interface CrowdArea {
  /** A place, a group of the model, or `palace`. */
  id: string
  /** null: not known. */
  level: CrowdLevel | null
  waitMinutes: number | null
}

export interface CrowdReports {
  generatedMs: number
  /** From then on it is as if nothing had been reported. */
  validUntilMs: number
  areas: readonly CrowdArea[]
}

export interface ReportedCrowd {
  level: CrowdLevel
  basis: CrowdBasis
  generatedMs: number
  /** Of the same area as the level; null: not known. */
  waitMinutes: number | null
}

const PALACE = 'palace'

/** The clock of a phone may be behind that of the museum; what is dated later than this is not believed. */
const MAX_AHEAD_MS = 5 * 60_000

/** `placeId` null: the palace as a whole. null: nothing is reported that is still valid. */
export function reportedCrowd(
  reports: CrowdReports | null,
  model: Pick<CrowdModel, 'groups'> | null,
  placeId: string | null,
  nowMs: number,
): ReportedCrowd | null {
  if (!reports || nowMs >= reports.validUntilMs || reports.generatedMs > nowMs + MAX_AHEAD_MS) return null
  const group = placeId === null ? undefined : model?.groups.find(({ places }) => places.includes(placeId))
  const wider: readonly (readonly [CrowdBasis, string | null | undefined])[] = [
    ['place', placeId],
    ['group', group?.id],
    ['palace', PALACE],
  ]
  for (const [basis, id] of wider) {
    const area = id ? reports.areas.find(each => each.id === id) : undefined
    if (area && area.level !== null)
      return { level: area.level, basis, generatedMs: reports.generatedMs, waitMinutes: area.waitMinutes }
  }
  return null
}
