import { Image, ScrollView, Text, View } from '@tarojs/components'
import type { Bundle, Lang } from '@/content/bundle-types'
import type { Wgs84 } from '@/core/geo/types'
import { Pressable } from '../Pressable'

const mercatorY = (lat: number) => Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360))

/** Where a position lies in a Mercator picture between two corners, as fractions from its top left. */
export function fractionIn([lng, lat]: Wgs84, southWest: Wgs84, northEast: Wgs84): { x: number; y: number } {
  const top = mercatorY(northEast[1])
  return {
    x: (lng - southWest[0]) / (northEast[0] - southWest[0]),
    y: (top - mercatorY(lat)) / (top - mercatorY(southWest[1])),
  }
}

interface DrawnMapProps {
  bundle: Bundle
  lang: Lang
  overlaySrc: string | null
  onPlace(id: string): void
}

/** A picture of the palace with names on it, for devices that cannot draw the live map. Scrolls, halls can be tapped. */
export function DrawnMap({ bundle, lang, overlaySrc, onPlace }: DrawnMapProps) {
  const { overlay } = bundle
  if (!overlay || overlaySrc === null) return null
  return (
    <ScrollView className="drawnmap" scrollX scrollY>
      <View className="drawnmap__sheet">
        <Image className="drawnmap__picture" src={overlaySrc} mode="widthFix" />
        {bundle.places.map(place => {
          const { x, y } = fractionIn(place.position, overlay.southWest, overlay.northEast)
          return (
            <View
              key={place.id}
              className="drawnmap__pin"
              style={{ left: `${x * 100}%`, top: `${y * 100}%` }}
            >
              <Pressable
                className="drawnmap__name"
                label={`${place.names.zh} ${place.names.en}`}
                onPress={() => onPlace(place.id)}
              >
                <Text className="kai">{place.names.zh}</Text>
                {lang === 'en' ? <Text className="drawnmap__en">{place.names.en}</Text> : null}
              </Pressable>
            </View>
          )
        })}
      </View>
    </ScrollView>
  )
}
