/**
 * Short paths: one and the same on the web (`/p/taihedian`), in a mini-program's page parameter and in what
 * people share. Paths come from strangers: anything that is not exactly one of these is `missing`.
 */
export type View =
  | { kind: 'map' }
  | { kind: 'places' }
  | { kind: 'tours' }
  | { kind: 'treasures' }
  | { kind: 'mine' }
  | { kind: 'about' }
  | { kind: 'gallery' }
  | { kind: 'themes' }
  | { kind: 'people' }
  | { kind: 'events' }
  | { kind: 'motifs' }
  | { kind: 'terms' }
  | { kind: 'place'; id: string }
  | { kind: 'hall'; id: string }
  | { kind: 'relic'; id: string }
  | { kind: 'tour'; id: string }
  | { kind: 'person'; id: string }
  | { kind: 'event'; id: string }
  | { kind: 'motif'; id: string }
  | { kind: 'term'; id: string }
  | { kind: 'missing'; path: string }

const FIXED = { '/': 'map', '/places': 'places', '/tours': 'tours', '/treasures': 'treasures', '/mine': 'mine', '/about': 'about', '/gallery': 'gallery', '/themes': 'themes', '/people': 'people', '/events': 'events', '/motifs': 'motifs', '/terms': 'terms' } as const
const DETAIL = { p: 'place', h: 'hall', r: 'relic', t: 'tour', people: 'person', events: 'event', motifs: 'motif', terms: 'term' } as const
const FOLDER = { place: 'p', hall: 'h', relic: 'r', tour: 't', person: 'people', event: 'events', motif: 'motifs', term: 'terms' } as const
const MAX_PATH = 120

/** Reads a path; query and fragment are dropped, a trailing slash is forgiven. Never throws. */
export function parsePath(raw: string): View {
  // a doubled slash at the front would name another host when it is written back into the address
  const path = raw
    .slice(0, MAX_PATH)
    .replace(/[?#].*$/s, '')
    .replace(/^\/{2,}/, '/')
  const trimmed = path.length > 1 ? path.replace(/\/$/, '') : path
  if (Object.prototype.hasOwnProperty.call(FIXED, trimmed)) return { kind: FIXED[trimmed as keyof typeof FIXED] }
  const match = /^\/(p|h|r|t|people|events|motifs|terms)\/([a-z0-9]+(?:-[a-z0-9]+)*)$/.exec(trimmed)
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
    case 'hall':
    case 'relic':
    case 'tour':
    case 'person':
    case 'event':
    case 'motif':
    case 'term':
      return `/${FOLDER[view.kind]}/${view.id}`
    case 'missing':
      return view.path
    default:
      return `/${view.kind}`
  }
}

export const sameView = (a: View, b: View) => formatPath(a) === formatPath(b)
