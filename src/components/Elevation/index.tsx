import { Image } from '@tarojs/components'
import type { ElevationDescription, ElevationPart } from '@/core/architecture/elevation'
import { imageName } from '../a11y'
import { elevationSource, rowSource } from './source'
import './index.scss'

interface ElevationProps {
  front: ElevationDescription | null
  /** Empty where the name stands beside it. */
  label: string
  dark: boolean
  /** The part that is meant: all else steps back. */
  mark?: ElevationPart
  className?: string
}

/** The front of this very hall, drawn from its bays, roof, eaves, glaze and terrace; nothing when those are unknown. */
export function Elevation({ front, label, dark, mark, className = '' }: ElevationProps) {
  return front === null ? null : (
    <Image
      className={`elevation ${className}`}
      src={elevationSource(mark === undefined ? { front, dark } : { front, dark, mark })}
      mode="aspectFit"
      {...imageName(label)}
    />
  )
}

/** Several halls side by side at one scale on one ground line; a picture beside their names. */
export function ElevationRow({ fronts, dark }: { fronts: readonly ElevationDescription[]; dark: boolean }) {
  const source = rowSource({ fronts, dark })
  return source === null ? null : (
    <Image className="elevation-row" src={source} mode="widthFix" {...imageName('')} />
  )
}
