import { NetworkError, type Network } from './types'

/** Neutral default: there is no network. */
export const network: Network = {
  get: url => Promise.reject(new NetworkError(`no network for ${url}`)),
  onReconnect: () => () => undefined,
}

export { NetworkError }
export type * from './types'
