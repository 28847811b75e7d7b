import type { FontLeaf } from './types'

/** Neutral default: the device's own letters. */
export const fonts: FontLeaf = { load: () => undefined }
