/** What WeChat draws around a page: status bar, menu capsule and, unless the page opts out, a navigation bar. */
import { appJson, packageData } from './state'

/** CSS pixels of an iPhone 14 in portrait. */
export const SCREEN = { statusBarHeight: 47, navigationBarHeight: 44, bottomInset: 34 }

export function menuButtonRect() {
  const width = 87
  const right = window.innerWidth - 7
  const top = SCREEN.statusBarHeight + 6
  return { width, height: 32, top, bottom: top + 32, left: right - width, right }
}

export function isCustomNavigation(path: string): boolean {
  const own = packageData.json[path]?.navigationStyle
  return (own ?? appJson.window?.navigationStyle) === 'custom'
}

export function drawNavigationBar(holder: HTMLElement, path: string, hasBack: boolean): void {
  if (isCustomNavigation(path)) return
  holder.classList.add('with-navigation-bar')
  const bar = holder.appendChild(document.createElement('div'))
  bar.className = 'navigation-bar'
  const title = packageData.json[path]?.navigationBarTitleText ?? appJson.window?.navigationBarTitleText ?? ''
  bar.dataset['title'] = `${hasBack ? '‹ ' : ''}${title}`
}

/** The capsule floats above everything; drawn as pictures so that it never becomes part of a page's text. */
export function drawScreenFurniture(): void {
  const capsule = document.body.appendChild(document.createElement('div'))
  capsule.className = 'menu-capsule'
  const { left, top, width, height } = menuButtonRect()
  Object.assign(capsule.style, {
    left: `${left}px`,
    top: `${top}px`,
    width: `${width}px`,
    height: `${height}px`,
  })
}
