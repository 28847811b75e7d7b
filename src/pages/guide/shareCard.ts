import { apiUrl, type ContentStore } from '@/state/content'

export { cardOf } from '@/locales/card'

/** The drawn card of a shared path, else the palace's. None when it could not be fetched: WeChat takes the screen. */
export function imageOf(
  path: string,
  { bundle, offline }: Pick<ContentStore, 'bundle' | 'offline'>,
): { imageUrl?: string } {
  const file = offline ? undefined : (bundle?.shareCards[path] ?? bundle?.shareCards['/'])
  return file === undefined ? {} : { imageUrl: apiUrl(file) }
}
