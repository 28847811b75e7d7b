import { View } from '@tarojs/components'
import { maskStyle } from '../mask'
import { ICONS, type IconName } from './shapes'
import './index.scss'

const image = (name: IconName) =>
  `data:image/svg+xml,${encodeURIComponent(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" fill="none" stroke="#000" stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round">${ICONS[name]}</svg>`,
  )}`

/** A decorative sign in the colour of the words around it; the control that holds it has the name. */
export function Icon({ name, sizePx = 22 }: { name: IconName; sizePx?: number }) {
  return (
    <View
      className="icon"
      style={{ width: `${sizePx}px`, height: `${sizePx}px`, ...maskStyle(image(name)) }}
    />
  )
}
export type { IconName }
