/** The page of one thing as readable HTML: what the app's sheet tells, in the same order. */
import { distanceMeters } from '@/core/geo/distance'
import type {
  Bundle,
  EventView,
  HallView,
  MotifView,
  PersonView,
  PlaceView,
  RelicView,
  TermView,
  TourView,
} from '@/content/schema'
import { historySpan, lifeSpan } from '@/locales/dates'
import { hallFacts, hallLine } from '@/locales/halls'
import { markup, type Html } from './html'
import {
  chips,
  eventRows,
  factPairs,
  heading,
  lookFor,
  namePlate,
  pairs,
  prose,
  rowName,
  rows,
  section,
  seenAtRows,
  sourceLine,
  sourceTitles,
  thingRows,
  tourRows,
  type PageContext,
} from './pieces'

export interface Story {
  /** Names or title: the page's one heading. */
  head: Html
  /** The one line beneath it. */
  summary: string | null
  body: Html
}

/** A drawing above the story. */
export interface Picture {
  path: string
  /** For screens in the dark; null: the same. */
  darkPath: string | null
  alt: string
  /** It says of itself that it is a drawing of ours. */
  note: string | null
}

/** A height is kept free, so that nothing moves when the drawing comes. */
export const hero = (picture: Picture | null): Html | null =>
  picture === null
    ? null
    : markup`<figure class="first__hero${picture.note === null ? null : ' first__hero--drawn'}"><picture>${
        picture.darkPath === null
          ? null
          : markup`<source media="(prefers-color-scheme: dark)" srcset="${picture.darkPath}">`
      }<img src="${picture.path}" alt="${picture.alt}" decoding="sync" fetchpriority="high"></picture>${picture.note === null ? null : markup`<figcaption>${picture.note}</figcaption>`}</figure>`

function builtLine({ architecture }: PlaceView, { words }: PageContext): string | null {
  if (!architecture) return null
  const { baysWide, baysDeep, eaves, roof } = architecture
  const bays = baysWide === null ? '' : words.bays(baysWide, baysDeep)
  return words.architectureLine(bays, words.eaves[eaves as 1 | 2 | 3], words.roofs[roof])
}

const layerOf = ({ narrations }: PlaceView, wanted: PlaceView['narrations'][number]['layer']) =>
  narrations.find(({ layer }) => layer === wanted) ?? null

function historyPairs({ history }: PlaceView, context: PageContext) {
  const { words } = context
  return history.map(line => {
    const { from, to, circa } = line
    const span =
      from === null
        ? words.yearUnknown
        : to === null || to === from
          ? String(from)
          : words.years(String(from), String(to))
    return {
      label: `${circa && from !== null ? words.circa(span) : span} · ${words.historyKinds[line.kind]}`,
      value: line.what,
      notes: [
        ...(line.disputed === null ? [] : [`${words.disputed}: ${line.disputed}`]),
        `${sourceTitles(line.sources, context)} · ${words.grade[line.grade]}`,
      ],
    }
  })
}

export function placeStory(place: PlaceView, picture: Picture | null, context: PageContext): Story {
  const { words } = context
  const brief = layerOf(place, 'brief')
  const standard = layerOf(place, 'standard')
  const told = standard ?? brief
  const body = markup`${hero(picture)}${chips([
    words.status[place.status],
    words.stepFree[place.access.stepFree],
    builtLine(place, context),
    place.status === 'closed' ? null : place.ticket === null ? words.noTicket : words.tickets[place.ticket],
  ])}${section(
    words.story,
    told === null
      ? null
      : markup`${standard && brief ? markup`<p class="first__brief">${brief.text}</p>` : null}${prose(told.text)}<audio controls preload="none" src="${told.audioPath}"></audio>`,
  )}${
    place.exhibition === null
      ? null
      : section(
          words.showsNow(place.exhibition.asOf),
          markup`<h3>${rowName(place.exhibition.names, context)}</h3>${prose(place.exhibition.note)}`,
        )
  }${section(words.lookFor, lookFor(place.lookFor))}${section(
    words.relicsHere,
    rows(thingRows('relics', place.relics, context), context),
  )}${place.children === null ? null : section(words.forChildren, prose(place.children))}${
    place.audioDescription === null ? null : section(words.described, prose(place.audioDescription))
  }${section(words.access, prose(place.access.note))}${section(
    words.toursHere,
    rows(tourRows(place.tours, context), context),
  )}${section(words.history, pairs(historyPairs(place, context)))}${section(
    words.peopleHere,
    rows(thingRows('people', place.people, context), context),
  )}${section(words.eventsHere, rows(eventRows(place.events, context), context))}${section(
    words.termsHere,
    rows(thingRows('terms', place.terms, context), context),
  )}${section(words.facts, pairs(factPairs(place.facts, context)))}${section(
    words.nearby,
    rows(thingRows('places', place.related, context), context),
  )}`
  return { head: namePlate(place.names, words.keypadNumber(place.number)), summary: place.summary, body }
}

const NEIGHBOURS = 3
const nearestIds = ({ places }: Bundle, { position }: HallView): string[] =>
  places
    .map(({ id, position: at }) => ({ id, meters: distanceMeters(at, position) }))
    .sort((a, b) => a.meters - b.meters)
    .slice(0, NEIGHBOURS)
    .map(({ id }) => id)

