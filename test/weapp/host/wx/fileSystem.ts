/** FileSystemManager over the phone's files. Folders exist as soon as a file lies in them or mkdir named them. */
import { ApiFailure, asyncApi, type Callbacks } from '../outcome'
import { keep } from '../state'
import { files, folders, fromBase64, readBytes, store, toBase64, USER_ROOT } from './files'

type Encoding = 'utf8' | 'utf-8' | 'base64' | 'binary'

function decode(bytes: Uint8Array<ArrayBuffer>, encoding?: Encoding): string | ArrayBuffer {
  if (encoding === undefined) return bytes.slice().buffer
  return encoding === 'base64' ? toBase64(bytes) : new TextDecoder().decode(bytes)
}

function encode(data: string | ArrayBuffer, encoding?: Encoding): Uint8Array<ArrayBuffer> {
  if (typeof data !== 'string') return new Uint8Array(data.slice(0))
  return encoding === 'base64' ? fromBase64(data) : new TextEncoder().encode(data)
}

const isFolder = (path: string) =>
  folders.has(path) || [...files.keys()].some(file => file.startsWith(`${path}/`))

function removeFile(path: string): void {
  if (!files.delete(path)) throw new ApiFailure(`no such file or directory ${path}`)
  if (path.startsWith(USER_ROOT)) keep('files', path, null)
}

function copyFile(from: string, to: string): void {
  store(to, readBytes(from))
}

function list(folder: string): string[] {
  if (!isFolder(folder)) throw new ApiFailure(`no such file or directory ${folder}`)
  const inside = [...files.keys(), ...folders].filter(path => path.startsWith(`${folder}/`))
  return [...new Set(inside.map(path => path.slice(folder.length + 1).split('/')[0] ?? ''))]
}

function describe(path: string) {
  const isDirectory = isFolder(path)
  const size = isDirectory ? 0 : readBytes(path).length
  return { size, mode: 0, lastModifiedTime: 0, isDirectory: () => isDirectory, isFile: () => !isDirectory }
}

const work = {
  readFile: (path: string, encoding?: Encoding) => ({ data: decode(readBytes(path), encoding) }),
  writeFile: (path: string, data: string | ArrayBuffer, encoding?: Encoding) =>
    store(path, encode(data, encoding)),
  access: (path: string) => void (isFolder(path) || readBytes(path)),
  unlink: removeFile,
  mkdir: (path: string) => void folders.add(path),
  rmdir: (path: string) => [...files.keys()].filter(file => file.startsWith(`${path}/`)).forEach(removeFile),
  readdir: (path: string) => ({ files: list(path) }),
  stat: (path: string) => ({ stats: describe(path) }),
  copyFile,
  saveFile: (from: string, to = `${USER_ROOT}/${from.split('/').pop() ?? ''}`) => {
    copyFile(from, to)
    return { savedFilePath: to }
  },
  rename: (from: string, to: string) => {
    copyFile(from, to)
    removeFile(from)
  },
}

interface FileOptions {
  filePath?: string
  dirPath?: string
  path?: string
  tempFilePath?: string
  srcPath?: string
  oldPath?: string
  destPath?: string
  newPath?: string
  data?: string | ArrayBuffer
  encoding?: Encoding
}

type Operation = (...args: unknown[]) => unknown

function argumentsOf(name: string, given: FileOptions): unknown[] {
  const first = given.filePath ?? given.dirPath ?? given.path ?? given.srcPath ?? given.oldPath
  if (name === 'saveFile') return [given.tempFilePath, given.filePath]
  if (name === 'writeFile') return [first, given.data, given.encoding]
  if (name === 'readFile') return [first, given.encoding]
  return [first, given.destPath ?? given.newPath]
}

/** Every operation twice: with callbacks, and `…Sync` that returns its one result or throws. */
function createManager(): Record<string, unknown> {
  const manager: Record<string, unknown> = {}
  for (const [name, run] of Object.entries(work as unknown as Record<string, Operation>)) {
    manager[name] = asyncApi<FileOptions & Callbacks>(name, options => run(...argumentsOf(name, options)))
    manager[`${name}Sync`] = (...args: unknown[]) => {
      try {
        const result = run(...args)
        return typeof result === 'object' && result !== null ? Object.values(result)[0] : undefined
      } catch (error) {
        throw new Error(`${name}Sync:fail ${error instanceof Error ? error.message : String(error)}`)
      }
    }
  }
  return manager
}

const fileSystem = createManager()
export const fileApis = { getFileSystemManager: () => fileSystem }
