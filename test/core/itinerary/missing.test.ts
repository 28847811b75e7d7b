import { createSolver } from '@/core/itinerary/solve'
import type { Itinerary, VisitNode, VisitProblem } from '@/core/itinerary/types'

const hall = (opensS: number, closesS: number): VisitNode => ({
  profit: 3,
  serviceSeconds: 100,
  windows: [{ opensS, closesS }],
})

/** Halls in a row, 100 s from one to the next, from 1000 to 3000. */
function problemOf(halls: readonly VisitNode[], more: Partial<VisitProblem> = {}): VisitProblem {
  const nodes = [{ profit: 0, serviceSeconds: 0, windows: [] }, ...halls]
  return {
    nodes,
    travelSeconds: nodes.map((_, a) => nodes.map((__, b) => 100 * Math.abs(a - b))),
    start: 0,
    end: 0,
    startS: 1000,
    endS: 3000,
    ...more,
  }
}

const solve = (problem: VisitProblem): Itinerary => createSolver(problem, 'seed').run(3000)

test('a window that closed before the walk is not walked back into', () => {
  const found = solve(problemOf([hall(0, 999), hall(0, 5000)], { must: [1] }))
  expect(found.order).toEqual([2])
  expect(found.missing).toEqual([{ node: 1, reason: 'closed', withNode: null, proven: true }])
})

test('a forbidden must, one without a window, and one that is too far', () => {
  const shut = { ...hall(0, 0), windows: [] }
  const far = problemOf([hall(0, 5000), shut, hall(1000, 1200), hall(0, 5000)], {
    must: [1, 2, 3],
    forbidden: [1],
  })
  expect(solve(far).missing).toEqual([
    { node: 1, reason: 'forbidden', withNode: null, proven: true },
    { node: 2, reason: 'closed', withNode: null, proven: true },
    { node: 3, reason: 'out-of-reach', withNode: null, proven: true },
  ])
  expect(solve(far).order).toEqual([4])
})

test('two that are open at the same moment only', () => {
  const found = solve(problemOf([hall(1500, 1500), hall(1500, 1500), hall(0, 5000)], { must: [1, 2] }))
  const [missing] = found.missing
  expect(found.missing).toHaveLength(1)
  expect([missing?.node, missing?.withNode].sort()).toEqual([1, 2])
  expect(missing).toMatchObject({ reason: 'clash', proven: true })
  expect([found.proven, found.bound]).toEqual([true, null])
})

test('two that clash only because one must come first', () => {
  const halls = [hall(2000, 2100), hall(1200, 1300)]
  expect(solve(problemOf(halls, { must: [1, 2] })).missing).toEqual([])
  const found = solve(problemOf(halls, { must: [1, 2], precedence: [[1, 2]] }))
  expect(found.missing).toMatchObject([{ reason: 'clash', proven: true }])
})

test('three of which any two fit', () => {
  const found = solve(
    problemOf(
      [1, 2, 3].map(() => hall(1400, 1750)),
      { must: [1, 2, 3] },
    ),
  )
  expect(found.order).toHaveLength(2)
  expect(found.missing).toMatchObject([{ reason: 'together', withNode: null, proven: true }])
  expect([found.proven, found.bound]).toEqual([true, null])
})

test('without time for the way to the end there is no itinerary', () => {
  const found = solve(problemOf([hall(0, 5000)], { end: 1, endS: 1050, must: [1] }))
  expect(found).toMatchObject({ order: [], stops: [], arriveS: null, slackSeconds: 0, profit: 0 })
  expect(found.missing).toMatchObject([{ node: 1, reason: 'out-of-reach', proven: true }])
  expect(solve(problemOf([hall(0, 5000)], { endS: 500 })).arriveS).toBeNull()
})

test('an end reached only by way of a hall', () => {
  const problem = problemOf([hall(0, 5000), hall(0, 5000)], {
    end: 2,
    travelSeconds: [
      [0, 100, Infinity],
      [100, 0, 100],
      [Infinity, 100, 0],
    ],
  })
  expect(solve(problem)).toMatchObject({ order: [1, 2], arriveS: 1400, proven: true })
})

test('nothing to visit', () => {
  expect(solve(problemOf([]))).toMatchObject({
    order: [],
    arriveS: 1000,
    slackSeconds: 2000,
    proven: true,
    bound: 0,
  })
})
