/** Starts a built mini-program on a phone of its own: package, server, browser page. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Browser } from 'playwright-core'
import { launchChromium, openPage } from '../../helpers/browser'
import type { HostConfig, HostLocation } from '../host/bridge'
import { buildPackage } from './build'
import { MiniProgram, type LaunchTarget } from './driver'
import type { Phone } from './network'
import { servePhone } from './serve'

export interface MiniProgramOptions {
  distDir: string
  /** where the only origin that the program may reach is served */
  apiOrigin?: string
  /** what the program calls that origin, when its build names another one */
  builtForOrigin?: string
  /** `/pages/a/index?x=1`, or the parts of it; the first page of app.json when absent */
  launch?: LaunchTarget | string
  offline?: boolean
  location?: HostLocation
  /** values as the app would read them */
  storage?: Record<string, unknown>
  theme?: 'light' | 'dark'
  language?: string
  /** shared between programs of one test file; without it the program starts and ends its own */
  browser?: Browser
}

/** A visitor standing in the court before 太和殿, WGS-84. */
const DEFAULT_LOCATION: HostLocation = { latitude: 39.9145, longitude: 116.3907, accuracyMeters: 12 }

function phoneOf(options: MiniProgramOptions, firstPage: string): Phone {
  const { apiOrigin, builtForOrigin = apiOrigin } = options
  const storage = Object.entries(options.storage ?? {}).map(([key, value]) => [key, JSON.stringify(value)])
  const config: HostConfig = {
    launch: { path: firstPage, query: {}, scene: 1001 },
    location: options.location ?? DEFAULT_LOCATION,
    offline: options.offline ?? false,
    theme: options.theme ?? 'light',
    language: options.language ?? 'zh_CN',
    storage: Object.fromEntries(storage),
    files: {},
    authorization: {},
  }
  const origins = apiOrigin && builtForOrigin ? { [builtForOrigin]: apiOrigin } : {}
  return { config, origins, refusedUrls: [], requests: [] }
}

export async function launchMiniProgram(options: MiniProgramOptions): Promise<MiniProgram> {
  const { distDir, browser } = options
  const built = await buildPackage(distDir)
  if (built.templateProblems.length > 0) throw new Error(`templates:\n${built.templateProblems.join('\n')}`)
  const app = JSON.parse(readFileSync(path.join(distDir, 'app.json'), 'utf8')) as { pages: string[] }
  const firstPage = app.pages[0] ?? ''
  const phone = phoneOf(options, firstPage)
  const used = browser ?? (await launchChromium())
  const server = await servePhone(phone, built.dir, distDir)
  const { page, newPage, consoleErrors, pageErrors, foreignRequests, close } = await openPage(used, {
    allowedOrigins: [server.origin],
    context: { colorScheme: phone.config.theme },
  })
  const shutDown = async () => {
    await close()
    if (!browser) await used.close()
    await server.close()
  }
  const collected = { consoleErrors, pageErrors, foreignRequests }
  const program = new MiniProgram({
    page,
    newPage,
    phone,
    origin: server.origin,
    collected,
    firstPage,
    shutDown,
  })
  try {
    await program.relaunch(options.launch)
  } catch (error) {
    await shutDown()
    throw error
  }
  return program
}
