/**
 * Keeps the last good answer of a museum's crowd feed. It is asked once a minute; after a failure ever less often, up
 * to a quarter of an hour, so that a feed in trouble is left in peace. Nothing that it answers stops the server.
 */
import { NO_CROWD_LIVE, type CrowdFeed, type CrowdLive } from '@/content/schema'
import { fetchFeed, validUntilMs, type FeedLimits } from './fetchFeed'

export interface CrowdFeedOptions extends Partial<FeedLimits> {
  url: string
  pollMs?: number
  maxPollMs?: number
  /** Told when the feed begins to fail and when it is well again, not at every failure between. */
  onChange?: (message: string) => void
  nowMs?: () => number
}

export interface CrowdFeedPoller {
  live(): CrowdLive
  /** Asks once, now; never rejects. */
  ask(): Promise<void>
  start(): void
  stop(): void
}

const POLL_MS = 60_000
const MAX_POLL_MS = 15 * 60_000
const TIMEOUT_MS = 5000
const MAX_BYTES = 256 * 1024
/** Beyond this the wait is at its longest whatever the settings. */
const MAX_DOUBLINGS = 10

/** How long to wait after so many failures on end. */
export const waitMs = (failures: number, pollMs: number, maxPollMs: number): number =>
  Math.min(maxPollMs, pollMs * 2 ** Math.min(failures, MAX_DOUBLINGS))

/** The cause says more than "fetch failed". */
function explain(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return error.cause instanceof Error ? `${error.message}: ${error.cause.message}` : error.message
}

export function createCrowdFeed(options: CrowdFeedOptions): CrowdFeedPoller {
  const { url, pollMs = POLL_MS, maxPollMs = MAX_POLL_MS, nowMs = Date.now, onChange } = options
  const limits = { timeoutMs: options.timeoutMs ?? TIMEOUT_MS, maxBytes: options.maxBytes ?? MAX_BYTES }
  const stopping = new AbortController()
  let good: CrowdFeed | null = null
  let failures = 0
  let timer: NodeJS.Timeout | null = null

  function live(): CrowdLive {
    if (!good || validUntilMs(good) <= nowMs()) return NO_CROWD_LIVE
    const { generatedAt, areas } = good
    return { status: 'live', generatedAt, validUntil: new Date(validUntilMs(good)).toISOString(), areas }
  }

  async function ask(): Promise<void> {
    try {
      const feed = await fetchFeed(url, limits, nowMs, stopping.signal)
      // an answer that a cache held back must not replace a newer one
      if (!good || Date.parse(feed.generatedAt) >= Date.parse(good.generatedAt)) good = feed
      if (failures > 0) onChange?.('crowd feed: answers again')
      failures = 0
    } catch (error) {
      if (stopping.signal.aborted) return
      if (failures === 0) onChange?.(`crowd feed: ${explain(error)}`)
      failures += 1
    }
  }

  async function turn(): Promise<void> {
    await ask()
    if (stopping.signal.aborted) return
    timer = setTimeout(() => void turn(), waitMs(failures, pollMs, maxPollMs))
    // a server that has nothing else to do may end
    timer.unref()
  }

  return {
    live,
    ask,
    start: () => void turn(),
    stop() {
      stopping.abort()
      if (timer) clearTimeout(timer)
    },
  }
}
