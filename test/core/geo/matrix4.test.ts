import { eyeOf, inverse, multiply, orthographic, transform } from '@/core/geo/matrix4'

const IDENTITY = [1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1]
/** Any matrix that can be undone: a perspective, turned and moved. */
const VIEW = [0.8, 0.3, 0.1, 0.1, -0.5, 1.1, 0.2, 0.4, 0.2, -0.7, -1.002, -1, 3, -2, 5, 9]

it('multiplies columns into columns: first the right one acts', () => {
  const move = [1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 5, 6, 7, 1]
  const double = [2, 0, 0, 0, 0, 2, 0, 0, 0, 0, 2, 0, 0, 0, 0, 1]
  expect(transform(multiply(double, move), [1, 1, 1, 1])).toEqual([12, 14, 16, 1])
  expect(transform(multiply(move, double), [1, 1, 1, 1])).toEqual([7, 8, 9, 1])
})

it('undoes a matrix', () => {
  const product = multiply(inverse(VIEW), VIEW)
  IDENTITY.forEach((value, i) => expect(product[i]).toBeCloseTo(value, 10))
})

it('says when there is nothing to undo', () => {
  expect(() => inverse(new Array<number>(16).fill(0))).toThrow(RangeError)
})

it('finds the eye of a perspective view: every ray passes through it', () => {
  const eye = eyeOf(VIEW)
  const [x, y, , w] = transform(VIEW, [...eye, 1])
  for (const value of [x, y, w]) expect(value).toBeCloseTo(0, 9)
})

it('flattens a box to the unit cube, near to −1', () => {
  const project = orthographic(10, 20, 1, 5)
  expect(transform(project, [10, -20, -1, 1])).toEqual([1, -1, -1, 1])
  expect(transform(project, [-10, 20, -5, 1])).toEqual([-1, 1, 1, 1])
})
