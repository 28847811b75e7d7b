/** The phone as the test has set it up, and the part of it that outlives a restart of the program. */
import type { HostConfig } from './bridge'
import { recordError } from './recorder'

export const config: HostConfig = { ...window.__config }

export const packageData = window.__package
export const appJson = packageData.json['app'] ?? {}

/** Keeps a value with the driver; synchronous, so that a restart right after a write loses nothing. */
export function keep(kind: 'storage' | 'files' | 'authorization', key: string, value: unknown): void {
  const request = new XMLHttpRequest()
  request.open('POST', '/__keep', false)
  request.send(JSON.stringify({ kind, key, value: value ?? null }))
  if (request.status !== 204) recordError('error', new Error(`could not keep ${kind} "${key}"`))
}

/** Address under which the browser may load what the app names: network, package file or temporary file. */
export function mediaUrl(source: string, fileUrl: (path: string) => string | undefined): string {
  if (/^(data|blob):/.test(source) || source === '') return source
  if (/^wxfile:|^http:\/\/(usr|tmp)\//.test(source)) return fileUrl(source) ?? '/__missing'
  if (/^https?:/.test(source)) return `/__media?url=${encodeURIComponent(source)}`
  return `/pkg/${source.replace(/^\.?\//, '')}`
}
