/** What a page is called: in a browser's tab, on a shared card, in a search engine. One and the same everywhere. */
import type { Bundle } from '@/content/bundle-types'
import { formatPath, shownView, type View } from '@/content/paths'
import { partsOf } from '@/core/hours/zone'
import { historySpan } from './dates'
import { hallLine } from './halls'
import { sayMeetWhere } from './meetWhere'
import { dayTime } from './plan'
import type { Words } from './types'

export interface CardWords {
  title: string
  text: string
  path: string
}

/** What is one's own: a friend gets the guide. */
const OWN: ReadonlySet<View['kind']> = new Set(['missing', 'why', 'walks', 'number'])

/** Pages that are a list or a tool: their own heading and what it is for. */
const PAGES: { readonly [kind in View['kind']]?: (words: Words) => { heading: string; line: string } } = {
  places: words => ({ heading: words.allPlaces, line: words.searchHint }),
  tours: words => ({ heading: words.tabTours, line: words.toursIntro }),
  treasures: words => ({ heading: words.tabTreasures, line: words.treasuresIntro }),
  nearby: words => ({ heading: words.tabNearby, line: words.searchHint }),
  plan: words => ({ heading: words.planTitle, line: words.planLine }),
  gallery: words => ({ heading: words.gallery, line: words.galleryLine }),
  about: words => ({ heading: words.about, line: words.aboutText }),
  themes: words => ({ heading: words.themes, line: words.themesLine }),
  people: words => ({ heading: words.people, line: words.themesLine }),
  events: words => ({ heading: words.timeline, line: words.themesLine }),
  motifs: words => ({ heading: words.motifs, line: words.themesLine }),
  terms: words => ({ heading: words.terms, line: words.themesLine }),
  take: words => ({ heading: words.takeTitle, line: words.takeLine }),
  privacy: words => ({ heading: words.privacy.title, line: words.privacy.line }),
  stamps: words => ({ heading: words.stamps.title, line: words.stamps.line }),
}

type Named = { id: string; names: { zh: string; en: string }; summary: string }

/** The list of a view's things that have names and a summary. */
function summarised(kind: View['kind'], bundle: Bundle): readonly Named[] {
  switch (kind) {
    case 'place':
      return bundle.places
    case 'relic':
      return bundle.relics
    case 'person':
      return bundle.people
    case 'motif':
      return bundle.motifs
    case 'term':
      return bundle.terms
    default:
      return []
  }
}

/** What a friend sees before opening: the very thing that is on screen, else the guide itself. */
export function cardOf(opened: View, bundle: Bundle | null, words: Words): CardWords {
  // a friend stands elsewhere: "I am here" is shared as the place
  const view = shownView(opened)
  const path = OWN.has(view.kind) ? '/' : formatPath(view)
  const lang = bundle?.lang ?? 'zh'
  const titled = (title: string, text: string): CardWords => ({
    title: `${title} · ${words.appTitle}`,
    text,
    path,
  })
  const named = ({ zh, en }: Named['names'], text: string) => titled(lang !== 'en' ? zh : `${en} ${zh}`, text)
  const own = bundle && 'id' in view ? ownCard(view, bundle, words, { titled, named }) : null
  if (own) return own
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
  const page = PAGES[view.kind]?.(words)
  return page ? titled(page.heading, page.line) : { title: words.appTitle, text: words.searchHint, path }
}

type WithId = Extract<View, { id: string }>

/** The card of one thing; null: the guide does not know it. */
function ownCard(
  view: Exclude<WithId, { kind: 'here' }>,
  bundle: Bundle,
  words: Words,
  say: {
    titled(title: string, text: string): CardWords
    named(names: Named['names'], text: string): CardWords
  },
): CardWords | null {
  const isIt = ({ id }: { id: string }) => id === view.id
  if (view.kind === 'hall') {
    const hall = bundle.halls.find(isIt)
    // as soon as its story is written, its link opens the place
    const place = bundle.places.find(isIt)
    return place
      ? say.named(place.names, place.summary)
      : hall
        ? say.named(hall.names, hallLine(hall, words))
        : null
  }
  if (view.kind === 'tour') {
    const tour = bundle.tours.find(isIt)
    return tour ? say.titled(tour.title, tour.summary) : null
  }
  if (view.kind === 'event') {
    const event = bundle.events.find(isIt)
    return event ? say.titled(event.title, historySpan(event, bundle.lang, words)) : null
  }
  const thing = summarised(view.kind, bundle).find(isIt)
  return thing ? say.named(thing.names, thing.summary) : null
}