export function hallStory(hall: HallView, picture: Picture | null, context: PageContext): Story {
  const { bundle, words } = context
  const body = markup`${hero(picture)}${chips([words.status[hall.status]])}${section(
    words.hallStory,
    prose(words.hallStoryText),
  )}${section(words.hallKnown, pairs(hallFacts(hall, words)))}${
    picture === null
      ? null
      : markup`<p class="first__small">${hall.estimated ? words.hallEstimated : words.hallMeasured}</p>`
  }${section(words.nearby, rows(thingRows('places', nearestIds(bundle, hall), context), context))}${rows(
    [{ path: '/gallery', title: words.gallery, text: words.galleryLine }],
    context,
  )}`
  return { head: namePlate(hall.names), summary: hallLine(hall, words), body }
}

export function relicStory(relic: RelicView, picture: Picture | null, context: PageContext): Story {
  const { words } = context
  const known = [
    [words.date, relic.date],
    [words.maker, relic.maker],
    [words.material, relic.material],
    [words.size, relic.size],
  ].flatMap(([label, value]) => (value == null || label == null ? [] : [{ label, value }]))
  const body = markup`${hero(picture)}${chips([
    words.categories[relic.category],
    relic.kind === 'built-in' ? words.builtIn : words.museum,
  ])}${prose(relic.story)}${section(words.lookFor, lookFor(relic.lookFor))}${pairs(known)}${section(
    words.whereItIs,
    markup`${prose(relic.display)}${
      relic.place === null ? null : rows(thingRows('places', [relic.place], context), context)
    }`,
  )}${section(words.sameMotif, rows(thingRows('motifs', relic.motifs, context), context))}${section(
    words.more,
    rows(thingRows('relics', relic.related, context), context),
  )}${section(words.relatedPeople, rows(thingRows('people', relic.people, context), context))}${section(
    words.timeline,
    rows(eventRows(relic.events, context), context),
  )}${section(words.facts, pairs(factPairs(relic.facts, context)))}`
  return { head: namePlate(relic.names), summary: relic.summary, body }
}

export function tourStory(tour: TourView, context: PageContext): Story {
  const { bundle, words, href } = context
  const stops = tour.stops.flatMap((stop, index) => {
    const place = bundle.places.find(({ id }) => id === stop.place)
    if (!place) return []
    return [
      ...(stop.leadIn === null ? [] : [markup`<li class="first__way"><span>${stop.leadIn}</span></li>`]),
      markup`<li value="${index + 1}"><a href="${href(place.path)}">${rowName(place.names, context)}</a><span>${stop.reason}</span><span>${words.stay(stop.dwellMinutes)}</span></li>`,
    ]
  })
  const line = [
    words.aboutMinutes(tour.durationMinutes),
    words.stops(tour.stops.length),
    words.stepFree[tour.stepFree],
  ]
  const body = markup`<p class="first__small">${line.join(' · ')}</p>${prose(tour.intro)}<ol class="first__rows">${stops}</ol>${
    tour.outro === null ? null : prose(tour.outro)
  }${tour.bestTime === '' ? null : section(words.bestTime, prose(tour.bestTime))}${
    tour.seasonNote === null ? null : section(words.season, prose(tour.seasonNote))
  }`
  return { head: heading(tour.title), summary: tour.summary, body }
}

export function personStory(person: PersonView, context: PageContext): Story {
  const { words } = context
  const body = markup`${chips([
    words.personKinds[person.kind],
    lifeSpan(person, words),
    person.reign ? words.reignYears(person.reign.from, person.reign.to) : null,
  ])}${prose(person.story)}${section(
    words.wherePerson,
    rows(thingRows('places', person.places, context), context),
  )}${section(words.eventsOf, rows(eventRows(person.events, context), context))}${section(
    words.relicsOf,
    rows(thingRows('relics', person.relics, context), context),
  )}${section(words.relatedPeople, rows(thingRows('people', person.related, context), context))}${section(
    words.facts,
    pairs(factPairs(person.facts, context)),
  )}${sourceLine(person.sources, context)}`
  return { head: namePlate(person.names), summary: person.summary, body }
}

export function eventStory(event: EventView, context: PageContext): Story {
  const { bundle, words } = context
  const body = markup`${chips([historySpan(event, bundle.lang, words), words.eventKinds[event.kind]])}${prose(
    event.text,
  )}${event.disputed === null ? null : markup`<p class="first__small">${words.disputed}: ${event.disputed}</p>`}${section(
    words.placesOf,
    rows(thingRows('places', event.places, context), context),
  )}${section(words.peopleOf, rows(thingRows('people', event.people, context), context))}${section(
    words.relicsOf,
    rows(thingRows('relics', event.relics, context), context),
  )}${sourceLine(event.sources, context)}`
  return { head: heading(event.title), summary: null, body }
}

export function motifStory(motif: MotifView, context: PageContext): Story {
  const { words } = context
  const body = markup`${prose(motif.story)}${section(
    words.seenAt,
    rows(seenAtRows(motif.seenAt, context), context),
  )}${section(words.relicsWith, rows(thingRows('relics', motif.relics, context), context))}${section(
    words.relatedMotifs,
    rows(thingRows('motifs', motif.related, context), context),
  )}${sourceLine(motif.sources, context)}`
  return { head: namePlate(motif.names), summary: motif.summary, body }
}

export function termStory(term: TermView, context: PageContext): Story {
  const { words } = context
  const body = markup`${chips([words.termGroups[term.group]])}${prose(term.text)}${section(
    words.seenAt,
    rows(seenAtRows(term.seenAt, context), context),
  )}${section(words.relatedTerms, rows(thingRows('terms', term.related, context), context))}${sourceLine(
    term.sources,
    context,
  )}`
  return { head: namePlate(term.names), summary: term.summary, body }
}
