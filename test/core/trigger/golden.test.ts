/** The golden walks through the real palace: what the engine says is what it said, and means what the walk shows. */
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { replay } from '@/core/trigger/replay'
import type { Layer } from '@/core/trigger/types'
import { differences, goldenOf, goldenText, type Golden } from '../../../scripts/golden/file'
import { NARRATION_SECONDS, runWalk, secondsOf } from '../../../scripts/golden/run'
import { msOf } from '../../../scripts/golden/walker'
import { FOLLOWED_TOUR, GOLDEN_WALKS, inputsOf, type GoldenWalk } from '../../../scripts/golden/walks'
import { loadPalace, type Palace } from '../../../scripts/replaying/world'

const DIR = path.join(__dirname, 'golden')
const MINUTE = 60

let palace: Palace
const now = new Map<string, Golden>()
beforeAll(async () => {
  palace = await loadPalace()
  for (const walk of GOLDEN_WALKS) now.set(walk.name, goldenOf(walk, palace))
}, 60_000)

const walkNamed = (name: string): GoldenWalk => {
  const walk = GOLDEN_WALKS.find(other => other.name === name)
  if (!walk) throw new Error(`no golden walk "${name}"`)
  return walk
}
const eventsOf = (name: string): Golden['events'] => now.get(name)?.events ?? []

interface Told {
  second: number
  placeId: string
  layer: Layer
}
const toldOn = (name: string): Told[] =>
  eventsOf(name).flatMap(({ second, kind, placeId, layer }) =>
    kind === 'say' && placeId !== undefined && layer !== undefined ? [{ second, placeId, layer }] : [],
  )
const idsOf = (told: readonly Told[]): string[] => told.map(({ placeId }) => placeId)
const storiesOf = (told: readonly Told[]): string[] => told.map(({ placeId, layer }) => `${placeId} ${layer}`)
const comingsTo = (name: string, placeId: string): number =>
  eventsOf(name).filter(event => event.kind === 'entered' && event.placeId === placeId).length

describe('is as it was', () => {
  it.each(GOLDEN_WALKS.map(({ name, shows }) => [name, shows]))('%s: %s', name => {
    const golden = now.get(name)
    if (!golden) throw new Error(`${name} was not walked`)
    const file = path.join(DIR, `${name}.json`)
    const lines = differences(readFileSync(file, 'utf8'), goldenText(golden))
    if (lines.length > 0)
      throw new Error(
        [
          `The walk "${name}" gives other events than test/core/trigger/golden/${name}.json holds:`,
          ...lines.slice(0, 20),
          'If that is what the change is for, run `npm run golden` and commit the files with it.',
        ].join('\n'),
      )
  })

  it('has a file for each walk and no other', () => {
    const files = readdirSync(DIR).filter(file => file.endsWith('.json'))
    expect(files.sort()).toEqual(GOLDEN_WALKS.map(({ name }) => `${name}.json`).sort())
  })
})

describe('on every walk', () => {
  it.each(GOLDEN_WALKS.map(({ name }) => [name]))('%s: nothing is told into another story', name => {
    let untilSecond = -Infinity
    for (const { second, kind, layer } of eventsOf(name)) {
      if (kind === 'finish-sentence' || kind === 'stop') untilSecond = second
      if (kind !== 'say' || layer === undefined) continue
      // closing the guide cuts a story short
      const { restartSecond } = walkNamed(name)
      if (restartSecond === null || second < restartSecond) expect(second).toBeGreaterThanOrEqual(untilSecond)
      untilSecond = second + NARRATION_SECONDS[layer] - 1
    }
  })

  it.each(GOLDEN_WALKS.filter(({ name }) => name !== 'coming-back-again').map(({ name }) => [name]))(
    '%s: no story is told twice',
    name => {
      const stories = storiesOf(toldOn(name))
      expect(stories.filter((story, i) => stories.indexOf(story) !== i)).toEqual([])
    },
  )

  it.each(GOLDEN_WALKS.map(({ name }) => [name]))('%s: what is told was come to before', name => {
    const reached = new Set<string>()
    for (const { kind, placeId = '' } of eventsOf(name)) {
      if (kind === 'entered') reached.add(placeId)
      if (kind === 'say') expect([...reached]).toContain(placeId)
    }
  })
})

