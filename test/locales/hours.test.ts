import { openState } from '@/core/hours/state'
import { parseHours } from '@/core/hours/parse'
import { sayHours, sayHoursDoubt } from '@/locales/hours'
import { at, calendar, palace } from '../core/hours/palace'

const say = (clock: string, lang: 'zh' | 'zh-Hant' | 'en', hours = palace) =>
  sayHours(openState(hours, at(clock), calendar), lang)

it.each([
  // a Tuesday in May
  ['2026-05-12T10:00', '开放中 · 17:00 关门 · 16:00 停止入场', 'Open · last entry 16:00 · closes 17:00'],
  ['2026-05-12T16:20', '16:00 已停止入场 · 17:00 关门', 'Last entry was at 16:00 · closes 17:00'],
  ['2026-05-12T07:00', '还没开门 · 今天 8:30 开', 'Not open yet · opens today 8:30'],
  ['2026-05-12T18:00', '今日已关门 · 明天 8:30 开', 'Closed for today · opens tomorrow 8:30'],
  // the Sunday before, and the Monday
  ['2026-05-10T18:00', '今日已关门 · 周二 8:30 开', 'Closed for today · opens Tuesday 8:30'],
  ['2026-05-11T10:00', '今日闭馆（周一）· 周二 8:30 开', 'Closed today (Monday) · opens Tuesday 8:30'],
  // in the off-season
  ['2026-12-01T10:00', '开放中 · 16:30 关门 · 15:30 停止入场', 'Open · last entry 15:30 · closes 16:30'],
  // a day shut by name
  ['2025-09-01T10:00', '今日闭馆 · 周五 8:30 开', 'Closed today · opens Friday 8:30'],
  // a Monday of a year whose holidays are not announced
  [
    '2027-03-08T10:00',
    '今日闭馆（周一，法定节假日除外）· 周二 8:30 开',
    'Closed today (Monday), unless it is a public holiday · opens Tuesday 8:30',
  ],
])('%s', (clock, zh, en) => {
  expect(say(clock, 'zh')).toBe(zh)
  expect(say(clock, 'en')).toBe(en)
})

it('says a date where a weekday could be that of another week', () => {
  const hours = parseHours('2026 May 18-2026 Jul 04 09:00-24:00')
  expect(say('2026-05-12T10:00', 'zh', hours)).toBe('今日闭馆 · 周一 9:00 开')
  expect(say('2026-05-11T10:00', 'zh', hours)).toBe('今日闭馆 · 5月18日 9:00 开')
  expect(say('2026-05-11T10:00', 'en', hours)).toBe('Closed today · opens 18 May 9:00')
  expect(say('2026-05-18T10:00', 'en', parseHours('2026 May 18 09:00-24:00'))).toBe('Open · closes 24:00')
  expect(say('2026-07-05T10:00', 'en', hours)).toBe(
    'Closed · see the official notices for when it opens again',
  )
  expect(say('2026-07-05T10:00', 'en', parseHours('00:00-24:00'))).toBe('Open')
  expect(say('2026-07-05T12:30', 'zh', parseHours('09:00-12:00,13:00-17:00'))).toBe(
    '现在不开 · 今天 13:00 开',
  )
})

it('is derived in traditional characters', () => {
  expect(say('2026-05-11T10:00', 'zh-Hant')).toBe('今日閉館（週一）· 週二 8:30 開')
})

it('doubts the next opening when a day before it may be a holiday, but not twice', () => {
  const doubt = (clock: string) => sayHoursDoubt(openState(palace, at(clock), calendar), 'en')
  expect(doubt('2027-03-07T18:00')).toBe('A public holiday may change this: see the official notices')
  expect(doubt('2027-03-07T10:00')).toBeNull()
  expect(doubt('2027-03-08T10:00')).toBeNull()
  expect(doubt('2026-05-10T18:00')).toBeNull()
})
