/**
 * The short edition that travels in the mini-program: everything one needs to find and know a place at the gate
 * without a network, in the shape of a whole bundle. Long narrations, facts and sources come with the first answer.
 */
import type { Bundle } from './bundle-types'

/** The figures stay: what to expect is asked for before the whole edition is there. */
function withoutSources(crowds: Bundle['crowds']): Bundle['crowds'] {
  const untold = <T>(each: T): T => ({ ...each, sources: [] })
  return (
    crowds && {
      hours: crowds.hours.map(untold),
      weekdays: crowds.weekdays.map(untold),
      months: crowds.months.map(untold),
      most: untold(crowds.most),
      holiday: crowds.holiday && untold(crowds.holiday),
      groups: crowds.groups.map(untold),
      places: crowds.places.map(untold),
      queue: { ...crowds.queue, hours: crowds.queue.hours.map(untold) },
    }
  )
}

/** A whole bundle without its long texts: what is on a list, on the map and heard in twenty seconds. */
export function shorten(bundle: Bundle): Bundle {
  const untold = { facts: [], sources: [] }
  return {
    ...bundle,
    edition: 'short',
    crowds: withoutSources(bundle.crowds),
    places: bundle.places.map(place => ({
      ...place,
      ...untold,
      narrations: place.narrations.filter(({ layer }) => layer === 'brief'),
      lookFor: [],
      history: [],
      exhibition: null,
      children: null,
      audioDescription: null,
      people: [],
      events: [],
      terms: [],
    })),
    relics: bundle.relics.map(relic => ({
      ...relic,
      ...untold,
      story: '',
      display: '',
      lookFor: [],
      people: [],
      events: [],
      terms: [],
    })),
    tours: bundle.tours.map(tour => ({
      ...tour,
      sources: [],
      outro: null,
      stops: tour.stops.map(stop => ({ ...stop, leadIn: null })),
    })),
    people: bundle.people.map(person => ({ ...person, ...untold, story: '' })),
    events: bundle.events.map(event => ({ ...event, text: '', sources: [], disputed: null })),
    motifs: bundle.motifs.map(motif => ({ ...motif, story: '', seenAt: [], sources: [] })),
    terms: bundle.terms.map(term => ({ ...term, text: '', seenAt: [], sources: [] })),
    sources: [],
    // markers' pictures and cards for friends come with the whole edition
    thumbnails: {},
    drawings: {},
    shareCards: {},
  }
}

/** Without a network, places down to this importance speak and show their front; in English down to the landmarks. */
const SPOKEN_TO = { zh: 3, 'zh-Hant': 3, en: 2 } as const
const DRAWN_TO = 3

/** Notices that someone at the gate without a network may need. */
const NOTICES_AT_THE_GATE: readonly string[] = ['booking', 'emergency']

/** The short edition once more cut to what one looks up at the gate: it travels in the mini-program's package. */
export function trimBundle(whole: Bundle): Bundle {
  const bundle = shorten(whole)
  return {
    ...bundle,
    places: bundle.places.map(place => ({
      ...place,
      narrations: place.importance <= SPOKEN_TO[bundle.lang] ? place.narrations : [],
      access: { ...place.access, note: '' },
      architecture: null,
      related: [],
    })),
    // a hall without a story is a name on the map until there is a network
    halls: bundle.halls.map(hall =>
      hall.place && hall.importance <= DRAWN_TO ? hall : { ...hall, architecture: null },
    ),
    // what the museum keeps is not looked for at the gate
    relics: bundle.relics
      .filter(({ kind }) => kind === 'built-in')
      .map(relic => ({ ...relic, related: [], motifs: [], period: null })),
    tours: bundle.tours.map(tour => ({
      ...tour,
      intro: '',
      bestTime: '',
      seasonNote: null,
      stops: tour.stops.map(stop => ({ ...stop, reason: '', relics: [] })),
    })),
    services: bundle.services.map(service => ({ ...service, note: '' })),
    operations: bundle.operations.filter(({ id, kind }) => kind !== 'notice' || NOTICES_AT_THE_GATE.includes(id)),
    // without a network one looks for places: the themes wait
    people: [],
    events: [],
    motifs: [],
    terms: [],
  }
}
