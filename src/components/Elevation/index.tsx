import { Image } from '@tarojs/components'
import { useMemo } from 'react'
import type { PlaceView } from '@/content/bundle-types'
import { elevationSvg } from '@/core/architecture/elevation'
import { imageName } from '../a11y'
import './index.scss'

interface ElevationProps {
  place: Pick<PlaceView, 'architecture' | 'names'>
  label: string
  dark: boolean
  className?: string
}

/** The front of this very hall, drawn from its bays, roof, eaves, glaze and terrace; nothing when those are unknown. */
export function Elevation({ place, label, dark, className = '' }: ElevationProps) {
  const { architecture } = place
  const source = useMemo(
    () =>
      architecture ? `data:image/svg+xml,${encodeURIComponent(elevationSvg(architecture, { dark }))}` : null,
    [architecture, dark],
  )
  return source === null ? null : (
    <Image className={`elevation ${className}`} src={source} mode="aspectFit" {...imageName(label)} />
  )
}
