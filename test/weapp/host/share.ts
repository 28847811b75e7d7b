/** Asks the page what it would share, as WeChat does when the visitor opens the menu or taps a share button. */
import type { ShareResult } from './bridge'
import { topPage } from './pages'
import { recordCall } from './recorder'

/** onShareAppMessage may hand over a promise for what takes time. */
interface ShareMessage {
  title?: string
  path?: string
  imageUrl?: string
  promise?: Promise<{ title?: string; path?: string; imageUrl?: string }>
}

export async function currentShare(from: 'menu' | 'button'): Promise<ShareResult> {
  const page = topPage()?.instance
  const given = (page?.onShareAppMessage?.({ from, target: null, webViewUrl: undefined }) ??
    null) as ShareMessage | null
  const { promise, ...now } = given ?? {}
  const message = given ? { ...now, ...(await promise) } : null
  const timeline = (page?.onShareTimeline?.() ?? null) as ShareResult['timeline']
  recordCall('share', { from, message, timeline })
  return { message, timeline }
}
