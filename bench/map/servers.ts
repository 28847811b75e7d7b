/**
 * The guide by its own server, the comparison pages by a plain one. Both run in this process and send answers
 * prepared by the same code, so headers, compression and distance are equal.
 */
import { readFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join, resolve } from 'node:path'
import type { GeoLayer } from '@/content/schema'
import { AXIS_ROTATION_DEGREES, gridToWgs84 } from '@/core/geo/grid'
import { createApp } from '../../server/app'
import type { GeoFile } from '../../server/content/site'
import { prepareAnswer, sendAnswer, type Answer } from '../../server/http/answer'
import { compress } from '../../server/http/compress'
import { SECURITY_HEADERS } from '../../server/http/headers'
import { readSettings, type Settings } from '../../server/settings'
import { typeOf } from '../../server/static/files'

const ROOT = resolve(__dirname, '../..')
const ENGINES = { mapbox: 'mapbox-gl/dist/mapbox-gl', leaflet: 'leaflet/dist/leaflet' } as const
type Engine = keyof typeof ENGINES

/** The files that both comparison pages draw, one fill each. */
export const COMPARED_LAYERS = ['ground', 'terraces', 'walls', 'buildings', 'roofs'] as const

/** What the guide first shows on a phone: the palace with its moat, between the search field and the tabs. */
const PALACE_HALF_METERS = { width: 425, depth: 545 }
const PADDING_PX = { top: 78, right: 2, bottom: 58, left: 2 }

const GEO_FOLDER = '/geo/'
export const geoPath = (layer: GeoLayer): string => `${GEO_FOLDER}${layer}.json`
/** server/static/files.ts takes the same for the guide's built files. */
const BROTLI_QUALITY = 6

export interface Site {
  origin: string
  /** Paths asked for since the last call. */
  takeRequests(): string[]
  close(): Promise<void>
}

const fromRoot = (env: NodeJS.ProcessEnv, name: string, path: string): string => env[name] ?? join(ROOT, path)

/** H5_DIR, CONTENT_DIR and ASSETS_DIR may name another build. */
export const settingsOf = (env: NodeJS.ProcessEnv): Settings =>
  readSettings({
    H5_DIR: fromRoot(env, 'H5_DIR', 'dist/h5'),
    CONTENT_DIR: fromRoot(env, 'CONTENT_DIR', 'content'),
    ASSETS_DIR: fromRoot(env, 'ASSETS_DIR', '.generated/assets'),
    NARRATIONS_DIR: join(ROOT, '.cache/narrations'),
    CACHE_DIR: join(ROOT, '.cache/compressed'),
  })

function noteRequests(server: Server): () => string[] {
  let paths: string[] = []
  server.on('request', ({ url }: IncomingMessage) => void paths.push(url ?? ''))
  return () => {
    const taken = paths
    paths = []
    return taken
  }
}

export async function serveGuide(settings: Settings): Promise<Site> {
  const app = await createApp(settings.app)
  const takeRequests = noteRequests(app.server)
  const origin = await app.listen({ host: '127.0.0.1', port: 0 })
  return { origin, takeRequests, close: () => app.close() }
}

function scene(): string {
  const { width, depth } = PALACE_HALF_METERS
  const corners = [-1, 1].flatMap(x => [-1, 1].map(y => gridToWgs84([x * width, y * depth])))
  const lngs = corners.map(([lng]) => lng)
  const lats = corners.map(([, lat]) => lat)
  const bounds = [
    [Math.min(...lngs), Math.min(...lats)],
    [Math.max(...lngs), Math.max(...lats)],
  ]
  return JSON.stringify({ bounds, paddingPx: PADDING_PX, bearingDegrees: -AXIS_ROTATION_DEGREES })
}

type Geometry = Readonly<Record<GeoLayer, GeoFile>>

async function filesOf(engine: Engine, geometry: Geometry): Promise<Map<string, Buffer>> {
  const page = await readFile(join(__dirname, 'page', `${engine}.html`), 'utf8')
  const dist = join(ROOT, 'node_modules', ENGINES[engine])
  return new Map([
    ['/index.html', Buffer.from(page.replace('BENCH_SCENE', scene()))],
    ['/engine.js', await readFile(`${dist}.js`)],
    ['/engine.css', await readFile(`${dist}.css`)],
    ...COMPARED_LAYERS.map((name): [string, Buffer] => [geoPath(name), geometry[name].body]),
  ])
}

/** As the guide's server compresses: built files quickly, content as small as can be. */
async function prepared(
  files: Map<string, Buffer>,
  cacheDir: string | undefined,
): Promise<Map<string, Answer>> {
  const answers = new Map<string, Answer>()
  for (const [path, body] of files) {
    const contentType = typeOf(path)
    const quality = path.startsWith(GEO_FOLDER) ? {} : { maxQuality: BROTLI_QUALITY }
    const variants = await compress(body, contentType, { cacheDir, ...quality })
    const input = { body, contentType, cache: 'revalidate', headers: SECURITY_HEADERS, variants } as const
    answers.set(path, prepareAnswer(input))
  }
  return answers
}

export async function serveEngine(engine: Engine, geometry: Geometry, settings: Settings): Promise<Site> {
  const answers = await prepared(await filesOf(engine, geometry), settings.app.cacheDir)
  const answer: RequestListener = (request, response) => {
    const found = answers.get(request.url === '/' ? '/index.html' : (request.url ?? ''))
    if (!found || !sendAnswer(request, response, found)) response.writeHead(404).end()
  }
  const server = createServer(answer)
  const takeRequests = noteRequests(server)
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  const close = (): Promise<void> =>
    new Promise(done => {
      server.close(() => done())
      server.closeAllConnections()
    })
  return { origin: `http://127.0.0.1:${port}`, takeRequests, close }
}
