/** Tracks through the trigger engine on the command line: what people read, what programs read, what is refused. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { gridToWgs84 } from '@/core/geo/grid'
import { writeGpx } from '@/core/trigger/gpx'
import { replay } from '@/core/trigger/replay'
import { initialTrigger } from '@/core/trigger/state'
import { step } from '@/core/trigger/step'
import { TRACE_FORMAT, writeTrace, type Trace } from '@/core/trigger/trace'
import type { Act, Layer, TriggerEvent, TriggerInput, TriggerState } from '@/core/trigger/types'
import { msOf, START_MS, Walker } from '../../scripts/golden/walker'
import { GOLDEN_WALKS, inputsOf } from '../../scripts/golden/walks'
import { replayTrack } from '../../scripts/replay'
import { replayAccounted } from '../../scripts/replaying/account'
import { clockTime, dayAndTime } from '../../scripts/replaying/clock'
import { replayArguments, USAGE } from '../../scripts/replaying/options'
import { columnsOf, printSummary, printTimeline } from '../../scripts/replaying/print'
import { readTrackFile, type Track } from '../../scripts/replaying/track'
import { loadPalace, type Palace } from '../../scripts/replaying/world'
import { command } from './content-copy'

let palace: Palace
let dir: string
beforeAll(async () => {
  palace = await loadPalace()
  dir = mkdtempSync(path.join(tmpdir(), 'guide-replay-'))
}, 60_000)
afterAll(() => rmSync(dir, { recursive: true, force: true }))

const fileOf = (name: string, text: string): string => {
  const file = path.join(dir, name)
  writeFileSync(file, text)
  return file
}
const traceOf = (inputs: readonly TriggerInput[], more: Partial<Trace> = {}): Trace => ({
  format: TRACE_FORMAT,
  version: 1,
  contentVersion: palace.contentVersion,
  startedMs: START_MS,
  inputs,
  ...more,
})
const golden = (name: string): TriggerInput[] => {
  const walk = GOLDEN_WALKS.find(other => other.name === name)
  if (!walk) throw new Error(`no golden walk "${name}"`)
  return inputsOf(walk, palace)
}
const fixesIn = (inputs: readonly TriggerInput[]) =>
  inputs.flatMap(input => (input.kind === 'fix' ? [input.fix] : []))
const trackOf = (inputs: readonly TriggerInput[], events: Track['events'] = null): Track => ({
  ...traceOf(inputs),
  events,
})
const OPTIONS = { file: '', lang: 'en', json: false, staff: false } as const
const saidIn = (events: readonly { kind: string; placeId?: string; layer?: string }[]): string[] =>
  events.flatMap(({ kind, placeId, layer }) => (kind === 'say' ? [`${placeId} ${layer}`] : []))

describe('options', () => {
  it('are read', () => {
    expect(replayArguments(['a.gpx'])).toEqual({ file: 'a.gpx', lang: 'zh', json: false, staff: false })
    expect(replayArguments(['--lang', 'en', 'a.json', '--json', '--staff'])).toEqual({
      file: 'a.json',
      lang: 'en',
      json: true,
      staff: true,
    })
  })

  it.each<[string[], string]>([
    [[], `no FILE; expected ${USAGE}`],
    [['a', 'b'], `"a b"; expected one file: ${USAGE}`],
    [['a', '--lang', 'fr'], '--lang = "fr"; expected one of zh, en'],
    [['a', '--fast'], `Unknown option '--fast'; expected ${USAGE}`],
    [['a', '--json=yes'], `Option '--json' does not take an argument; expected ${USAGE}`],
  ])('%j is refused', (args, message) => {
    expect(() => replayArguments(args)).toThrow(message)
  })
})

describe('files', () => {
  it('are told apart by what is in them, not by their names', async () => {
    const inputs = golden('quiet')
    const gpx = await readTrackFile(fileOf('named.json', writeGpx(fixesIn(inputs), 'walk')))
    const trace = await readTrackFile(fileOf('named.gpx', writeTrace(traceOf(inputs))))
    expect(fixesIn(gpx.inputs)).toHaveLength(fixesIn(inputs).length)
    expect(gpx.inputs[0]).toEqual({ kind: 'act', nowMs: START_MS, act: { do: 'allow' } })
    expect(trace.inputs).toEqual(inputs)
    expect([gpx.events, trace.events]).toEqual([null, null])
  })

  it.each<[string, () => string, string]>([
    ['words', () => 'walk', 'file = "walk"; expected a trace as JSON or a track as GPX'],
    ['a cut trace', () => '{"format":', 'file = "{\\"format\\":"; expected JSON that is whole'],
    ['another JSON', () => '{}', 'format = nothing; expected "forbidden-city-guide/trace"'],
    [
      'an input that nobody knows',
      () => JSON.stringify({ ...traceOf([]), inputs: [{ kind: 'walk' }] }),
      'inputs[0].kind = "walk"; expected one of fix, tick, voice, act',
    ],
    ['no inputs', () => writeTrace(traceOf([])), 'inputs = a list of 0; expected at least one'],
    [
      'events that are none',
      () => JSON.stringify({ ...traceOf(golden('quiet')), events: 7 }),
      'events = 7; expected a list',
    ],
    [
      'an event without its kind',
      () => JSON.stringify({ ...traceOf(golden('quiet')), events: [{ atMs: START_MS }] }),
      'events[0].kind = nothing; expected text',
    ],
    [
      'an event without its time',
      () => JSON.stringify({ ...traceOf(golden('quiet')), events: [{ kind: 'sure' }] }),
      'events[0].atMs = nothing; expected milliseconds since 1970, in the years 1000 to 9999',
    ],
    [
      'GPX with a place that is none',
      () => '<gpx><trk><trkseg><trkpt lat="x" lon="116.39"/></trkseg></trk></gpx>',
      'lat = "x"; expected degrees from -90 to 90',
    ],
    [
      'GPX without points',
      () => '<gpx></gpx>',
      'file = no points; expected at least one trkpt, rtept or wpt',
    ],
  ])('%s: the file, the field, the value and what was expected', async (_what, textOf, message) => {
    const file = fileOf('broken', textOf())
    const failed = await readTrackFile(file).catch((cause: unknown) => cause)
    expect(failed).toBeInstanceOf(Error)
    expect(String(failed)).toContain(`${file}: `)
    expect(String(failed)).toContain(message)
  })

  it('that are missing, or folders', async () => {
    const none = path.join(dir, 'none.gpx')
    await expect(readTrackFile(none)).rejects.toThrow(
      `FILE = ${JSON.stringify(none)}: no such file; expected a GPX file or a saved trace (JSON)`,
    )
    await expect(readTrackFile(dir)).rejects.toThrow('a folder; expected a GPX file or a saved trace (JSON)')
  })
})

describe('what is said of a walk', () => {
  it('is what the engine gave, place by place, with the guide’s own reasons', () => {
    const { events, lines, summary } = replayTrack(trackOf(golden('tour-followed')), palace, OPTIONS)
    const stops = palace.tours.get('zhongbiao-zhenbao') ?? []
    expect(summary.spoken.map(({ placeId }) => placeId)).toEqual(stops)
    expect(summary.spoken[0]).toEqual({ placeId: 'wumen', name: 'Meridian Gate', layers: ['standard'] })
    expect(events.find(({ kind }) => kind === 'say')).toMatchObject({
      placeId: 'wumen',
      layer: 'standard',
      priority: 'tour',
      why: 'it is a stop of the tour',
    })
    const baohe = summary.silent.find(({ placeId }) => placeId === 'baohedian')
    expect(baohe).toMatchObject({ verdict: 'off-tour', why: 'not on your tour, so silent' })
    expect(lines.filter(({ kind }) => kind === 'say')).toHaveLength(stops.length)
    const text = printTimeline(lines, [], palace, 'en')
    expect(text).toMatch(
      /^09:01:08 {2}speaks +Meridian Gate +the one-minute story +it is a stop of the tour$/m,
    )
    expect(text).toMatch(
      /^09:\d\d:\d\d {2}comes to +Hall of Preserving Harmony +not on your tour, so silent$/m,
    )
    expect(printSummary(summary, 'en')).toContain(
      '11 places spoken:\n  Meridian Gate  the one-minute story\n',
    )
  })

  it('is in Chinese too', () => {
    const { lines, summary } = replayTrack(trackOf(golden('coming-back')), palace, { ...OPTIONS, lang: 'zh' })
    const text = printTimeline(lines, [], palace, 'zh')
    expect(text).toMatch(/^09:\d\d:\d\d {2}开讲 +景仁宫 +简短版 +走到了这里$/m)
    expect(text).toMatch(/^09:\d\d:\d\d {2}来到 +景仁宫 +先前讲过，没有重复$/m)
    expect(printSummary(summary, 'zh')).toMatch(
      /^\d+ 次定位，历时 36 分钟，合每小时 9\d\d 次。\n讲了 \d 处：$/m,
    )
  })

  it('names quiet, and what was only perhaps come to', () => {
    const { lines, summary } = replayTrack(trackOf(golden('quiet')), palace, OPTIONS)
    expect(summary.silent.find(({ placeId }) => placeId === 'taihedian')).toMatchObject({
      verdict: 'quiet',
      why: 'silent, as you asked for quiet',
    })
    const came = lines.find(({ kind, placeIds }) => kind === 'entered' && placeIds[0] === 'taihedian')
    expect(came?.why).toBe('silent, as you asked for quiet')
    const { summary: axis } = replayTrack(trackOf(golden('axis')), palace, OPTIONS)
    const perhaps = axis.silent.filter(({ verdict }) => verdict === 'maybe-here')
    expect(perhaps.length).toBeGreaterThan(0)
    for (const { why, chance } of perhaps) expect(why).toContain(`with ${Math.round(chance * 100)}%`)
  })

  it('names a place without a story', () => {
    const places = new Map(palace.world.places)
    const gate = places.get('taihemen')
    if (!gate) throw new Error('no taihemen')
    places.set('taihemen', { ...gate, layers: [] })
    const silenced = { ...palace, world: { ...palace.world, places } }
    const { summary } = replayTrack(trackOf(golden('axis')), silenced, OPTIONS)
    expect(summary.silent.find(({ placeId }) => placeId === 'taihemen')).toMatchObject({
      verdict: 'wordless',
    })
  })

  it('counts fixes, and fixes an hour', () => {
    const inputs = new Walker(palace.world, 'wumen').stand(1800).inputs('count')
    const { summary } = replayTrack(trackOf(inputs), palace, OPTIONS)
    expect(summary).toMatchObject({ fixes: 450, fixesPerHour: 900, startedMs: START_MS, endedMs: msOf(1800) })
    const one = replayTrack(trackOf(inputs.slice(0, 1)), palace, OPTIONS).summary
    expect(one).toMatchObject({ fixes: 0, fixesPerHour: null, spoken: [], silent: [] })
  })

  it('has the likely places of every minute for staff', () => {
    const inputs = golden('standing')
    expect(replayTrack(trackOf(inputs), palace, OPTIONS).minutes).toEqual([])
    const { minutes, lines } = replayTrack(trackOf(inputs), palace, { ...OPTIONS, staff: true })
    expect(minutes.map(({ atMs }) => (atMs - START_MS) / 60_000)).toEqual(minutes.map((_, i) => i + 1))
    expect(minutes).toHaveLength(
      Math.floor(((inputs[inputs.length - 1] as { nowMs: number }).nowMs - START_MS) / 60_000),
    )
    const last = minutes[minutes.length - 1]
    expect(last?.likely[0]).toMatchObject({ placeId: 'taihedian' })
    expect(last?.likely[0]?.chance).toBeGreaterThan(0.9)
    expect(printTimeline(lines, minutes, palace, 'en')).toMatch(
      /^09:16:00 {4}· ±\d+\u00a0m {2}Hall of Supreme Harmony \d+%/m,
    )
  })

  it('knows all decisions of a walk that is longer than the engine’s own account', () => {
    const round = ['taihedian', 'zhonghedian', 'baohedian', 'qianqingmen', 'qianqinggong', 'jiaotaidian']
    const inputs = new Walker(palace.world, 'taihemen')
    for (let i = 0; i < 7; i += 1)
      for (const placeId of i % 2 ? [...round].reverse() : round) inputs.to(placeId)
    const secondsOf = () => 10
    const { events, state, reasons } = replayAccounted(palace.world, inputs.inputs('long'), { secondsOf })
    expect(state.reasons.length).toBeLessThan(reasons.length)
    expect(reasons.slice(-state.reasons.length)).toEqual(state.reasons)
    const of = (kind: TriggerEvent['kind']) => events.filter(({ event }) => event.kind === kind).length
    const verdicts = (verdict: string) => reasons.filter(reason => reason.verdict === verdict).length
    expect(of('entered')).toBeGreaterThan(20)
    expect([verdicts('entered'), verdicts('left'), verdicts('said')]).toEqual([
      of('entered'),
      of('left'),
      of('say'),
    ])
  })

  it('shows times of the palace, and columns that stand under each other', () => {
    expect(dayAndTime(START_MS)).toBe('2026-05-01 09:00:00')
    expect(clockTime(START_MS + 61_500)).toBe('09:01:01')
    expect(columnsOf('太和殿（Taihe）')).toBe(6 + 2 + 5 + 2)
  })
})

/** The guide on a phone: ticks of its own, fixes when it asks for them, a voice that reports. What it keeps is the trace. */
function session(
  inputs: readonly TriggerInput[],
  acts: readonly (readonly [second: number, act: Act])[] = [],
) {
  const kept: TriggerInput[] = []
  const events: { atMs: number; event: TriggerEvent }[] = []
  let state: TriggerState = initialTrigger(START_MS - 700)
  let voice: { item: number; untilMs: number } | null = null
  const take = (input: TriggerInput): void => {
    const stepped = step(palace.world, state, input)
    const matters =
      input.kind !== 'tick' || stepped.events.length > 0 || stepped.state.reasons !== state.reasons
    if (matters) kept.push(input)
    state = stepped.state
    for (const event of stepped.events) {
      events.push({ atMs: state.nowMs, event })
      if (event.kind === 'finish-sentence' && voice)
        voice.untilMs = Math.min(voice.untilMs, state.nowMs + 3300)
      if (event.kind === 'stop') voice = null
      if (event.kind !== 'say') continue
      voice = {
        item: event.item,
        untilMs: state.nowMs + palace.secondsOf(event.placeId, event.layer, 'zh') * 1000,
      }
      take({ kind: 'voice', nowMs: state.nowMs + 40, report: 'started', item: event.item })
    }
  }
  take({ kind: 'act', nowMs: START_MS - 700, act: { do: 'again', allowed: false } })
  take({ kind: 'act', nowMs: START_MS - 690, act: { do: 'allow' } })
  const fixes = fixesIn(inputs)
  let nextFixMs = START_MS
  for (let nowMs = START_MS + 300; fixes.length > 0; nowMs += 1000) {
    for (const [second, act] of acts)
      if (msOf(second) > nowMs - 1000 && msOf(second) <= nowMs) take({ kind: 'act', nowMs, act })
    if (voice !== null && (voice as { untilMs: number }).untilMs <= nowMs) {
      const { item } = voice as { item: number }
      voice = null
      take({ kind: 'voice', nowMs: nowMs - 150, report: 'ended', item })
    }
    take({ kind: 'tick', nowMs })
    for (let fix = fixes[0]; fix && fix.timestampMs <= nowMs; fix = fixes[0]) {
      fixes.shift()
      if (fix.timestampMs < nextFixMs) continue
      take({ kind: 'fix', fix })
      nextFixMs = fix.timestampMs + state.intervalMs - 500
    }
  }
  return { inputs: kept, events: events.map(({ atMs, event }) => ({ ...event, atMs })) }
}

