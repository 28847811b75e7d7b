import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { frontOf, placeFront } from '../Elevation/front'
import { Gallery } from '../Gallery'
import { hallLine, HallStory } from '../HallSheet'
import { SearchResults, TourList, TreasureList } from '../Lists'
import { About, Mine } from '../Mine'
import { NamePlate, PlaceActions, PlaceStory } from '../PlaceSheet'
import { RelicStory } from '../RelicSheet'
import { LinkRow } from '../Section'
import { StateFace } from '../StateFace'
import { TourStory } from '../TourSheet'
import { fillTheme } from './themeFillings'
import type { PanelProps } from './types'

export interface Filling {
  label: string
  header: ReactNode
  /** Summary and actions: under the header, or first in the content where room is short. */
  lead?: ReactNode
  body: ReactNode
}

export const heading = (text: string) => (
  <View className="panel__heading">
    <Text className="kai t-title">{text}</Text>
  </View>
)

export const Summary = ({ text }: { text: string }) => <Text className="plate__summary">{text}</Text>

/** What stands in the sheet for each kind of view. */
export function fill(props: PanelProps): Filling {
  const { view, bundle, words, onOpen } = props
  switch (view.kind) {
    case 'place':
      return fillPlace(props, view.id)
    case 'hall':
      return fillHall(props, view.id)
    case 'relic': {
      const relic = bundle.relics.find(({ id }) => id === view.id)
      if (!relic) return missing(props)
      return {
        label: relic.names.zh,
        header: <NamePlate names={relic.names} />,
        lead: (
          <>
            <Summary text={relic.summary} />
            <PlaceActions
              words={words}
              listen={null}
              onLead={null}
              share={shareOf(props)}
              star={props.star?.('relic', relic.id)}
            />
          </>
        ),
        body: (
          <>
            {props.note?.('relic', relic.id, 'first')}
            <RelicStory bundle={bundle} relic={relic} words={words} apiUrl={props.apiUrl} onOpen={onOpen} />
            {props.note?.('relic', relic.id, 'last')}
          </>
        ),
      }
    }
    case 'tour': {
      const tour = bundle.tours.find(({ id }) => id === view.id)
      if (!tour) return missing(props)
      const first = tour.stops[0]
      const lead = (
        <>
          <Summary text={tour.summary} />
          <PlaceActions
            words={words}
            listen={first ? { word: words.startTour, press: () => props.onFollow(tour.id) } : null}
            other={
              first && props.onJoin
                ? { id: 'join-tour', word: words.onTourJoin, press: () => props.onJoin?.(tour.id) }
                : null
            }
            onLead={null}
            share={shareOf(props)}
            star={props.star?.('tour', tour.id)}
          />
        </>
      )
      return {
        label: tour.title,
        header: heading(tour.title),
        lead,
        body: (
          <>
            {props.tourTime?.(tour.id)}
            <TourStory bundle={bundle} tour={tour} words={words} dark={props.dark} onOpen={onOpen} />
          </>
        ),
      }
    }
    case 'tours':
      return {
        label: words.tabTours,
        header: heading(words.tabTours),
        body: <TourList bundle={bundle} words={words} dark={props.dark} onOpen={onOpen} />,
      }
    case 'treasures':
      return {
        label: words.tabTreasures,
        header: heading(words.tabTreasures),
        body: <TreasureList bundle={bundle} words={words} apiUrl={props.apiUrl} onOpen={onOpen} />,
      }
    case 'gallery':
      return {
        label: words.gallery,
        header: heading(words.gallery),
        body: <Gallery bundle={bundle} words={words} dark={props.dark} wide={props.wide} onOpen={onOpen} />,
      }
    case 'places':
      return {
        label: props.query.trim() === '' ? words.allPlaces : words.results,
        header: heading(props.query.trim() === '' ? words.allPlaces : words.results),
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
      return {
        label: words.tabMine,
        header: heading(words.tabMine),
        body: (
          <Mine {...props} crowdReports={props.crowdReports ?? null} own={props.slots.own}>
            {props.slots.settings}
          </Mine>
        ),
      }
    case 'why':
      return { label: words.whyTitle, header: heading(words.whyTitle), body: <>{props.slots.why}</> }
    case 'walks':
      return { label: words.walksTitle, header: heading(words.walksTitle), body: <>{props.slots.walks}</> }
    case 'number':
      return { label: words.keypadTitle, header: heading(words.keypadTitle), body: <>{props.slots.number}</> }
    case 'nearby':
      return { label: words.tabNearby, header: heading(words.tabNearby), body: <>{props.slots.nearby}</> }
    case 'meet':
      return { label: words.meetTitle, header: heading(words.meetTitle), body: <>{props.slots.meet}</> }
    case 'plan':
      return { label: words.planTitle, header: heading(words.planTitle), body: <>{props.slots.plan}</> }
    case 'stamps':
      return {
        label: words.stamps.title,
        header: heading(words.stamps.title),
        body: <>{props.slots.stamps}</>,
      }
    case 'privacy':
      return {
        label: words.privacy.title,
        header: heading(words.privacy.title),
        body: <>{props.slots.privacy}</>,
      }
    case 'take':
      return { label: words.takeTitle, header: heading(words.takeTitle), body: <>{props.slots.take}</> }
    case 'about':
      return {
        label: words.about,
        header: heading(words.about),
        body: <About bundle={bundle} words={words} />,
      }
    case 'missing':
      return missing(props)
    default:
      return fillTheme(props, view) ?? missing(props)
  }
}

/** One place, sent to friends as the one to meet at. */
const meetRow = ({ words, onMeet }: PanelProps, id: string) => (
  <LinkRow
    id="meet-here"
    mark="arrive"
    title={words.meetHere}
    subtitle={words.meetHereLine}
    onPress={() => onMeet(id)}
  />
)

export const shareOf = ({ shareMode, onShare }: PanelProps) =>
  shareMode === 'button' ? ({ mode: 'button' } as const) : ({ mode: 'call', press: onShare } as const)

function fillPlace(props: PanelProps, id: string): Filling {
  const { bundle, words, dark, wide, size, tellingPath, telling, onListen, onLead, onOpen } = props
  const place = bundle.places.find(other => other.id === id)
  if (!place) return missing(props)
  const standard = place.narrations.find(({ layer }) => layer === 'standard') ?? place.narrations[0]
  // the one being told, else the one a visitor most likely wants
  const current = place.narrations.find(({ audioPath }) => audioPath === tellingPath) ?? standard
  const isTelling = telling && current?.audioPath === tellingPath
  const front = placeFront(place, bundle)
  const drawing = front ? { front, label: words.elevationOf(place.names.zh), dark } : undefined
  const header = (
    <NamePlate
      names={place.names}
      number={words.keypadNumber(place.number)}
      drawing={size === 'peek' && !wide ? drawing : undefined}
    />
  )
  const lead = (
    <>
      <Summary text={place.summary} />
      <PlaceActions
        words={words}
        listen={
          current
            ? { word: isTelling ? words.pause : words.listen, press: () => onListen(id, current) }
            : null
        }
        onLead={() => onLead(id)}
        share={shareOf(props)}
        star={props.star?.('place', id)}
      />
    </>
  )
  const body = (
    <>
      {props.note?.('place', id, 'first')}
      <PlaceStory
        bundle={bundle}
        place={place}
        words={words}
        nowMs={props.nowMs}
        crowdReports={props.crowdReports ?? null}
        dark={dark}
        onOpen={onOpen}
        onListen={narration => onListen(id, narration)}
      />
      {props.note?.('place', id, 'last')}
      {meetRow(props, id)}
    </>
  )
  return { label: `${place.names.zh} ${place.names.en}`, header, lead, body }
}

/** A hall whose story is not written yet; as soon as it is, its link opens the place. */
function fillHall(props: PanelProps, id: string): Filling {
  const { bundle, words, dark, wide, size, onOpen, onLead } = props
  if (bundle.places.some(place => place.id === id)) return fillPlace(props, id)
  const hall = bundle.halls.find(other => other.id === id)
  if (!hall) return missing(props)
  const front = frontOf(hall)
  const drawing = front ? { front, label: words.elevationOf(hall.names.zh), dark } : undefined
  return {
    label: `${hall.names.zh} ${hall.names.en}`,
    header: <NamePlate names={hall.names} drawing={size === 'peek' && !wide ? drawing : undefined} />,
    lead: (
      <>
        <Summary text={hallLine(hall, words)} />
        <PlaceActions words={words} listen={null} onLead={() => onLead(id)} share={shareOf(props)} />
      </>
    ),
    body: (
      <>
        <HallStory bundle={bundle} hall={hall} words={words} dark={dark} onOpen={onOpen} />
        {meetRow(props, id)}
      </>
    ),
  }
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
