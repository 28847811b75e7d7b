/** A really listening server on a free port, and requests that show bytes and headers as they are. */
import { request as httpRequest, type IncomingHttpHeaders } from 'node:http'
import { mkdtempSync, mkdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { createApp, type AppOptions } from '../../server/app'

export const FIXTURE = resolve(__dirname, '../fixtures/content')
export const REAL = resolve(__dirname, '../../content')

export interface Response {
  status: number
  headers: IncomingHttpHeaders
  body: Buffer
  /** The body without its coding. */
  text(): string
  json<T = Record<string, unknown>>(): T
}

export interface RequestOptions {
  method?: string
  headers?: Record<string, string>
  body?: string
}

function decode(body: Buffer, coding: string | undefined): Buffer {
  if (body.length === 0) return body
  if (coding === 'br') return brotliDecompressSync(body)
  return coding === 'gzip' ? gunzipSync(body) : body
}

export interface Server {
  url: string
  get(path: string, options?: RequestOptions): Promise<Response>
  close(): Promise<void>
}

export async function startServer(options: Partial<AppOptions> = {}): Promise<Server> {
  const app = await createApp({ contentDir: FIXTURE, ...options })
  const url = await app.listen({ host: '127.0.0.1', port: 0 })
  const get = (
    path: string,
    { method = 'GET', headers = {}, body }: RequestOptions = {},
  ): Promise<Response> =>
    new Promise((done, fail) => {
      const { hostname, port } = new URL(url)
      // the path goes out as written: URL would tidy it
      const sent = httpRequest({ hostname, port, path, method, headers, agent: false }, answer => {
        const chunks: Buffer[] = []
        answer.on('data', (chunk: Buffer) => chunks.push(chunk))
        answer.on('error', fail)
        answer.on('end', () => {
          const bytes = Buffer.concat(chunks)
          const text = (): string => decode(bytes, answer.headers['content-encoding']).toString('utf8')
          done({
            status: answer.statusCode ?? 0,
            headers: answer.headers,
            body: bytes,
            text,
            json: <T>() => JSON.parse(text()) as T,
          })
        })
      })
      sent.on('error', fail)
      sent.end(body)
    })
  return { url, get, close: () => app.close() }
}

/** A new folder holding these files. */
export function folderOf(files: Record<string, string>): string {
  const dir = mkdtempSync(join(tmpdir(), 'guide-'))
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(dir, path)), { recursive: true })
    writeFileSync(join(dir, path), text)
  }
  return dir
}
