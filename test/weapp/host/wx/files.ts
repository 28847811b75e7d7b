/** The phone's files: `wxfile://tmp/…` dies with the run, `wxfile://usr/…` is kept by the driver, package files can be read. */
import { ApiFailure } from '../outcome'
import { config, keep } from '../state'

export const USER_ROOT = 'wxfile://usr'
export const toBase64 = (bytes: Uint8Array) =>
  btoa(Array.from(bytes, byte => String.fromCharCode(byte)).join(''))
export const fromBase64 = (text: string) => Uint8Array.from(atob(text), char => char.charCodeAt(0))

export const files = new Map(Object.entries(config.files).map(([path, text]) => [path, fromBase64(text)]))
export const folders = new Set([USER_ROOT])
const objectUrls = new Map<string, string>()
let temporaryCount = 0

export function store(path: string, bytes: Uint8Array<ArrayBuffer>): void {
  files.set(path, bytes)
  objectUrls.delete(path)
  if (path.startsWith(USER_ROOT)) keep('files', path, toBase64(bytes))
}

export function writeTemporary(bytes: Uint8Array<ArrayBuffer>, ending: string, path?: string): string {
  const target = path ?? `wxfile://tmp/${(temporaryCount += 1)}${ending}`
  store(target, bytes)
  return target
}

const MIME: Record<string, string> = {
  mp3: 'audio/mpeg',
  wav: 'audio/wav',
  svg: 'image/svg+xml',
  webp: 'image/webp',
}

/** An address that `<image>` and audio can load. */
export function fileUrl(path: string): string | undefined {
  const bytes = files.get(path)
  if (!bytes) return undefined
  const type = MIME[path.split('.').pop() ?? ''] ?? 'application/octet-stream'
  const url = objectUrls.get(path) ?? URL.createObjectURL(new Blob([bytes], { type }))
  objectUrls.set(path, url)
  return url
}

export function readBytes(path: string): Uint8Array<ArrayBuffer> {
  const bytes = files.get(path)
  if (bytes) return bytes
  if (path.startsWith('wxfile:')) throw new ApiFailure(`no such file or directory ${path}`)
  const request = new XMLHttpRequest()
  request.open('GET', `/pkg/${path.replace(/^\//, '')}`, false)
  request.overrideMimeType('text/plain; charset=x-user-defined')
  request.send()
  if (request.status !== 200) throw new ApiFailure(`no such file or directory ${path}`)
  return Uint8Array.from(request.responseText, char => char.charCodeAt(0) & 0xff)
}
