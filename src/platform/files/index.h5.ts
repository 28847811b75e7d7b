export type * from './types'
import { MAX_FILE_BYTES, type FilesLeaf } from './types'

type Opened = Awaited<ReturnType<FilesLeaf['open']>>

/** The browser may still be reading it a moment after the click. */
const REVOKE_MS = 30_000

/** Browsers before 2023 do not tell that their dialog was closed: whoever opens the next one gave up the last. */
let giveUp: () => void = () => undefined

async function share(file: File): Promise<'shared' | 'cancelled' | null> {
  // on a desk a download is what one expects; on a phone it would vanish in a folder
  const touch = window.matchMedia('(pointer: coarse)').matches
  if (!touch || typeof navigator.canShare !== 'function' || !navigator.canShare({ files: [file] }))
    return null
  try {
    await navigator.share({ files: [file] })
    return 'shared'
  } catch (cause) {
    return cause instanceof DOMException && cause.name === 'AbortError' ? 'cancelled' : null
  }
}

function download(file: File) {
  const url = URL.createObjectURL(file)
  const link = document.createElement('a')
  link.href = url
  link.download = file.name
  document.body.append(link)
  link.click()
  link.remove()
  setTimeout(() => URL.revokeObjectURL(url), REVOKE_MS)
}

export const files: FilesLeaf = {
  async save(name, text, mime) {
    const file = new File([text], name, { type: mime })
    if (file.size > MAX_FILE_BYTES) return 'failed'
    const shared = await share(file)
    if (shared === null) download(file)
    return shared ?? 'saved'
  },
  open: endings =>
    new Promise(resolve => {
      giveUp()
      const input = document.createElement('input')
      input.type = 'file'
      input.accept = endings.map(ending => `.${ending}`).join(',')
      input.id = 'open-file'
      input.hidden = true
      const done = (opened: Opened) => {
        input.remove()
        resolve(opened)
      }
      giveUp = () => done(null)
      input.addEventListener('cancel', () => done(null))
      input.addEventListener('change', () => {
        const file = input.files?.[0]
        if (!file || file.size > MAX_FILE_BYTES) return done(null)
        file.text().then(
          text => done({ name: file.name, text }),
          () => done(null),
        )
      })
      // some browsers open the dialog only for an element of the page
      document.body.append(input)
      input.click()
    }),
  canOpen: true,
  // a download is the visitor's own
  forget: () => undefined,
}
