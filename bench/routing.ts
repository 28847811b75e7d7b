/**
 * How fast ways are found over the palace's real walkways: our next-hop tables against libraries that a guide would take
 * and a plain Dijkstra search, with the same directed costs and the same pairs, all in one run and on one thread.
 *
 *   npm run bench:routing -- [--seed N] [--pairs N] [--json | --json=FILE]
 *
 * Every answer's length is compared with Dijkstra's. The bench fails when one of ours is off, or when any contestant
 * says less than the shortest; answers of others that are too long are counted in the table.
 */
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { walkableGround } from '@/content/compile/ground/walkable'
import { compileWalkways } from '@/content/compile/walkways'
import { contractionOf } from '@/core/routing/contraction'
import { networkOf, type Network } from '@/core/routing/network'
import { nextHops } from '@/core/routing/nextHop'
import { costsOf } from '@/core/routing/profiles'
import { loadAuthored } from '../server/content/load'
import { quantile, sum } from './map/stats'
import { routerOf, tripsOf, wrongTrips } from './routing/anywhere'
import { casesOf, pairsOf, type Case, type Pair } from './routing/cases'
import type { Contestant } from './routing/contestant'
import { CONTESTANTS } from './routing/contestants'
import { dijkstraOf } from './routing/dijkstra'
import { BLOCK, timeBuilds, timeQueries, timesOf, wrongAnswers } from './routing/measure'
import { readOptions } from './routing/options'
import { tableOf, type Report, type Row } from './routing/report'

const ROOT = path.resolve(__dirname, '..')
/** Passes over all pairs, in turns, so that what else the machine does hits all contestants alike. */
const ROUNDS = 3
const BUILD_ROUNDS = 8
const COST_ROUNDS = 50

interface Asked {
  trial: Case
  pairs: readonly Pair[]
}

function measure(network: Network, asked: readonly Asked[]): { rows: Row[]; faults: string[] } {
  const faults: string[] = []
  const runs = CONTESTANTS.map(contestant => ({
    contestant,
    finders: asked.map(({ trial }) => contestant.build(network, trial.costs)),
    blocks: [] as number[],
    answered: 0,
  }))
  // the first round is for the compiler
  for (let round = 0; round <= ROUNDS; round += 1)
    for (const run of runs)
      asked.forEach(({ pairs }, i) => {
        const finder = run.finders[i]
        if (!finder) return
        const { blocks, answered } = timeQueries<Pair>(([from, to]) => finder.find(from, to), pairs)
        if (round === 0) return
        run.blocks = run.blocks.concat(blocks)
        run.answered += answered
      })
  const cases = asked.map(({ trial }) => trial)
  const rows = runs.map(({ contestant, finders, blocks, answered }): Row => {
    const build = (costs: Float32Array): unknown => contestant.build(network, costs)
    timeBuilds(build, cases, 2)
    const builds = timeBuilds(build, cases, BUILD_ROUNDS)
    const wrong = asked.flatMap(({ trial, pairs }, i) => {
      const finder = finders[i]
      return finder ? wrongAnswers(finder, dijkstraOf(network, trial.costs), pairs) : []
    })
    const bad = wrong.filter(({ seconds, dijkstraSeconds }) => isFault(contestant, seconds, dijkstraSeconds))
    if (answered === 0) faults.push(`${contestant.name}: no answers`)
    for (const { from, to, seconds, dijkstraSeconds } of bad.slice(0, 5))
      faults.push(`${contestant.name}: ${from} to ${to} in ${seconds} s; Dijkstra ${dijkstraSeconds} s`)
    return {
      name: contestant.name,
      note: contestant.note,
      ...timesOf(blocks),
      buildMs: sum(builds) / builds.length,
      buildP90Ms: quantile(builds, 0.9),
      queries: blocks.length * BLOCK,
      pairs: sum(asked.map(({ pairs }) => pairs.length)),
      wrong: wrong.length,
      worstShare: Math.max(0, ...wrong.map(({ seconds, dijkstraSeconds }) => seconds / dijkstraSeconds - 1)),
    }
  })
  return { rows, faults }
}

/** A library may find no best way, which is told; ours may not, and nobody may find one that cannot be. */
const isFault = (contestant: Contestant, seconds: number, dijkstraSeconds: number): boolean =>
  contestant === CONTESTANTS[0] || !(seconds > dijkstraSeconds)

function anywhere(network: Network, cases: readonly Case[], count: number, seed: number): Report['anywhere'] {
  let blocks: number[] = []
  let [found, wrong, trips] = [0, 0, 0]
  for (const [i, trial] of cases.entries()) {
    const asked = tripsOf(network, count, `${seed}/${i}`)
    const router = routerOf(network, trial)
    timeQueries(router, asked)
    const times = timeQueries(router, asked)
    blocks = blocks.concat(times.blocks)
    found += times.answered
    trips += asked.length
    wrong += wrongTrips(network, trial, asked)
  }
  return { ...timesOf(blocks), trips, found, wrong }
}

async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2))
  const content = await loadAuthored(path.join(ROOT, 'content'))
  const network = networkOf(compileWalkways(content, walkableGround(content).kinds))
  const fromMs = performance.now()
  const contraction = contractionOf(network)
  const contractionMs = performance.now() - fromMs
  const cases = casesOf(network, options.seed)
  const asked = cases.map(trial => ({
    trial,
    pairs: pairsOf(network, options.pairs, `${options.seed}/${trial.name}`),
  }))
  const { rows, faults } = measure(network, asked)
  const costsFromMs = performance.now()
  for (let round = 0; round < COST_ROUNDS; round += 1)
    for (const { profile, isClosed } of cases) costsOf(network, profile, isClosed)
  const costsMs = (performance.now() - costsFromMs) / (COST_ROUNDS * cases.length)
  const hops = nextHops(network, (cases[0] as Case).costs)
  const report: Report = {
    seed: options.seed,
    nodes: network.points.length,
    edges: network.graph.edges.length,
    cases: cases.map(({ name }) => name),
    rows,
    anywhere: anywhere(network, cases, options.pairs / 2, options.seed),
    contractionMs,
    costsMs,
    tableBytes: hops.arcs.byteLength + hops.left.byteLength + hops.rowOf.byteLength + hops.costs.byteLength,
    contractionBytes: sum(Object.values(contraction).map(({ byteLength }: Int32Array) => byteLength)),
  }
  if (report.anywhere.wrong > 0) faults.push(`from any position: ${report.anywhere.wrong} not shortest`)
  if (options.json) console.log(JSON.stringify(report))
  else console.log(tableOf(report))
  if (options.jsonFile !== undefined) writeFileSync(options.jsonFile, JSON.stringify(report))
  for (const fault of faults) console.error(fault)
  if (faults.length > 0) process.exitCode = 1
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})
