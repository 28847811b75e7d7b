/**
 * Reads the answer of `/crowds/live`. The server has held the feed against the schema; this is the shape check of a
 * phone, which does without zod: a captive portal's page must not be taken for an empty palace.
 */
import type { CrowdArea, CrowdReports } from '@/core/crowd/report'
import { CROWD_LEVELS } from '@/core/crowd/types'

type Fields = Record<string, unknown>
const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null

function areaOf(value: unknown): CrowdArea | null {
  if (!isFields(value) || typeof value['id'] !== 'string') return null
  const { id, waitMinutes } = value
  const level = CROWD_LEVELS.find(each => each === value['level']) ?? null
  if (level === null && value['level'] !== null) return null
  const isWait = typeof waitMinutes === 'number' && waitMinutes >= 0
  return isWait || waitMinutes === null ? { id, level, waitMinutes: isWait ? waitMinutes : null } : null
}

const msOf = (value: unknown): number => (typeof value === 'string' ? Date.parse(value) : NaN)

/** null: no report, for whatever reason. */
export function readCrowdLive(text: string): CrowdReports | null {
  let answer: unknown
  try {
    answer = JSON.parse(text)
  } catch {
    return null
  }
  const data = isFields(answer) ? answer['data'] : null
  if (!isFields(data) || data['status'] !== 'live' || !Array.isArray(data['areas'])) return null
  const generatedMs = msOf(data['generatedAt'])
  const validUntilMs = msOf(data['validUntil'])
  const areas = data['areas'].map(areaOf)
  const isGood = Number.isFinite(generatedMs) && Number.isFinite(validUntilMs) && !areas.includes(null)
  return isGood ? { generatedMs, validUntilMs, areas: areas.filter(area => area !== null) } : null
}
