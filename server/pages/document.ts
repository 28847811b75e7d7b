/** Writes a page into the app's own HTML: its head, and its text before the element that the app starts in. */
import { LANG_TAGS } from '@/content/languages'
import { LANGS, type Bundle } from '@/content/schema'
import { wordsOf } from '@/locales'
import { CARD_SIZE } from '../cards/size'
import { BOOT_SCRIPT } from './boot'
import { markup, jsonScript, Html } from './html'
import { HREFLANG, inLanguage, OG_LOCALE, OTHERS } from './language'
import type { Page } from './page'
import { graphOf } from './schema'
import { pageStyle } from './style'
import { pageWords } from './words'

export interface Place {
  origin: string
  bundle: Bundle
  /** The address asked for the language: its links keep it. */
  asked: boolean
}

const TABS = [
  ['/', 'tabMap'],
  ['/nearby', 'tabNearby'],
  ['/tours', 'tabTours'],
  ['/treasures', 'tabTreasures'],
  ['/mine', 'tabMine'],
] as const

const meta = (attribute: 'name' | 'property', name: string, content: string): Html =>
  new Html(markup`<meta ${new Html(attribute)}="${name}" content="${content}">`.text)

/** Percent-encoded, so that it is an address wherever it is written. */
const wholeOf = (origin: string) => (path: string) => new URL(path, `${origin}/`).href

function headOf(page: Page, { origin, bundle, asked }: Place): Html {
  const { lang } = bundle
  const whole = wholeOf(origin)
  const url = whole(inLanguage(page.path, asked ? lang : null))
  const image = `${whole(page.card.path)}?v=${bundle.contentVersion.slice(0, 8)}`
  const { title, description } = page
  const canonical =
    page.status === 404
      ? null
      : markup`<link rel="canonical" href="${url}">${[...LANGS, null].map(
          other =>
            markup`<link rel="alternate" hreflang="${other === null ? 'x-default' : HREFLANG[other]}" href="${whole(inLanguage(page.path, other))}">`,
        )}`
  const thing = page.thing?.({ bundle, whole, url, image }) ?? null
  const graph = graphOf(
    { title, description, thing, crumbs: page.crumbs, home: page.path === '/' },
    { bundle, whole, url, image },
  )
  return markup`<title>${title}</title>${meta('name', 'description', description)}${
    page.indexed ? null : meta('name', 'robots', 'noindex')
  }${canonical}${meta('property', 'og:type', page.isThing ? 'article' : 'website')}${meta(
    'property',
    'og:site_name',
    wordsOf(lang).appTitle,
  )}${meta('property', 'og:title', title)}${meta('property', 'og:description', description)}${meta(
    'property',
    'og:url',
    url,
  )}${meta('property', 'og:locale', OG_LOCALE[lang])}${OTHERS(lang).map(other =>
    meta('property', 'og:locale:alternate', OG_LOCALE[other]),
  )}${meta('property', 'og:image', image)}${meta('property', 'og:image:type', 'image/png')}${meta(
    'property',
    'og:image:width',
    String(CARD_SIZE.width),
  )}${meta('property', 'og:image:height', String(CARD_SIZE.height))}${meta(
    'property',
    'og:image:alt',
    page.card.alt,
  )}${meta('name', 'twitter:card', 'summary_large_image')}${meta('name', 'twitter:title', title)}${meta(
    'name',
    'twitter:description',
    description,
  )}${meta('name', 'twitter:image', image)}${meta('name', 'twitter:image:alt', page.card.alt)}${
    page.status === 404 ? null : new Html(`<script type="application/ld+json">${jsonScript(graph)}</script>`)
  }<script>${new Html(BOOT_SCRIPT)}</script><style id="first-style">${new Html(pageStyle(bundle.headingFonts))}</style>`
}

function textOf({ story, size, isThing }: Page, { bundle, asked }: Place): Html {
  const words = wordsOf(bundle.lang)
  const kind = new Html(`first first--${size}${isThing ? ' first--thing' : ''}`)
  const tabs = markup`<nav class="first__tabs" aria-label="${words.tabs}">${TABS.map(
    ([path, word]) => markup`<a href="${inLanguage(path, asked ? bundle.lang : null)}">${words[word]}</a>`,
  )}</nav>`
  // where the app has it: lists begin with it
  const isList = size === 'full'
  const summary = story.summary === null ? null : markup`<p class="first__summary">${story.summary}</p>`
  return markup`<div class="${kind}" id="first" data-lang="${bundle.lang}">${tabs}<main class="first__sheet"><header class="first__grip">${story.head}${isList ? null : summary}<span class="first__wait">${words.loading}</span></header><div class="first__body">${isList ? summary : null}${story.body}<noscript><p class="first__small">${pageWords(bundle.lang).mapNeedsScript}</p></noscript></div></main></div>`
}

/** Puts text where a mark was; `$` means nothing in it. */
const put = (page: string, mark: RegExp, text: string): string => page.replace(mark, () => text)

/** The app's HTML without what each page says for itself. */
export function templateOf(index: string): string {
  return [
    /<title>[\s\S]*?<\/title>/i,
    /<meta\s+name="description"[^>]*>/i,
    /<noscript>[\s\S]*?<\/noscript>/i,
  ].reduce((rest, mark) => put(rest, mark, ''), index)
}

export function writePage(template: string, page: Page, place: Place): string {
  const { lang } = place.bundle
  const opened = put(
    template,
    /<html\b[^>]*>/i,
    markup`<html lang="${LANG_TAGS[lang]}" data-lang="${lang}">`.text,
  )
  const headed = put(
    opened,
    /(?<=<head[^>]*>(?:\s*<meta\s+charset[^>]*>)?(?:\s*<meta\s+name="viewport"[^>]*>)?)(?!\s*<meta\s+(?:charset|name="viewport"))/i,
    headOf(page, place).text,
  )
  return put(headed, /(?<=<body[^>]*>)/i, textOf(page, place).text)
}
