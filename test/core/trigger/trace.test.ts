/** The trace of a visit: everything that goes in comes out, and text from strangers is refused in plain words. */
import { seededRandom } from '@/core/architecture/seededRandom'
import { wgs84 } from '@/core/geo/types'
import { replay } from '@/core/trigger/replay'
import { readTrace, TraceError, TRACE_FORMAT, writeTrace, type Trace } from '@/core/trigger/trace'
import { readTrack } from '@/core/trigger/track'
import type { Act, Layer, TriggerInput, VoiceReport } from '@/core/trigger/types'
import { mutated } from './mutated'
import { fixesOf, smallPalace, stand, START_MS, walk } from './smallPalace'
import { SPOTS } from './visitor'

const HERE = wgs84(116.3907973, 39.9166827)
const LAYERS: readonly Layer[] = ['brief', 'standard', 'deep']
const REPORTS: readonly VoiceReport[] = ['started', 'paused', 'resumed', 'ended', 'failed']
const ACTS: readonly Act[] = [
  { do: 'allow' },
  { do: 'forbid' },
  ...LAYERS.map((layer): Act => ({ do: 'play', placeId: 'taihe-men', layer })),
  { do: 'pause' },
  { do: 'resume' },
  { do: 'skip' },
  { do: 'replay' },
  { do: 'previous' },
  { do: 'more' },
  { do: 'stop' },
  { do: 'quiet', forMs: 0 },
  { do: 'quiet', forMs: 1_800_000 },
  { do: 'follow', placeIds: ['wumen', 'taihe-men'] },
  { do: 'follow', placeIds: [] },
  { do: 'follow', placeIds: null },
  { do: 'here', position: HERE, placeId: null, by: 'map' },
  ...(['chosen', 'sign', 'code'] as const).map((by): Act => ({
    do: 'here',
    position: HERE,
    placeId: 'wumen',
    by,
  })),
  { do: 'again', allowed: true },
  { do: 'again', allowed: false },
  { do: 'afresh' },
]
const fix = (more = {}) => ({ position: HERE, accuracyMeters: 8.5, timestampMs: START_MS, ...more })
const INPUTS: readonly TriggerInput[] = [
  ...ACTS.map((act, i): TriggerInput => ({ kind: 'act', nowMs: START_MS + i, act })),
  ...REPORTS.map((report, item): TriggerInput => ({ kind: 'voice', nowMs: START_MS, report, item })),
  { kind: 'tick', nowMs: START_MS + 0.5 },
  { kind: 'fix', fix: fix() },
  // earlier than the one before
  { kind: 'fix', fix: fix({ timestampMs: START_MS - 9000, headingDegrees: 0, speedMetersPerSecond: 1.25 }) },
]
const traceOf = (inputs: readonly TriggerInput[], more: Partial<Trace> = {}): Trace => ({
  format: TRACE_FORMAT,
  version: 1,
  contentVersion: 'a1b2c3',
  startedMs: START_MS,
  inputs,
  ...more,
})

const messageOf = (read: () => unknown): string => {
  try {
    read()
  } catch (cause) {
    if (cause instanceof TraceError) return cause.message
    throw cause
  }
  return 'nothing was refused'
}

