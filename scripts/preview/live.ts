/**
 * The content as an app that is made anew after every edit. What can't be built changes nothing: the last good app
 * goes on answering, and the state says what is wrong.
 */
import { createHash } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { NO_BUILT_ASSETS } from '@/content/schema'
import { contentVersionOf } from '@/content/compile/version'
import { formatProblem } from '@/content/check'
import type { ContentProblem } from '@/content/authored'
import { createApp, type AppOptions } from '../../server/app'
import { sha256Hex } from '../../server/content/hash'
import { ContentError, loadAuthored, type FileMemory } from '../../server/content/load'
import { checkFolder, countOf } from '../editing/check'
import { settled } from '../editing/settled'
import { PREVIEW_BASE, rewritePage } from './page'

const SHOWN = 6

export interface State {
  /** Of what is served; null: nothing was good yet. */
  version: string | null
  /** The files say something else than what is served. */
  stale: boolean
  title: string
  problems: readonly string[]
  /** Problems beyond those that are listed. */
  more: number
}

export const NOTHING_YET: State = { version: null, stale: false, title: '', problems: [], more: 0 }

export interface Live {
  app(): FastifyInstance | null
  /** A drawing of a relic as it is now, by its path. */
  drawing(path: string): string | undefined
  /** Reads the files again; `tell` hears of what is served, then of what the checks say. */
  refresh(tell: (state: State) => void): Promise<void>
  close(): Promise<void>
}

const withProblems = (
  version: string | null,
  stale: boolean,
  title: string,
  problems: readonly ContentProblem[],
): State => ({
  version,
  stale,
  title,
  problems: problems.slice(0, SHOWN).map(formatProblem),
  more: Math.max(0, problems.length - SHOWN),
})

const drawingPath = (id: string, svg: string): string =>
  `${PREVIEW_BASE}drawings/${id}.${createHash('sha256').update(svg).digest('hex').slice(0, 16)}.svg`

export function createLive(options: AppOptions): Live {
  const memory: FileMemory = new Map()
  let current: FastifyInstance | null = null
  let version: string | null = null
  let drawings = new Map<string, string>()

  async function build(): Promise<readonly ContentProblem[]> {
    const content = await loadAuthored(options.contentDir, memory)
    const drawn = Object.entries(content.drawings ?? {}).map(
      ([id, svg]) => [id, drawingPath(id, svg), svg] as const,
    )
    const built = {
      ...(options.built ?? NO_BUILT_ASSETS),
      drawings: Object.fromEntries(drawn.map(([id, path]) => [id, path])),
    }
    const app = await createApp({ ...options, built, preview: { memory, rewritePage } })
    await app.ready()
    const before = current
    drawings = new Map(drawn.map(([, path, svg]) => [path, svg]))
    version = contentVersionOf(content, sha256Hex)
    current = app
    await before?.close()
    return []
  }

  /** What keeps the content from being built. */
  const obstacles = (): Promise<readonly ContentProblem[]> =>
    build().catch((error: unknown) => {
      if (error instanceof ContentError) return error.problems
      throw error
    })

  return {
    app: () => current,
    drawing: path => drawings.get(path),
    async refresh(tell) {
      const broken = await settled(obstacles, problems => problems)
      if (broken.length > 0) {
        const kept = version === null ? 'Nothing can be shown yet' : 'Shown is the last good version'
        tell(withProblems(version, true, `${kept}: ${countOf(broken)}`, broken))
        return
      }
      tell(withProblems(version, false, '', []))
      const { problems } = await checkFolder(options.contentDir, memory)
      if (problems.length > 0)
        tell(withProblems(version, false, `npm run content:check: ${countOf(problems)}`, problems))
    },
    async close() {
      await current?.close()
    },
  }
}
