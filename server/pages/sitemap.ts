/** What search engines are told of the whole guide: `robots.txt`, and every page in every language in `sitemap.xml`. */
import { formatPath, type View } from '@/content/paths'
import { LANGS, type Bundle } from '@/content/schema'
import { escapeHtml } from './html'
import { HREFLANG, inLanguage } from './language'

const LISTS = [
  'map',
  'places',
  'tours',
  'treasures',
  'gallery',
  'themes',
  'people',
  'events',
  'motifs',
  'terms',
  'about',
] as const
const THINGS = {
  place: 'places',
  relic: 'relics',
  tour: 'tours',
  person: 'people',
  event: 'events',
  motif: 'motifs',
  term: 'terms',
} as const satisfies { readonly [kind in View['kind']]?: keyof Bundle }

/** Paths of all pages that are for everybody: the same in each language. */
export function sitePaths(bundle: Bundle): string[] {
  const things = Object.entries(THINGS).flatMap(([kind, list]) =>
    bundle[list].map(({ id }) => formatPath({ kind: kind as keyof typeof THINGS, id })),
  )
  // a hall with a story is found under its place
  const halls = bundle.halls.filter(({ place }) => !place).map(({ id }) => formatPath({ kind: 'hall', id }))
  const lists = LISTS.map(kind => formatPath({ kind }))
  return [...lists, formatPath({ kind: 'plan', plan: null }), ...things, ...halls]
}

export function sitemap(bundle: Bundle, origin: string): string {
  const whole = (path: string) => escapeHtml(new URL(path, `${origin}/`).href)
  const pages = sitePaths(bundle).map(path => {
    const others = [...LANGS, null].map(
      lang =>
        `<xhtml:link rel="alternate" hreflang="${lang === null ? 'x-default' : HREFLANG[lang]}" href="${whole(inLanguage(path, lang))}"/>`,
    )
    return [null, ...LANGS].map(
      lang => `<url><loc>${whole(inLanguage(path, lang))}</loc>${others.join('')}</url>`,
    )
  })
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">',
    ...pages.flat(),
    '</urlset>\n',
  ].join('\n')
}

/** Everything may be read: what is one person's own says of itself that it is not to be kept. Voices are made on request. */
export const robots = (origin: string): string =>
  ['User-agent: *', 'Disallow: /media/', 'Allow: /', '', `Sitemap: ${origin}/sitemap.xml`, ''].join('\n')
