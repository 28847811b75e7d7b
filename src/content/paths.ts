/**
 * Short paths: one and the same on the web (`/p/taihedian`), in a mini-program's page parameter and in what
 * people share. Paths come from strangers: anything that is not exactly one of these is `missing`.
 */
import { formatMeeting, parseMeeting, type Meeting } from './meetPath'
import { formatPlan, parsePlan, type SharedPlan } from './plan/link'

export type View =
  | { kind: 'map' }
  | { kind: 'places' }
  | { kind: 'tours' }
  | { kind: 'treasures' }
  | { kind: 'mine' }
  /** The nearest toilet, exit, café …: what one needs on the way. */
  | { kind: 'nearby' }
  /** The visit planner; with a plan that somebody shared. */
  | { kind: 'plan'; plan: SharedPlan | null }
  | { kind: 'about' }
  /** The seals one has collected. */
  | { kind: 'stamps' }
  /** What is stored and sent; all of it out, in, and gone. */
  | { kind: 'privacy' }
  /** Taking the guide along, to use it without a network. */
  | { kind: 'take' }
  /** Everything by ear: big buttons that speak. */
  | { kind: 'listen' }
  | { kind: 'gallery' }
  /** Why the guide spoke, or was silent. */
  | { kind: 'why' }
  /** Simulated walks, replayed tracks, this visit's trace. */
  | { kind: 'walks' }
  /** Where am I, by the number on a sign. */
  | { kind: 'number' }
  | { kind: 'themes' }
  | { kind: 'people' }
  | { kind: 'events' }
  | { kind: 'motifs' }
  | { kind: 'terms' }
  | { kind: 'place'; id: string }
  /** "I stand at this place": from a scanned code or a friend; what is shown is the place. */
  | { kind: 'here'; id: string }
  | ({ kind: 'meet' } & Meeting)
  | { kind: 'hall'; id: string }
  | { kind: 'relic'; id: string }
  | { kind: 'tour'; id: string }
  | { kind: 'person'; id: string }
  | { kind: 'event'; id: string }
  | { kind: 'motif'; id: string }
  | { kind: 'term'; id: string }
  | { kind: 'missing'; path: string }

const FIXED = { '/': 'map', '/places': 'places', '/tours': 'tours', '/treasures': 'treasures', '/mine': 'mine', '/nearby': 'nearby', '/about': 'about', '/take': 'take', '/stamps': 'stamps', '/privacy': 'privacy', '/listen': 'listen', '/gallery': 'gallery', '/why': 'why', '/walks': 'walks', '/number': 'number', '/themes': 'themes', '/people': 'people', '/events': 'events', '/motifs': 'motifs', '/terms': 'terms' } as const
const DETAIL = { p: 'place', at: 'here', h: 'hall', r: 'relic', t: 'tour', people: 'person', events: 'event', motifs: 'motif', terms: 'term' } as const
const FOLDER = { place: 'p', here: 'at', hall: 'h', relic: 'r', tour: 't', person: 'people', event: 'events', motif: 'motifs', term: 'terms' } as const
const MAX_PATH = 120

/** Reads a path; query and fragment are dropped, a trailing slash is forgiven. Never throws. */
export function parsePath(raw: string): View {
  const meeting = /^\/meet\/([^?#]*)/.exec(raw)?.[1]?.replace(/\/$/, '')
  const met = meeting === undefined ? null : parseMeeting(meeting)
  if (met) return { kind: 'meet', ...met }
  const planned = /^\/plan(?:\/([^?#]*?))?\/?(?:[?#]|$)/.exec(raw)
  const code = planned?.[1] ?? ''
  const plan = parsePlan(code)
  if (planned && (plan || code === '')) return { kind: 'plan', plan }
  // a doubled slash at the front would name another host when it is written back into the address
  const path = raw
    .slice(0, MAX_PATH)
    .replace(/[?#].*$/s, '')
    .replace(/^\/{2,}/, '/')
  const trimmed = path.length > 1 ? path.replace(/\/$/, '') : path
  if (Object.prototype.hasOwnProperty.call(FIXED, trimmed)) return { kind: FIXED[trimmed as keyof typeof FIXED] }
  const match = /^\/(p|at|h|r|t|people|events|motifs|terms)\/([a-z0-9]+(?:-[a-z0-9]+)*)$/.exec(trimmed)
  const [, folder, id] = match ?? []
  if (folder !== undefined && id !== undefined) return { kind: DETAIL[folder as keyof typeof DETAIL], id }
  return { kind: 'missing', path: trimmed }
}

/** The path of a view; parsePath(formatPath(view)) is the view again. */
export function formatPath(view: View): string {
  switch (view.kind) {
    case 'map':
      return '/'
    case 'place':
    case 'here':
    case 'hall':
    case 'relic':
    case 'tour':
    case 'person':
    case 'event':
    case 'motif':
    case 'term':
      return `/${FOLDER[view.kind]}/${view.id}`
    case 'meet':
      return formatMeeting(view)
    case 'plan':
      return view.plan ? `/plan/${formatPlan(view.plan)}` : '/plan'
    case 'missing':
      return view.path
    default:
      return `/${view.kind}`
  }
}

export const sameView = (a: View, b: View) => formatPath(a) === formatPath(b)

/** What is shown for a view: whoever stands at a place sees the place. */
export const shownView = (view: View): Exclude<View, { kind: 'here' }> =>
  view.kind === 'here' ? { kind: 'place', id: view.id } : view

const MAX_CODE = 500
/** The page that a mini-program's own codes open; links of the mini-program platform may add `.html`. */
const MINI_PAGE = /^\/?pages\/guide\/index(?:\.html)?\?(?:[^#]*&)?path=([^&#]*)/

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

const placeAt = (path: string): string | null => {
  const view = parsePath(path)
  return view.kind === 'here' || view.kind === 'place' ? view.id : null
}

/**
 * The place that a scanned code means: a link of any host to `/at/<id>` or `/p/<id>`, the mini-program's page with
 * such a path, the path alone, or the id alone. Anything else is null. Codes come from strangers: whether the guide
 * has a place of that id is for the caller to look up.
 */
export function placeOfCode(text: string): string | null {
  const code = text.trim()
  if (code.length > MAX_CODE) return null
  const link = /^https?:\/\/[^/?#\s]+(\/.*)$/is.exec(code)?.[1]
  const path = link ?? code
  const inPage = MINI_PAGE.exec(path)?.[1]
  // whoever made the code may have encoded the path once more
  if (inPage !== undefined) return placeAt(decoded(decoded(inPage)))
  if (path.startsWith('/')) return placeAt(decoded(path.replace(/[?#].*$/s, '')))
  return placeAt(`/p/${code}`)
}
