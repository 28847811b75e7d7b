/** What the guide says at a path: everything that a page's head and text are written from. */
import { formatPath, shownView, type View } from '@/content/paths'
import { meetPosition } from '@/content/meet'
import { nameIn } from '@/content/names'
import type { Bundle } from '@/content/schema'
import { frontOf } from '@/core/architecture/front'
import { cardOf } from '@/locales/card'
import { hallLine } from '@/locales/halls'
import { wordsOf } from '@/locales'
import { cardPath, frontPath } from '../cards/paths'
import { listStory, missingStory } from './lists'
import { joined, summed, type PageContext } from './pieces'
import {
  eventSchema,
  hallSchema,
  personSchema,
  placeSchema,
  relicSchema,
  tourSchema,
  wordSchema,
  type Crumb,
  type Node,
  type SchemaContext,
} from './schema'
import {
  eventStory,
  hallStory,
  motifStory,
  personStory,
  placeStory,
  relicStory,
  termStory,
  tourStory,
  type Picture,
  type Story,
} from './stories'
import { pageWords } from './words'

export interface Page {
  status: 200 | 404
  title: string
  description: string
  /** The one address of this page: percent-encoded, without a query. */
  path: string
  /** Search engines may keep it: whatever is not one person's own. */
  indexed: boolean
  isThing: boolean
  card: { path: string; alt: string }
  story: Story
  crumbs: readonly Crumb[]
  thing: ((context: SchemaContext) => Node) | null
  /** How the app will show it: over the map, over half of it, or the map alone. */
  size: 'map' | 'half' | 'full'
}

/** Somebody's own, or for the moment: not for search engines. */
const UNINDEXED: ReadonlySet<View['kind']> = new Set([
  'meet',
  'mine',
  'take',
  'stamps',
  'listen',
  'why',
  'walks',
  'number',
  'missing',
])

const PARENTS = {
  place: ['/places', 'allPlaces'],
  hall: ['/gallery', 'gallery'],
  relic: ['/treasures', 'tabTreasures'],
  tour: ['/tours', 'tabTours'],
  person: ['/people', 'people'],
  event: ['/events', 'timeline'],
  motif: ['/motifs', 'motifs'],
  term: ['/terms', 'terms'],
} as const

type Thing = Extract<View, { id: string }>['kind']

interface Told {
  story: Story
  description: string
  thing: (context: SchemaContext) => Node
}

function frontPicture(id: string, { bundle, words }: PageContext): Picture | null {
  const hall = bundle.halls.find(other => other.id === id)
  if (!hall || !frontOf(hall)) return null
  const version = bundle.contentVersion.slice(0, 8)
  return {
    path: `${frontPath(id, false)}?v=${version}`,
    darkPath: `${frontPath(id, true)}?v=${version}`,
    alt: words.elevationOf(nameIn(hall.names, bundle.lang)),
    note: null,
  }
}

function relicPicture(id: string, { bundle, words }: PageContext): Picture | null {
  const path = bundle.drawings[id]
  const relic = bundle.relics.find(other => other.id === id)
  if (path === undefined || !relic) return null
  return {
    path,
    darkPath: null,
    alt: words.drawingOf(nameIn(relic.names, bundle.lang)),
    note: words.drawingNote,
  }
}

