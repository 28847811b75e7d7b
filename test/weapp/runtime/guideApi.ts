/**
 * The content API as the mini-program meets it, with one exception: narrations are silence of a known length, so
 * that no test has to wait for a voice to be synthesised.
 */
import { createHash } from 'node:crypto'
import { request as httpRequest } from 'node:http'
import path from 'node:path'
import type { Bundle } from '@/content/bundle-types'
import { createApp } from '../../../server/app'
import { readSettings } from '../../../server/settings'
import { sendSound, silentWav } from './apiStub'
import { startOrigin, type StubOrigin } from './origin'

const SOUND_SECONDS = 60
/** Places whose short narrations can be taken along. */
const TAKEN = ['taihedian', 'wumen']
const CAPTIONS = 'WEBVTT\n\n00:00.000 --> 00:01.500\n字幕第一句\n\n00:01.500 --> 01:00.000\n字幕第二句\n'

const NARRATIONS = '/media/narrations/index.json'
const fileOf = (path: string, body: Buffer | string) => ({
  path,
  sha256: createHash('sha256').update(body).digest('hex'),
  bytes: Buffer.byteLength(body),
})

/** The short narrations, as the server lists them. */
async function listed(upstream: string, lang: string, sound: Buffer): Promise<string> {
  const bundle = (await (await fetch(`${upstream}/api/v1/bundle?lang=${lang}`)).json()) as Bundle
  const data = bundle.places.flatMap(({ id, narrations }) =>
    narrations
      .filter(({ layer }) => layer === 'brief' && TAKEN.includes(id))
      .map(({ layer, audioPath, captionsPath }) => ({
        place: id,
        layer,
        audio: fileOf(audioPath, sound),
        captions: fileOf(captionsPath, CAPTIONS),
        estimateBytes: null,
      })),
  )
  return JSON.stringify({ data, lang })
}

export async function startGuideApi(): Promise<StubOrigin> {
  const root = path.resolve(__dirname, '../../..')
  const settings = readSettings({ CONTENT_DIR: path.join(root, 'content') })
  const { h5Dir: _h5Dir, narrations: _narrations, ...options } = settings.app
  const app = await createApp(options)
  const upstream = await app.listen({ host: '127.0.0.1', port: 0 })
  const sound = silentWav(SOUND_SECONDS)
  const front = await startOrigin((request, response) => {
    const url = request.url ?? '/'
    if (url.startsWith(NARRATIONS)) {
      const lang = new URL(url, upstream).searchParams.get('lang') ?? 'zh'
      return void listed(upstream, lang, sound).then(text => response.end(text))
    }
    if (url.endsWith('.mp3')) return sendSound(sound, request, response)
    if (url.endsWith('.vtt')) return void response.end(CAPTIONS)
    const passed = httpRequest(
      upstream + url,
      { method: request.method, headers: request.headers },
      answer => {
        response.writeHead(answer.statusCode ?? 502, answer.headers)
        answer.pipe(response)
      },
    )
    passed.on('error', () => response.destroy())
    passed.end()
  })
  const close = async () => {
    await front.close()
    await app.close()
  }
  return { origin: front.origin, close }
}
