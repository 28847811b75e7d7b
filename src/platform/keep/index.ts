export type * from './types'
import { sha256Hex } from '@/core/keep/sha256'
import { NetworkError } from '../network/types'
import type { KeepLeaf } from './types'

/** Neutral default: nothing is kept. */
export const keep: KeepLeaf = {
  ability: () => Promise.resolve('no'),
  takes: {
    bundle: 'guide',
    ground: 'guide',
    walkways: 'guide',
    geo: null,
    font: null,
    model: null,
    overlay: null,
    thumbnail: null,
    drawing: 'pictures',
  },
  freeBytes: () => Promise.resolve(null),
  persist: () => Promise.resolve(null),
  bring: url => Promise.reject(new NetworkError(`no network for ${url}`)),
  fileOf: () => null,
  present: () => Promise.resolve(new Set<string>()),
  put: () => Promise.resolve('full'),
  drop: () => Promise.resolve(),
  text: () => Promise.resolve(null),
  readEdition: () => Promise.resolve(null),
  writeEdition: () => Promise.resolve(false),
  sha256: body => Promise.resolve(sha256Hex(new Uint8Array(body))),
}
