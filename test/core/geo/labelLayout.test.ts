import { layoutLabels, type LabelBox } from '@/core/geo/labelLayout'

const box = (x: number, y: number, change: Partial<LabelBox> = {}): LabelBox => ({
  x,
  y,
  widthPx: 60,
  heightPx: 20,
  importance: 3,
  stood: false,
  ...change,
})

it('lets names stand that do not meet', () => {
  expect(layoutLabels([box(0, 0), box(70, 0), box(0, 30)])).toEqual([true, true, true])
})

it('lets the more important one stand, whatever its place in the list', () => {
  expect(layoutLabels([box(0, 0), box(20, 5, { importance: 1 })])).toEqual([false, true])
})

it('keeps what stood before against its equal, and against one slightly off', () => {
  expect(layoutLabels([box(0, 0), box(20, 0, { stood: true })])).toEqual([false, true])
  // 62 px apart is too near for a newcomer (air of 3 px), near enough to stay
  expect(layoutLabels([box(0, 0, { importance: 1 }), box(62, 0)])).toEqual([true, false])
  expect(layoutLabels([box(0, 0, { importance: 1 }), box(62, 0, { stood: true })])).toEqual([true, true])
})

it('does not keep a lesser one against a greater', () => {
  expect(layoutLabels([box(0, 0, { importance: 2 }), box(20, 0, { importance: 3, stood: true })])).toEqual([
    true,
    false,
  ])
})

it('keeps the visitor’s dot clear, but not of what was chosen', () => {
  const dot = [{ x: 0, y: 0, widthPx: 30, heightPx: 30 }]
  expect(layoutLabels([box(20, 0)], dot)).toEqual([false])
  expect(layoutLabels([box(20, 0, { importance: 0 })], dot)).toEqual([true])
})

it('never lets two standing names cover each other, for many boxes thrown at random', () => {
  let seed = 7
  const random = () => (seed = (seed * 16807) % 2147483647) / 2147483647
  const boxes = Array.from({ length: 300 }, () =>
    box(random() * 800, random() * 600, { importance: 1 + Math.floor(random() * 5), stood: random() < 0.3 }),
  )
  const standing = boxes.filter((_, i) => layoutLabels(boxes)[i])
  expect(standing.length).toBeGreaterThan(20)
  for (const [i, a] of standing.entries())
    for (const b of standing.slice(i + 1))
      expect(Math.abs(a.x - b.x) >= 59 || Math.abs(a.y - b.y) >= 19).toBe(true)
})
