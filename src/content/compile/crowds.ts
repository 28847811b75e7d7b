/** The patterns of crowds as they travel: times as minutes, weekdays as numbers, words apart. Pure. */
import type { CrowdConfidence, CrowdLevel } from '@/core/crowd/types'
import type { CrowdsView, CrowdsWordsView, Operation, Original, Text } from '../schema'
import { MONTH_NAMES, WEEKDAYS } from '../schema'

export type CrowdsOperation = Extract<Operation, { kind: 'crowds' }>

export const crowdsOf = (operations: readonly Operation[]): CrowdsOperation | null =>
  operations.find((each): each is CrowdsOperation => each.kind === 'crowds') ?? null

/** `08:30` → 510 */
export function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return 60 * hours + minutes
}

interface Ground {
  sources: string[]
  estimate?: boolean | undefined
  note?: Text | undefined
}
const confidenceOf = ({ sources, estimate }: Ground): CrowdConfidence =>
  !estimate ? 'high' : sources.length > 0 ? 'medium' : 'low'
const groundOf = (ground: Ground) => ({
  sources: ground.sources,
  estimate: ground.estimate ?? false,
  confidence: confidenceOf(ground),
})
const shiftOf = (each: Ground & { shift: number }) => ({ shift: each.shift, ...groundOf(each) })
const spanOf = ({ from, to }: { from: string; to: string }) => ({
  fromMinutes: minutesOf(from),
  toMinutes: minutesOf(to),
})

/** null: nothing is known of crowds. */
export function toCrowdsView(operations: readonly Operation[]): CrowdsView | null {
  const crowds = crowdsOf(operations)
  if (!crowds) return null
  return {
    hours: crowds.hours.map(each => ({ ...spanOf(each), level: each.level as CrowdLevel, ...groundOf(each) })),
    weekdays: crowds.weekdays.map(each => ({
      weekdays: each.days.map(day => WEEKDAYS.indexOf(day)),
      ...shiftOf(each),
    })),
    months: crowds.months.map(each => ({ months: each.months.map(month => MONTH_NAMES.indexOf(month) + 1), ...shiftOf(each) })),
    most: shiftOf(crowds.most),
    holiday: crowds.holiday && shiftOf(crowds.holiday),
    groups: crowds.groups.map(each => ({
      id: each.group,
      places: each.places,
      lagMinutes: each.lagMinutes,
      ...shiftOf(each),
    })),
    places: crowds.single.map(each => ({ id: each.place, lagMinutes: each.lagMinutes, ...shiftOf(each) })),
    queue: {
      leastShift: crowds.queue.leastShift,
      hours: crowds.queue.hours.map(each => ({
        ...spanOf(each),
        waitMinutes: each.waitMinutes,
        ...groundOf(each),
      })),
    },
  }
}

/** Every figure of the file with its field, for whoever looks at all of them. */
export function groundsOf(crowds: CrowdsOperation): { field: string; ground: Ground }[] {
  const listed = (field: string, list: readonly Ground[]) =>
    list.map((ground, index) => ({ field: `${field}.${index}`, ground }))
  return [
    ...listed('hours', crowds.hours),
    ...listed('weekdays', crowds.weekdays),
    ...listed('months', crowds.months),
    { field: 'most', ground: crowds.most },
    ...(crowds.holiday ? [{ field: 'holiday', ground: crowds.holiday }] : []),
    ...crowds.groups.map((ground, index) => ({ field: `groups.${index}`, ground })),
    ...listed('single', crowds.single),
    ...listed('queue.hours', crowds.queue.hours),
  ]
}

/** What the API says beside the figures, in one language; null without a model. */
export function toCrowdsWords(operations: readonly Operation[], lang: Original): CrowdsWordsView | null {
  const crowds = crowdsOf(operations)
  if (!crowds) return null
  const noted = groundsOf(crowds).flatMap(({ field, ground: { note } }) => (note ? [[field, note[lang]]] : []))
  return {
    title: crowds.title[lang],
    note: crowds.note[lang],
    checkedOn: crowds.checkedOn,
    groups: Object.fromEntries(crowds.groups.map(({ group, name }) => [group, name[lang]])),
    reasons: Object.fromEntries(noted) as Record<string, string>,
  }
}
