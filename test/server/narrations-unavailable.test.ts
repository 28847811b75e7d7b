/** Narrations over HTTP when they cannot be made. */
import { fake, narrationServer, stemOf, type NarrationServer } from './narrations-server'

let server: NarrationServer
beforeEach(async () => (server = await narrationServer()))
afterEach(() => server.close())

describe('when it cannot be made', () => {
  it('answers 503, and does not try again at once', async () => {
    const make = jest.fn(() => Promise.reject(new Error('no voice installed')))
    await server.serve({ make, retryAfterSeconds: 30 })
    const name = `${stemOf('wumen', 'zh')}.mp3`
    const first = await server.get(name)
    expect([first.status, first.headers.get('retry-after')]).toEqual([503, '30'])
    expect(await first.json()).toMatchObject({ status: 503, title: 'Service Unavailable' })
    expect((await server.get(name)).status).toBe(503)
    expect(make).toHaveBeenCalledTimes(1)
  })
  it('refuses when the queue is full', async () => {
    let release: () => void = () => undefined
    const held = new Promise<void>(resolve => (release = resolve))
    await server.serve({
      queueCapacity: 1,
      make: async (job, options) => held.then(() => fake(job, options)),
    })
    const waiting = server.get(`${stemOf('wumen', 'zh')}.mp3`)
    await new Promise(resolve => setTimeout(resolve, 100))
    const refused = await server.get(`${stemOf('wumen', 'en')}.mp3`)
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '10'])
    release()
    expect((await waiting).status).toBe(200)
  })
})
