import gcoord from 'gcoord'
import { offsetMeters } from '@/core/geo/distance'
import { fromGcj02, toGcj02 } from '@/core/geo/gcj02'
import { wgs84 } from '@/core/geo/types'

const TAIHEDIAN = wgs84(116.390814, 39.915896)

describe('GCJ-02', () => {
  it('lies 533 m east and 156 m north of WGS-84 at 太和殿', () => {
    const [lng, lat] = toGcj02(TAIHEDIAN)
    const [east, north] = offsetMeters(TAIHEDIAN, wgs84(lng, lat))
    expect(Math.abs(east - 533.5)).toBeLessThan(0.6)
    expect(Math.abs(north - 156)).toBeLessThan(0.6)
  })

  it('agrees with gcoord all over China', () => {
    for (let lng = 75; lng <= 135; lng += 3.7)
      for (let lat = 18; lat <= 52; lat += 2.9) {
        const expected = gcoord.transform([lng, lat], gcoord.WGS84, gcoord.GCJ02)
        const actual = toGcj02(wgs84(lng, lat))
        expect(actual[0]).toBeCloseTo(expected[0], 9)
        expect(actual[1]).toBeCloseTo(expected[1], 9)
      }
  })

  it('turns back within a millimetre', () => {
    const [lng, lat] = fromGcj02(toGcj02(TAIHEDIAN))
    expect(Math.abs(lng - TAIHEDIAN[0])).toBeLessThan(1e-8)
    expect(Math.abs(lat - TAIHEDIAN[1])).toBeLessThan(1e-8)
  })

  it('is WGS-84 outside China', () => {
    expect(toGcj02(wgs84(2.3376, 48.8606))).toEqual([2.3376, 48.8606])
  })
})
