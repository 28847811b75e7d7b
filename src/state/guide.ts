/** What is open over the map. Views have short paths, so the browser's back and a shared link are the same thing. */
import { create } from 'zustand'
import { formatPath, parsePath, sameView, shownView, type View } from '@/content/paths'
import { route } from '@/platform/route'

export const SHEET_HEIGHTS = ['peek', 'half', 'full'] as const
export type SheetHeight = (typeof SHEET_HEIGHTS)[number]

interface GuideStore {
  view: View
  /** Views to go back to, oldest first. */
  trail: readonly View[]
  sheetHeight: SheetHeight
  query: string
  servicesShown: boolean
  /** The service whose card is shown on the bare map. */
  serviceId: string | null
  /** A sentence shown for a moment. */
  notice: string | null
  /** The place where the visitor said to stand (`/at/…`), until someone has taken note; its id is not checked. */
  arrivedAt: string | null
  start(launchQuery?: Readonly<Record<string, string | undefined>>): void
  open(view: View, height?: SheetHeight): void
  /** What is shown has changed its name: no new step in history. */
  amend(view: View): void
  back(): void
  /** Back to the bare map. */
  closeAll(): void
  setSheetHeight(height: SheetHeight): void
  setQuery(query: string): void
  toggleServices(): void
  /** Goes to the map and shows the service there. */
  showService(id: string | null): void
  say(notice: string | null): void
  /** The id of `arrivedAt`, once. */
  takeArrival(): string | null
}

const TABS = new Set<View['kind']>(['map', 'nearby', 'tours', 'treasures', 'mine'])
/** Lists fill the screen; one place, relic or tour leaves the map to see. */
const heightFor = (view: View): SheetHeight =>
  view.kind === 'place' || view.kind === 'hall' || view.kind === 'tour'
    ? 'peek'
    : 'id' in view || view.kind === 'missing' || view.kind === 'meet'
      ? 'half'
      : 'full'
const MAX_TRAIL = 30

/** How views were left, so that going back finds them as they were. */
const leftAs = new Map<string, { height: SheetHeight; scrollTop: number }>()
export const scrollTopOf = (view: View): number => leftAs.get(formatPath(view))?.scrollTop ?? 0
export function rememberScroll(view: View, scrollTop: number): void {
  leftAs.set(formatPath(view), { height: useGuide.getState().sheetHeight, scrollTop })
}
const leave = ({ view, sheetHeight }: Pick<GuideStore, 'view' | 'sheetHeight'>) =>
  leftAs.set(formatPath(view), { height: sheetHeight, scrollTop: scrollTopOf(view) })
const heightLeft = (view: View) => leftAs.get(formatPath(view))?.height ?? heightFor(view)

/** Who stands at a place sees the place, and it is remembered that they stand there. */
const arrival = (view: View): Partial<Pick<GuideStore, 'arrivedAt'>> =>
  view.kind === 'here' ? { arrivedAt: view.id } : {}

export const useGuide = create<GuideStore>((set, get) => ({
  view: { kind: 'map' },
  trail: [],
  sheetHeight: 'peek',
  query: '',
  servicesShown: false,
  serviceId: null,
  notice: null,
  arrivedAt: null,
  start(launchQuery) {
    const opened = parsePath(route.initialPath(launchQuery))
    const view = shownView(opened)
    route.replace(formatPath(view))
    set({
      arrivedAt: null,
      ...arrival(opened),
      view,
      trail: [],
      sheetHeight: heightFor(view) === 'peek' ? 'half' : heightFor(view),
    })
  },
  open(opened, height) {
    const view = shownView(opened)
    set(arrival(opened))
    const { view: from, trail } = get()
    if (sameView(from, view)) {
      set({ sheetHeight: height ?? heightFor(view) })
      return
    }
    leave(get())
    // a thing opened anew begins at its top; lists stay where they were scrolled to
    if (heightFor(view) !== 'full') leftAs.delete(formatPath(view))
    route.push(formatPath(view))
    // a tab is a new beginning; "back" from it leads to the map
    const next = TABS.has(view.kind)
      ? view.kind === 'map'
        ? []
        : [{ kind: 'map' } as const]
      : [...trail, from].slice(-MAX_TRAIL)
    // back from a found thing the search is still there; a tab is a new beginning
    const query = TABS.has(view.kind) ? '' : get().query
    set({ view, trail: next, query, serviceId: null, sheetHeight: height ?? heightFor(view) })
  },
  amend(opened) {
    const view = shownView(opened)
    route.replace(formatPath(view))
    set({ view })
  },
  back() {
    if (route.back()) return
    const { trail } = get()
    const view = trail[trail.length - 1] ?? { kind: 'map' }
    route.replace(formatPath(view))
    set({ view, trail: trail.slice(0, -1), serviceId: null, sheetHeight: heightLeft(view) })
  },
  closeAll() {
    leave(get())
    route.rewind('/')
    set({ view: { kind: 'map' }, trail: [], query: '', serviceId: null, sheetHeight: 'peek' })
  },
  setSheetHeight: sheetHeight => set({ sheetHeight }),
  setQuery: query => set({ query }),
  toggleServices: () => set(({ servicesShown }) => ({ servicesShown: !servicesShown })),
  showService(id) {
    if (id !== null && get().view.kind !== 'map') get().closeAll()
    set(({ servicesShown }) => ({ serviceId: id, servicesShown: servicesShown || id !== null }))
  },
  say: notice => set({ notice }),
  takeArrival() {
    const { arrivedAt } = get()
    if (arrivedAt !== null) set({ arrivedAt: null })
    return arrivedAt
  },
}))

route.onPop(path => {
  const opened = parsePath(path)
  const view = shownView(opened)
  if (opened.kind === 'here') route.replace(formatPath(view))
  useGuide.setState(arrival(opened))
  const { trail, view: from, sheetHeight } = useGuide.getState()
  if (sameView(from, view)) return
  leave({ view: from, sheetHeight })
  const at = trail.map(formatPath).lastIndexOf(formatPath(view))
  // what is not behind us lies ahead: the visitor went forward
  const behind = at >= 0 ? trail.slice(0, at) : [...trail, from].slice(-MAX_TRAIL)
  useGuide.setState({
    view,
    trail: view.kind === 'map' ? [] : behind,
    serviceId: null,
    sheetHeight: heightLeft(view),
  })
})
