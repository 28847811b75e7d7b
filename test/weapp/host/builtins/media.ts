/** image, cover-image, canvas, progress, rich-text: things that are looked at. */
import { mediaUrl } from '../state'
import { fileUrl } from '../wx/files'
import { number, text, type Mount } from './registry'

const FIT: Record<string, string> = { aspectFit: 'contain', aspectFill: 'cover', center: 'none' }

const image: Mount = view => {
  const picture = document.createElement('img')
  picture.alt = ''
  picture.addEventListener('load', () => {
    view.fire('load', { width: picture.naturalWidth, height: picture.naturalHeight })
  })
  picture.addEventListener('error', () =>
    view.fire('error', { errMsg: `load failed: ${text(view.prop('src'))}` }),
  )
  view.host.appendChild(picture)
  let shown = ''
  const update = () => {
    const mode = text(view.prop('mode'))
    picture.style.objectFit = FIT[mode] ?? 'fill'
    view.host.classList.toggle('width-fix', mode === 'widthFix')
    view.host.classList.toggle('height-fix', mode === 'heightFix')
    const source = text(view.prop('src'))
    if (source === shown) return
    shown = source
    if (source) picture.src = mediaUrl(source, fileUrl)
    else picture.removeAttribute('src')
  }
  update()
  return update
}

const progress: Mount = view => {
  const update = () => view.host.style.setProperty('--percent', `${number(view.prop('percent'), 0)}%`)
  update()
  return update
}

interface RichNode {
  type?: 'text' | 'node'
  text?: string
  name?: string
  attrs?: Record<string, string>
  children?: RichNode[]
}

function richElement(node: RichNode): Node {
  if (node.type === 'text' || node.text !== undefined) return document.createTextNode(node.text ?? '')
  const element = document.createElement(node.name ?? 'span')
  for (const [name, value] of Object.entries(node.attrs ?? {})) {
    if (!name.startsWith('on')) element.setAttribute(name, value)
  }
  element.append(...(node.children ?? []).map(richElement))
  return element
}

const richText: Mount = view => {
  const update = () => {
    const nodes = view.prop('nodes')
    if (Array.isArray(nodes)) view.host.replaceChildren(...(nodes as RichNode[]).map(richElement))
    else view.host.innerHTML = text(nodes)
  }
  update()
  return update
}

export const mediaMounts: Record<string, Mount> = {
  image,
  'cover-image': image,
  progress,
  'rich-text': richText,
}
