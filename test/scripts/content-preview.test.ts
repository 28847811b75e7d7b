/** The preview: an edit is served and told at once, an error keeps what was good, and the real server has none of it. */
import { once } from 'node:events'
import { request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { runInNewContext } from 'node:vm'
import { createPreview, type Preview } from '../../scripts/preview/server'
import { CLIENT_SCRIPT, rewritePage } from '../../scripts/preview/page'
import type { State } from '../../scripts/preview/live'
import { folderOf, startServer } from '../server/support'
import { contentCopy, until, type ContentCopy } from './content-copy'

const PAGE = '<!doctype html><html><body><div id="app"></div></body></html>'
const SCRIPT = '<script defer="defer" src="/__preview/client.js"></script>'

let copy: ContentCopy
let preview: Preview | null
let url: string
let said: string[]
beforeEach(() => {
  copy = contentCopy()
  said = []
  preview = null
})
afterEach(async () => {
  await preview?.close()
  copy.remove()
})

async function start(): Promise<Preview> {
  const h5Dir = folderOf({ 'index.html': PAGE, 'js/app.0123abcd.js': '1' })
  preview = createPreview({ contentDir: copy.dir, h5Dir }, line => said.push(line))
  await preview.refresh()
  preview.server.listen(0, '127.0.0.1')
  await once(preview.server, 'listening')
  url = `http://127.0.0.1:${(preview.server.address() as AddressInfo).port}`
  return preview
}
const summary = async (): Promise<string> =>
  ((await (await fetch(`${url}/api/v1/places/qianmen?lang=zh`)).json()) as { data: { summary: string } }).data
    .summary

/** What an open page hears. */
function listen(): { states: State[]; end(): void } {
  const states: State[] = []
  const sent = request(`${url}/__preview/events`, answer => {
    let text = ''
    answer.on('data', (chunk: Buffer) => {
      text += chunk.toString()
      for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
        const data = /^data: (.*)$/m.exec(text.slice(0, end))?.[1]
        if (data !== undefined) states.push(JSON.parse(data) as State)
        text = text.slice(end + 2)
      }
    })
    answer.on('error', () => undefined)
  })
  sent.on('error', () => undefined)
  sent.end()
  return { states, end: () => sent.destroy() }
}

it('serves guide and API, the page with its script, nothing to be kept', async () => {
  await start()
  const page = await fetch(`${url}/p/qianmen`)
  const text = await page.text()
  expect(text).toContain('前门夹具')
  expect(text.endsWith(`<div id="app"></div>${SCRIPT}</body></html>`)).toBe(true)
  expect(page.headers.get('content-security-policy')).toContain("script-src 'self'")
  const bundle = await fetch(`${url}/api/v1/bundle?lang=zh`)
  expect([bundle.status, bundle.headers.get('cache-control')]).toEqual([200, 'no-cache'])
  expect((await fetch(`${url}/js/app.0123abcd.js`)).headers.get('cache-control')).toContain('immutable')
  const script = await fetch(`${url}/__preview/client.js`)
  expect(await script.text()).toBe(CLIENT_SCRIPT)
  expect(script.headers.get('content-type')).toBe('text/javascript; charset=utf-8')
})

it('tells an open page of an edit, and keeps the last good version over an error', async () => {
  const { refresh } = await start()
  const heard = listen()
  const seen = (): string => JSON.stringify(heard.states)
  try {
    await until('the first state', () => heard.states.length > 0, seen)
    const first = heard.states.at(-1)
    expect(first).toMatchObject({ stale: false, problems: [] })
    copy.change('places/qianmen.yaml', '测试地点“前门夹具”。', '另一句。')
    await refresh()
    expect(await summary()).toBe('另一句。')
    await until('the new state', () => heard.states.at(-1)?.version !== first?.version, seen)
    const second = heard.states.at(-1)

    copy.change('places/qianmen.yaml', '另一句。', '第三句。')
    copy.change('services/toilet-east.yaml', 'kind: toilet', 'kind: palace')
    await refresh()
    expect(await summary()).toBe('另一句。')
    await until('the error', () => heard.states.at(-1)?.stale === true, seen)
    expect(heard.states.at(-1)).toMatchObject({
      version: second?.version,
      title: 'Shown is the last good version: 1 problem',
      problems: [
        expect.stringMatching(/^services\/toilet-east\.yaml: kind = "palace"; expected one of "toilet"/),
      ],
    })
    expect(said.at(-1)).toContain('services/toilet-east.yaml: kind = "palace"')

    copy.change('services/toilet-east.yaml', 'kind: palace', 'kind: toilet')
    await refresh()
    expect(await summary()).toBe('第三句。')
    await until('the end of it', () => heard.states.at(-1)?.stale === false, seen)
    expect(heard.states.at(-1)?.problems).toEqual([])
  } finally {
    heard.end()
  }
})

