import { Map, View } from '@tarojs/components'
import { useMemo, useState } from 'react'
import { partingZoom, NEAREST_ZOOM } from '@/core/geo/cluster'
import { GRID_ORIGIN } from '@/core/geo/grid'
import { hitTest } from '@/core/geo/hitTest'
import { a11y } from '../a11y'
import { nearPxAt } from './clusters'
import { markedBy, markersOf, settled } from './markers'
import { gcjPoint, useNativeOrders } from './nativeOrders'
import { circlesOf, polylinesOf } from './nativeShapes'
import { FIRST_VIEW, fromMap, viewAfter } from './nativeView'
import type { GuideMapProps } from './types'
import './index.scss'

export type * from './types'

const MAP_ID = 'palace'
const NO_CONTROLS = {
  enableRotate: false,
  enableOverlooking: false,
  enablePoi: false,
  enableBuilding: false,
  enable3D: false,
} as const
const noThumbnails = (): null => null

/** WeChat's own map with the palace laid over it as a picture; everything it is given is GCJ-02. */
export function GuideMap(props: GuideMapProps) {
  const { bundle, lang, look, label, camera, insets, selectedPlaceId, fix, servicesShown, overlaySrc } = props
  const { thumbnailSrc = noThumbnails } = props
  const [view, setView] = useState(FIRST_VIEW)
  const { scale, around } = view
  const origin = gcjPoint(GRID_ORIGIN)
  const lookAt = useNativeOrders(MAP_ID, bundle.overlay, overlaySrc, camera, insets)

  // markers are set anew when the dot has moved by its own width, not with every fix
  const [dotLng, dotLat] = fix ? settled(fix.position, scale) : [null, null]
  const markers = useMemo(
    () =>
      markersOf({
        bundle,
        lang,
        look,
        scale,
        selectedId: selectedPlaceId,
        servicesShown,
        dot: dotLng === null || dotLat === null ? null : [dotLng, dotLat],
        around,
        thumbnailSrc,
      }),
    [bundle, lang, look, scale, selectedPlaceId, servicesShown, dotLng, dotLat, around, thumbnailSrc],
  )

  const open = (kind: 'place' | 'hall', id: string) =>
    kind === 'place' ? props.onPlace(id) : props.onHall?.(id)
  const tapped = (longitude: number, latitude: number) => {
    const position = fromMap({ longitude, latitude })
    if (props.onGround?.(position)) return
    const hit = hitTest(position, bundle.halls, scale)
    if (hit) open(hit.place ? 'place' : 'hall', hit.id)
    else props.onEmpty()
  }
  const marked = (markerId: number) => {
    const what = markedBy(markerId, { bundle, lang, scale })
    if (!what) return
    if (what.kind !== 'services') return open(what.kind, what.id)
    const [first] = what.members
    const parts = what.members.length > 1 && partingZoom(what.members, nearPxAt(NEAREST_ZOOM)) < NEAREST_ZOOM
    if (parts) lookAt(what.members.map(({ position }) => position))
    else if (first) props.onService(first.id)
  }

  return (
    <View className="guidemap">
      <Map
        id={MAP_ID}
        className="guidemap__host guidemap__native"
        {...origin}
        {...NO_CONTROLS}
        scale={15}
        minScale={13}
        maxScale={20}
        markers={markers}
        polyline={polylinesOf(props.tourLine, props.way)}
        circles={circlesOf(fix, props.spot)}
        showLocation={false}
        {...a11y({ label })}
        onTap={event => {
          const { longitude, latitude } = (
            event as unknown as { detail: { longitude?: number; latitude?: number } }
          ).detail
          if (longitude !== undefined && latitude !== undefined) tapped(longitude, latitude)
        }}
        onMarkerTap={event => marked(Number(event.detail.markerId))}
        onLabelTap={event => marked(Number(event.detail.markerId))}
        onRegionChange={event => {
          const detail = event.detail as unknown as Parameters<typeof viewAfter>[1] & { causedBy?: string }
          if (event.type !== 'end') return
          setView(before => viewAfter(before, detail))
          const { causedBy } = event as unknown as { causedBy?: string }
          if ((detail.causedBy ?? causedBy) === 'drag') props.onRoam?.()
        }}
        onError={() => undefined}
      />
    </View>
  )
}
