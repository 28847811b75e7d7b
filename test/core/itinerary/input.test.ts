import { createSolver } from '@/core/itinerary/solve'
import type { VisitProblem } from '@/core/itinerary/types'

const good: VisitProblem = {
  nodes: [
    { profit: 0, serviceSeconds: 0, windows: [] },
    { profit: 1, serviceSeconds: 60, windows: [{ opensS: 0, closesS: 100 }] },
  ],
  travelSeconds: [
    [0, 10],
    [10, 0],
  ],
  start: 0,
  end: 0,
  startS: 0,
  endS: 1000,
}
const [gate, hall] = good.nodes as [VisitProblem['nodes'][number], VisitProblem['nodes'][number]]
const withHall = (more: object): VisitProblem => ({ ...good, nodes: [gate, { ...hall, ...more }] })

test('a good problem is taken', () => {
  expect(createSolver(good, 's').run(10).order).toEqual([1])
})

test.each<[string, VisitProblem]>([
  ['nodes.length = 0; expected at least', { ...good, nodes: [] }],
  ['start = 2; expected the index of a node, 0 to 1', { ...good, start: 2 }],
  ['end = 0.5; expected', { ...good, end: 0.5 }],
  ['startS = NaN; expected a finite number', { ...good, startS: NaN }],
  ['endS = Infinity; expected', { ...good, endS: Infinity }],
  ['nodes[1].profit = NaN; expected', withHall({ profit: NaN })],
  ['nodes[1].profit = -1; expected', withHall({ profit: -1 })],
  ['nodes[1].serviceSeconds = NaN; expected', withHall({ serviceSeconds: NaN })],
  ['nodes[1].windows[0].opensS = NaN; expected', withHall({ windows: [{ opensS: NaN, closesS: 1 }] })],
  [
    'nodes[1].windows[1].closesS = 1; expected no earlier than opensS = 2',
    withHall({ windows: [...hall.windows, { opensS: 2, closesS: 1 }] }),
  ],
  ['travelSeconds.length = 1; expected 2 rows', { ...good, travelSeconds: [[0, 1]] }],
  ['travelSeconds.length = 3; expected 2 × 2 = 4', { ...good, travelSeconds: new Float64Array(3) }],
  [
    'travelSeconds[1][0] = NaN; expected',
    {
      ...good,
      travelSeconds: [
        [0, 1],
        [NaN, 0],
      ],
    },
  ],
  ['travelSeconds[1][0] = NaN; expected', { ...good, travelSeconds: [[0, 1], []] }],
  ['travelSeconds[0][1] = -1; expected', { ...good, travelSeconds: Float64Array.from([0, -1, 1, 0]) }],
  ['must[0] = 7; expected the index', { ...good, must: [7] }],
  ['forbidden[0] = -1; expected the index', { ...good, forbidden: [-1] }],
  ['precedence[0][1] = 9; expected the index', { ...good, precedence: [[0, 9]] }],
  [
    'precedence[0] = [0, 1]; expected an order without circles',
    {
      ...good,
      precedence: [
        [0, 1],
        [1, 0],
      ],
    },
  ],
  ['precedence[0] = [1, 1]; expected an order without circles', { ...good, precedence: [[1, 1]] }],
])('%s', (message, problem) => {
  expect(() => createSolver(problem, 's')).toThrow(message)
})
