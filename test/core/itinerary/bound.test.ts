import { seededRandom } from '@/core/architecture/seededRandom'
import { Bound } from '@/core/itinerary/bound'
import { exactProblem } from '@/core/itinerary/exact'
import { planOf } from '@/core/itinerary/plan'
import { Pricing } from '@/core/itinerary/prices'
import { Proof, type Known } from '@/core/itinerary/prove'
import { quickestSeconds } from '@/core/itinerary/quickest'
import { reachOf } from '@/core/itinerary/reach'
import { bestWorth, randomProblem, type Shape } from './problems'

const SHAPES: readonly Shape[] = [
  { count: 7 },
  { count: 6, isCrooked: true },
  { count: 6, musts: 2 },
  { count: 6, precedences: 3, hours: 6 },
]

function small(seed: string, shape: Shape) {
  const problem = randomProblem(seed, shape)
  // slices of time must not be longer than a visit
  const nodes = problem.nodes.map(node => ({ ...node, serviceSeconds: node.serviceSeconds + 120 }))
  const exact = exactProblem({ ...problem, nodes })
  const reach = reachOf(exact)
  const musts = (problem.must ?? []).filter(node => reach[node]?.state === 'open')
  return { plan: planOf(exact, reach), best: bestWorth(exact, musts) }
}

function last<T>(steps: Generator<number, T>): T {
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

/** Every kind of problem with every number of neighbours remembered. */
const CASES = SHAPES.flatMap((shape, kind) =>
  [0, 1, 3].flatMap(neighbours =>
    Array.from({ length: 12 }, (_, i) => ({ name: `bound/${kind}/${neighbours}/${i}`, shape, neighbours })),
  ),
)

test('no itinerary is worth more than the bound, whatever the prices', () => {
  for (const { name, shape, neighbours } of CASES) {
    const { plan, best } = small(name, shape)
    const random = seededRandom(name)
    const prices = Float64Array.from({ length: plan.width }, (_, k) => (k < plan.count ? 12 * random() : 0))
    const bound = last(new Bound(plan, 40 + Math.floor(80 * random()), prices, neighbours).computing())
    expect([name, bound >= (best ?? 0) - 1e-6]).toEqual([name, true])
  }
})

test('prices bring the bound down, and it stays a bound', () => {
  let before = 0
  let after = 0
  for (const { name, shape, neighbours } of CASES) {
    const { plan, best } = small(name, shape)
    const pricing = new Pricing(new Bound(plan, 60, new Float64Array(plan.width), neighbours), 1)
    last(pricing.improving(best ?? 0))
    before += pricing.best
    for (let i = 0; i < 40; i += 1) last(pricing.improving(best ?? 0))
    after += pricing.best
    expect([name, pricing.best >= (best ?? 0) - 1e-6]).toEqual([name, true])
  }
  expect(after).toBeLessThan(0.9 * before)
})

test('walks held against the bound lead to the best itinerary, whatever the prices', () => {
  for (const { name, shape, neighbours } of CASES) {
    const { plan, best } = small(name, shape)
    const random = seededRandom(`prices/${name}`)
    const prices = Float64Array.from({ length: plan.width }, (_, k) => (k < plan.count ? 25 * random() : 0))
    const bound = new Bound(plan, 30, prices, neighbours)
    last(bound.computing())
    const known: Known = { worth: -Infinity, order: [] }
    const limits = { step: 1 - 1e-6, mostWalks: 1e6 }
    const isDone = last(new Proof(plan, bound, quickestSeconds(plan), known, limits).run())
    expect([name, isDone, known.worth]).toEqual([name, true, best ?? -Infinity])
    const worth = known.order.reduce((sum, k) => sum + (plan.profit[k] ?? 0), 0)
    expect([name, worth]).toEqual([name, best ?? 0])
  }
})