describe('a session that was saved', () => {
  const ACTS = [
    [200, { do: 'pause' }],
    [230, { do: 'resume' }],
    [700, { do: 'quiet', forMs: 90_000 }],
    [1000, { do: 'play', placeId: 'wumen', layer: 'deep' }],
    [1060, { do: 'skip' }],
  ] as const satisfies readonly (readonly [number, Act])[]

  it('gives the events it gave', async () => {
    const { inputs, events } = session(golden('axis'), ACTS)
    expect(saidIn(events).length).toBeGreaterThan(20)
    const track = await readTrackFile(fileOf('same.json', JSON.stringify({ ...traceOf(inputs), events })))
    const { verdict, events: replayed } = replayTrack(track, palace, OPTIONS)
    expect(verdict).toEqual({ by: 'events', result: 'same', difference: null })
    expect(saidIn(replayed)).toEqual(saidIn(events))
  })

  it.each<[string, (events: Record<string, unknown>[]) => unknown[], object]>([
    [
      'another place',
      ([first, ...rest]) => [{ ...first, placeId: 'shenwumen' }, ...rest],
      { saved: /shenwumen/ },
    ],
    [
      'one event more',
      events => [...events, { kind: 'sure', atMs: msOf(9000) }],
      { saved: /^sure$/, replayed: null },
    ],
    ['one event less', events => events.slice(0, -1), { saved: null }],
    [
      'another time',
      events =>
        events.map((event, i) => (i === 4 ? { ...event, atMs: 5000 + Number(event['atMs']) } : event)),
      {},
    ],
    ['no events', () => [], { saved: null }],
  ])('differs with %s', (_what, change, expected) => {
    const { inputs, events } = session(golden('through-a-court'))
    const changed = change(events) as NonNullable<Track['events']>
    const { verdict } = replayTrack(trackOf(inputs, changed), palace, OPTIONS)
    expect(verdict.result).toBe('differs')
    for (const [side, words] of Object.entries(expected)) {
      const found = verdict.difference?.[side as 'saved' | 'replayed']
      if (words === null) expect(found).toBeNull()
      else expect(found).toMatch(words as RegExp)
    }
  })

  it('without events is measured by what its voice reported', () => {
    const { inputs } = session(golden('through-a-court'))
    expect(replayTrack(trackOf(inputs), palace, OPTIONS).verdict).toEqual({
      by: 'voice',
      result: 'same',
      difference: null,
    })
    const strange: TriggerInput = { kind: 'voice', nowMs: msOf(200), report: 'started', item: 99 }
    const { verdict } = replayTrack(trackOf([...inputs, strange]), palace, OPTIONS)
    expect(verdict).toEqual({
      by: 'voice',
      result: 'differs',
      difference: { atMs: msOf(200), saved: 'voice started item 99', replayed: null },
    })
  })

  it('a track without a voice has nothing to be measured by', () => {
    expect(replayTrack(trackOf(golden('standing')), palace, OPTIONS).verdict.result).toBe('unknown')
  })
})

