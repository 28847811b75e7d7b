export type * from './types'
import Taro from '@tarojs/taro'
import { MAX_FILE_BYTES, type FilesLeaf } from './types'

const isCancel = (cause: unknown) => /cancel/i.test((cause as { errMsg?: string } | null)?.errMsg ?? '')

/** Text files that `save` wrote on their way to a chat. */
const isOurs = (name: string) => /\.(json|gpx|geojson|ics)$/.test(name)

/** WeChat has no folder of the visitor's: a file is sent to a chat, and chosen from one. */
export const files: FilesLeaf = {
  async save(name, text) {
    // nobody but the mini-program sees its own folder: without a chat to send it to, nothing was saved
    if (!Taro.canIUse('shareFileMessage') || text.length > MAX_FILE_BYTES) return 'failed'
    const filePath = `${Taro.env.USER_DATA_PATH ?? ''}/${name}`
    try {
      // at once: WeChat lets a file be shared only in the moment of the tap
      Taro.getFileSystemManager().writeFileSync(filePath, text, 'utf8')
      await Taro.shareFileMessage({ filePath, fileName: name })
      return 'shared'
    } catch (cause) {
      return isCancel(cause) ? 'cancelled' : 'failed'
    }
  },
  async open(endings) {
    try {
      const { tempFiles } = await Taro.chooseMessageFile({ count: 1, type: 'file', extension: [...endings] })
      const file = tempFiles[0]
      if (!file || file.size > MAX_FILE_BYTES) return null
      const text = Taro.getFileSystemManager().readFileSync(file.path, 'utf8')
      return typeof text === 'string' ? { name: file.name, text } : null
    } catch {
      return null
    }
  },
  get canOpen() {
    return Taro.canIUse('chooseMessageFile')
  },
  forget() {
    const folder = Taro.env.USER_DATA_PATH ?? ''
    try {
      const system = Taro.getFileSystemManager()
      for (const name of system.readdirSync(folder).filter(isOurs)) system.unlinkSync(`${folder}/${name}`)
    } catch {
      // a folder that cannot be read holds nothing of ours
    }
  },
}
