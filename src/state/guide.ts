/** What is open over the map. Views have short paths, so the browser's back and a shared link are the same thing. */
import { create } from 'zustand'
import { formatPath, parsePath, sameView, type View } from '@/content/paths'
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
  start(launchQuery?: Readonly<Record<string, string | undefined>>): void
  open(view: View, height?: SheetHeight): void
  back(): void
  /** Back to the bare map. */
  closeAll(): void
  setSheetHeight(height: SheetHeight): void
  setQuery(query: string): void
  toggleServices(): void
  /** Goes to the map and shows the service there. */
  showService(id: string | null): void
  say(notice: string | null): void
}

const TABS = new Set<View['kind']>(['map', 'tours', 'treasures', 'mine'])
/** Lists fill the screen; one place, relic or tour leaves the map to see. */
const heightFor = (view: View): SheetHeight =>
  view.kind === 'place' || view.kind === 'tour'
    ? 'peek'
    : view.kind === 'relic' || view.kind === 'missing'
      ? 'half'
      : 'full'
const MAX_TRAIL = 30

export const useGuide = create<GuideStore>((set, get) => ({
  view: { kind: 'map' },
  trail: [],
  sheetHeight: 'peek',
  query: '',
  servicesShown: false,
  serviceId: null,
  notice: null,
  start(launchQuery) {
    const view = parsePath(route.initialPath(launchQuery))
    route.replace(formatPath(view))
    set({
      view,
      trail: [],
      sheetHeight: view.kind === 'place' || view.kind === 'tour' ? 'half' : heightFor(view),
    })
  },
  open(view, height) {
    const { view: from, trail } = get()
    if (sameView(from, view)) {
      set({ sheetHeight: height ?? heightFor(view) })
      return
    }
    route.push(formatPath(view))
    // a tab is a new beginning; "back" from it leads to the map
    const next = TABS.has(view.kind)
      ? view.kind === 'map'
        ? []
        : [{ kind: 'map' } as const]
      : [...trail, from].slice(-MAX_TRAIL)
    // a found thing ends the search
    const query = view.kind === 'places' ? get().query : ''
    set({ view, trail: next, query, serviceId: null, sheetHeight: height ?? heightFor(view) })
  },
  back() {
    if (route.back()) return
    const { trail } = get()
    const view = trail[trail.length - 1] ?? { kind: 'map' }
    route.replace(formatPath(view))
    set({ view, trail: trail.slice(0, -1), serviceId: null, sheetHeight: heightFor(view) })
  },
  closeAll: () => get().open({ kind: 'map' }),
  setSheetHeight: sheetHeight => set({ sheetHeight }),
  setQuery: query => set({ query }),
  toggleServices: () => set(({ servicesShown }) => ({ servicesShown: !servicesShown })),
  showService(id) {
    if (id !== null) get().open({ kind: 'map' })
    set(({ servicesShown }) => ({ serviceId: id, servicesShown: servicesShown || id !== null }))
  },
  say: notice => set({ notice }),
}))

route.onPop(path => {
  const view = parsePath(path)
  const { trail, view: from } = useGuide.getState()
  const at = trail.map(formatPath).lastIndexOf(formatPath(view))
  useGuide.setState({
    view, // not behind us: the visitor went forward
    trail: at >= 0 ? trail.slice(0, at) : [...trail, from].slice(-MAX_TRAIL),
    sheetHeight: heightFor(view),
  })
})
