/** With a walk that is only played, a followed tour of the guide's own goes from stop to stop to its end by itself. */
import type { Bundle } from '@/content/bundle-types'
import { compileGround } from '@/content/compile/ground'
import { compilePackedWalkways } from '@/content/compile/walkways'
import { packGroundPlan } from '@/core/geo/groundPlan'
import { audio, type AudioStatus } from '@/platform/audio'
import { network } from '@/platform/network'
import { speech } from '@/platform/speech'
import { initialTrigger } from '@/core/trigger/state'
import { useCompanion } from '@/state/companion'
import { useContent } from '@/state/content'
import { useOnTour } from '@/state/onTour'
import '@/state/tourWatch'
import { usePlayer } from '@/state/player'
import { usePretence } from '@/state/pretence'
import { endRehearsal, rehearseTour } from '@/state/rehearsal'
import { realBundles } from '../helpers/bundle'
import { REAL } from '../server/support'
import { loadAuthored } from '../../server/content/load'

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
jest.mock('@/platform/location', () => ({
  location: { watch: jest.fn(() => ({ stop: jest.fn(), every: jest.fn() })), openSettings: jest.fn() },
}))
jest.mock('@/platform/network', () => ({ network: { get: jest.fn(), onReconnect: jest.fn() } }))
jest.mock('@/platform/speech', () => ({
  speech: {
    available: jest.fn(() => true),
    speak: jest.fn(),
    cancel: jest.fn(),
    pause: jest.fn(),
    resume: jest.fn(),
  },
}))
const sound = audio as jest.Mocked<typeof audio> & { report(status: AudioStatus): void }
const get = network.get as jest.MockedFunction<typeof network.get>
const speak = speech.speak as jest.MockedFunction<typeof speech.speak>

/**
 * zhongzhou-90: stops along the axis, a garden with its hall. huangdi-yitian, liubainian-shijian: gates and halls a few
 * steps from each other. huayuan-gumu: a pavilion in a garden, and a stop that no way leads to.
 */
const TOURS = ['zhongzhou-90', 'huangdi-yitian', 'liubainian-shijian', 'huayuan-gumu']
const SPEED = 20
const STEP_MS = 250
const MOST_MS = 15 * 60_000
/** A narration takes this long, and a sentence of the device's voice this long. */
const TELLING_MS = 3000
const SENTENCE_MS = 500

let bundle: Bundle
const files = new Map<string, string>()
const tour = () => useOnTour.getState()

beforeAll(async () => {
  bundle = (await realBundles()).zh
  const content = await loadAuthored(REAL)
  const plan = compileGround(content)
  files.set(bundle.ground.path, JSON.stringify(packGroundPlan(plan)))
  files.set(bundle.walkways.path, JSON.stringify(compilePackedWalkways(content, plan.kinds)))
}, 240_000)
beforeEach(() => {
  jest.useFakeTimers({
    now: Date.parse('2026-10-13T10:00:00+08:00'),
    doNotFake: ['nextTick', 'setImmediate', 'queueMicrotask', 'performance'],
  })
  get.mockImplementation(url => {
    const body = [...files].find(([path]) => url.endsWith(path))?.[1]
    return Promise.resolve(body ? { status: 200, etag: null, body } : { status: 404, etag: null, body: '' })
  })
  const report = (state: AudioStatus['state'], positionMs: number) => () =>
    sound.report({ state, positionMs, durationMs: TELLING_MS })
  sound.play.mockImplementation(() => {
    setTimeout(report('playing', 0), 0)
    setTimeout(report('ended', TELLING_MS), TELLING_MS)
  })
  speak.mockImplementation((_text, _lang, { onEnd }) => void setTimeout(onEnd, SENTENCE_MS))
  useContent.setState({ bundle, status: 'ready' })
})
afterEach(() => {
  endRehearsal()
  tour().close()
  tour().close()
  useCompanion.getState().stop()
  useCompanion.setState({ trigger: initialTrigger(0), tourId: null })
  usePlayer.getState().stop()
  jest.useRealTimers()
})

it.each(TOURS)(
  '%s',
  async id => {
    const own = bundle.tours.find(each => each.id === id)
    if (!own) throw new Error(`no tour ${id}`)
    await rehearseTour(id, SPEED)
    void tour().start(own)
    const walked = new Set(usePretence.getState().pretence?.fixes.map(({ stop }) => stop))
    /** Stops in the order in which they were seen. */
    const seen: number[] = []
    for (let ms = 0; ms < MOST_MS && tour().status !== 'finished'; ms += STEP_MS) {
      await jest.advanceTimersByTimeAsync(STEP_MS)
      tour().course?.states.forEach(
        ({ mark }, index) => mark === 'done' && !seen.includes(index) && seen.push(index),
      )
    }
    expect(tour().status).toBe('finished')
    // all that are walked to, in their order; nothing else is said to have been seen
    expect(seen).toEqual(own.stops.map((_, index) => index).filter(index => walked.has(index)))
    expect(walked.size).toBeGreaterThan(own.stops.length * 0.8)
  },
  120_000,
)
