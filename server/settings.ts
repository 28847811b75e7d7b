/** What the environment says about the server. Wrong values are errors, not defaults. */
import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { builtAssetsSchema, NO_BUILT_ASSETS, type BuiltAssets } from '@/content/schema'
import type { AppOptions } from './app'
import { readVoices } from './narrations/voices'

export interface Settings {
  host: string
  port: number
  app: AppOptions
}

type Environment = Readonly<Record<string, string | undefined>>

const DEFAULT_PORT = 8080
const DEFAULT_HOST = '127.0.0.1'
const MAX_PORT = 65535

function readPort(text: string | undefined): number {
  if (text === undefined || text === '') return DEFAULT_PORT
  const port = Number(text)
  if (!/^\d+$/.test(text) || port > MAX_PORT)
    throw new Error(`PORT = "${text}"; expected a number from 0 to ${MAX_PORT}`)
  return port
}

/** A folder that was named must be there; one that was not named is used when it is there. */
function folder(env: Environment, name: string, fallback: string): string | undefined {
  const named = env[name]
  const dir = resolve(named ?? fallback)
  if (existsSync(dir)) return dir
  if (named !== undefined) throw new Error(`${name} = "${named}"; expected a folder that exists`)
  return undefined
}

/** `built.json` lies beside the assets: what the content build drew, with paths and hashes. */
function readBuilt(assetsDir: string | undefined): BuiltAssets {
  if (assetsDir === undefined) return NO_BUILT_ASSETS
  const file = join(assetsDir, 'built.json')
  if (!existsSync(file)) return NO_BUILT_ASSETS
  const parsed = builtAssetsSchema.safeParse(JSON.parse(readFileSync(file, 'utf8')))
  if (!parsed.success)
    throw new Error(`${file}: ${parsed.error.message}; expected what the content build writes`)
  return parsed.data
}

/** The address may hold a key: it is not repeated in the error. */
function readCrowdFeed(env: Environment): AppOptions['crowdFeed'] {
  const text = env['GUIDE_CROWD_FEED_URL']
  if (text === undefined || text === '') return undefined
  const url = URL.canParse(text) ? new URL(text) : null
  if (!url || !['http:', 'https:'].includes(url.protocol) || url.username !== '' || url.password !== '')
    throw new Error('GUIDE_CROWD_FEED_URL; expected an address with http:// or https://, without a user name')
  return { url: text }
}

/** The same setting that the web app is built with (README). */
function readOrigin(env: Environment): string | undefined {
  const text = env['GUIDE_WEB_ORIGIN']
  if (text === undefined || text === '') return undefined
  const url = URL.canParse(text) ? new URL(text) : null
  if (!url || !['http:', 'https:'].includes(url.protocol) || `${url.origin}/` !== url.href)
    throw new Error(`GUIDE_WEB_ORIGIN = "${text}"; expected an origin such as https://guide.example.org`)
  return url.origin
}

function readWorker(env: Environment): boolean {
  const text = env['GUIDE_SERVICE_WORKER'] ?? ''
  if (!['', 'on', 'off'].includes(text))
    throw new Error(`GUIDE_SERVICE_WORKER = "${text}"; expected on or off`)
  return text !== 'off'
}

/** HOST and PORT alone: they can be read before anything is built. */
export const readAddress = (env: Environment): Pick<Settings, 'host' | 'port'> => ({
  host: env['HOST'] || DEFAULT_HOST,
  port: readPort(env['PORT']),
})

/** HOST, PORT, CONTENT_DIR, H5_DIR, ASSETS_DIR, NARRATIONS_DIR, CACHE_DIR, NARRATION_VOICE_ZH, NARRATION_VOICE_EN, GUIDE_CROWD_FEED_URL, GUIDE_WEB_ORIGIN, GUIDE_SERVICE_WORKER. */
export function readSettings(env: Environment): Settings {
  const assetsDir = folder(env, 'ASSETS_DIR', '.generated/assets')
  return {
    ...readAddress(env),
    app: {
      contentDir: resolve(env['CONTENT_DIR'] ?? 'content'),
      h5Dir: folder(env, 'H5_DIR', 'dist/h5'),
      assetsDir,
      built: readBuilt(assetsDir),
      narrations: {
        cacheDir: resolve(env['NARRATIONS_DIR'] ?? '.cache/narrations'),
        voices: readVoices(env),
      },
      cacheDir: resolve(env['CACHE_DIR'] ?? '.cache/compressed'),
      serviceWorker: readWorker(env),
      crowdFeed: readCrowdFeed(env),
      webOrigin: readOrigin(env),
    },
  }
}
