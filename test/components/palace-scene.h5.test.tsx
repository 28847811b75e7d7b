/** What the 3D palace is lit and drawn with, as far as numbers tell; that it is drawn is seen by the browser's tests. */
import { MATERIAL_DEFINES } from '@/components/PalaceScene/glsl'
import { shadowMatrix } from '@/components/PalaceScene/shadowMap'
import { skyLight, towards } from '@/components/PalaceScene/sky'
import { MATERIALS } from '@/core/architecture/mesh/types'
import { transform } from '@/core/geo/matrix4'
import { SKIES } from '@/core/sky/sun'

const NOON = { altitudeDegrees: 62, azimuthDegrees: 180 }
const MIDNIGHT = { altitudeDegrees: -40, azimuthDegrees: 0 }
const WINTER_EVENING = { altitudeDegrees: 3, azimuthDegrees: 238 }

describe('light', () => {
  it.each(SKIES)('of sky %s comes from above, from one direction, in sane strength', sky => {
    for (const sun of [NOON, MIDNIGHT, WINTER_EVENING]) {
      const { towardsSun, sunColour, skyColour, shadeStrength } = skyLight(sky, sun)
      expect(Math.hypot(...towardsSun)).toBeCloseTo(1, 9)
      // lower than this the whole palace lies in shadow
      expect(towardsSun[2]).toBeGreaterThan(0.2)
      for (const part of [...sunColour, ...skyColour, shadeStrength]) expect(part).toBeGreaterThan(0)
    }
  })

  it('follows Beijing’s sun, but not below the horizon', () => {
    const [x, y] = skyLight('auto', WINTER_EVENING).towardsSun
    // south-west of the palace, whose axis is turned 2.1° to the west
    expect((Math.atan2(x, y) * 180) / Math.PI).toBeCloseTo(238 - 357.9, 6)
    expect(skyLight('auto', MIDNIGHT).night).toBe(1)
    expect(skyLight('auto', NOON).night).toBe(0)
  })

  it('looks along the palace’s axis when the sun stands over 神武门', () => {
    const [x, y, z] = towards({ altitudeDegrees: 0, azimuthDegrees: 357.9 })
    expect([x, y, z].map(part => Math.round(part * 1e6) / 1e6)).toEqual([0, 1, 0])
  })

  it('lays snow only where it was asked for', () => {
    expect(SKIES.filter(sky => skyLight(sky, NOON).snow > 0)).toEqual(['snow'])
  })
})

it.each([NOON, WINTER_EVENING])(
  'the sun’s picture holds the whole palace, near things nearer ($altitudeDegrees°)',
  sun => {
    const { towardsSun } = skyLight('auto', sun)
    const { matrix, depthMeters } = shadowMatrix(towardsSun)
    for (const u of [-375, 375])
      for (const v of [-480, 480])
        for (const z of [0, 37]) {
          const [x, y, depth] = transform(matrix, [u, v, z, 1])
          for (const part of [x, y, depth]) {
            expect(part).toBeGreaterThanOrEqual(0)
            expect(part).toBeLessThanOrEqual(1)
          }
        }
    const depthAt = (height: number) => transform(matrix, [0, 0, height, 1])[2]
    // a metre up is nearer to the sun by its height's part of the way
    expect((depthAt(0) - depthAt(10)) * depthMeters).toBeCloseTo(10 * towardsSun[2], 6)
  },
)

it('numbers every material for the shader as the mesh does', () => {
  MATERIALS.forEach((name, i) =>
    expect(MATERIAL_DEFINES).toContain(`#define MAT_${name.toUpperCase().replace(/-/g, '_')} ${i}.0`),
  )
})
