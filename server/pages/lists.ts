/** Pages that are lists or tools, as readable HTML: the lists whole, of tools what they are for. */
import type { View } from '@/content/paths'
import { formatPath } from '@/content/paths'
import { markup, type Html } from './html'
import {
  eventRows,
  heading,
  pairs,
  prose,
  rowName,
  rows,
  section,
  thingRows,
  type PageContext,
  type Row,
} from './pieces'
import type { Story } from './stories'
import { pageWords } from './words'

const idsOf = (things: readonly { id: string }[]): string[] => things.map(({ id }) => id)

/** From the south gate to the north, as one walks. */
const placeRows = (context: PageContext): Row[] => {
  const northwards = [...context.bundle.places].sort((a, b) => a.position[1] - b.position[1])
  return thingRows('places', idsOf(northwards), context)
}

const themeRows = ({ words, bundle }: PageContext): Row[] => [
  { path: '/people', title: words.people, text: words.peopleLine(bundle.people.length) },
  { path: '/events', title: words.timeline, text: '' },
  { path: '/motifs', title: words.motifs, text: words.motifsLine(bundle.motifs.length) },
  { path: '/terms', title: words.terms, text: words.termsLine(bundle.terms.length) },
]

const tourRowsAll = ({ bundle }: PageContext): Row[] =>
  bundle.tours.map(({ path, title, summary }) => ({ path, title, text: summary }))

/** The ways from the map into everything else. */
export const wayRows = ({ words }: PageContext): Row[] => [
  { path: '/places', title: words.allPlaces, text: '' },
  { path: '/tours', title: words.tabTours, text: words.toursIntro },
  { path: '/treasures', title: words.tabTreasures, text: words.treasuresIntro },
  { path: '/themes', title: words.themes, text: words.themesLine },
  { path: '/gallery', title: words.gallery, text: words.galleryLine },
  { path: '/plan', title: words.planTitle, text: words.planLine },
  { path: '/about', title: words.about, text: '' },
]

const LANDMARK = 1
const landmarkIds = ({ bundle }: PageContext): string[] =>
  idsOf(bundle.places.filter(({ importance }) => importance <= LANDMARK))

function servicesByKind(context: PageContext): Html {
  const { bundle, words } = context
  const kinds = [...new Set(bundle.services.map(({ kind }) => kind))]
  return markup`${kinds.map(kind =>
    section(
      words.serviceKinds[kind],
      pairs(
        bundle.services
          .filter(service => service.kind === kind)
          .map(({ names, note }) => ({ label: rowName(names, context), value: note })),
      ),
    ),
  )}`
}

function hallsByPrecinct(context: PageContext): Html {
  const { bundle, words } = context
  const precincts = [...new Set(bundle.halls.map(({ precinct }) => precinct))]
  return markup`${precincts.map(precinct =>
    section(
      words.precincts[precinct],
      rows(
        bundle.halls
          .filter(hall => hall.precinct === precinct && hall.architecture !== null)
          .map(({ path, names }) => ({ path, title: rowName(names, context), text: '' })),
        context,
      ),
    ),
  )}`
}

const page = (title: string, summary: string | null, ...body: (Html | null)[]): Story => ({
  head: heading(title),
  summary,
  body: markup`${body}`,
})

/** null: this kind is no list and no tool. */
export function listStory(
  view: View,
  card: { title: string; text: string },
  context: PageContext,
): Story | null {
  const { bundle, words } = context
  const needsApp = markup`<noscript>${prose(pageWords(bundle.lang).needsScript)}</noscript>`
  switch (view.kind) {
    case 'map':
      return page(
        words.appTitle,
        pageWords(bundle.lang).about,
        rows(wayRows(context), context),
        section(words.allPlaces, rows(thingRows('places', landmarkIds(context), context), context)),
      )
    case 'places':
      return page(words.allPlaces, null, rows(placeRows(context), context))
    case 'tours':
      return page(words.tabTours, words.toursIntro, rows(tourRowsAll(context), context))
    case 'treasures':
      return page(
        words.tabTreasures,
        words.treasuresIntro,
        rows([{ path: '/themes', title: words.themes, text: words.themesLine }], context),
        rows(thingRows('relics', idsOf(bundle.relics), context), context),
      )
    case 'gallery':
      return page(words.gallery, words.galleryLine, hallsByPrecinct(context))
    case 'themes':
      return page(words.themes, words.themesLine, rows(themeRows(context), context))
    case 'people':
      return page(words.people, null, rows(thingRows('people', idsOf(bundle.people), context), context))
    case 'events':
      return page(words.timeline, null, rows(eventRows(idsOf(bundle.events), context), context))
    case 'motifs':
      return page(words.motifs, null, rows(thingRows('motifs', idsOf(bundle.motifs), context), context))
    case 'terms':
      return page(words.terms, null, rows(thingRows('terms', idsOf(bundle.terms), context), context))
    case 'nearby':
      return page(words.tabNearby, null, needsApp, servicesByKind(context))
    case 'about':
      return page(words.about, null, prose(words.aboutText), prose(words.notAffiliated))
    case 'plan': {
      const stops = view.plan ? thingRows('places', view.plan.order, context) : []
      return page(words.planTitle, view.plan ? card.title : words.planLine, needsApp, rows(stops, context))
    }
    case 'meet': {
      const at = typeof view.at === 'string' ? thingRows('places', [view.at], context) : []
      return page(card.title, card.text, needsApp, rows(at, context))
    }
    case 'mine':
      return page(words.tabMine, null, needsApp, rows(wayRows(context), context))
    case 'take':
      return page(words.takeTitle, words.takeLine, needsApp, prose(words.takeIntro))
    case 'listen':
      return page(words.comfort.ear, words.comfort.earLine, needsApp)
    case 'stamps':
      return page(words.stamps.title, words.stamps.line, needsApp)
    case 'privacy':
      return page(words.privacy.title, words.privacy.line, needsApp, prose(words.privacy.intro))
    case 'why':
      return page(words.whyTitle, null, needsApp)
    case 'walks':
      return page(words.walksTitle, words.walksIntro, needsApp)
    case 'number':
      return page(
        words.keypadTitle,
        null,
        rows(
          [...bundle.places]
            .sort((a, b) => a.number - b.number)
            .map(({ id, number, names }) => ({
              path: formatPath({ kind: 'place', id }),
              title: `${number} ${rowName(names, context)}`,
              text: '',
            })),
          context,
        ),
      )
    default:
      return null
  }
}

export const missingStory = (context: PageContext): Story => {
  const { words } = context
  return page(words.missingTitle, words.missingText, rows(wayRows(context), context))
}
