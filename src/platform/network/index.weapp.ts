import Taro from '@tarojs/taro'
import { NetworkError, type Network } from './types'

const TIMEOUT_MS = 15_000

export const network: Network = {
  get: (url, headers = {}) =>
    new Promise((resolve, reject) => {
      void Taro.request<string>({
        url,
        header: headers,
        timeout: TIMEOUT_MS,
        dataType: 'text',
        success: ({ statusCode, header, data }) => {
          const head = (header ?? {}) as Record<string, string>
          resolve({
            status: statusCode,
            etag: head['ETag'] ?? head['etag'] ?? null,
            body: typeof data === 'string' ? data : JSON.stringify(data),
          })
        },
        fail: ({ errMsg }) => reject(new NetworkError(`no answer from ${url}: ${errMsg}`)),
      }).catch(() => undefined)
    }),
  onReconnect(callback) {
    const heard = ({ isConnected }: { isConnected: boolean }) => isConnected && callback()
    Taro.onNetworkStatusChange(heard)
    return () => Taro.offNetworkStatusChange(heard)
  },
}

export { NetworkError }
export type * from './types'
