/** What a server says of an answer's bytes. */

/** `sha-256=:…:` of RFC 9530 as hex digits; null: it says nothing that can be read. */
export function sha256Of(
  header: string | null | undefined,
  decodeBase64: (text: string) => Uint8Array,
): string | null {
  const [, base64] = /(?:^|,)\s*sha-256=:([A-Za-z0-9+/]{43}=):/.exec(header ?? '') ?? []
  if (base64 === undefined) return null
  return Array.from(decodeBase64(base64), byte => byte.toString(16).padStart(2, '0')).join('')
}

/** Retry-After in seconds; a date, or nothing, is no number. */
export function retryAfterMs(header: string | null | undefined): number | null {
  const seconds = Number(header)
  return header && Number.isFinite(seconds) && seconds >= 0 ? seconds * 1000 : null
}
