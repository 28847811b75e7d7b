/** page-container: a panel over the page which the phone's back gesture closes before it leaves the page. */
import { flag, mountedViews, number, type Mount } from './registry'

const closers = new WeakMap<HTMLElement, () => void>()

const pageContainer: Mount = view => {
  const { host } = view
  const shade = document.createElement('div')
  shade.className = 'page-container-shade'
  host.prepend(shade)
  let isShown = false
  const leave = () => {
    isShown = false
    host.classList.remove('is-shown')
    for (const event of ['beforeleave', 'leave', 'afterleave']) view.fire(event)
  }
  // not `click`: the finger that opened the panel is still about to cause one
  shade.addEventListener('touchend', () => {
    view.fire('clickoverlay')
    leave()
  })
  closers.set(host, () => leave())
  const update = () => {
    const wanted = flag(view.prop('show'))
    host.style.zIndex = String(number(view.prop('zIndex'), 100))
    shade.hidden = view.prop('overlay') === false
    if (wanted === isShown) return
    if (!wanted) return leave()
    isShown = true
    host.classList.add('is-shown')
    for (const event of ['beforeenter', 'enter', 'afterenter']) view.fire(event)
  }
  update()
  return update
}

/** Closes an open page-container; false when none is open. */
export function closeOverlay(): boolean {
  const open = mountedViews('page-container').find(({ host }) => host.classList.contains('is-shown'))
  if (!open) return false
  closers.get(open.host)?.()
  return true
}

export const overlayMounts: Record<string, Mount> = { 'page-container': pageContainer }
