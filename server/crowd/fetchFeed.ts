/** One question to a museum's feed. The answer is foreign: it is bounded in time and in bytes, and read strictly. */
import { crowdFeedSchema, type CrowdFeed } from '@/content/schema'

export interface FeedLimits {
  timeoutMs: number
  maxBytes: number
}

/** A clock that goes wrong by more than this makes a feed look newer than it is. */
const MAX_AHEAD_MS = 5 * 60_000
const QUOTED = 120

export class FeedError extends Error {
  override readonly name = 'FeedError'
}

/** The body as text, given up as soon as it is too long: a length in a header is only a promise. */
async function readBounded(answer: Response, maxBytes: number): Promise<string> {
  if (!answer.body) return ''
  const chunks: Uint8Array[] = []
  let bytes = 0
  for await (const chunk of answer.body as unknown as AsyncIterable<Uint8Array>) {
    bytes += chunk.byteLength
    // leaving the loop cancels the stream, and with it the connection
    if (bytes > maxBytes) throw new FeedError(`more than ${maxBytes} bytes; expected fewer`)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

function parse(text: string): CrowdFeed {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw new FeedError(`"${text.slice(0, QUOTED)}"; expected JSON`)
  }
  const parsed = crowdFeedSchema.safeParse(value)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  throw new FeedError(`${issue?.path.join('.') || 'answer'}: ${(issue?.message ?? '').slice(0, QUOTED)}`)
}

export const validUntilMs = ({ generatedAt, validForSeconds }: CrowdFeed): number =>
  Date.parse(generatedAt) + 1000 * validForSeconds

function assertCurrent(feed: CrowdFeed, nowMs: number): void {
  if (Date.parse(feed.generatedAt) > nowMs + MAX_AHEAD_MS)
    throw new FeedError(`generatedAt = "${feed.generatedAt}"; expected a time that has come`)
  if (validUntilMs(feed) <= nowMs)
    throw new FeedError(`generatedAt = "${feed.generatedAt}"; expected one that is still valid`)
}

/** Throws FeedError, or what the connection threw. */
export async function fetchFeed(
  url: string,
  { timeoutMs, maxBytes }: FeedLimits,
  nowMs: () => number,
  stopping: AbortSignal,
): Promise<CrowdFeed> {
  const answer = await fetch(url, {
    headers: { accept: 'application/json' },
    // whoever set the address up meant this one
    redirect: 'error',
    // holds for the body too
    signal: AbortSignal.any([AbortSignal.timeout(timeoutMs), stopping]),
  })
  if (answer.status !== 200) {
    await answer.body?.cancel()
    throw new FeedError(`status ${answer.status}; expected 200`)
  }
  const feed = parse(await readBounded(answer, maxBytes))
  assertCurrent(feed, nowMs())
  return feed
}