it('shows what the checks say, and shows the content all the same', async () => {
  const { refresh } = await start()
  copy.change('places/qianmen.yaml', '测试地点“前门夹具”。', '很'.repeat(31))
  await refresh()
  expect(await summary()).toBe('很'.repeat(31))
  expect(said.at(-1)).toContain('npm run content:check: 1 problem')
  expect(said.at(-1)).toContain('summary.zh')
})

it('waits for content that is broken from the start', async () => {
  copy.change('services/toilet-east.yaml', 'kind: toilet', 'kind: palace')
  const { refresh } = await start()
  const page = await fetch(`${url}/`)
  expect(page.status).toBe(503)
  expect(await page.text()).toContain(SCRIPT)
  expect(said.at(-1)).toContain('Nothing can be shown yet: 1 problem')
  copy.change('services/toilet-east.yaml', 'kind: palace', 'kind: toilet')
  await refresh()
  expect((await fetch(`${url}/`)).status).toBe(200)
})

it('the server itself has neither the script nor its addresses', async () => {
  const h5Dir = folderOf({ 'index.html': PAGE })
  const server = await startServer({ contentDir: copy.dir, h5Dir })
  try {
    expect((await server.get('/')).text()).not.toContain('__preview')
    for (const path of ['/__preview/events', '/__preview/client.js'])
      expect((await server.get(path)).text()).not.toMatch(/event-stream|EventSource|state/)
    expect((await server.get('/__preview/client.js')).status).toBe(404)
  } finally {
    await server.close()
  }
})

it('puts its script before the end of the page', () => {
  expect(rewritePage('<p>no end')).toBe(`<p>no end${SCRIPT}`)
})

describe('in the page', () => {
  interface Element {
    textContent: string
    children: Element[]
    style: Record<string, string>
    onclick?: () => void
    gone: boolean
  }
  function page(): {
    hear(state: Partial<State>): void
    refreshed(): number
    words(): string[]
    close(): void
  } {
    const bars: Element[] = []
    let refreshed = 0
    let handler: (event: { data: string }) => void = () => undefined
    const element = (): Element & Record<string, unknown> => {
      const one = {
        textContent: '',
        children: [] as Element[],
        style: {},
        gone: false,
        setAttribute: () => undefined,
        appendChild: (child: Element) => one.children.push(child),
        remove: () => (one.gone = true),
      }
      return one
    }
    const document = {
      documentElement: { dataset: {} },
      createElement: element,
      body: { appendChild: (bar: Element) => bars.push(bar) },
    }
    class EventSource {
      addEventListener(_name: string, listener: typeof handler): void {
        handler = listener
      }
    }
    const Event = function (): void {}
    const window = { dispatchEvent: () => refreshed++ }
    runInNewContext(CLIENT_SCRIPT, { document, window, EventSource, Event, setTimeout: () => 0 })
    const bar = (): Element | undefined => bars.filter(({ gone }) => !gone).at(-1)
    return {
      hear: state =>
        handler({
          data: JSON.stringify({ version: 'a', stale: false, title: '', problems: [], more: 0, ...state }),
        }),
      refreshed: () => refreshed,
      words: () => bar()?.children.map(({ textContent }) => textContent) ?? [],
      close: () => bar()?.children.at(-1)?.onclick?.(),
    }
  }

  it('has the guide ask again when the version changed, not before', () => {
    const { hear, refreshed } = page()
    hear({ version: 'a' })
    hear({ version: 'a' })
    expect(refreshed()).toBe(0)
    hear({ version: 'b' })
    expect(refreshed()).toBe(1)
  })

  it('shows problems until they are solved or closed, and new ones again', () => {
    const { hear, words, close } = page()
    hear({
      stale: true,
      title: 'Shown is the last good version: 7 problems',
      problems: ['a.yaml: x'],
      more: 6,
    })
    expect(words()).toEqual(['Shown is the last good version: 7 problems', 'a.yaml: x', '… and 6 more', '×'])
    close()
    hear({
      stale: true,
      title: 'Shown is the last good version: 7 problems',
      problems: ['a.yaml: x'],
      more: 6,
    })
    expect(words()).toEqual([])
    hear({ stale: true, title: '1 problem', problems: ['b.yaml: y'] })
    expect(words()).toHaveLength(3)
    hear({})
    expect(words()).toEqual([])
  })
})
