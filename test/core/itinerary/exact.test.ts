import { createSolver } from '@/core/itinerary/solve'
import { bestWorth, faultsOf, randomProblem, type Shape } from './problems'

/** Proven worth against all orders tried. */
function compare(kind: string, shape: Shape, rounds: number): void {
  for (let i = 0; i < rounds; i += 1) {
    const problem = randomProblem(`${kind}/${i}`, shape)
    const found = createSolver(problem, 'seed').run(100_000)
    const within = (problem.must ?? []).filter(
      node =>
        !found.missing.some(
          missing => missing.node === node && missing.reason !== 'together' && missing.reason !== 'clash',
        ),
    )
    const expected = bestWorth(problem, within)
    expect([kind, i, found.proven, faultsOf(problem, found)]).toEqual([kind, i, true, []])
    expect([kind, i, found.bound]).toEqual([kind, i, expected])
    if (expected !== null) expect([kind, i, found.profit]).toEqual([kind, i, expected])
  }
}

describe('the proof finds what a search through all orders finds', () => {
  test('windows and nothing else', () => compare('plain', { count: 7 }, 60))
  test('a short time', () => compare('short', { count: 8, hours: 1 }, 40))
  test('ways that differ and detours that are quicker', () =>
    compare('crooked', { count: 6, isCrooked: true }, 80))
  test('musts', () => compare('musts', { count: 6, musts: 3, hours: 3 }, 80))
  test('precedence', () => compare('precedence', { count: 6, precedences: 4 }, 60))
  test('all at once', () =>
    compare('all', { count: 6, musts: 2, precedences: 3, forbidden: 1, isCrooked: true }, 80))
})

test('the search alone comes to the same worth on small problems', () => {
  for (let i = 0; i < 40; i += 1) {
    const problem = randomProblem(`search/${i}`, { count: 7, precedences: 2 })
    expect([i, createSolver(problem, 'seed').run(1500).profit]).toEqual([i, bestWorth(problem, [])])
  }
})