/** The thing of a view; null: the guide does not have it. */
function tell(kind: Exclude<Thing, 'here'>, id: string, context: PageContext): Told | null {
  const { bundle, words } = context
  const isIt = (thing: { id: string }) => thing.id === id
  switch (kind) {
    case 'place':
    case 'hall': {
      const place = bundle.places.find(isIt)
      if (place) {
        const story = placeStory(place, frontPicture(id, context), context)
        const told = place.narrations.find(({ layer }) => layer === 'brief')?.text ?? ''
        const description = summed(joined(place.summary, told, bundle.lang))
        return { story, description, thing: schema => placeSchema(place, schema) }
      }
      const hall = kind === 'hall' ? bundle.halls.find(isIt) : undefined
      if (!hall) return null
      const description = `${nameIn(hall.names, bundle.lang)} · ${hallLine(hall, words)}`
      const story = hallStory(hall, frontPicture(id, context), context)
      return { story, description, thing: schema => hallSchema(hall, description, schema) }
    }
    case 'relic': {
      const relic = bundle.relics.find(isIt)
      if (!relic) return null
      const description = summed(joined(relic.summary, relic.story, bundle.lang))
      const story = relicStory(relic, relicPicture(id, context), context)
      return { story, description, thing: schema => relicSchema(relic, schema) }
    }
    case 'tour': {
      const tour = bundle.tours.find(isIt)
      if (!tour) return null
      const description = summed(joined(tour.summary, tour.intro, bundle.lang))
      return { story: tourStory(tour, context), description, thing: schema => tourSchema(tour, schema) }
    }
    case 'person': {
      const person = bundle.people.find(isIt)
      if (!person) return null
      const story = personStory(person, context)
      return {
        story,
        description: summed(joined(person.summary, person.story, bundle.lang)),
        thing: schema => personSchema(person, schema),
      }
    }
    case 'event': {
      const event = bundle.events.find(isIt)
      if (!event) return null
      const story = eventStory(event, context)
      return { story, description: summed(event.text), thing: schema => eventSchema(event, schema) }
    }
    case 'motif': {
      const motif = bundle.motifs.find(isIt)
      if (!motif) return null
      const story = motifStory(motif, context)
      return {
        story,
        description: summed(joined(motif.summary, motif.story, bundle.lang)),
        thing: schema => wordSchema(motif, schema),
      }
    }
    case 'term': {
      const term = bundle.terms.find(isIt)
      if (!term) return null
      const story = termStory(term, context)
      return {
        story,
        description: summed(joined(term.summary, term.text, bundle.lang)),
        thing: schema => wordSchema(term, schema),
      }
    }
  }
}

const sizeOf = (view: View): Page['size'] =>
  view.kind === 'map'
    ? 'map'
    : 'id' in view || view.kind === 'missing' || view.kind === 'meet'
      ? 'half'
      : 'full'

/** A hall that has a story is found under its place. */
function settledView(opened: View, { places }: Bundle): Exclude<View, { kind: 'here' }> {
  const view = shownView(opened)
  return view.kind === 'hall' && places.some(({ id }) => id === view.id)
    ? { kind: 'place', id: view.id }
    : view
}

/** The page at a view; what the guide does not have is a page too, with status 404. */
export function pageOf(opened: View, bundle: Bundle, href: PageContext['href']): Page {
  const words = wordsOf(bundle.lang)
  const context: PageContext = { bundle, words, href }
  const view = settledView(opened, bundle)
  const { appTitle } = words
  const home: Crumb = { name: appTitle, path: '/' }
  const { pictureOf } = pageWords(bundle.lang)
  const card = cardOf(view, bundle, words)
  if ('id' in view) {
    const told = tell(view.kind, view.id, context)
    if (told) {
      const [parentPath, parentWord] = PARENTS[view.kind]
      const path = formatPath(view)
      const [name = ''] = card.title.split(` · ${appTitle}`)
      return {
        ...told,
        status: 200,
        title: card.title,
        path,
        indexed: true,
        isThing: true,
        card: { path: cardPath(view), alt: pictureOf(name) },
        crumbs: [home, { name: words[parentWord], path: parentPath }, { name, path }],
        size: sizeOf(view),
      }
    }
  }
  const known = view.kind !== 'meet' || meetPosition(bundle, view) !== null
  const story = known ? listStory(view, card, context) : null
  const common = { isThing: false, thing: null, size: sizeOf(view) } as const
  if (!story)
    return {
      ...common,
      status: 404,
      title: `${words.missingTitle} · ${appTitle}`,
      description: words.missingText,
      path: '/',
      indexed: false,
      card: { path: cardPath({ kind: 'map' }), alt: pictureOf(appTitle) },
      story: missingStory(context),
      crumbs: [],
    }
  const isHome = view.kind === 'map'
  const path = formatPath(view)
  return {
    ...common,
    status: 200,
    title: card.title,
    description: summed(isHome ? pageWords(bundle.lang).about : card.text),
    path,
    indexed: !UNINDEXED.has(view.kind) && !(view.kind === 'plan' && view.plan !== null),
    card: { path: cardPath(view), alt: pictureOf(appTitle) },
    story,
    crumbs: isHome ? [] : [home, { name: card.title, path }],
  }
}
