export type * from './types'
import Taro from '@tarojs/taro'
import { readEdition } from '@/core/keep/edition'
import { sha256Hex } from '@/core/keep/sha256'
import type { Edition } from '@/core/keep/types'
import { NetworkError } from '../network/types'
import { retryAfterMs, sha256Of } from './digest'
import type { KeepLeaf } from './types'

/**
 * WeChat's file system: 200 MB for the files of a mini-program, which WeChat does not throw away by itself. A file is
 * written beside its place and then put there, so that one under its name is whole.
 */
const LIMIT_BYTES = 200_000_000
const TIMEOUT_MS = 150_000
const files = () => Taro.getFileSystemManager()
const folder = () => `${Taro.env.USER_DATA_PATH ?? ''}/kept`
const EDITION = 'edition.json'
const NAME = /^([0-9a-f]{64})\.(\w+)$/

/** Players look at the ending. */
const endingOf = (path: string) => /\.(\w{1,5})$/.exec(path)?.[1] ?? 'bin'
const placeOf = (sha256: string, path: string) => `${folder()}/${sha256}.${endingOf(path)}`
const isFull = (cause: unknown) =>
  /maximum size|storage limit|exceed|no space|1300202/i.test(
    (cause as { errMsg?: string } | null)?.errMsg ?? String(cause),
  )

type Work = (options: { success(): void; fail(cause: unknown): void }) => unknown
const done = (work: Work) =>
  new Promise<void>((resolve, reject) => work({ success: () => resolve(), fail: reject }))

function names(): string[] {
  try {
    return files().readdirSync(folder())
  } catch {
    return []
  }
}
function makeFolder() {
  try {
    files().accessSync(folder())
  } catch {
    try {
      files().mkdirSync(folder(), true)
    } catch {
      // a write says why
    }
  }
}
const remove = (path: string) =>
  done(options => files().unlink({ filePath: path, ...options })).catch(() => undefined)

async function writeWhole(place: string, data: ArrayBuffer | string): Promise<void> {
  makeFolder()
  const part = `${place}.part`
  await done(options =>
    files().writeFile({
      filePath: part,
      data,
      ...(typeof data === 'string' ? { encoding: 'utf8' } : {}),
      ...options,
    }),
  )
  await done(options => files().rename({ oldPath: part, newPath: place, ...options }))
}

/** What is kept now; read once, when somebody asks. */
let edition: Edition | null | undefined
const kept = (): Edition | null => {
  if (edition !== undefined) return edition
  try {
    edition = readEdition(files().readFileSync(`${folder()}/${EDITION}`, 'utf8') as string)
  } catch {
    edition = null
  }
  return edition
}

const bytesOf = (base64: string) => new Uint8Array(Taro.base64ToArrayBuffer(base64))

export const keep: KeepLeaf = {
  ability: () => Promise.resolve('ok'),
  takes: {
    bundle: 'guide',
    ground: 'guide',
    walkways: 'guide',
    overlay: 'guide',
    thumbnail: 'pictures',
    drawing: 'pictures',
    // the web map's; WeChat takes letters from the network only
    geo: null,
    model: null,
    font: null,
  },
  freeBytes() {
    let used = 0
    for (const name of names()) {
      try {
        const stats = files().statSync(`${folder()}/${name}`) as { size?: number }
        used += stats.size ?? 0
      } catch {
        // gone meanwhile
      }
    }
    return Promise.resolve(Math.max(0, LIMIT_BYTES - used))
  },
  persist: () => Promise.resolve(true),
  bring: (url, { signal, onPart }) =>
    new Promise((resolve, reject) => {
      let deaf: () => void = () => undefined
      const task = Taro.request<ArrayBuffer>({
        url,
        timeout: TIMEOUT_MS,
        responseType: 'arraybuffer',
        success({ statusCode, header, data }) {
          deaf()
          const head = Object.fromEntries(
            Object.entries((header ?? {}) as Record<string, string>).map(([name, value]) => [
              name.toLowerCase(),
              value,
            ]),
          )
          onPart(1)
          resolve({
            status: statusCode,
            type: head['content-type'] ?? 'application/octet-stream',
            digest: sha256Of(head['repr-digest'], bytesOf),
            retryAfterMs: retryAfterMs(head['retry-after']),
            body: data,
          })
        },
        fail({ errMsg }) {
          deaf()
          reject(new NetworkError(`no answer from ${url}: ${errMsg}`))
        },
      })
      deaf = signal.onStop(() => (task as unknown as { abort?(): void }).abort?.())
      void task.catch(() => undefined)
    }),
  fileOf(path) {
    const file = kept()?.files[path]
    return file ? placeOf(file.sha256, path) : null
  },
  present: () => Promise.resolve(new Set(names().flatMap(name => NAME.exec(name)?.[1] ?? []))),
  async put(sha256, body, { path }) {
    const place = placeOf(sha256, path)
    try {
      await writeWhole(place, body)
      return 'kept'
    } catch (cause) {
      await remove(`${place}.part`)
      if (isFull(cause)) return 'full'
      throw cause
    }
  },
  async drop(hashes) {
    const gone = new Set(hashes)
    for (const name of names()) {
      const hash = NAME.exec(name)?.[1]
      if ((hash !== undefined && gone.has(hash)) || name.endsWith('.part'))
        await remove(`${folder()}/${name}`)
    }
  },
  text(sha256) {
    const name = names().find(each => each.startsWith(`${sha256}.`) && NAME.test(each))
    if (name === undefined) return Promise.resolve(null)
    return new Promise(resolve =>
      files().readFile({
        filePath: `${folder()}/${name}`,
        encoding: 'utf8',
        success: ({ data }) => resolve(typeof data === 'string' ? data : null),
        fail: () => resolve(null),
      }),
    )
  },
  readEdition() {
    try {
      return Promise.resolve(files().readFileSync(`${folder()}/${EDITION}`, 'utf8') as string)
    } catch {
      return Promise.resolve(null)
    }
  },
  async writeEdition(text) {
    try {
      if (text === null) await remove(`${folder()}/${EDITION}`)
      else await writeWhole(`${folder()}/${EDITION}`, text)
      edition = readEdition(text)
      return true
    } catch {
      return false
    }
  },
  sha256: body => Promise.resolve(sha256Hex(new Uint8Array(body))),
}