describe('written and read', () => {
  it('every kind of input comes back as it was', () => {
    const trace = traceOf(INPUTS)
    expect(readTrace(writeTrace(trace))).toEqual(trace)
    expect(writeTrace(readTrace(writeTrace(trace)))).toBe(writeTrace(trace))
  })

  it('an empty visit, and one without a known content, too', () => {
    const trace = traceOf([], { contentVersion: null })
    expect(readTrace(writeTrace(trace))).toEqual(trace)
  })

  it('has one input a line', () => {
    const lines = writeTrace(
      traceOf([
        { kind: 'tick', nowMs: 1 },
        { kind: 'fix', fix: fix({ timestampMs: 2 }) },
      ]),
    )
    expect(lines.replace(String(START_MS), 'START')).toBe(
      [
        '{"format":"forbidden-city-guide/trace","version":1,"contentVersion":"a1b2c3","startedMs":START,"inputs":[',
        '{"kind":"tick","nowMs":1},',
        '{"kind":"fix","fix":{"position":[116.3907973,39.9166827],"accuracyMeters":8.5,"timestampMs":2}}',
        ']}',
        '',
      ].join('\n'),
    )
  })

  it('drops fields that nobody knows, and takes null for a heading or speed that is not known', () => {
    const strange = {
      ...traceOf([]),
      author: 'x',
      inputs: [
        { kind: 'tick', nowMs: 1, mood: 'good' },
        { kind: 'fix', fix: fix({ headingDegrees: null, speedMetersPerSecond: null, satellites: 9 }) },
        { kind: 'act', nowMs: 2, act: { do: 'stop', placeId: 'wumen', ['__proto__']: { do: 'play' } } },
      ],
    }
    expect(readTrace(JSON.stringify(strange))).toEqual(
      traceOf([
        { kind: 'tick', nowMs: 1 },
        { kind: 'fix', fix: fix() },
        { kind: 'act', nowMs: 2, act: { do: 'stop' } },
      ]),
    )
  })

  it('leaves out what no phone should say: the rest of the visit can be read', () => {
    const bad = [
      { accuracyMeters: NaN },
      { accuracyMeters: -1 },
      { position: [200, 0] },
      { timestampMs: Infinity },
    ]
    const text = writeTrace(
      traceOf([
        ...bad.map((more): TriggerInput => ({ kind: 'fix', fix: fix(more) })),
        { kind: 'tick', nowMs: NaN },
        { kind: 'fix', fix: fix({ headingDegrees: NaN, speedMetersPerSecond: Infinity }) },
      ]),
    )
    expect(readTrace(text).inputs).toEqual([{ kind: 'fix', fix: fix() }])
  })

  it('keeps fixes whose accuracy the phone gives as 0, and what the engine makes of them', () => {
    const fixes = fixesOf([walk(SPOTS.approach, SPOTS.court), stand(SPOTS.court, 40)], { accuracyMeters: 0 })
    const inputs: TriggerInput[] = [
      { kind: 'act', nowMs: START_MS, act: { do: 'allow' } },
      ...fixes.map(reading => ({ kind: 'fix' as const, fix: reading })),
    ]
    const options = { secondsOf: () => 10 }
    const kept = readTrace(writeTrace(traceOf(inputs))).inputs
    const { events } = replay(smallPalace, inputs, options)
    expect(events.map(({ event }) => event.kind)).toEqual(expect.arrayContaining(['entered', 'say']))
    expect(replay(smallPalace, kept, options).events).toEqual(events)
  })
})

