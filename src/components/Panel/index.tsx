import { Text, View } from '@tarojs/components'
import type { Bundle, NarrationView } from '@/content/bundle-types'
import { formatPath, type View as GuideView } from '@/content/paths'
import type { Words } from '@/locales'
import { SearchResults, TourList, TreasureList } from '../Lists'
import { About, Mine } from '../Mine'
import { NamePlate, PlaceActions, PlaceStory } from '../PlaceSheet'
import { RelicStory } from '../RelicSheet'
import { Sheet } from '../Sheet'
import type { SheetSize } from '../Sheet/heights'
import { StateFace } from '../StateFace'
import { TourStory } from '../TourSheet'

export interface PanelProps {
  view: Exclude<GuideView, { kind: 'map' }>
  bundle: Bundle
  words: Words
  query: string
  dark: boolean
  theme: 'auto' | 'light' | 'dark' | 'sun'
  typeSize: 'normal' | 'large' | 'huge'
  /** The narration being told now, if any. */
  tellingPath: string | null
  telling: boolean
  size: SheetSize
  viewportPx: number
  dockPx: number
  /** A side panel instead of a sheet: everything is in sight at once. */
  wide: boolean
  shareMode: 'call' | 'button'
  canGoBack: boolean
  onSize(size: SheetSize): void
  onClose(): void
  onBack(): void
  onOpen(view: GuideView): void
  onService(id: string): void
  onListen(placeId: string, narration: NarrationView): void
  onLead(placeId: string): void
  onShare(): void
  onLang(lang: 'zh' | 'en'): void
  onTheme(theme: PanelProps['theme']): void
  onTypeSize(size: PanelProps['typeSize']): void
}

interface Filling {
  label: string
  header: React.ReactNode
  body: React.ReactNode
}

/** What stands in the sheet for each kind of view. */
export function Panel(props: PanelProps) {
  const { view, words, size, viewportPx, dockPx, onSize, onClose, onBack, canGoBack } = props
  const { label, header, body } = fill(props)
  return (
    <Sheet
      words={words}
      label={label}
      size={size}
      onSize={onSize}
      onClose={onClose}
      onBack={canGoBack ? onBack : undefined}
      header={header}
      contentKey={formatPath(view)}
      viewportPx={viewportPx}
      dockPx={dockPx}
    >
      {body}
    </Sheet>
  )
}

const heading = (text: string) => (
  <View className="panel__heading">
    <Text className="kai t-title">{text}</Text>
  </View>
)

function fill(props: PanelProps): Filling {
  const { view, bundle, words, onOpen } = props
  switch (view.kind) {
    case 'place':
      return fillPlace(props, view.id)
    case 'relic': {
      const relic = bundle.relics.find(({ id }) => id === view.id)
      if (!relic) return missing(props)
      const header = (
        <>
          <NamePlate names={relic.names} summary={relic.summary} />
          <PlaceActions words={words} listen={null} onLead={null} share={shareOf(props)} />
        </>
      )
      return {
        label: relic.names.zh,
        header,
        body: <RelicStory bundle={bundle} relic={relic} words={words} onOpen={onOpen} />,
      }
    }
    case 'tour': {
      const tour = bundle.tours.find(({ id }) => id === view.id)
      if (!tour) return missing(props)
      const first = tour.stops[0]
      const header = (
        <>
          {heading(tour.title)}
          <Text className="plate__summary">{tour.summary}</Text>
          <PlaceActions
            words={words}
            listen={
              first
                ? { word: words.startTour, press: () => onOpen({ kind: 'place', id: first.place }) }
                : null
            }
            onLead={null}
            share={shareOf(props)}
          />
        </>
      )
      return {
        label: tour.title,
        header,
        body: <TourStory bundle={bundle} tour={tour} words={words} onOpen={onOpen} />,
      }
    }
    case 'tours':
      return {
        label: words.tabTours,
        header: heading(words.tabTours),
        body: <TourList bundle={bundle} words={words} onOpen={onOpen} />,
      }
    case 'treasures':
      return {
        label: words.tabTreasures,
        header: heading(words.tabTreasures),
        body: <TreasureList bundle={bundle} words={words} onOpen={onOpen} />,
      }
    case 'places':
      return {
        label: words.allPlaces,
        header: heading(words.allPlaces),
        body: (
          <SearchResults
            bundle={bundle}
            words={words}
            query={props.query}
            dark={props.dark}
            onOpen={onOpen}
            onService={props.onService}
          />
        ),
      }
    case 'mine':
      return { label: words.tabMine, header: heading(words.tabMine), body: <Mine {...props} /> }
    case 'about':
      return {
        label: words.about,
        header: heading(words.about),
        body: <About bundle={bundle} words={words} />,
      }
    case 'missing':
      return missing(props)
  }
}

const shareOf = ({ shareMode, onShare }: PanelProps) =>
  shareMode === 'button' ? ({ mode: 'button' } as const) : ({ mode: 'call', press: onShare } as const)

function fillPlace(props: PanelProps, id: string): Filling {
  const { bundle, words, dark, wide, size, tellingPath, telling, onListen, onLead, onOpen } = props
  const place = bundle.places.find(other => other.id === id)
  if (!place) return missing(props)
  const standard = place.narrations.find(({ layer }) => layer === 'standard') ?? place.narrations[0]
  const isTelling = telling && place.narrations.some(({ audioPath }) => audioPath === tellingPath)
  const header = (
    <>
      <NamePlate
        names={place.names}
        summary={place.summary}
        {...(size === 'peek' && !wide
          ? { drawing: { place, label: words.elevationOf(place.names.zh), dark } }
          : {})}
      />
      <PlaceActions
        words={words}
        listen={
          standard
            ? { word: isTelling ? words.pause : words.listen, press: () => onListen(id, standard) }
            : null
        }
        onLead={() => onLead(id)}
        share={shareOf(props)}
      />
    </>
  )
  const body = (
    <PlaceStory
      bundle={bundle}
      place={place}
      words={words}
      dark={dark}
      onOpen={onOpen}
      onListen={narration => onListen(id, narration)}
    />
  )
  return { label: `${place.names.zh} ${place.names.en}`, header, body }
}

const missing = ({ words, onClose }: PanelProps): Filling => ({
  label: words.missingTitle,
  header: null,
  body: (
    <StateFace
      icon="search"
      title={words.missingTitle}
      text={words.missingText}
      action={{ word: words.missingAction, press: onClose }}
    />
  ),
})
