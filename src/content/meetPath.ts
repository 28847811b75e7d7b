/**
 * A point to meet at, as a short path: `/meet/taihemen`, or `/meet/116.39080,39.91668` with, in this order, how far
 * off it may be (`,~40`, metres), when (`,15:30`, Beijing) and a word of the sender's (`,东边台阶`). Such paths come
 * from strangers: a point outside the palace's surroundings is none, and a word that is not a plain one is left out.
 */
import { wgs84ToGrid } from '@/core/geo/grid'
import type { Wgs84 } from '@/core/geo/types'

export interface MeetPoint {
  position: Wgs84
  /** How far from it people may really be standing; null: it was chosen on the map, or known well. */
  vagueMeters: number | null
  /** Shown as text and nothing else. */
  label: string | null
}

export interface Meeting {
  /** Id of a place, a hall or a service; or a point. */
  at: string | MeetPoint
  /** `15:30`; null: none was agreed. */
  time: string | null
}

export const MAX_LABEL = 24
/** 24 letters of nine characters each (`%E5%A4%AA`), and what stands before them. */
const MAX_MEET = 300
/** Around the outer wall (753 × 964 m): the squares before the gates, and Jingshan's foot. */
const HALF_METERS = { u: 377 + 400, v: 482 + 400 } as const
const MAX_VAGUE_METERS = 995

const TIME = /^(?:[01]\d|2[0-3]):[0-5]\d$/
const VAGUE = /^~([1-9]\d{0,2})$/
const POINT = /^(\d{3}\.\d{1,5}),(\d{2}\.\d{1,5})(?:,([\s\S]*))?$/
const ID = /^([a-z0-9]+(?:-[a-z0-9]+)*)(?:,([^,]*))?$/
/** Controls, letters that turn the writing round or cannot be seen, halves of pairs, and what paths and markup are made of. */
const NOT_PLAIN = new RegExp(
  // eslint-disable-next-line no-misleading-character-class -- variation selectors are to be kept out one by one
  [
    '[\\u0000-\\u001f\\u007f-\\u009f\\u00ad\\u061c\\u115f\\u1160\\u180e\\u200b-\\u200f\\u2028-\\u202e\\u2060-\\u206f]',
    '[\\u3164\\ud800-\\udfff\\ufe00-\\ufe0f\\ufeff\\uffa0\\ufff0-\\uffff]',
    '[<>"`\\\\/%?#,{}|^[\\]@]',
  ].join('|'),
  'g',
)

/** The part of someone's words that may travel; null: nothing of it. */
export function plainLabel(text: string): string | null {
  const plain = text.replace(NOT_PLAIN, ' ').replace(/\s+/g, ' ').trim().slice(0, MAX_LABEL).trim()
  return plain === '' || TIME.test(plain) || VAGUE.test(plain) ? null : plain
}

/** To five decimals, about a metre. */
const rounded = (degrees: number): number => Math.round(degrees * 1e5) / 1e5

export function isNearPalace(position: Wgs84): boolean {
  const [u, v] = wgs84ToGrid(position)
  return Math.abs(u) <= HALF_METERS.u && Math.abs(v) <= HALF_METERS.v
}

/** What a link can say of a point; null: it is not near the palace. */
export function meetPoint(
  position: Wgs84,
  { vagueMeters = null, label = null }: { vagueMeters?: number | null; label?: string | null } = {},
): MeetPoint | null {
  const at: Wgs84 = [rounded(position[0]), rounded(position[1])]
  if (!isNearPalace(at)) return null
  const vague = vagueMeters === null ? null : Math.min(MAX_VAGUE_METERS, Math.ceil(vagueMeters / 5) * 5)
  return {
    position: at,
    vagueMeters: vague === 0 ? null : vague,
    label: label === null ? null : plainLabel(label),
  }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** Reads what follows `/meet/`; null: it is no meeting. Never throws. */
export function parseMeeting(raw: string): Meeting | null {
  if (raw.length > MAX_MEET) return null
  const text = decoded(raw)
  const named = ID.exec(text)
  if (named?.[1] !== undefined) return namedMeeting(named[1], named[2])
  const [, lng, lat, rest] = POINT.exec(text) ?? []
  if (lng === undefined || lat === undefined) return null
  const position: Wgs84 = [Number(lng), Number(lat)]
  if (!isNearPalace(position)) return null
  const fields = rest === undefined ? [] : rest.split(',')
  const vague = VAGUE.exec(fields[0] ?? '')?.[1]
  if (vague !== undefined) fields.shift()
  const time = TIME.test(fields[0] ?? '') ? (fields.shift() ?? null) : null
  const label = fields.join(',')
  return {
    at: {
      position,
      vagueMeters: vague === undefined ? null : Number(vague),
      label: plainLabel(label) === label ? label : null,
    },
    time,
  }
}

function namedMeeting(id: string, time: string | undefined): Meeting | null {
  if (time === undefined) return { at: id, time: null }
  return TIME.test(time) ? { at: id, time } : null
}

/** The path of a meeting; reading it gives the meeting again. */
export function formatMeeting({ at, time }: Meeting): string {
  if (typeof at === 'string') return ['/meet/' + at, ...(time === null ? [] : [time])].join(',')
  const { position, vagueMeters, label } = at
  const fields = [
    position[0].toFixed(5),
    position[1].toFixed(5),
    ...(vagueMeters === null ? [] : [`~${vagueMeters}`]),
    ...(time === null ? [] : [time]),
    ...(label === null ? [] : [encodeURIComponent(label)]),
  ]
  return `/meet/${fields.join(',')}`
}
