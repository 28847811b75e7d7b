/** Narrations over HTTP: what is served, how, and what is not. */
import { createHash } from 'node:crypto'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { narrationIndex } from '@/content/schema'
import { fake, narrationServer, SOUND, stemOf, type NarrationServer } from './narrations-server'

let server: NarrationServer
beforeEach(async () => (server = await narrationServer()))
afterEach(() => server.close())

describe('serving', () => {
  it('makes what is missing once, then serves it from the cache', async () => {
    const make = jest.fn(fake)
    await server.serve({ make })
    const stem = stemOf('taihedian', 'zh')
    const [sound, again, captions] = await Promise.all([
      server.get(`${stem}.mp3`),
      server.get(`${stem}.mp3`),
      server.get(`${stem}.vtt`),
    ])
    expect([sound.status, again.status, captions.status]).toEqual([200, 200, 200])
    expect(Buffer.from(await sound.arrayBuffer())).toEqual(SOUND)
    expect(sound.headers.get('content-type')).toBe('audio/mpeg')
    expect(captions.headers.get('content-type')).toBe('text/vtt; charset=utf-8')
    expect(sound.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
    expect(sound.headers.get('access-control-allow-origin')).toBe('*')
    expect(sound.headers.get('narration-voice')).toBe('synthetic')
    await server.get(`${stem}.mp3`)
    expect(make).toHaveBeenCalledTimes(1)
  })

  it('says the hash of the whole sound, also with a part of it', async () => {
    await server.serve()
    const name = `${stemOf('wumen', 'en')}.mp3`
    const digest = `sha-256=:${createHash('sha256').update(SOUND).digest('base64')}:`
    for (const headers of [{}, { range: 'bytes=10-19' }])
      expect((await server.get(name, headers)).headers.get('repr-digest')).toBe(digest)
  })

  it('lists what there is with hash and size, the rest by estimate, and makes nothing for it', async () => {
    const make = jest.fn(fake)
    await server.serve({ make })
    const list = async (query = '') =>
      narrationIndex.parse(await (await server.get(`index.json${query}`)).json())
    const before = await list()
    expect(before.data.map(({ place, layer }) => `${place}.${layer}`)).toEqual([
      'taihedian.brief',
      'taihedian.standard',
      'wumen.brief',
      'wumen.standard',
    ])
    expect(
      before.data.every(({ audio, estimateBytes }) => audio.sha256 === null && estimateBytes !== null),
    ).toBe(true)
    expect(make).not.toHaveBeenCalled()

    const name = `${stemOf('wumen', 'zh')}.mp3`
    await server.get(name)
    const made = (await list('?lang=zh')).data.find(({ audio }) => audio.path.endsWith(name))
    expect(made).toMatchObject({
      place: 'wumen',
      layer: 'brief',
      audio: { sha256: createHash('sha256').update(SOUND).digest('hex'), bytes: SOUND.length },
      captions: { bytes: 7 },
      estimateBytes: null,
    })
    const hant = (await list('?lang=zh-Hant')).data.find(({ audio }) => audio.path.endsWith(name))
    expect(hant?.captions.path).toMatch(/\.hant\.vtt$/)
    const captions = await server.get(hant?.captions.path.split('/').pop() ?? '')
    expect(
      createHash('sha256')
        .update(await captions.text())
        .digest('hex'),
    ).toBe(hant?.captions.sha256)
    expect((await list('?lang=en')).data.every(({ audio }) => audio.bytes === null)).toBe(true)
    expect((await server.get('index.json?lang=fr')).status).toBe(400)
  })

  it('answers single ranges, conditions and HEAD', async () => {
    await server.serve()
    const name = `${stemOf('wumen', 'en')}.mp3`
    const head = await server.get(name, {}, 'HEAD')
    expect([head.status, head.headers.get('content-length'), head.headers.get('accept-ranges')]).toEqual([
      200,
      '1000',
      'bytes',
    ])
    const etag = head.headers.get('etag') ?? ''
    expect(etag).toMatch(/^"[0-9a-f]{32}"$/)
    const part = await server.get(name, { range: 'bytes=10-19' })
    expect([part.status, part.headers.get('content-range'), part.headers.get('content-length')]).toEqual([
      206,
      'bytes 10-19/1000',
      '10',
    ])
    expect(Buffer.from(await part.arrayBuffer())).toEqual(SOUND.subarray(10, 20))
    const beyond = await server.get(name, { range: 'bytes=1000-' })
    expect([beyond.status, beyond.headers.get('content-range')]).toEqual([416, 'bytes */1000'])
    expect(beyond.headers.get('content-type')).toContain('application/problem+json')
    expect((await server.get(name, { 'if-none-match': etag })).status).toBe(304)
    expect((await server.get(name, { range: 'bytes=0-1', 'if-range': '"other"' })).status).toBe(200)
    expect((await server.get(name, { range: 'bytes=0-1', 'if-range': etag })).status).toBe(206)
  })

  it.each([
    '../package.json',
    '..%2f..%2fpackage.json',
    'taihedian.brief.zh.000000000000.mp3',
    'taihedian.brief.zh.mp3',
    'x.txt',
    '%00.mp3',
  ])('answers 404 to %s', async name => {
    const make = jest.fn(fake)
    await server.serve({ make })
    expect(await server.rawStatus(name)).toBe(404)
    expect(make).not.toHaveBeenCalled()
  })

  it('keeps serving what was made for earlier content', async () => {
    const old = 'taihedian.brief.zh.0123456789ab'
    await fake(
      { stem: old, placeId: '', layer: 'brief', lang: 'zh', text: '' },
      { dir: path.join(server.dir, 'cache') },
    )
    await server.serve()
    expect((await server.get(`${old}.mp3`)).status).toBe(200)
    await rm(path.join(server.dir, 'cache'), { recursive: true })
    const gone = await server.get(`${old}.mp3`)
    expect(gone.status).toBe(404)
    expect(await gone.json()).toMatchObject({
      status: 404,
      title: 'Not Found',
      instance: `/media/narrations/${old}.mp3`,
    })
  })

  it('turns the captions for readers of traditional Chinese, those of a recording too', async () => {
    const make: typeof fake = async (job, place) => {
      await fake(job, place)
      await writeFile(path.join(place.dir, `${job.stem}.vtt`), 'WEBVTT\n\n钟粹宫的斗拱\n')
    }
    await server.serve({ make })
    const stem = stemOf('wumen', 'zh')
    const [hant, original] = [await server.get(`${stem}.hant.vtt`), await server.get(`${stem}.vtt`)]
    expect(await hant.text()).toBe('WEBVTT\n\n鍾粹宮的斗拱\n')
    expect(hant.headers.get('content-type')).toBe('text/vtt; charset=utf-8')
    expect(await original.text()).toContain('钟粹宫的斗拱')
    expect((await server.get(`${stem}.hant.mp3`)).status).toBe(404)
    expect((await server.get(`${stem}.hant.hant.vtt`)).status).toBe(404)
  })

  it('prefers a recording that has captions', async () => {
    await mkdir(path.join(server.dir, 'recordings'))
    const recorded = (name: string) => writeFile(path.join(server.dir, 'recordings', name), 'by a person')
    await Promise.all([
      recorded('wumen.brief.zh.mp3'),
      recorded('wumen.brief.zh.vtt'),
      recorded('wumen.brief.en.mp3'),
    ])
    const make = jest.fn(fake)
    await server.serve({ make })
    const answer = await server.get(`${stemOf('wumen', 'zh')}.mp3`)
    expect([await answer.text(), answer.headers.get('narration-voice')]).toEqual(['by a person', 'recorded'])
    expect(answer.headers.get('cache-control')).not.toContain('immutable')
    expect(make).not.toHaveBeenCalled()
    expect((await server.get(`${stemOf('wumen', 'en')}.mp3`)).headers.get('narration-voice')).toBe(
      'synthetic',
    )
  })
})
