/**
 * The guide's pages as answers: the app's HTML with the text of what was asked for. A page is written when it is first
 * asked for and kept, by language and by the address the guide is found at; what strangers can make any number of
 * (meeting points, plans, paths that lead nowhere) is not.
 */
import type { IncomingHttpHeaders } from 'node:http'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { formatPath, parsePath, type View } from '@/content/paths'
import { LANG_TAGS } from '@/content/languages'
import type { Bundle, Lang } from '@/content/schema'
import { prepareAnswer, type Answer } from '../http/answer'
import { pagePolicy, SECURITY_HEADERS } from '../http/headers'
import { Lru } from '../http/lru'
import { BOOT_SCRIPT } from './boot'
import { templateOf, writePage } from './document'
import { inLanguage, pageLanguage, type PageLanguage } from './language'
import { originOf } from './origin'
import { pageOf, type Page } from './page'
import { robots, sitemap } from './sitemap'

export interface PagesOptions {
  bundles: Readonly<Record<Lang, Bundle>>
  /** The app's HTML. */
  index: string
  /** `https://guide.example.org`; else what requests say. */
  webOrigin?: string | undefined
}

export type Headers = IncomingHttpHeaders

const KEPT_PAGES = 4000
const KEPT_BYTES = 96 * 1024 * 1024
/** Written while somebody waits. */
const BROTLI_QUALITY = 5

const FILES: Readonly<
  Record<string, { contentType: string; write(bundle: Bundle, origin: string): string }>
> = {
  '/robots.txt': { contentType: 'text/plain; charset=utf-8', write: (_, origin) => robots(origin) },
  '/sitemap.xml': { contentType: 'application/xml; charset=utf-8', write: sitemap },
}

const isBoundless = (view: View): boolean =>
  view.kind === 'meet' || (view.kind === 'plan' && view.plan !== null)

export interface Pages {
  /** The page of a path that is decoded already, as an address asked for it. */
  answer(path: string, url: string, headers: Headers): Answer
  /** `robots.txt` or `sitemap.xml`; null: another file. */
  file(path: string, headers: Headers): Answer | null
  /** Whether the guide has something to show there. */
  knows(path: string): boolean
}

function compressed(body: Buffer) {
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY,
    [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
  }
  return { br: brotliCompressSync(body, { params }), gzip: gzipSync(body) }
}

export function createPages({ bundles, index, webOrigin }: PagesOptions): Pages {
  const template = templateOf(index)
  const policy = pagePolicy(`${template}<script>${BOOT_SCRIPT}</script>`)
  const kept = new Lru<Answer>(KEPT_PAGES, KEPT_BYTES)

  const pageAt = (view: View, { lang, asked }: PageLanguage): Page =>
    pageOf(view, bundles[lang], path => inLanguage(path, asked ? lang : null))

  function write(page: Page, origin: string, { lang, asked }: PageLanguage): Answer {
    const body = Buffer.from(writePage(template, page, { origin, bundle: bundles[lang], asked }))
    return prepareAnswer({
      body,
      contentType: 'text/html; charset=utf-8',
      cache: 'page',
      vary: asked ? [] : ['Accept-Language'],
      headers: {
        ...SECURITY_HEADERS,
        'content-security-policy': policy,
        'content-language': LANG_TAGS[lang],
      },
      variants: compressed(body),
      status: page.status,
    })
  }

  return {
    answer(path, url, headers) {
      const view = parsePath(path)
      const language = pageLanguage(url, headers['accept-language'])
      const origin = originOf(headers, webOrigin)
      const keyOf = (path: string) => [path, language.lang, language.asked, origin].join('\n')
      const known = kept.get(keyOf(formatPath(view)))
      if (known) return known
      const page = pageAt(view, language)
      if (isBoundless(view)) return write(page, origin, language)
      // all paths that lead nowhere share one page
      const key = keyOf(page.status === 404 ? '' : formatPath(view))
      const answer = kept.get(key) ?? write(page, origin, language)
      kept.set(key, answer, bytesOf(answer))
      return answer
    },
    file(path, headers) {
      const written = FILES[path]
      if (!written) return null
      const origin = originOf(headers, webOrigin)
      const key = [path, origin].join('\n')
      const known = kept.get(key)
      if (known) return known
      const body = Buffer.from(written.write(bundles.zh, origin))
      const answer = prepareAnswer({
        body,
        contentType: written.contentType,
        cache: 'revalidate',
        headers: SECURITY_HEADERS,
        variants: compressed(body),
      })
      kept.set(key, answer, bytesOf(answer))
      return answer
    },
    knows: path => pageAt(parsePath(path), { lang: 'zh', asked: false }).status === 200,
  }
}

const bytesOf = ({ variants }: Answer): number =>
  Object.values(variants).reduce((sum, variant) => sum + (variant?.body.length ?? 0), 0)
