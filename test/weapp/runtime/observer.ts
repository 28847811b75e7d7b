/** What a test can see of a running mini-program: text, calls, map, storage, network, errors. */
import type { Page } from 'playwright-core'
import type { MapSnapshot, PageSummary, RecordedCall } from '../host/bridge'
import type { Phone } from './network'

const WAIT_MILLISECONDS = 20_000

export interface RunningProgram {
  page: Page
  newPage: () => Promise<Page>
  phone: Phone
  /** where the built package is served */
  origin: string
  collected: { consoleErrors: string[]; pageErrors: string[]; foreignRequests: string[] }
  firstPage: string
  shutDown: () => Promise<void>
}

export class ProgramObserver {
  constructor(protected readonly running: RunningProgram) {}

  get page(): Page {
    return this.running.page
  }

  pages(): Promise<PageSummary[]> {
    return this.page.evaluate(() => window.miniProgram.pages())
  }

  /** What is to be read on the visible page. */
  async text(): Promise<string> {
    const pages = await this.pages()
    return pages.find(page => page.isVisible)?.text ?? ''
  }

  async waitForText(wanted: string | RegExp): Promise<string> {
    const isThere = (text: string) => (typeof wanted === 'string' ? text.includes(wanted) : wanted.test(text))
    return this.waitFor(() => this.text(), isThere, `text ${String(wanted)}`)
  }

  /** Asks again until the answer is right; the error shows the last answer and what went wrong meanwhile. */
  async waitFor<T>(ask: () => Promise<T>, isRight: (answer: T) => boolean, what: string): Promise<T> {
    const end = Date.now() + WAIT_MILLISECONDS
    let answer = await ask()
    while (!isRight(answer)) {
      if (Date.now() > end) {
        const errors = (await this.errors()).join('\n')
        throw new Error(`waited for ${what}, last answer: ${JSON.stringify(answer)}\nerrors: ${errors}`)
      }
      await new Promise(resolve => setTimeout(resolve, 100))
      answer = await ask()
    }
    return answer
  }

  wxCalls(name?: string): Promise<RecordedCall[]> {
    return this.page.evaluate(
      wanted => window.miniProgram.calls.filter(call => wanted === undefined || call.name === wanted),
      name,
    )
  }

  /** Names that the app read from `wx` and that the host doesn't have. */
  unknownApis(): Promise<string[]> {
    return this.page.evaluate(() => window.miniProgram.unknownApis())
  }

  /** The first map of the visible page. */
  async mapProps(): Promise<MapSnapshot> {
    const [map] = await this.page.evaluate(() => window.miniProgram.maps())
    if (!map) throw new Error('there is no <map> on the visible page')
    return map
  }

  /** Properties of all mounted components of a built-in tag. */
  props(tag: string): Promise<Record<string, unknown>[]> {
    return this.page.evaluate(wanted => window.miniProgram.props(wanted), tag)
  }

  /** Values that the app has stored. */
  storage(): Record<string, unknown> {
    const entries = Object.entries(this.running.phone.config.storage)
    return Object.fromEntries(entries.map(([key, text]) => [key, JSON.parse(text) as unknown]))
  }

  /** What went out over the network since the start: `GET http://…`, `MEDIA http://…`. */
  requests(): string[] {
    return [...this.running.phone.requests]
  }

  async screenshot(path: string): Promise<void> {
    await this.page.screenshot({ path })
  }

  /** Everything that must not happen: errors of app and engine, and addresses nobody allowed. */
  async errors(): Promise<string[]> {
    const inside = await this.page.evaluate(() => window.miniProgram.errors)
    const { pageErrors, foreignRequests } = this.running.collected
    const told = inside
      .filter(({ kind }) => kind !== 'warning')
      .map(({ kind, message }) => `${kind}: ${message}`)
    const uncaught = pageErrors.filter(
      text => !told.some(known => known.includes(text.split('\n')[0] ?? text)),
    )
    const refused = [...foreignRequests, ...this.running.phone.refusedUrls]
    return [
      ...told,
      ...uncaught.map(text => `uncaught: ${text}`),
      ...refused.map(url => `foreign request: ${url}`),
    ]
  }

  /** console.error of the app; network errors are told there by the browser too. */
  consoleErrors(): string[] {
    return [...this.running.collected.consoleErrors]
  }
}
