import type { Bundle } from '@/content/bundle-types'
import { search } from '@/core/search/search'
import { nameOf } from '../Themes'

interface Found {
  kind: 'person' | 'event' | 'motif' | 'term'
  id: string
  title: string
  summary: string
}

/** Terms and motifs carry no rank of their own. */
const USUAL_IMPORTANCE = 3

/** People, events, motifs and terms that fit a question. */
export function themesFound(bundle: Bundle, query: string): Found[] {
  const { people, events, motifs, terms, lang } = bundle
  const named = (
    kind: Found['kind'],
    things: readonly (typeof motifs)[number][] | typeof terms | typeof people,
  ) =>
    search(
      things.map(thing => ({
        importance: USUAL_IMPORTANCE,
        ...thing,
        extra: thing.summary,
      })),
      query,
    ).map(({ item }): Found => ({
      kind,
      id: item.id,
      title: nameOf(item.names, lang),
      summary: item.summary,
    }))
  const happened = search(
    events.map(event => ({
      ...event,
      names: { zh: event.title, pinyin: '', en: event.title, aliases: [event.from.slice(0, 4)] },
    })),
    query,
  ).map(({ item }): Found => ({
    kind: 'event',
    id: item.id,
    title: item.title,
    summary: item.from.slice(0, 4),
  }))
  return [...named('person', people), ...named('motif', motifs), ...named('term', terms), ...happened]
}
