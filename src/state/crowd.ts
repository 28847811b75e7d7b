/**
 * What the museum reports of its crowds, if it reports anything. Asked for while somebody looks, once a minute at
 * most; without a network or an answer the guide goes by its patterns and says nothing of it.
 */
import { create } from 'zustand'
import { readCrowdLive } from '@/content/crowdLive'
import type { CrowdReports } from '@/core/crowd/report'
import { network } from '@/platform/network'
import { apiUrl, useContent } from './content'

const PATH = '/api/v1/crowds/live'
/** A little less than the minute at which the page's clock ticks, which is never quite on time. */
const ASK_MS = 55_000
/** Most palaces report nothing, and will not begin to within the quarter of an hour. */
const SILENT_MS = 15 * 60_000

interface CrowdStore {
  /** The last good answer; it says itself until when it holds. null: none. */
  reports: CrowdReports | null
  /** Asks if it is time to; never rejects. */
  ask(nowMs: number): Promise<void>
}

let nextAskMs = -Infinity

export const useCrowd = create<CrowdStore>(set => ({
  reports: null,
  async ask(nowMs) {
    if (nowMs < nextAskMs || useContent.getState().offline) return
    nextAskMs = nowMs + ASK_MS
    try {
      const { status, body } = await network.get(apiUrl(PATH))
      const reports = status === 200 ? readCrowdLive(body) : null
      if (reports) set({ reports })
      else nextAskMs = nowMs + SILENT_MS
    } catch {
      // what was reported before holds as long as it said it would
    }
  },
}))

/** For tests: as if nobody had asked yet. */
export function forgetCrowd(): void {
  nextAskMs = -Infinity
  useCrowd.setState({ reports: null })
}
