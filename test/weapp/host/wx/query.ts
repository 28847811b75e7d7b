/** SelectorQuery over the page's DOM, with canvas nodes, which the engine's own version lacks. */
import type { EngineElement } from '../engine'
import { topPage } from '../pages'
import { canvasNode } from './canvas'

interface Fields {
  id?: boolean
  dataset?: boolean
  rect?: boolean
  size?: boolean
  scrollOffset?: boolean
  node?: boolean
  computedStyle?: string[]
}

type Answer = Record<string, unknown> | null
type Callback = (answer: Answer | Answer[]) => void

const shortId = (id: string) => id.split('--').pop() ?? ''

/** `#id` becomes an attribute match, because ids carry their instance's prefix in the DOM. */
const toDomSelector = (selector: string) =>
  selector
    .replace(/>>>/g, ' ')
    .replace(/#([\w-]+)/g, (_match, id: string) => `:is([id="${id}"],[id$="--${id}"])`)

function read(element: Element, fields: Fields): Answer {
  const box = element.getBoundingClientRect()
  const { left, top, right, bottom, width, height } = box
  const style = fields.computedStyle ? getComputedStyle(element) : null
  const { scrollLeft, scrollTop, scrollWidth, scrollHeight } = element
  const dataset = (element as { __wxElement?: EngineElement }).__wxElement?.dataset ?? {}
  return {
    ...(fields.id ? { id: shortId(element.id) } : {}),
    ...(fields.dataset ? { dataset } : {}),
    ...(fields.rect ? { left, top, right, bottom } : {}),
    ...(fields.size ? { width, height } : {}),
    ...(fields.scrollOffset ? { scrollLeft, scrollTop, scrollWidth, scrollHeight } : {}),
    ...(fields.node && element instanceof HTMLCanvasElement ? { node: canvasNode(element) } : {}),
    ...Object.fromEntries((fields.computedStyle ?? []).map(name => [name, style?.getPropertyValue(name)])),
  }
}

class SelectorQuery {
  private readonly asked: { run: () => Answer | Answer[]; callback: Callback | undefined }[] = []

  select(selector: string) {
    return this.nodes(selector, false)
  }
  selectAll(selector: string) {
    return this.nodes(selector, true)
  }
  selectViewport() {
    return this.nodes('', false)
  }
  /** The app is one page: every component's content is found from the page. */
  in(): this {
    return this
  }
  exec(callback?: (answers: (Answer | Answer[])[]) => void): void {
    // layout is settled after the current update
    setTimeout(() => {
      const answers = this.asked.map(({ run }) => run())
      this.asked.forEach((question, index) => question.callback?.(answers[index] ?? null))
      callback?.(answers)
    }, 0)
  }

  private find(selector: string): Element[] {
    if (selector === '') return [document.documentElement]
    return Array.from(topPage()?.holder.querySelectorAll(toDomSelector(selector)) ?? [])
  }
  private nodes(selector: string, isAll: boolean) {
    const ask = (fields: Fields, callback?: Callback) => {
      const run = () => {
        const answers = this.find(selector).map(element => read(element, fields))
        return isAll ? answers : (answers[0] ?? null)
      }
      this.asked.push({ run, callback })
      return this
    }
    return {
      fields: ask,
      boundingClientRect: (callback?: Callback) =>
        ask({ id: true, dataset: true, rect: true, size: true }, callback),
      scrollOffset: (callback?: Callback) => ask({ id: true, dataset: true, scrollOffset: true }, callback),
      node: (callback?: Callback) => ask({ node: true }, callback),
      context: (callback?: Callback) => ask({}, callback),
    }
  }
}

export const queryApis = { createSelectorQuery: () => new SelectorQuery() }
