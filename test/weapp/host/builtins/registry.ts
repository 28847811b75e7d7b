/** Built-in tags: how one is described, which are mounted, and how a test reaches them. */

export interface FireOptions {
  bubbles?: boolean
  composed?: boolean
  /** fields of the event itself, beside its detail */
  extraFields?: Record<string, unknown>
}

/** One mounted built-in component, seen from its description. */
export interface BuiltinView {
  readonly host: HTMLElement
  /** a property by its camelCase name, as the app set it */
  prop: (name: string) => unknown
  props: () => Record<string, unknown>
  fire: (event: string, detail?: unknown, options?: FireOptions) => void
}

/** Builds what belongs into the host element; the returned function runs after every change of properties. */
export type Mount = (view: BuiltinView) => (() => void) | undefined

const mounted = new Map<string, Set<BuiltinView>>()

export function addMounted(tag: string, view: BuiltinView): void {
  const views = mounted.get(tag) ?? new Set<BuiltinView>()
  views.add(view)
  mounted.set(tag, views)
}

export const removeMounted = (tag: string, view: BuiltinView) => mounted.get(tag)?.delete(view)

/** Only what stands on the visible page. */
export const mountedViews = (tag: string): BuiltinView[] =>
  [...(mounted.get(tag) ?? [])].filter(({ host }) => !host.closest<HTMLElement>('.page-holder')?.hidden)

export const text = (value: unknown): string => (value === undefined || value === null ? '' : String(value))
export const number = (value: unknown, fallback: number): number => {
  const parsed = typeof value === 'string' && value !== '' ? Number(value) : value
  return typeof parsed === 'number' && Number.isFinite(parsed) ? parsed : fallback
}
/** Boolean attributes may arrive as words. */
export const flag = (value: unknown): boolean => value === true || value === '' || value === 'true'

/**
 * Listens in place of the engine, which would hand the browser's event of the same name to the app as it is:
 * without this, `input`, `focus` or `scroll` would arrive twice, once without WeChat's detail.
 */
export function listenAlone(element: HTMLElement, event: string, listener: (event: Event) => void): void {
  element.addEventListener(
    event,
    native => {
      native.stopImmediatePropagation()
      listener(native)
    },
    { capture: true },
  )
}
