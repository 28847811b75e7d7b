/** SHA-256 in lower-case hex, over UTF-8 bytes when given a string. */
import { createHash } from 'node:crypto'

export const sha256Hex = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex')
