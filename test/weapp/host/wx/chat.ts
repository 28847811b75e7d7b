/** A chat that files are sent to and chosen from: what was sent last is chosen. */
import { ApiFailure, asyncApi } from '../outcome'
import { readBytes, writeTemporary } from './files'

const sent: { name: string; bytes: Uint8Array<ArrayBuffer> }[] = []

export const chatApis = {
  shareFileMessage: asyncApi<{ filePath: string; fileName?: string }>('shareFileMessage', options => {
    const name = options.fileName ?? options.filePath.replace(/^.*\//, '')
    sent.push({ name, bytes: readBytes(options.filePath) })
    return {}
  }),
  chooseMessageFile: asyncApi<{ count: number; type?: string; extension?: string[] }>(
    'chooseMessageFile',
    ({ extension }) => {
      const file = [...sent]
        .reverse()
        .find(({ name }) => !extension || extension.some(end => name.endsWith(end)))
      if (!file) throw new ApiFailure('cancel')
      const path = writeTemporary(file.bytes, file.name.replace(/^.*\./, '.'))
      return { tempFiles: [{ name: file.name, path, size: file.bytes.length, type: 'file', time: 0 }] }
    },
  ),
}