describe('refused, with the field, the value and what was expected', () => {
  const readInput = (input: unknown) => () => readTrace(JSON.stringify({ ...traceOf([]), inputs: [input] }))
  const readFix = (more: object) => readInput({ kind: 'fix', fix: fix(more) })
  const readAct = (act: unknown) => readInput({ kind: 'act', nowMs: 1, act })
  const readHead = (more: object) => () => readTrace(JSON.stringify({ ...traceOf([]), ...more }))
  const A_TIME = 'milliseconds since 1970, in the years 1000 to 9999'
  const AN_ID = 'an id like "wumen", at most 60 characters'

  it.each<[string, () => unknown]>([
    ['file = ""; expected JSON that is whole', () => readTrace('')],
    ['file = "{\\"format\\":"; expected JSON that is whole', () => readTrace('{"format":')],
    [
      'file = "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…"; expected JSON that is whole',
      () => readTrace('x'.repeat(1000)),
    ],
    ['file = null; expected an object', () => readTrace('null')],
    ['file = a list of 2; expected an object', () => readTrace('[1,2]')],
    ['format = nothing; expected "forbidden-city-guide/trace"', () => readTrace('{}')],
    ['format = "gpx"; expected "forbidden-city-guide/trace"', readHead({ format: 'gpx' })],
    ['version = "1"; expected 1', readHead({ version: '1' })],
    ['contentVersion = 7; expected null or text of at most 60 characters', readHead({ contentVersion: 7 })],
    [
      `contentVersion = "${'a'.repeat(60)}…"; expected null or text of at most 60 characters`,
      readHead({ contentVersion: 'a'.repeat(61) }),
    ],
    [`startedMs = "now"; expected ${A_TIME}`, readHead({ startedMs: 'now' })],
    [`startedMs = 1000000000000000; expected ${A_TIME}`, readHead({ startedMs: 1e15 })],
    ['inputs = an object; expected a list', readHead({ inputs: {} })],
    [
      'inputs = a list of 200001; expected a list of at most 200000',
      readHead({ inputs: Array(200_001).fill(0) }),
    ],
    ['inputs[0] = a list of 0; expected an object', readInput([])],
    ['inputs[0].kind = "walk"; expected one of fix, tick, voice, act', readInput({ kind: 'walk' })],
    [`inputs[0].nowMs = nothing; expected ${A_TIME}`, readInput({ kind: 'tick' })],
    [`inputs[0].nowMs = null; expected ${A_TIME}`, readInput({ kind: 'voice', nowMs: null })],
    [
      'inputs[0].report = "over"; expected one of started, paused, resumed, ended, failed',
      readInput({ kind: 'voice', nowMs: 1, report: 'over', item: 1 }),
    ],
    [
      'inputs[0].item = true; expected a number',
      readInput({ kind: 'voice', nowMs: 1, report: 'ended', item: true }),
    ],
    ['inputs[0].fix = nothing; expected an object', readInput({ kind: 'fix' })],
    ['inputs[0].fix.position = "here"; expected [lng, lat]', readFix({ position: 'here' })],
    ['inputs[0].fix.position = a list of 3; expected [lng, lat]', readFix({ position: [1, 2, 3] })],
    [
      'inputs[0].fix.position[0] = 180.1; expected a number from -180 to 180',
      readFix({ position: [180.1, 39] }),
    ],
    ['inputs[0].fix.position[1] = -91; expected a number from -90 to 90', readFix({ position: [116, -91] })],
    [
      'inputs[0].fix.position[1] = "39"; expected a number from -90 to 90',
      readFix({ position: [116, '39'] }),
    ],
    ['inputs[0].fix.accuracyMeters = 0; expected a number above 0', readFix({ accuracyMeters: 0 })],
    ['inputs[0].fix.accuracyMeters = null; expected a number above 0', readFix({ accuracyMeters: NaN })],
    [
      'inputs[0].fix.accuracyMeters = Infinity; expected a number above 0',
      () => readTrace(writeTrace(traceOf([{ kind: 'fix', fix: fix() }])).replace('8.5', '1e999')),
    ],
    [`inputs[0].fix.timestampMs = "noon"; expected ${A_TIME}`, readFix({ timestampMs: 'noon' })],
    ['inputs[0].fix.headingDegrees = "N"; expected a number', readFix({ headingDegrees: 'N' })],
    [
      'inputs[0].fix.speedMetersPerSecond = false; expected a number',
      readFix({ speedMetersPerSecond: false }),
    ],
    ['inputs[0].act = "stop"; expected an object', readAct('stop')],
    ['inputs[0].act.do = "dance"; expected an act of the visitor', readAct({ do: 'dance' })],
    ['inputs[0].act.do = "toString"; expected an act of the visitor', readAct({ do: 'toString' })],
    [`inputs[0].act.placeId = "Wumen"; expected ${AN_ID}`, readAct({ do: 'play', placeId: 'Wumen' })],
    [`inputs[0].act.placeId = "wumen-"; expected ${AN_ID}`, readAct({ do: 'play', placeId: 'wumen-' })],
    [
      `inputs[0].act.placeId = "${'a'.repeat(60)}…"; expected ${AN_ID}`,
      readAct({ do: 'play', placeId: 'a'.repeat(61) }),
    ],
    [
      'inputs[0].act.layer = "long"; expected one of brief, standard, deep',
      readAct({ do: 'play', placeId: 'wumen', layer: 'long' }),
    ],
    [
      'inputs[0].act.forMs = -1; expected a number from 0 to 253402300799999',
      readAct({ do: 'quiet', forMs: -1 }),
    ],
    ['inputs[0].act.allowed = "yes"; expected true or false', readAct({ do: 'again', allowed: 'yes' })],
    [
      'inputs[0].act.placeIds = "wumen"; expected null or a list of at most 200 ids',
      readAct({ do: 'follow', placeIds: 'wumen' }),
    ],
    [
      'inputs[0].act.placeIds = a list of 201; expected null or a list of at most 200 ids',
      readAct({ do: 'follow', placeIds: Array(201).fill('wumen') }),
    ],
    [
      `inputs[0].act.placeIds[1] = an object; expected ${AN_ID}`,
      readAct({ do: 'follow', placeIds: ['wumen', {}] }),
    ],
    [
      'inputs[0].act.by = "guess"; expected one of chosen, map, sign, code',
      readAct({ do: 'here', position: HERE, placeId: null, by: 'guess' }),
    ],
    [
      `inputs[0].act.placeId = nothing; expected ${AN_ID}`,
      readAct({ do: 'here', position: HERE, by: 'map' }),
    ],
    [
      'inputs[0].act.position[0] = -181; expected a number from -180 to 180',
      readAct({ do: 'here', position: [-181, 0], placeId: null, by: 'map' }),
    ],
  ])('%s', (message, read) => {
    expect(messageOf(read)).toBe(message)
  })

  it('names the input among many', () => {
    const inputs = [...INPUTS, { kind: 'tick' }]
    expect(messageOf(() => readTrace(JSON.stringify({ ...traceOf([]), inputs })))).toBe(
      `inputs[${INPUTS.length}].nowMs = nothing; expected ${A_TIME}`,
    )
  })

  it('a file longer than any visit', () => {
    const long = ' '.repeat(50_000_001)
    const message = 'file = 50000001 characters; expected at most 50000000 characters'
    expect(messageOf(() => readTrace(long))).toBe(message)
    expect(messageOf(() => readTrack(long))).toBe(message)
  })
})

