/**
 * A plan inside a link: `1_20260513_1040_1300_mcp_shenwumen_huayuan-gumu_wumen.taihedian!`. Version, day,
 * from, until, flags, exit, interests, stops in order; `!` marks a locked one, `-` stands for nothing. Links come from
 * strangers: whatever is not exactly this is null, ids of places are for the planner to look up.
 */
import { instantOf } from '@/core/hours/zone'
import type { Gallery, Mood, Party, Session, Wish } from './wish'

export interface SharedPlan {
  wish: Wish
  order: readonly string[]
  locked: readonly string[]
}

export const MAX_CODE = 1200
const MAX_STOPS = 60
const VERSION = '1'
const ID = '[a-z0-9]+(?:-[a-z0-9]+)*'
const CODE = new RegExp(
  `^${VERSION}_(\\d{8})_([0-2]\\d[0-5]\\d)_([0-2]\\d[0-5]\\d)_([a-z]*)_(-|${ID})_(-|${ID}(?:\\.${ID})*)_(-|${ID}!?(?:\\.${ID}!?)*)$`,
)

const SESSION: Record<Session, string> = { day: '', morning: 'm', afternoon: 'a' }
const PARTY: Record<Party, string> = { children: 'c', pram: 'p', wheelchair: 'w', elder: 'e' }
const TICKET: Record<Gallery, string> = { zhenbaoguan: 'z', zhongbiaoguan: 'k' }
const MOOD: Record<Mood, string> = { rain: 'r', tired: 't' }
const BAG = 'b'
const MEAL = 'l'

const clock = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}${String(minutes % 60).padStart(2, '0')}`
const minutesOf = (text: string): number => Number(text.slice(0, 2)) * 60 + Number(text.slice(2))
const list = (ids: readonly string[]): string => (ids.length === 0 ? '-' : ids.join('.'))
const listed = (text: string): string[] => (text === '-' ? [] : text.split('.'))

export function formatPlan({ wish, order, locked }: SharedPlan): string {
  const flags = [
    SESSION[wish.session],
    ...wish.party.map(who => PARTY[who]),
    ...wish.tickets.map(ticket => TICKET[ticket]),
    ...wish.moods.map(mood => MOOD[mood]),
    wish.bag ? BAG : '',
    wish.meal ? MEAL : '',
  ].join('')
  return [
    VERSION,
    wish.date.replace(/-/g, ''),
    clock(wish.enterMinutes),
    clock(wish.leaveMinutes),
    flags,
    wish.exit ?? '-',
    list(wish.interests),
    list(order.slice(0, MAX_STOPS).map(id => (locked.includes(id) ? `${id}!` : id))),
  ].join('_')
}

const chosen = <T extends string>(of: Record<T, string>, flags: string): T[] =>
  (Object.keys(of) as T[]).filter(key => of[key] !== '' && flags.includes(of[key]))

/** null: not a plan, of another version, or with a day or an hour that is none. */
export function parsePlan(code: string): SharedPlan | null {
  if (code.length > MAX_CODE) return null
  const [, day = '', from = '', until = '', flags = '', exit = '-', interests = '-', stops = '-'] =
    CODE.exec(code) ?? []
  const date = `${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6)}`
  const [enterMinutes, leaveMinutes] = [minutesOf(from), minutesOf(until)]
  const marked = listed(stops)
  const order = [...new Set(marked.map(id => id.replace('!', '')))]
  if (!isDay(date) || enterMinutes >= 1440 || leaveMinutes > 1440 || order.length > MAX_STOPS) return null
  return {
    wish: {
      date,
      enterMinutes,
      leaveMinutes,
      session: flags.includes('m') ? 'morning' : flags.includes('a') ? 'afternoon' : 'day',
      party: chosen(PARTY, flags),
      interests: [...new Set(listed(interests))],
      tickets: chosen(TICKET, flags),
      exit: exit === '-' ? null : exit,
      bag: flags.includes(BAG),
      meal: flags.includes(MEAL),
      moods: chosen(MOOD, flags),
    },
    order,
    locked: marked.filter(id => id.endsWith('!')).map(id => id.slice(0, -1)),
  }
}

function isDay(date: string): boolean {
  try {
    return instantOf(date, 0) > 0
  } catch {
    return false
  }
}
