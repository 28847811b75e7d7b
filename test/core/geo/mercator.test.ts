import { fromMercator, pictureFrame, toMercator } from '@/core/geo/mercator'
import { wgs84 } from '@/core/geo/types'

const SOUTH_WEST = wgs84(116.3853, 39.9115)
const NORTH_EAST = wgs84(116.3963, 39.9219)

describe('Mercator', () => {
  it('keeps its fixed points', () => {
    expect(toMercator([0, 0])).toEqual([0.5, 0.5])
    expect(toMercator([180, 85.0511287798])[1]).toBeCloseTo(0, 9)
  })

  it('turns back', () => {
    const [lng, lat] = fromMercator(toMercator([116.390814, 39.915896]))
    expect(lng).toBeCloseTo(116.390814, 9)
    expect(lat).toBeCloseTo(39.915896, 9)
  })
})

describe('a picture frame', () => {
  const frame = pictureFrame(SOUTH_WEST, NORTH_EAST, 1640)

  it('has its corners at the corners, north up, and equal scales both ways', () => {
    const [left, bottom] = frame.toPixel(SOUTH_WEST)
    expect(left).toBeCloseTo(0, 6)
    expect(Math.abs(bottom - frame.heightPx)).toBeLessThan(0.51)
    const [right, top] = frame.toPixel(NORTH_EAST)
    expect(right).toBeCloseTo(1640, 6)
    expect(top).toBeCloseTo(0, 6)
    const groundRatio = ((39.9219 - 39.9115) * 111034) / ((116.3963 - 116.3853) * 85390)
    expect(frame.heightPx / frame.widthPx).toBeCloseTo(groundRatio, 2)
  })

  it('finds the position of a pixel', () => {
    const [lng, lat] = frame.fromPixel(frame.toPixel([116.390814, 39.915896]))
    expect(lng).toBeCloseTo(116.390814, 9)
    expect(lat).toBeCloseTo(39.915896, 9)
  })

  it('refuses corners in the wrong order', () => {
    expect(() => pictureFrame(NORTH_EAST, SOUTH_WEST, 1640)).toThrow(/northEast 116.3853,39.9115.*expected/)
  })
})