describe('hostile text', () => {
  it('that was a trace gives a trace or is refused', () => {
    const random = seededRandom('hostile trace')
    const text = writeTrace(traceOf(INPUTS))
    let refused = 0
    for (let run = 0; run < 4000; run++) {
      const hostile = mutated(text, random)
      const message = messageOf(() => {
        const trace = readTrace(hostile)
        // what is taken is sound: it can be written and read again
        expect(readTrace(writeTrace(trace))).toEqual(trace)
        readTrack(hostile)
      })
      if (message !== 'nothing was refused') refused++
    }
    // both happen, or the accidents are too small or too big
    expect(refused).toBeGreaterThan(2000)
    expect(refused).toBeLessThan(3950)
  })

  it.each([
    ['lists in lists', '[', ']'],
    ['objects in objects', '{"a":', '1}'],
  ])('of 5 MB of %s is refused', (_what, open, close) => {
    const deep = open.repeat(Math.floor(5_000_000 / open.length))
    expect(() => readTrace(deep)).toThrow(TraceError)
    expect(() => readTrace(deep + close)).toThrow(TraceError)
  })

  it('nested deeper than can be printed is refused where it stands', () => {
    const deep = '['.repeat(200_000) + ']'.repeat(200_000)
    const text = JSON.stringify(traceOf([])).replace('"a1b2c3"', deep)
    expect(() => readTrace(text)).toThrow(TraceError)
    const id = 'a-'.repeat(2_500_000)
    const long = JSON.stringify({
      ...traceOf([]),
      inputs: [{ kind: 'act', nowMs: 1, act: { do: 'play', placeId: id } }],
    })
    expect(() => readTrace(long)).toThrow(TraceError)
  })
})

describe('a track of either kind', () => {
  it('is our own trace, after a byte order mark and blank lines too', () => {
    const trace = traceOf(INPUTS)
    expect(readTrack(`\uFEFF \r\n${writeTrace(trace)}`)).toEqual(trace)
  })

  it('is GPX: a yes at the first time, then its fixes', () => {
    const time = new Date(START_MS).toISOString()
    const text = `\n<gpx><trk><trkseg><trkpt lat="39.9166827" lon="116.3907973"><time>${time}</time></trkpt></trkseg></trk></gpx>`
    expect(readTrack(text)).toEqual(
      traceOf(
        [
          { kind: 'act', nowMs: START_MS, act: { do: 'allow' } },
          { kind: 'fix', fix: fix({ accuracyMeters: 5 }) },
        ],
        { contentVersion: null },
      ),
    )
  })

  it('is nothing else', () => {
    const expected = 'expected a trace as JSON or a track as GPX'
    expect(messageOf(() => readTrack(' lat,lon\n39,116'))).toBe(`file = "lat,lon\\n39,116"; ${expected}`)
    expect(messageOf(() => readTrack('[]'))).toBe(`file = "[]"; ${expected}`)
    expect(messageOf(() => readTrack(''))).toBe(`file = ""; ${expected}`)
  })
})
