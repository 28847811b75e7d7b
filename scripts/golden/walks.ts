/**
 * The golden walks: what each shows, and who walks it where. Spots are places' own ground, or metres on the palace
 * grid where nothing has a name. Some seeds were chosen because their walk shows the point: how often walks do is the
 * bench's matter (bench/trigger.ts).
 */
import type { GridPoint } from '@/core/geo/types'
import type { TriggerInput } from '@/core/trigger/types'
import type { Palace } from '../replaying/world'
import { Walker } from './walker'

export interface GoldenWalk {
  name: string
  /** Of the phone's errors. */
  seed: string
  /** One line. */
  shows: string
  walk(palace: Palace): Walker
  /** The guide is closed there and opened again, seconds; null: it stays open. */
  restartSecond: number | null
}

const MINUTE = 60
/** South of the Meridian Gate, where visitors queue. */
const BEFORE_WUMEN: GridPoint = [-2, -575]
/** The plain lane east of the six eastern palaces: 4 m between walls, the Qianlong Garden right behind the eastern one. */
const LANE_SOUTH: GridPoint = [229.5, 100]
const LANE_NORTH: GridPoint = [229.5, 330]
/** On the terrace before the middle door of the Hall of Supreme Harmony. */
const BEFORE_TAIHEDIAN: GridPoint = [-2, -106]
const TAIHE_SQUARE: GridPoint = [-2, -190]
/** 40 m beyond either gate of the square before the Gate of Heavenly Purity. */
const EAST_OF_TIANJIE: GridPoint = [150, 86]
const WEST_OF_TIANJIE: GridPoint = [-150, 86]
/** 200 m to the palace's east. */
const FAR_EAST: GridPoint = [200, 0]
export const FOLLOWED_TOUR = 'zhongbiao-zhenbao'
export const AXIS_TOUR = 'zhongzhou-90'

const stopsOf = ({ tours }: Palace, tourId: string): readonly string[] => {
  const stops = tours.get(tourId)
  if (!stops) throw new Error(`tour = "${tourId}"; expected one of ${[...tours.keys()].join(', ')}`)
  return stops
}

const axis = (palace: Palace): Walker =>
  new Walker(palace.world, BEFORE_WUMEN).tour(stopsOf(palace, AXIS_TOUR))

/** Stands in the Palace of Great Benevolence, is away for 25 minutes, and stands there again. */
const comingBack = ({ world }: Palace, again: boolean): Walker =>
  new Walker(world, 'zhaigong')
    .act({ do: 'again', allowed: again })
    .to('jingrengong')
    .stand(2 * MINUTE)
    .to('huangjidian')
    .stand(20 * MINUTE)
    .to('jingrengong')
    .stand(2 * MINUTE)

export const GOLDEN_WALKS: readonly GoldenWalk[] = [
  {
    name: 'axis',
    seed: 'axis',
    shows: 'The axis tour walked without following it: every hall speaks as one comes to it, each once.',
    walk: axis,
    restartSecond: null,
  },
  {
    name: 'tour-followed',
    seed: 'tour-5',
    shows: 'A tour that is followed: each of its stops speaks as one comes to it, nothing between them does.',
    walk: palace => {
      const stops = stopsOf(palace, FOLLOWED_TOUR)
      return new Walker(palace.world, BEFORE_WUMEN).act({ do: 'follow', placeIds: stops }).tour(stops)
    },
    restartSecond: null,
  },
  {
    name: 'lane-behind-a-wall',
    seed: 'lane-1',
    shows:
      'By the gate into the lane east of the six eastern palaces, up and back: no hall behind its walls speaks.',
    walk: ({ world }) =>
      new Walker(world, 'xiqingmen').to(LANE_SOUTH).to(LANE_NORTH).stand(MINUTE).to(LANE_SOUTH),
    restartSecond: null,
  },
  {
    name: 'standing',
    seed: 'standing',
    shows: 'A quarter of an hour before the Hall of Supreme Harmony: its stories follow, and then silence.',
    walk: ({ world }) => new Walker(world, TAIHE_SQUARE).to(BEFORE_TAIHEDIAN).stand(15 * MINUTE),
    restartSecond: null,
  },
  {
    name: 'indoor-gap',
    seed: 'indoor-gap',
    shows:
      'Three minutes without a position at the Hall of Imperial Supremacy: one is still there, and nothing is told twice.',
    walk: ({ world }) =>
      new Walker(world, 'ningshoumen')
        .to('huangjidian')
        .stand(MINUTE)
        .stand(3 * MINUTE, { deaf: true })
        .stand(MINUTE)
        .to('ningshougong')
        .stand(MINUTE),
    restartSecond: null,
  },
  {
    name: 'jump',
    seed: 'jump',
    shows: 'Readings that are 200 m off for 12 s, and back: no place is told twice, none over there speaks.',
    walk: ({ world }) =>
      new Walker(world, 'qianqingmen')
        .to('qianqinggong')
        .stand(2 * MINUTE)
        .stand(12, { shift: FAR_EAST })
        .stand(2 * MINUTE),
    restartSecond: null,
  },
  {
    name: 'coming-back',
    seed: 'back-2',
    shows: 'Back in the same court after 25 minutes: it has spoken, and is silent.',
    walk: palace => comingBack(palace, false),
    restartSecond: null,
  },
  {
    name: 'coming-back-again',
    seed: 'back-2',
    shows: 'Back in the same court after 25 minutes, and it may speak again: it does, once more.',
    walk: palace => comingBack(palace, true),
    restartSecond: null,
  },
  {
    name: 'through-a-court',
    seed: 'court-1',
    shows:
      'Straight through the square before the Gate of Heavenly Purity: its short story, and no longer one.',
    walk: ({ world }) => new Walker(world, EAST_OF_TIANJIE).to(WEST_OF_TIANJIE),
    restartSecond: null,
  },
  {
    name: 'quiet',
    seed: 'quiet',
    shows:
      'Ten minutes of quiet asked for in the square: nobody speaks until they are over, then what one is at.',
    walk: ({ world }) =>
      new Walker(world, 'taihemen')
        .to(TAIHE_SQUARE)
        .act({ do: 'quiet', forMs: 10 * MINUTE * 1000 })
        .to('taihedian')
        .stand(5 * MINUTE)
        .to('zhonghedian')
        .stand(6 * MINUTE),
    restartSecond: null,
  },
  {
    name: 'restart',
    seed: 'axis',
    shows:
      'The axis tour with the guide closed and opened again between two stories: as if nothing had happened.',
    walk: axis,
    restartSecond: 700,
  },
  {
    name: 'restart-mid-sentence',
    seed: 'axis',
    shows:
      'The axis tour with the guide closed in the middle of a story: that one is lost, none is told twice.',
    walk: axis,
    restartSecond: 300,
  },
]

export const inputsOf = ({ seed, walk }: GoldenWalk, palace: Palace): TriggerInput[] =>
  walk(palace).inputs(seed)
