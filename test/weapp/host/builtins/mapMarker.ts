/** A marker of the drawn map: its icon with label and callout, as boxes that can be seen and tapped. */
import { mediaUrl } from '../state'
import { fileUrl } from '../wx/files'
import type { MapMarker } from './mapTypes'
import { number } from './registry'

export function textBox(
  className: string,
  content: string,
  style: Partial<CSSStyleDeclaration>,
): HTMLElement {
  const box = document.createElement('div')
  box.className = className
  box.textContent = content
  Object.assign(box.style, style)
  return box
}

export function markerBox(marker: MapMarker, x: number, y: number): HTMLElement {
  const box = document.createElement('div')
  const width = number(marker.width, 24)
  const height = number(marker.height, 24)
  const anchor = { x: marker.anchor?.x ?? 0.5, y: marker.anchor?.y ?? 1 }
  box.className = 'map-marker'
  box.dataset['markerId'] = String(marker.id ?? '')
  const [left, top] = [x - width * anchor.x, y - height * anchor.y]
  Object.assign(box.style, { left: `${left}px`, top: `${top}px`, width: `${width}px`, height: `${height}px` })
  Object.assign(box.style, { opacity: String(marker.alpha ?? 1), zIndex: String(marker.zIndex ?? 1) })
  if (marker.iconPath) {
    const icon = document.createElement('img')
    icon.alt = marker.ariaLabel ?? ''
    icon.src = mediaUrl(marker.iconPath, fileUrl)
    icon.style.transform = `rotate(${marker.rotate ?? 0}deg)`
    box.appendChild(icon)
  } else box.classList.add('without-icon')
  const { label, callout } = marker
  if (label?.content) {
    box.appendChild(
      textBox('map-label', label.content, {
        color: label.color ?? '',
        fontSize: `${label.fontSize ?? 12}px`,
        background: label.bgColor ?? '',
        left: `${width * anchor.x + (label.anchorX ?? 0)}px`,
        top: `${height * anchor.y + (label.anchorY ?? 0)}px`,
        padding: `${label.padding ?? 0}px`,
        borderRadius: `${label.borderRadius ?? 0}px`,
      }),
    )
  }
  if (callout?.content && callout.display === 'ALWAYS') {
    const style = {
      color: callout.color ?? '',
      fontSize: `${callout.fontSize ?? 12}px`,
      background: callout.bgColor ?? '',
    }
    box.appendChild(textBox('map-callout', callout.content, style))
  }
  return box
}
