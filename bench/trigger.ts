/**
 * How well location triggers work: simulated visits in the real palace, real phone errors spliced on them, our engine
 * against what a guide would use instead, all in one run.
 *
 *   npm run bench:trigger -- --errors FILE [--seed N] [--visits N] [--sky real|open|deep] [--json | --json=FILE]
 *
 * `--json` gives every true stay and every event with its time, so that all scores can be computed again.
 */
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { compileGround } from '@/content/compile/ground'
import { seededRandom } from '@/core/architecture/seededRandom'
import { gridToWgs84 } from '@/core/geo/grid'
import type { TriggerWorld } from '@/core/trigger/types'
import { loadAuthored } from '../server/content/load'
import { CONTESTANTS } from './trigger/contestants'
import type { BenchWorld } from './trigger/contestant'
import { readErrors } from './trigger/errors'
import { phoneFixes } from './trigger/fixes'
import { readOptions } from './trigger/options'
import { layersOf, secondsOf } from './trigger/narrations'
import { runOurs } from './trigger/ours'
import { tableOf, type Row } from './trigger/report'
import { score } from './trigger/score'
import { simulateVisits, type Visit } from './trigger/visits'

const ROOT = path.resolve(__dirname, '..')
const AXIS =
  'wumen taihemen taihedian zhonghedian baohedian qianqingmen qianqinggong jiaotaidian kunninggong kunningmen qinandian shenwumen'.split(
    ' ',
  )
/** Rounds before times are taken: the compiler settles. */
const WARM_VISITS = 6

