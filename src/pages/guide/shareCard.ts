import { hallLine } from '@/components/HallSheet'
import type { Bundle } from '@/content/bundle-types'
import { formatPath, shownView, type View } from '@/content/paths'
import { partsOf } from '@/core/hours/zone'
import type { Words } from '@/locales'
import { dayTime } from '@/locales/plan'
import { apiUrl, type ContentStore } from '@/state/content'
import { sayMeetWhere } from './meetWhere'

export interface ShareCardContent {
  title: string
  text: string
  path: string
}

/** The drawn card of a shared path, else the palace's. None when it could not be fetched: WeChat takes the screen. */
export function imageOf(
  path: string,
  { bundle, offline }: Pick<ContentStore, 'bundle' | 'offline'>,
): { imageUrl?: string } {
  const file = offline ? undefined : (bundle?.shareCards[path] ?? bundle?.shareCards['/'])
  return file === undefined ? {} : { imageUrl: apiUrl(file) }
}

/** What is one's own: a friend gets the guide. */
const OWN: ReadonlySet<View['kind']> = new Set(['missing', 'why', 'walks', 'number'])

/** What a friend sees before opening: the very thing that is on screen, else the guide itself. */
export function cardOf(opened: View, bundle: Bundle | null, words: Words): ShareCardContent {
  // a friend stands elsewhere: "I am here" is shared as the place
  const view = shownView(opened)
  const path = OWN.has(view.kind) ? '/' : formatPath(view)
  const lang = bundle?.lang ?? 'zh'
  const named = (names: { zh: string; en: string }, text: string) => ({
    title: lang !== 'en' ? `${names.zh} · ${words.appTitle}` : `${names.en} ${names.zh} · ${words.appTitle}`,
    text,
    path,
  })
  if (view.kind === 'place') {
    const place = bundle?.places.find(({ id }) => id === view.id)
    if (place) return named(place.names, place.summary)
  }
  if (view.kind === 'hall') {
    const hall = bundle?.halls.find(({ id }) => id === view.id)
    if (hall) return named(hall.names, hallLine(hall, words))
  }
  if (view.kind === 'relic') {
    const relic = bundle?.relics.find(({ id }) => id === view.id)
    if (relic) return named(relic.names, relic.summary)
  }
  if (view.kind === 'tour') {
    const tour = bundle?.tours.find(({ id }) => id === view.id)
    if (tour) return { title: `${tour.title} · ${words.appTitle}`, text: tour.summary, path }
  }
  if (view.kind === 'meet') {
    const where = bundle && sayMeetWhere(view, bundle, null)
    const point = typeof view.at === 'string' ? null : view.at
    if (where)
      return {
        title: view.time === null ? words.meetCard(where) : words.meetCardTime(view.time, where),
        text: [
          point?.label ?? words.meetHereLine,
          ...(point?.vagueMeters ? [words.meetVague(point.vagueMeters)] : []),
        ].join(' · '),
        path,
      }
  }
  if (view.kind === 'plan' && view.plan) {
    const { date, enterMinutes, leaveMinutes } = view.plan.wish
    const { month, day } = partsOf(date)
    const when = `${words.hoursDate(words.months[month - 1] ?? '', String(day))} ${dayTime(enterMinutes * 60)}–${dayTime(leaveMinutes * 60)}`
    return { title: `${words.planTitle} · ${when}`, text: words.planSharedNote, path }
  }
  return { title: words.appTitle, text: words.searchHint, path }
}