describe('npm run replay', () => {
  const run = async (...args: string[]): Promise<{ code: unknown; output: string }> => {
    const { exit, output } = command('replay.ts', args)
    const [code] = await exit
    return { code, output: output() }
  }

  it('prints a GPX track for people', async () => {
    const file = fileOf('walk.gpx', writeGpx(fixesIn(golden('through-a-court')), 'walk'))
    const { code, output } = await run(file, '--lang', 'en')
    expect(code).toBe(0)
    expect(output).toContain(`${file}: 2026-05-01 09:00:00 to 2026-05-01 09:04:28, Beijing time`)
    expect(output).toMatch(
      /speaks +Square before the Gate of Heavenly Purity +the short story +the visitor came here/,
    )
    expect(output).toMatch(/68 fixes in 4 min, \d+ an hour\./)
    expect(output).not.toMatch(/same|differs|undefined|NaN/)
  }, 60_000)

  it('prints one JSON object for programs, and ends with 2 when a session differs', async () => {
    const { inputs, events } = session(golden('through-a-court'))
    const file = fileOf('other.json', JSON.stringify({ ...traceOf(inputs), events: events.slice(1) }))
    const { code, output } = await run(file, '--json', '--staff')
    expect(code).toBe(2)
    const result = JSON.parse(output) as {
      events: { kind: string; placeId: string; layer: Layer }[]
      minutes: unknown[]
      summary: { verdict: unknown; fixes: number; contentVersion: unknown }
    }
    const { events: direct } = replay(palace.world, inputs, { secondsOf: () => 1 })
    expect(saidIn(result.events)).toEqual(saidIn(direct.map(({ event }) => event)))
    expect(result.summary.verdict).toMatchObject({ by: 'events', result: 'differs' })
    expect(result.summary.contentVersion).toEqual({
      track: palace.contentVersion,
      now: palace.contentVersion,
    })
    expect(result.minutes).toHaveLength(4)
  }, 60_000)

  it.each<[string, () => string[], string]>([
    ['an unknown option', () => ['a.gpx', '--fast'], `Unknown option '--fast'; expected ${USAGE}`],
    ['a missing file', () => [path.join(dir, 'none.gpx')], 'none.gpx": no such file; expected a GPX file'],
    [
      'a broken file',
      () => [fileOf('cut.json', '{"format":')],
      'cut.json: file = "{\\"format\\":"; expected JSON',
    ],
  ])('ends with 1 and one line for %s', async (_what, args, message) => {
    const { code, output } = await run(...args())
    expect(code).toBe(1)
    expect(output).toContain(message)
    expect(output.trim().split('\n')).toHaveLength(1)
  })
})

it('uses the palace of the content, on its own grid', () => {
  const { plan, places } = palace.world
  expect(plan.places).toContain('taihedian')
  expect(places.get('taihedian')?.middle[0]).toBeCloseTo(-1.8, 0)
  expect(gridToWgs84(places.get('taihedian')?.middle ?? [0, 0])[0]).toBeCloseTo(116.39, 1)
})
