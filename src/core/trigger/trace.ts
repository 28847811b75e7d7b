/**
 * The trace of a visit: every input the engine was given. Saved, shared and replayed as text; text comes from
 * strangers, so every field is looked at. Unknown fields are dropped; times may go back, as phones' clocks do.
 */
import type { Fix } from '../geo/types'
import type { Act, Layer, TriggerInput, VoiceReport } from './types'

export const TRACE_FORMAT = 'forbidden-city-guide/trace'

export interface Trace {
  format: typeof TRACE_FORMAT
  version: 1
  /** Of the content the visit was made with; null when it is not known. */
  contentVersion: string | null
  startedMs: number
  inputs: readonly TriggerInput[]
}

/** Names the field, the value and what was expected. */
export class TraceError extends Error {
  override readonly name = 'TraceError'
}

export const MAX_TRACE_CHARACTERS = 50_000_000
const MAX_INPUTS = 200_000
const LAYERS: readonly Layer[] = ['brief', 'standard', 'deep']
const REPORTS: readonly VoiceReport[] = ['started', 'paused', 'resumed', 'ended', 'failed']
const WAYS = ['chosen', 'map', 'sign', 'code'] as const
const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/
const MAX_ID = 60

/** One input a line: a person can read it, and a cut-off file says where. */
export function writeTrace({ inputs, ...head }: Trace): string {
  const lines = inputs.map(input => JSON.stringify(input)).join(',\n')
  return `${JSON.stringify(head).slice(0, -1)},"inputs":[\n${lines}\n]}\n`
}

/** @throws TraceError */
export function readTrace(text: string): Trace {
  if (text.length > MAX_TRACE_CHARACTERS)
    fail('file', `${text.length} characters`, `at most ${MAX_TRACE_CHARACTERS}`)
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (cause) {
    return fail('file', cause instanceof Error ? cause.message : '', 'JSON')
  }
  const trace = record(value, 'file')
  if (trace['format'] !== TRACE_FORMAT) fail('format', trace['format'], `"${TRACE_FORMAT}"`)
  if (trace['version'] !== 1) fail('version', trace['version'], '1')
  const { contentVersion, inputs } = trace
  if (contentVersion !== null && typeof contentVersion !== 'string')
    fail('contentVersion', contentVersion, 'text or null')
  if (!Array.isArray(inputs)) return fail('inputs', inputs, 'a list')
  if (inputs.length > MAX_INPUTS) fail('inputs', `${inputs.length} of them`, `at most ${MAX_INPUTS}`)
  return {
    format: TRACE_FORMAT,
    version: 1,
    contentVersion: typeof contentVersion === 'string' ? contentVersion.slice(0, MAX_ID) : null,
    startedMs: number(trace['startedMs'], 'startedMs'),
    inputs: inputs.map((input: unknown, i) => inputOf(input, `inputs[${i}]`)),
  }
}

function inputOf(value: unknown, at: string): TriggerInput {
  const input = record(value, at)
  switch (input['kind']) {
    case 'fix':
      return { kind: 'fix', fix: fixOf(input['fix'], `${at}.fix`) }
    case 'tick':
      return { kind: 'tick', nowMs: number(input['nowMs'], `${at}.nowMs`) }
    case 'voice':
      return {
        kind: 'voice',
        nowMs: number(input['nowMs'], `${at}.nowMs`),
        report: oneOf(input['report'], REPORTS, `${at}.report`),
        item: number(input['item'], `${at}.item`),
      }
    case 'act':
      return {
        kind: 'act',
        nowMs: number(input['nowMs'], `${at}.nowMs`),
        act: actOf(input['act'], `${at}.act`),
      }
    default:
      return fail(`${at}.kind`, input['kind'], 'fix, tick, voice or act')
  }
}

function fixOf(value: unknown, at: string): Fix {
  const fix = record(value, at)
  const { headingDegrees, speedMetersPerSecond } = fix
  return {
    position: positionOf(fix['position'], `${at}.position`),
    accuracyMeters: number(fix['accuracyMeters'], `${at}.accuracyMeters`, 0, 1e6),
    timestampMs: number(fix['timestampMs'], `${at}.timestampMs`),
    ...(headingDegrees === undefined
      ? {}
      : { headingDegrees: number(headingDegrees, `${at}.headingDegrees`, -360, 360) }),
    ...(speedMetersPerSecond === undefined
      ? {}
      : { speedMetersPerSecond: number(speedMetersPerSecond, `${at}.speedMetersPerSecond`, -1000, 1000) }),
  }
}

function positionOf(value: unknown, at: string): [number, number] {
  if (!Array.isArray(value) || value.length !== 2) return fail(at, value, '[lng, lat]')
  return [number(value[0], `${at}[0]`, -180, 180), number(value[1], `${at}[1]`, -90, 90)]
}

function actOf(value: unknown, at: string): Act {
  const act = record(value, at)
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
      return { do: 'quiet', forMs: number(act['forMs'], `${at}.forMs`, 0, 1e9) }
    case 'again':
      if (typeof act['allowed'] !== 'boolean') return fail(`${at}.allowed`, act['allowed'], 'true or false')
      return { do: 'again', allowed: act['allowed'] }
    case 'follow': {
      const { placeIds } = act
      if (placeIds === null) return { do: 'follow', placeIds: null }
      if (!Array.isArray(placeIds) || placeIds.length > 200)
        return fail(`${at}.placeIds`, placeIds, 'null or a list of at most 200 ids')
      return {
        do: 'follow',
        placeIds: placeIds.map((item: unknown, i) => idOf(item, `${at}.placeIds[${i}]`)),
      }
    }
    case 'here':
      return {
        do: 'here',
        position: positionOf(act['position'], `${at}.position`),
        placeId: act['placeId'] === null ? null : id('placeId'),
        by: oneOf(act['by'], WAYS, `${at}.by`),
      }
    default:
      return fail(`${at}.do`, act['do'], 'an act of the visitor')
  }
}

function record(value: unknown, at: string): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return fail(at, value, 'an object')
  return value as Record<string, unknown>
}

function number(value: unknown, at: string, from = -1e15, to = 1e15): number {
  if (typeof value !== 'number' || !Number.isFinite(value) || value < from || value > to)
    return fail(at, value, from === -1e15 ? 'a number' : `a number from ${from} to ${to}`)
  return value
}

function oneOf<T extends string>(value: unknown, known: readonly T[], at: string): T {
  return known.find(other => other === value) ?? fail(at, value, `one of ${known.join(', ')}`)
}

function idOf(value: unknown, at: string): string {
  if (typeof value !== 'string' || value.length > MAX_ID || !ID.test(value))
    return fail(at, value, 'an id as "taihedian"')
  return value
}

const MAX_SHOWN = 60
export function fail(field: string, value: unknown, expected: string): never {
  const shown = (typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value))).slice(
    0,
    MAX_SHOWN,
  )
  throw new TraceError(`${field} = ${shown}; expected ${expected}`)
}
