/**
 * Watches a folder: many changes at once are told once, never two at a time. `fs.watch` misses files on some systems
 * and tells of half-made ones on others, so chokidar (MIT) does the looking.
 */
import { watch } from 'chokidar'

export interface Watching {
  close(): Promise<void>
}

export interface WatchOptions {
  /** So long nothing may change before it is told. */
  quietMs?: number
  onError?: (error: unknown) => void
}

const QUIET_MS = 150

/** Resolves when changes are seen from now on. */
export async function watchFolder(
  dir: string,
  onChange: () => Promise<void>,
  { quietMs = QUIET_MS, onError = error => console.error(error) }: WatchOptions = {},
): Promise<Watching> {
  const watcher = watch(dir, { ignoreInitial: true })
  let timer: NodeJS.Timeout | undefined
  let running: Promise<void> | null = null
  let again = false

  const run = (): void => {
    if (running) {
      again = true
      return
    }
    running = onChange()
      .catch(onError)
      .finally(() => {
        running = null
        if (!again) return
        again = false
        run()
      })
  }
  watcher.on('all', () => {
    clearTimeout(timer)
    timer = setTimeout(run, quietMs)
  })
  watcher.on('error', onError)
  await new Promise<void>(resolve => watcher.once('ready', resolve))
  return {
    async close() {
      clearTimeout(timer)
      again = false
      await watcher.close()
      await running
    },
  }
}

/** Runs `stop` once, at Ctrl-C or when the system asks, and ends the process with 0. */
export function onStop(stop: () => Promise<void>): void {
  let stopping = false
  const end = (): void => {
    if (stopping) return
    stopping = true
    stop().then(
      () => process.exit(0),
      error => {
        console.error(error)
        process.exit(1)
      },
    )
  }
  process.on('SIGINT', end)
  process.on('SIGTERM', end)
}
