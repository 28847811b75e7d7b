/**
 * How good the visit planner is: the field's public instances with a time budget each, beside plain greedy insertion
 * and the usual iterated local search, all in one run and on one thread; then proofs for simulated days in the palace,
 * and what a visitor waits for with the guide's own content.
 *
 *   npm run bench:itinerary -- --instances DIR [--budget-ms N] [--seed N] [--json | --json=FILE]
 *
 * `--json` gives every order with its times, so that profit and feasibility can be computed again. Before anything is
 * measured, all planners run on a random instance of their own, so that the code is compiled.
 */
import { writeFileSync } from 'node:fs'
import { createSolver } from '@/core/itinerary/solve'
import { greedy, iteratedLocalSearch, type Found } from './itinerary/baselines'
import { walk } from './itinerary/check'
import { problemOf, readInstances, type Instance } from './itinerary/instances'
import { readOptions } from './itinerary/options'
import { palaceDays } from './itinerary/palace'
import {
  instanceTable,
  palaceTable,
  summaryTable,
  wishTable,
  type PalaceResult,
  type Result,
} from './itinerary/report'
import { randomInstance } from './itinerary/warm'
import { measureWishes } from './itinerary/wishes'

const WARM_UP_MS = 1500
const PROOF_MS = 20_000

type Planner = (instance: Instance, isOver: () => boolean, seed: string) => Found

const PLANNERS: Record<string, Planner> = {
  'this guide': (instance, isOver, seed) => {
    const { order, iterations, proven, bound } = createSolver(problemOf(instance), seed).run(isOver)
    return { order, iterations, proven, bound }
  },
  'iterated local search': iteratedLocalSearch,
  'greedy insertion': greedy,
}

function measure(name: string, planner: Planner, instance: Instance, budgetMs: number, seed: string): Result {
  const fromMs = performance.now()
  const found = planner(instance, () => performance.now() - fromMs >= budgetMs, seed)
  const elapsedMs = performance.now() - fromMs
  const { profit, visits, ends, faults } = walk(instance, found.order)
  const { optimum } = instance
  return {
    instance: instance.name,
    planner: name,
    budgetMs,
    elapsedMs,
    profit,
    optimum,
    gapPercent: optimum === null ? null : ((optimum - profit) / optimum) * 100,
    feasible: faults.length === 0,
    faults,
    visits,
    ends,
    ...found,
  }
}

function provePalaceDays(seed: number): PalaceResult[] {
  return palaceDays(seed).map(({ name, problem }) => {
    const fromMs = performance.now()
    const { order, profit, bound, proven } = createSolver(problem, String(seed)).run(
      () => performance.now() - fromMs >= PROOF_MS,
    )
    return { name, stops: order.length, profit, bound, proven, elapsedMs: performance.now() - fromMs }
  })
}

async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2), process.env['GUIDE_BENCH_DATA'])
  if (options.instancesDir === null) {
    console.log(
      'skipped: no instances. Name a folder with --instances DIR, or one with GUIDE_BENCH_DATA (bench/README.md)',
    )
    return
  }
  const instances = readInstances(options.instancesDir)
  const seed = String(options.seed)
  for (const [name, planner] of Object.entries(PLANNERS))
    measure(name, planner, randomInstance('warm'), WARM_UP_MS, seed)
  const results: Result[] = []
  for (const budgetMs of options.budgetsMs)
    for (const [name, planner] of Object.entries(PLANNERS))
      for (const instance of instances) results.push(measure(name, planner, instance, budgetMs, seed))
  const palace = provePalaceDays(options.seed)
  const wishes = await measureWishes(options.seed)
  const report = { options, results, palace, wishes }
  if (options.json) console.log(JSON.stringify(report))
  else {
    for (const budgetMs of options.budgetsMs)
      console.log(`${instanceTable(results.filter(result => result.budgetMs === budgetMs))}\n`)
    console.log(
      `✓ proved best by the planner itself\n\n${summaryTable(results)}\n\n${palaceTable(palace)}\n\n${wishTable(wishes)}`,
    )
  }
  if (options.jsonFile !== undefined) writeFileSync(options.jsonFile, JSON.stringify(report))
  const faulty = results.filter(({ feasible }) => !feasible)
  for (const { instance, planner, budgetMs, faults } of faulty)
    console.error(`${instance}, ${planner}, ${budgetMs} ms: ${faults.join('; ')}`)
  if (faulty.length > 0) process.exitCode = 1
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})
