/** The built mini-program for a test file: one browser, one content API, a fresh phone per launch. */
import { existsSync, mkdirSync } from 'node:fs'
import path from 'node:path'
import type { Browser } from 'playwright-core'
import { launchChromium } from '../../helpers/browser'
import type { MiniProgram } from './driver'
import { startGuideApi } from './guideApi'
import { launchMiniProgram, type MiniProgramOptions } from './launch'
import type { StubOrigin } from './origin'

const root = path.resolve(__dirname, '../../..')
const distDir = path.resolve(process.env['WEAPP_DIST'] ?? path.join(root, 'dist/weapp'))
/** As config/index.ts compiles it in. */
const builtForOrigin = process.env['GUIDE_API_ORIGIN'] ?? 'http://127.0.0.1:8080'

/** Where pictures of a run are put, to be looked at. */
export const shots = path.join(root, '.cache/weapp-runtime/screenshots')

/** For the top of a test file: gives the way to launch. */
export function programForTests(): (options?: Partial<MiniProgramOptions>) => Promise<MiniProgram> {
  let browser: Browser | undefined
  let api: StubOrigin | undefined
  let program: MiniProgram | undefined
  jest.setTimeout(180_000)

  beforeAll(async () => {
    if (!existsSync(path.join(distDir, 'app.json')))
      throw new Error(`${distDir} is missing: npm run build:weapp`)
    mkdirSync(shots, { recursive: true })
    browser = await launchChromium()
    api = await startGuideApi()
  })
  afterEach(async () => {
    await program?.close()
    program = undefined
  })
  afterAll(async () => {
    await browser?.close()
    await api?.close()
  })

  return async (options = {}) => {
    if (!browser || !api) throw new Error('the mini-program was launched before its tests began')
    const launched = await launchMiniProgram({
      distDir,
      browser,
      apiOrigin: api.origin,
      builtForOrigin,
      ...options,
    })
    program = launched
    return launched
  }
}
