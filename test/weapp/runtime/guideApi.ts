/**
 * The content API as the mini-program meets it, with one exception: narrations are silence of a known length, so
 * that no test has to wait for a voice to be synthesised.
 */
import { request as httpRequest } from 'node:http'
import path from 'node:path'
import { createApp } from '../../../server/app'
import { readSettings } from '../../../server/settings'
import { sendSound, silentWav } from './apiStub'
import { startOrigin, type StubOrigin } from './origin'

const SOUND_SECONDS = 60
const CAPTIONS = 'WEBVTT\n\n00:00.000 --> 00:01.500\n字幕第一句\n\n00:01.500 --> 01:00.000\n字幕第二句\n'

export async function startGuideApi(): Promise<StubOrigin> {
  const root = path.resolve(__dirname, '../../..')
  const settings = readSettings({ CONTENT_DIR: path.join(root, 'content') })
  const { h5Dir: _h5Dir, narrations: _narrations, ...options } = settings.app
  const app = await createApp(options)
  const upstream = await app.listen({ host: '127.0.0.1', port: 0 })
  const sound = silentWav(SOUND_SECONDS)
  const front = await startOrigin((request, response) => {
    const url = request.url ?? '/'
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
