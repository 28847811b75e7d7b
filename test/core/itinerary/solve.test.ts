import { createSolver } from '@/core/itinerary/solve'
import type { VisitNode, VisitProblem } from '@/core/itinerary/types'
import { faultsOf, randomProblem } from './problems'

const DAY = [{ opensS: 0, closesS: 10_000 }]
const hall = (profit: number, windows: VisitNode['windows'] = DAY): VisitNode => ({
  profit,
  serviceSeconds: 100,
  windows,
})

/** Halls in a row, 100 s from one to the next; the gate is number 0. */
function row(halls: readonly VisitNode[], endS: number, more: Partial<VisitProblem> = {}): VisitProblem {
  const nodes = [{ profit: 0, serviceSeconds: 0, windows: [] }, ...halls]
  return {
    nodes,
    travelSeconds: nodes.map((_, a) => nodes.map((__, b) => 100 * Math.abs(a - b))),
    start: 0,
    end: 0,
    startS: 0,
    endS,
    ...more,
  }
}

test('every itinerary can be walked, keeps its musts and its order, and tells its times right', () => {
  for (let i = 0; i < 60; i += 1) {
    const problem = randomProblem(`solve/${i}`, {
      count: 8 + (i % 4) * 8,
      musts: i % 3,
      precedences: i % 5,
      forbidden: i % 2,
      isCrooked: i % 6 === 5,
      hours: 2 + (i % 4) * 2,
    })
    const found = createSolver(problem, `seed ${i}`).run(600)
    expect([i, faultsOf(problem, found)]).toEqual([i, []])
    if (found.bound !== null) expect(found.bound).toBeGreaterThanOrEqual(found.profit - 1e-6)
  }
})

test('parts of seconds lead to no late arrival', () => {
  for (let i = 0; i < 30; i += 1) {
    const problem = randomProblem(`parts/${i}`, { count: 15, hours: 2 })
    const nodes = problem.nodes.map(node => ({ ...node, serviceSeconds: node.serviceSeconds / 7 + 0.1 }))
    const travelSeconds = Float64Array.from(
      (problem.travelSeconds as number[][]).flat(),
      seconds => seconds / 3,
    )
    const uneven = { ...problem, nodes, travelSeconds, endS: problem.endS + 0.1 }
    expect([i, faultsOf(uneven, createSolver(uneven, 'seed').run(500))]).toEqual([i, []])
  }
})

test('the same seed and steps give the same itinerary, in one run or in several', () => {
  const problem = randomProblem('repeat', { count: 30, musts: 2, precedences: 3, hours: 6 })
  const once = createSolver(problem, 'a').run(4000)
  const parts = createSolver(problem, 'a')
  parts.run(700)
  let left = 3300
  expect(parts.run(() => (left -= 1) < 0)).toEqual(once)
  expect(createSolver(problem, 'a').run(4000)).toEqual(once)
})

test('another seed walks another way to the same worth', () => {
  const problem = randomProblem('seeds', { count: 40, hours: 6 })
  const early = ['a', 'b', 'c', 'd'].map(seed => createSolver(problem, seed).run(3).order.join())
  expect(new Set(early).size).toBeGreaterThan(1)
  const [a, b] = ['a', 'b'].map(seed => createSolver(problem, seed).run(60_000))
  expect(a?.proven).toBe(true)
  expect(b?.profit).toBe(a?.profit)
})

test('more steps never make it worse', () => {
  const solver = createSolver(randomProblem('longer', { count: 40, hours: 8 }), 'seed')
  let worth = solver.best().profit
  for (let i = 0; i < 20; i += 1) {
    const { profit, bound } = solver.run(50)
    expect(profit).toBeGreaterThanOrEqual(worth)
    expect(bound).toBeGreaterThanOrEqual(profit)
    worth = profit
  }
})

test('a day in a palace of thirty halls is proven', () => {
  const problem = randomProblem('palace', { count: 30, hours: 5 })
  const found = createSolver(problem, 'seed').run(100_000)
  expect(faultsOf(problem, found)).toEqual([])
  expect([found.proven, found.bound]).toEqual([true, found.profit])
})

test('it takes the better of two halls that do not both fit, by hand', () => {
  // 3 and back: 600 s of walking; all three on the way: 900
  expect(createSolver(row([hall(1), hall(2), hall(9)], 900), 's').run(500)).toMatchObject({
    order: [1, 2, 3],
    arriveS: 900,
    slackSeconds: 0,
    profit: 12,
    proven: true,
  })
  expect(createSolver(row([hall(1), hall(2), hall(9)], 800), 's').run(500).profit).toBe(11)
  expect(createSolver(row([hall(1), hall(2), hall(9)], 700), 's').run(500).order).toEqual([3])
})

test('a must is kept though something else is worth more', () => {
  const found = createSolver(row([hall(1), hall(5), hall(9)], 700, { must: [1] }), 's').run(500)
  expect(found.order).toContain(1)
  expect(found).toMatchObject({ profit: 6, missing: [], proven: true })
})

test('what is worth nothing is visited only if it must be', () => {
  expect(createSolver(row([hall(0), hall(5)], 9000), 's').run(500).order).toEqual([2])
  expect(
    createSolver(row([hall(0), hall(5)], 9000, { must: [1] }), 's')
      .run(500)
      .order.sort(),
  ).toEqual([1, 2])
})

test('precedence turns the order round', () => {
  const problem = row([hall(5), hall(5)], 9000, { precedence: [[2, 1]] })
  expect(createSolver(problem, 's').run(500).order).toEqual([2, 1])
})

test('it waits for the second window where the first is over', () => {
  const noon = hall(5, [
    { opensS: 5000, closesS: 6000 },
    { opensS: 0, closesS: 50 },
  ])
  const [stop] = createSolver(row([noon], 9000), 's').run(500).stops
  expect(stop).toEqual({ node: 1, arriveS: 100, startS: 5000, leaveS: 5100, slackSeconds: 1000 })
})

test('between two windows one waits, and slack ends where a window does', () => {
  const early = hall(5, [
    { opensS: 0, closesS: 150 },
    { opensS: 400, closesS: 450 },
  ])
  const found = createSolver(row([hall(5), early], 700), 's').run(500)
  expect([found.profit, found.proven, faultsOf(row([hall(5), early], 700), found)]).toEqual([10, true, []])
  expect(found.stops.find(({ node }) => node === 2)).toMatchObject({ startS: 400, slackSeconds: 0 })
})
