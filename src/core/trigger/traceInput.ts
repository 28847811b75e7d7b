/** One input of a trace, out of text from strangers: every field of every kind is looked at, unknown ones dropped. */
import type { Fix } from '../geo/types'
import { refuse, TraceError } from './traceError'
import type { Act, Layer, TriggerInput, VoiceReport } from './types'

const LAYERS: readonly Layer[] = ['brief', 'standard', 'deep']
const REPORTS: readonly VoiceReport[] = ['started', 'paused', 'resumed', 'ended', 'failed']
const WAYS = ['chosen', 'map', 'sign', 'code'] as const
const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/
export const MAX_ID = 60
const MAX_STOPS = 200
/** Epoch milliseconds that GPX can write too: years of four digits. */
const FIRST_MS = Date.UTC(1000, 0)
const LAST_MS = Date.UTC(10_000, 0) - 1

/** @throws TraceError that names the field below `at` */
export function inputOf(value: unknown, at: string): TriggerInput {
  const input = recordOf(value, at)
  const nowMs = (): number => timeOf(input['nowMs'], `${at}.nowMs`)
  switch (input['kind']) {
    case 'fix':
      return { kind: 'fix', fix: fixOf(input['fix'], `${at}.fix`) }
    case 'tick':
      return { kind: 'tick', nowMs: nowMs() }
    case 'voice':
      return {
        kind: 'voice',
        nowMs: nowMs(),
        report: oneOf(input['report'], REPORTS, `${at}.report`),
        item: numberOf(input['item'], `${at}.item`),
      }
    case 'act':
      return { kind: 'act', nowMs: nowMs(), act: actOf(input['act'], `${at}.act`) }
    default:
      return refuse(`${at}.kind`, input['kind'], 'one of fix, tick, voice, act')
  }
}

/** Android says 0 for an accuracy it does not know; the engine takes everything below a metre as one. */
const FINEST_ACCURACY_METERS = 1

/** The input as it can be read again; null for what no phone should say, of which the engine takes no notice either. */
export function writable(input: TriggerInput): TriggerInput | null {
  try {
    return inputOf(input.kind === 'fix' ? { kind: 'fix', fix: known(input.fix) } : input, '')
  } catch (cause) {
    if (cause instanceof TraceError) return null
    throw cause
  }
}

const known = (fix: Fix): Record<keyof Fix, unknown> => ({
  ...fix,
  accuracyMeters: fix.accuracyMeters === 0 ? FINEST_ACCURACY_METERS : fix.accuracyMeters,
  headingDegrees: isNumber(fix.headingDegrees) ? fix.headingDegrees : null,
  speedMetersPerSecond: isNumber(fix.speedMetersPerSecond) ? fix.speedMetersPerSecond : null,
})

function fixOf(value: unknown, at: string): Fix {
  const fix = recordOf(value, at)
  const { accuracyMeters } = fix
  // phones say null for what they do not know
  const headingDegrees = fix['headingDegrees'] ?? null
  const speedMetersPerSecond = fix['speedMetersPerSecond'] ?? null
  return {
    position: positionOf(fix['position'], `${at}.position`),
    accuracyMeters:
      isNumber(accuracyMeters) && accuracyMeters > 0
        ? accuracyMeters
        : refuse(`${at}.accuracyMeters`, accuracyMeters, 'a number above 0'),
    timestampMs: timeOf(fix['timestampMs'], `${at}.timestampMs`),
    ...(headingDegrees === null ? {} : { headingDegrees: numberOf(headingDegrees, `${at}.headingDegrees`) }),
    ...(speedMetersPerSecond === null
      ? {}
      : { speedMetersPerSecond: numberOf(speedMetersPerSecond, `${at}.speedMetersPerSecond`) }),
  }
}

function positionOf(value: unknown, at: string): [lng: number, lat: number] {
  if (!Array.isArray(value) || value.length !== 2) return refuse(at, value, '[lng, lat]')
  return [numberOf(value[0], `${at}[0]`, -180, 180), numberOf(value[1], `${at}[1]`, -90, 90)]
}

function actOf(value: unknown, at: string): Act {
  const act = recordOf(value, at)
  const id = (field: string): string => idOf(act[field], `${at}.${field}`)
  switch (act['do']) {
    case 'allow':
    case 'forbid':
    case 'pause':
    case 'resume':
    case 'skip':
    case 'replay':
    case 'previous':
    case 'more':
    case 'stop':
    case 'afresh':
      return { do: act['do'] }
    case 'play':
      return { do: 'play', placeId: id('placeId'), layer: oneOf(act['layer'], LAYERS, `${at}.layer`) }
    case 'quiet':
      return { do: 'quiet', forMs: numberOf(act['forMs'], `${at}.forMs`, 0, LAST_MS) }
    case 'again':
      if (typeof act['allowed'] !== 'boolean') return refuse(`${at}.allowed`, act['allowed'], 'true or false')
      return { do: 'again', allowed: act['allowed'] }
    case 'follow':
      return { do: 'follow', placeIds: stopsOf(act['placeIds'], `${at}.placeIds`) }
    case 'here':
      return {
        do: 'here',
        position: positionOf(act['position'], `${at}.position`),
        placeId: act['placeId'] === null ? null : id('placeId'),
        by: oneOf(act['by'], WAYS, `${at}.by`),
      }
    default:
      return refuse(`${at}.do`, act['do'], 'an act of the visitor')
  }
}

function stopsOf(value: unknown, at: string): string[] | null {
  if (value === null) return null
  if (!Array.isArray(value) || value.length > MAX_STOPS)
    return refuse(at, value, `null or a list of at most ${MAX_STOPS} ids`)
  return value.map((id: unknown, i) => idOf(id, `${at}[${i}]`))
}

export function recordOf(value: unknown, at: string): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return refuse(at, value, 'an object')
  return value as Record<string, unknown>
}

export const timeOf = (value: unknown, at: string): number =>
  isNumber(value) && value >= FIRST_MS && value <= LAST_MS
    ? value
    : refuse(at, value, 'milliseconds since 1970, in the years 1000 to 9999')

const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value)

function numberOf(value: unknown, at: string, from = -Infinity, to = Infinity): number {
  if (isNumber(value) && value >= from && value <= to) return value
  return refuse(at, value, from === -Infinity ? 'a number' : `a number from ${from} to ${to}`)
}

function oneOf<T extends string>(value: unknown, known: readonly T[], at: string): T {
  return known.find(other => other === value) ?? refuse(at, value, `one of ${known.join(', ')}`)
}

function idOf(value: unknown, at: string): string {
  if (typeof value !== 'string' || value.length > MAX_ID || !ID.test(value))
    return refuse(at, value, `an id like "wumen", at most ${MAX_ID} characters`)
  return value
}
