/** A stamp is earned by standing there, never by pretending, by a word or by being near on paper. */
import type { Bundle } from '@/content/bundle-types'
import { gridToWgs84 } from '@/core/geo/grid'
import { packGroundPlan } from '@/core/geo/groundPlan'
import type { Fix } from '@/core/geo/types'
import { audio, type AudioStatus } from '@/platform/audio'
import { location } from '@/platform/location'
import { network } from '@/platform/network'
import { useCompanion } from '@/state/companion'
import { useContent } from '@/state/content'
import { usePlayer } from '@/state/player'
import { usePosition } from '@/state/position'
import { usePretence } from '@/state/pretence'
import { useSettings } from '@/state/settings'
import { useStamps } from '@/state/stamps'
import { forgetVisit } from '@/state/visit'
import { fixesOf, smallPalace, stand, walk } from '../core/trigger/smallPalace'

jest.mock('@/platform/audio', () => {
  let heard: (status: unknown) => void = () => undefined
  const names = ['prime', 'load', 'play', 'pause', 'seek', 'setRate', 'finishAt', 'fade', 'stop', 'onRemote']
  return {
    audio: {
      ...Object.fromEntries(names.map(name => [name, jest.fn()])),
      subscribe: (callback: (status: unknown) => void) => ((heard = callback), () => undefined),
      report: (status: unknown) => heard(status),
    },
  }
})
jest.mock('@/platform/location', () => ({ location: { watch: jest.fn(), openSettings: jest.fn() } }))
jest.mock('@/platform/network', () => ({ network: { get: jest.fn(), onReconnect: jest.fn() } }))
const sound = audio as jest.Mocked<typeof audio> & { report(status: AudioStatus): void }
const get = network.get as jest.MockedFunction<typeof network.get>
const watch = location.watch as jest.MockedFunction<typeof location.watch>

let onFix: (fix: Fix) => void = () => undefined
const settled = () => new Promise(done => setTimeout(done, 5))
const kinds = () => useStamps.getState().list.map(({ placeId, how }) => `${placeId} ${how}`)
const bundle = {
  lang: 'zh',
  contentVersion: 'small',
  ground: { path: '/ground.json', sha256: 'small', bytes: 1 },
  tours: [{ id: 'walk', stops: [{ place: 'gate' }, { place: 'mainHall' }] }],
  places: [...smallPalace.places.values()].map(({ id, importance, middle, layers }) => ({
    id,
    importance,
    position: gridToWgs84([middle[0], middle[1]]),
    names: { zh: id, en: id, pinyin: id },
    narrations: layers.map(layer => ({
      layer,
      text: `${id}。`,
      audioPath: `/${id}.${layer}`,
      captionsPath: '/x',
    })),
  })),
} as unknown as Bundle

beforeEach(() => {
  watch.mockImplementation(heard => {
    onFix = heard
    return { stop: jest.fn(), every: jest.fn() }
  })
  const body = JSON.stringify(packGroundPlan(smallPalace.plan))
  get.mockImplementation(url =>
    Promise.resolve({ status: url.endsWith('/ground.json') ? 200 : 404, etag: null, body }),
  )
  useContent.setState({ bundle, status: 'ready' })
  useSettings.setState({ locationAgreed: true })
  useStamps.getState().replace([])
  forgetVisit()
})
afterEach(async () => {
  usePretence.getState().end()
  useCompanion.getState().stop()
  usePlayer.getState().stop()
  usePosition.getState().decline()
  await settled()
})

const toMainHall = () => fixesOf([walk([-15, -20], [-15, 15]), stand([-15, 17], 60)], { startMs: Date.now() })

it('who only asked where they are, and stays, has the seal with its day', async () => {
  usePosition.getState().locate()
  const fixes = toMainHall()
  fixes.forEach(onFix)
  await settled()
  expect(kinds()).toContain('mainHall there')
  const [stamp] = useStamps.getState().list.filter(({ placeId }) => placeId === 'mainHall')
  expect(fixes.map(({ timestampMs }) => timestampMs)).toContain(stamp?.atMs)
  expect(useStamps.getState().fresh).toContainEqual(stamp)
})

it('the same steps, pretended, are worth nothing', async () => {
  const fixes = toMainHall()
  usePosition.getState().locate()
  usePretence.getState().begin(
    {
      kind: 'track',
      name: 'walk.gpx',
      fixes: fixes.map(({ position }, i) => ({
        position,
        accuracyMeters: 5,
        afterMs: i,
        stop: null,
        waits: false,
      })),
    },
    20,
  )
  fixes.forEach(fix => onFix(fix))
  await settled()
  expect(kinds()).toEqual([])
})

it('half of the time pretended and half real makes no whole', async () => {
  usePosition.getState().locate()
  const fixes = fixesOf([stand([-15, 17], 30)], { startMs: Date.now() })
  fixes.slice(0, 15).forEach(onFix)
  await settled()
  usePretence.getState().begin({ kind: 'still', name: '', fixes: [] }, 1)
  usePretence.getState().end()
  fixes.slice(15).forEach(onFix)
  await settled()
  expect(kinds()).toEqual([])
})

it('saying “I am here” is not being there', async () => {
  await useCompanion.getState().start()
  const [fix] = fixesOf([stand([-15, 17], 1)], { startMs: Date.now() })
  if (!fix) throw new Error('no fix')
  useCompanion.getState().act({ do: 'here', position: fix.position, placeId: 'mainHall', by: 'sign' })
  await settled()
  expect(kinds()).toEqual([])
})

it('far away there is nothing to have', async () => {
  usePosition.getState().locate()
  toMainHall().forEach(fix =>
    onFix({ ...fix, position: [fix.position[0] + 1, fix.position[1]] as Fix['position'] }),
  )
  await settled()
  expect(kinds()).toEqual([])
  expect(get).not.toHaveBeenCalledWith(expect.stringContaining('bundle'))
})

describe('from afar', () => {
  const rehearse = (place: 'mainHall' | 'gate', waits = true) => {
    const stop = place === 'gate' ? 0 : 1
    const position = gridToWgs84([-15, 17])
    usePretence
      .getState()
      .begin(
        { kind: 'tour', name: 'walk', fixes: [{ position, accuracyMeters: 5, afterMs: 0, stop, waits }] },
        1,
      )
  }
  const hear = (positionMs: number) => {
    const { places } = bundle
    const place = places.find(({ id }) => id === 'mainHall')
    usePlayer.getState().tell({
      placeId: 'mainHall',
      layer: 'standard',
      title: '',
      subtitle: '',
      audioPath: place?.narrations[1]?.audioPath ?? '/a',
      captionsPath: '/c',
    })
    sound.report({ state: 'playing', positionMs: 0, durationMs: 20_000 })
    sound.report({ state: 'ended', positionMs, durationMs: 20_000 })
  }
  it('a stop that was stood at and heard to its end gives the round seal', () => {
    rehearse('mainHall')
    hear(20_000)
    expect(kinds()).toEqual(['mainHall afar'])
  })
  it.each<[string, () => void]>([
    ['hushed in the middle', () => (rehearse('mainHall'), hear(8000))],
    ['at another stop', () => (rehearse('gate'), hear(20_000))],
    ['still walking', () => (rehearse('mainHall', false), hear(20_000))],
    ['heard on the sofa without a walk', () => hear(20_000)],
  ])('%s: nothing', (_, happens) => {
    happens()
    expect(kinds()).toEqual([])
  })
})
