/**
 * One small HTTP server per running mini-program: the built package, the phone's memory (storage, files) and the
 * network as the program may use it: only towards the allowed origin, and not at all while offline.
 */
import { readFile } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import path from 'node:path'
import { passMedia, performRequest, type Asked, type Phone } from './network'
import { startOrigin, type StubOrigin } from './origin'

interface Kept {
  kind: 'storage' | 'files' | 'authorization'
  key: string
  value: string | boolean | null
}

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.mp3': 'audio/mpeg',
  '.wav': 'audio/wav',
  '.woff2': 'font/woff2',
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString('utf8')
}

function keep({ config }: Phone, { kind, key, value }: Kept): void {
  const { [key]: _old, ...others } = config[kind] as Record<string, unknown>
  Object.assign(config, { [kind]: value === null ? others : { ...others, [key]: value } })
}

/** A Chinese typeface for machines without one: a phone always has one, and screenshots need it. */
const CJK_FONT = path.resolve(
  __dirname,
  '../../../node_modules/@fontsource/lxgw-wenkai/files/lxgw-wenkai-latin-500-normal.woff2',
)

export async function servePhone(phone: Phone, builtDir: string, distDir: string): Promise<StubOrigin> {
  const sendFile = async (root: string, name: string, response: ServerResponse) => {
    const file = path.join(root, path.posix.normalize(`/${name}`))
    response.writeHead(200, { 'content-type': TYPES[path.extname(file)] ?? 'application/octet-stream' })
    response.end(await readFile(file))
  }
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://phone')
    if (pathname === '/__request') {
      const asked = JSON.parse(await readBody(request)) as Asked
      response.setHeader('content-type', 'application/json')
      response.end(JSON.stringify(await performRequest(phone, asked)))
    } else if (pathname === '/__media')
      await passMedia(phone, searchParams.get('url') ?? '', request, response)
    else if (pathname === '/__keep') {
      keep(phone, JSON.parse(await readBody(request)) as Kept)
      response.writeHead(204).end()
    } else if (pathname === '/config.js') {
      response.setHeader('content-type', 'text/javascript; charset=utf-8')
      response.end(`window.__config = ${JSON.stringify(phone.config)}`)
    } else if (pathname === '/cjk.woff2')
      await sendFile(path.dirname(CJK_FONT), path.basename(CJK_FONT), response)
    else if (pathname.startsWith('/pkg/'))
      await sendFile(distDir, decodeURIComponent(pathname.slice(5)), response)
    else await sendFile(builtDir, pathname === '/' ? 'index.html' : pathname, response)
  }
  return startOrigin((request, response) => {
    answer(request, response).catch(() => {
      if (!response.headersSent) response.writeHead(404)
      response.end()
    })
  })
}