describe('means what it shows', () => {
  it('axis: the great halls and gates speak, from south to north', () => {
    const great =
      'wumen taihemen taihedian zhonghedian baohedian qianqingmen qianqinggong jiaotaidian kunninggong yuhuayuan qinandian shenwumen'.split(
        ' ',
      )
    const order = [...new Set(idsOf(toldOn('axis')))]
    expect(order.filter(placeId => great.includes(placeId))).toEqual(great)
  })

  it('tour-followed: every stop speaks once, in order, and nothing else though much is passed', () => {
    expect(idsOf(toldOn('tour-followed'))).toEqual(palace.tours.get(FOLLOWED_TOUR))
    expect(comingsTo('tour-followed', 'baohedian')).toBe(1)
  })

  it('lane-behind-a-wall: after the gate nothing is entered, nothing speaks', () => {
    expect(storiesOf(toldOn('lane-behind-a-wall'))).toEqual(['xiqingmen brief'])
    const entered = eventsOf('lane-behind-a-wall').filter(({ kind }) => kind === 'entered')
    expect(entered.map(({ placeId }) => placeId)).toEqual(['xiqingmen'])
  })

  it('standing: the hall’s stories in the first three minutes, then silence, and one never leaves', () => {
    const told = toldOn('standing')
    expect(storiesOf(told.filter(({ placeId }) => placeId === 'taihedian'))).toEqual([
      'taihedian brief',
      'taihedian standard',
    ])
    expect(told.filter(({ second }) => second > 3 * MINUTE)).toEqual([])
    expect(comingsTo('standing', 'taihedian')).toBe(1)
    expect(eventsOf('standing')).not.toContainEqual(
      expect.objectContaining({ kind: 'left', placeId: 'taihedian' }),
    )
  })

  it('indoor-gap: one stays at the hall while nothing is heard, and the next one speaks after it', () => {
    const fixes = inputsOf(walkNamed('indoor-gap'), palace).flatMap(input =>
      input.kind === 'fix' ? [input.fix.timestampMs] : [],
    )
    const gaps = fixes.map((ms, i) => ms - (fixes[i - 1] ?? ms))
    expect(Math.max(...gaps)).toBeGreaterThanOrEqual(3 * MINUTE * 1000)
    expect(comingsTo('indoor-gap', 'huangjidian')).toBe(1)
    expect([...new Set(idsOf(toldOn('indoor-gap')))]).toEqual(['ningshoumen', 'huangjidian', 'ningshougong'])
  })

  it('jump: only the gate and the palace one stands at speak', () => {
    expect(new Set(idsOf(toldOn('jump')))).toEqual(new Set(['qianqingmen', 'qianqinggong']))
  })

  it('coming-back: come to twice, told once', () => {
    expect(comingsTo('coming-back', 'jingrengong')).toBe(2)
    expect(storiesOf(toldOn('coming-back').filter(({ placeId }) => placeId === 'jingrengong'))).toEqual([
      'jingrengong brief',
      'jingrengong standard',
    ])
  })

  it('coming-back-again: speaks again, more than twenty minutes later', () => {
    const told = toldOn('coming-back-again').filter(({ placeId }) => placeId === 'jingrengong')
    const [first, , back] = told
    expect(storiesOf(told)).toEqual(['jingrengong brief', 'jingrengong standard', 'jingrengong brief'])
    expect((back?.second ?? 0) - (first?.second ?? 0)).toBeGreaterThan(20 * MINUTE)
  })

  it('through-a-court: the square is told, briefly', () => {
    expect(storiesOf(toldOn('through-a-court').filter(({ placeId }) => placeId === 'tianjie'))).toEqual([
      'tianjie brief',
    ])
  })

  it('quiet: nothing for ten minutes though two halls are come to; then the one one is at', () => {
    const asked = inputsOf(walkNamed('quiet'), palace).find(
      input => input.kind === 'act' && input.act.do === 'quiet',
    )
    const from = asked?.kind === 'act' ? (asked.nowMs - msOf(0)) / 1000 : NaN
    const told = toldOn('quiet')
    expect(told.filter(({ second }) => second >= from && second < from + 10 * MINUTE)).toEqual([])
    expect(comingsTo('quiet', 'taihedian')).toBe(1)
    const [after] = told.filter(({ second }) => second >= from + 10 * MINUTE)
    expect(after?.placeId).toBe('zhonghedian')
    expect(idsOf(told)).not.toContain('taihedian')
  })

  it('restart: the same events as without one', () => {
    const walk = walkNamed('restart')
    expect(runWalk(palace.world, inputsOf(walk, palace), walk.restartSecond).lost).toEqual([])
    expect(eventsOf('restart')).toEqual(eventsOf('axis'))
  })

  it('restart-mid-sentence: one story is lost, and all that is told later is what would have been', () => {
    const walk = walkNamed('restart-mid-sentence')
    const { lost } = runWalk(palace.world, inputsOf(walk, palace), walk.restartSecond)
    expect(lost).toEqual(['taihemen'])
    expect(storiesOf(toldOn('restart-mid-sentence'))).toEqual(storiesOf(toldOn('axis')))
    expect(eventsOf('restart-mid-sentence')).not.toEqual(eventsOf('axis'))
  })
})

it('a walk gives the same every time', () => {
  const inputs = inputsOf(walkNamed('quiet'), palace)
  const run = () => replay(palace.world, inputs, { secondsOf }).events
  expect(run()).toEqual(run())
})
