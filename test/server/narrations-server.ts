/** A listening server with a content of two places and a fake synthesis, for the tests of narrations. */
import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import fastify, { type FastifyInstance } from 'fastify'
import { narrationStem } from '@/content/narration'
import type { Place } from '@/content/schema'
import type { Make } from '../../server/narrations/store'
import { narrationRoutes, type NarrationRoutesOptions } from '../../server/plugins/narrations'

const sha256Hex = (text: string) => createHash('sha256').update(text).digest('hex')
const place = (id: string) =>
  ({
    id,
    narration: {
      brief: { zh: `${id}在这里。`, en: `${id} is here.` },
      standard: { zh: '长。', en: 'Long.' },
    },
  }) as unknown as Place
const content = { places: [place('taihedian'), place('wumen')] }
export const stemOf = (id: string, lang: 'zh' | 'en') =>
  narrationStem(id, 'brief', lang, lang === 'zh' ? `${id}在这里。` : `${id} is here.`, sha256Hex)

export const SOUND = Buffer.from(Array.from({ length: 1000 }, (_, index) => index % 256))
export const fake: Make = async (job, { dir }) => {
  await mkdir(dir, { recursive: true })
  await writeFile(path.join(dir, `${job.stem}.vtt`), 'WEBVTT\n')
  await writeFile(path.join(dir, `${job.stem}.mp3`), SOUND)
}

export interface NarrationServer {
  dir: string
  serve: (options?: Partial<NarrationRoutesOptions>) => Promise<void>
  get: (name: string, headers?: Record<string, string>, method?: string) => Promise<Response>
  /** Status of a path that is sent exactly as it is written: fetch would tidy it. */
  rawStatus: (name: string) => Promise<number | undefined>
  close: () => Promise<void>
}

export async function narrationServer(): Promise<NarrationServer> {
  const dir = await mkdtemp(path.join(tmpdir(), 'narrations-'))
  const app: FastifyInstance = fastify()
  let base = ''
  return {
    dir,
    async serve(options = {}) {
      const defaults = {
        content,
        cacheDir: path.join(dir, 'cache'),
        recordingsDir: path.join(dir, 'recordings'),
        make: fake,
      }
      await app.register(narrationRoutes, { ...defaults, ...options })
      base = `${await app.listen({ host: '127.0.0.1', port: 0 })}/media/narrations/`
    },
    get: (name, headers = {}, method = 'GET') => fetch(base + name, { headers, method }),
    rawStatus: name =>
      new Promise((resolve, reject) => {
        const { hostname, port, pathname } = new URL(base)
        request({ hostname, port, path: pathname + name }, answer => {
          answer.resume()
          resolve(answer.statusCode)
        })
          .on('error', reject)
          .end()
      }),
    async close() {
      await app.close()
      await rm(dir, { recursive: true, force: true })
    },
  }
}