async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2), process.env['GUIDE_BENCH_DATA'])
  if (options.errorsFile === null) {
    console.log(
      'skipped: no error series. Name one with --errors FILE, or a folder with GUIDE_BENCH_DATA (bench/README.md)',
    )
    return
  }
  const series = readErrors(options.errorsFile)
  const content = await loadAuthored(path.join(ROOT, 'content'))
  const plan = compileGround(content)
  const world: TriggerWorld = {
    plan,
    places: new Map(
      content.places.map(place => [
        place.id,
        {
          id: place.id,
          importance: place.importance,
          middle: [place.position.u, place.position.v] as const,
          layers: layersOf(place),
        },
      ]),
    ),
  }
  const owners = content.places.filter(({ id }) => plan.places.includes(id))
  const benchWorld: BenchWorld = {
    plan,
    places: plan.places.flatMap(id =>
      owners
        .filter(place => place.id === id)
        .map(({ importance, position: { u, v } }) => ({
          id,
          importance,
          grid: [u, v] as const,
          position: gridToWgs84([u, v]),
        })),
    ),
  }
  const stops = {
    tours: content.tours.map(tour =>
      tour.stops.map(({ place }) => place).filter(id => plan.places.includes(id)),
    ),
    axis: AXIS.filter(id => plan.places.includes(id)),
  }
  const visits = simulateVisits(plan, stops, options.visits, options.seed)
  const fixes = visits.map(({ id, points }) =>
    phoneFixes(plan, points, series, options.sky, seededRandom(`errors/${options.seed}/${id}`)),
  )
  const hours = visits.reduce((sum, { points }) => sum + points.length, 0) / 3600
  const speaks = secondsOf(content)
  visits.slice(0, WARM_VISITS).forEach((_, i) => runOurs(fixes[i] ?? [], world, null, speaks))

  const rows: Row[] = []
  const runs = visits.map((visit, i) => ({
    visit,
    free: runOurs(fixes[i] ?? [], world, null, speaks),
    led: visit.follow ? runOurs(fixes[i] ?? [], world, visit.follow, speaks) : null,
  }))
  const ours = (name: string, note: string, chosen: typeof runs): Row => ({
    name,
    note,
    score: score(chosen.map(({ visit, free }) => ({ stays: visit.stays, events: free.entered }))),
    visits: chosen.length,
    fixesPerHour:
      chosen.reduce((sum, { free }) => sum + free.fixes, 0) /
      (chosen.reduce((sum, { visit }) => sum + visit.points.length, 0) / 3600),
    microsecondsPerFix:
      chosen.reduce((sum, { free }) => sum + free.stepMicroseconds, 0) /
      chosen.reduce((sum, { free }) => sum + free.fixes, 0),
    said: saidOf(chosen.map(({ free }) => free.said)),
  })
  rows.push(ours('this guide', 'bias filter over the ground plan, at its own rhythm', runs))
  const led = runs.flatMap(({ visit, led: run }) =>
    run && visit.follow ? [{ visit, run, follow: visit.follow }] : [],
  )
  rows.push({
    name: 'this guide, tour followed',
    note: 'the tour’s stops only, as it speaks then',
    score: score(
      led.map(({ visit, run, follow }) => ({
        stays: visit.stays.filter(({ placeId }) => follow.includes(placeId)),
        events: run.entered.filter(({ placeId }) => follow.includes(placeId)),
      })),
    ),
    visits: led.length,
    fixesPerHour:
      led.reduce((sum, { run }) => sum + run.fixes, 0) /
      (led.reduce((sum, { visit }) => sum + visit.points.length, 0) / 3600),
    microsecondsPerFix:
      led.reduce((sum, { run }) => sum + run.stepMicroseconds, 0) /
      led.reduce((sum, { run }) => sum + run.fixes, 0),
    said: saidOf(led.map(({ run }) => run.said)),
  })
  const others = CONTESTANTS.map(contestant => {
    let asked = 0
    let microseconds = 0
    const events = visits.map((_, i) => {
      const given = everySeconds(fixes[i] ?? [], contestant.everySeconds)
      asked += given.length
      const fromNs = process.hrtime.bigint()
      const entered = contestant.run(given, benchWorld)
      microseconds += Number(process.hrtime.bigint() - fromNs) / 1000
      return entered
    })
    rows.push({
      name: contestant.name,
      note: contestant.note,
      score: score(visits.map((visit, i) => ({ stays: visit.stays, events: events[i] ?? [] }))),
      visits: visits.length,
      fixesPerHour: asked / hours,
      microsecondsPerFix: microseconds / asked,
      said: null,
    })
    return { name: contestant.name, events }
  })
  const report = {
    options,
    hours,
    rows,
    visits: visits.map((visit: Visit, i) => ({
      id: visit.id,
      temper: visit.temper,
      follow: visit.follow,
      seconds: visit.points.length,
      stays: visit.stays,
      events: {
        'this guide': runs[i]?.free.entered ?? [],
        ...(runs[i]?.led ? { 'this guide, tour followed': runs[i]?.led?.entered ?? [] } : {}),
        ...Object.fromEntries(others.map(({ name, events }) => [name, events[i] ?? []])),
      },
      said: runs[i]?.free.said ?? [],
    })),
  }
  if (options.json) console.log(JSON.stringify(report))
  else console.log(tableOf(rows, options, hours))
  if (options.jsonFile !== undefined) writeFileSync(options.jsonFile, JSON.stringify(report))
}

/** Every narration that was begun: how many twice, how many into another one. */
function saidOf(
  visits: readonly (readonly { placeId: string; layer: string; interrupted: boolean }[])[],
): Row['said'] {
  let duplicates = 0
  for (const said of visits)
    duplicates += said.length - new Set(said.map(({ placeId, layer }) => `${placeId}.${layer}`)).size
  return {
    count: visits.flat().length,
    duplicates,
    interruptions: visits.flat().filter(({ interrupted }) => interrupted).length,
  }
}

function everySeconds<T extends { second: number }>(fixes: readonly T[], seconds: number): T[] {
  if (seconds <= 1) return [...fixes]
  let next = -Infinity
  return fixes.filter(({ second }) => {
    if (second < next) return false
    // readings come about every second: half of one is no reason to wait for the next
    next = second + seconds - 0.5
    return true
  })
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})
