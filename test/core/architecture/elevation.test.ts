import { Resvg } from '@resvg/resvg-js'
import { elevationSizeMeters, elevationSvg, standingElevation } from '@/core/architecture/elevation'
import type { ElevationDescription } from '@/core/architecture/elevation'
import { elevationPalette, ELEVATION_GLAZES } from '@/core/architecture/elevation/palette'
import { dimensionsOf } from '@/core/architecture/elevation/dimensions'
import { ridgeMeters } from '@/core/architecture/elevation/storeys'
import { GLAZES, ROOF_FORMS } from '@/content/schema/place'
import type { PlaceView } from '@/content/schema/bundle'
import { HALLS, UNKNOWN } from './elevation-halls'

const LIMIT_BYTES = 24 * 1024

const unknown: ElevationDescription = UNKNOWN
const { taihedian, zhonghedian, shenwumen, wanchunting, jiaolou } = HALLS
const named = { taihedian, zhonghedian, shenwumen, wanchunting, jiaolou }

const light = (hall: ElevationDescription): string => elevationSvg(hall, { dark: false })

/** The body of a part (`data-part`), each time it occurs; parts are not nested in one of the same name. */
const parts = (svg: string, name: string): string[] =>
  svg
    .split(`<g data-part="${name}">`)
    .slice(1)
    .map(rest => rest.slice(0, rest.indexOf('</g>')))

const columnsOf = (svg: string): number => (parts(svg, 'columns')[0]?.match(/M/g) ?? []).length
const viewBox = (svg: string): number[] => (/viewBox="([^"]*)"/.exec(svg)?.[1] ?? '').split(' ').map(Number)

function sweep(): ElevationDescription[] {
  const halls: ElevationDescription[] = []
  for (const roof of ROOF_FORMS)
    for (const eaves of [1, 2, 3])
      for (const baysWide of [null, 1, 2, 3, 5, 6, 9, 13, ...(eaves === 1 ? [45] : [])])
        for (const terraceTiers of [0, 3])
          halls.push({
            ...unknown,
            roof,
            eaves,
            baysWide,
            terraceTiers,
            gatePlatform: terraceTiers === 0 && eaves > 1,
          })
  return halls
}

describe('elevationSvg', () => {
  it('takes what a place carries, and knows the same roofs and glazes', () => {
    const fromContent: NonNullable<PlaceView['architecture']> = {
      ...taihedian,
      heightFrom: 'floor',
      roof: 'hip',
      glaze: 'yellow',
      sources: ['geo-facts'],
      grade: 'A',
      note: null,
    }
    expect(light(fromContent)).toBe(light(taihedian))
    expect([...ELEVATION_GLAZES]).toEqual([...GLAZES])
  })

  it('draws the same hall the same way each time, and another by night', () => {
    expect(light(taihedian)).toBe(light({ ...taihedian }))
    expect(elevationSvg(taihedian, { dark: true })).not.toBe(light(taihedian))
    const [day, night] = [elevationPalette('yellow', false), elevationPalette('yellow', true)]
    expect(day.line).not.toBe(night.line)
  })

  it.each(Object.entries(named))('%s is a mirror image of itself', (_, hall) => {
    const image = new Resvg(light(hall), { fitTo: { mode: 'width', value: 600 } }).render()
    const { width, height, pixels } = image
    let different = 0
    for (let y = 0; y < height; y++)
      for (let x = 0; x < width / 2; x++)
        for (let channel = 0; channel < 4; channel++) {
          const left = pixels[(y * width + x) * 4 + channel] ?? 0
          const right = pixels[(y * width + width - 1 - x) * 4 + channel] ?? 0
          // where lines meet pixels half-way, the renderer rounds to one side
          if (Math.abs(left - right) > 48) different++
        }
    expect(different / (width * height * 2)).toBeLessThan(0.004)
  })

  it.each([1, 3, 5, 7, 9, 11])('shows %i bays between one column more', baysWide => {
    expect(columnsOf(light({ ...unknown, baysWide, baysDeep: 3 }))).toBe(baysWide + 1)
    expect(columnsOf(light({ ...unknown, baysWide, baysDeep: 3, eaves: 2 }))).toBe(baysWide + 1)
  })

  it('adds the gallery that a one-bay-deep hall needs under two eaves', () => {
    expect(columnsOf(light(shenwumen))).toBe(5 + 2 + 1)
  })

  it('makes the middle bay the widest and keeps bays symmetric', () => {
    const { bays, halfWidth } = dimensionsOf(taihedian)
    expect(bays).toHaveLength(11)
    expect(Math.max(...bays)).toBe(bays[5])
    bays.forEach((bay, index) => expect(bay).toBeCloseTo(bays[10 - index] ?? NaN, 9))
    expect(2 * halfWidth).toBeCloseTo(63.96, 6)
  })

  it.each([1, 2, 3])('draws %i eaves', eaves => {
    for (const roof of ['hip', 'gable-hip', 'round-ridge-gable-hip', 'pyramidal'] as const) {
      expect(parts(light({ ...unknown, roof, eaves }), 'roof')).toHaveLength(eaves)
    }
  })

  it('gives the corner tower its three eaves and two gables whatever else is known', () => {
    expect(parts(light(jiaolou), 'roof')).toHaveLength(3)
    expect(parts(light(jiaolou), 'gable')).toHaveLength(2)
  })

  it('sets gates on a platform and halls on a terrace', () => {
    expect(light(shenwumen)).toContain('data-part="gate-platform"')
    expect(light(shenwumen)).not.toContain('data-part="terrace"')
    expect(light(taihedian)).toContain('data-part="terrace"')
    expect(light({ ...unknown, baysDeep: 2, terraceTiers: 0 })).not.toMatch(
      /data-part="(terrace|gate-platform)"/,
    )
  })

  it('draws a gate without base and one bay deep as doorways in a wall', () => {
    const svg = light({ ...unknown, baysWide: 3, baysDeep: 1, terraceTiers: 0 })
    expect(svg).toContain('data-part="doorway"')
    expect(svg).not.toContain('data-part="columns"')
  })

  it('stays small, well-formed and self-contained for every form', () => {
    for (const hall of [...Object.values(HALLS), ...sweep()]) {
      const svg = light(hall)
      const label = JSON.stringify(hall)
      if (svg.length > LIMIT_BYTES)
        throw new Error(`${svg.length} bytes, expected at most ${LIMIT_BYTES}: ${label}`)
      if (/NaN|Infinity|undefined|null| id=|<text|href|url\(/.test(svg))
        throw new Error(`unfit markup: ${label}`)
      const [, , width = 0, height = 0] = viewBox(svg)
      if (!(width / height <= 2.61 && width / height > 0.25))
        throw new Error(`aspect ${width / height}: ${label}`)
    }
  })

  it.each(ROOF_FORMS)('%s is valid XML with something to see, by day and night', roof => {
    for (const dark of [false, true]) {
      const svg = elevationSvg({ ...unknown, roof, glaze: 'black-green-trim' }, { dark })
      const { pixels } = new Resvg(svg, { fitTo: { mode: 'width', value: 92 } }).render()
      expect(pixels.some(value => value > 0)).toBe(true)
    }
  })
})

describe('a known height', () => {
  const ridgeOf = (hall: ElevationDescription): number => {
    const { column, roofTop } = dimensionsOf(hall)
    return ridgeMeters(hall, column, roofTop)
  }

  it('is met to the centimetre, counted from where it says', () => {
    // 太和殿: 26.92 m on a terrace of 8.13 m; 神武门: 31 m with its platform; 体仁阁: 25 m with its base
    expect(ridgeOf(taihedian)).toBeCloseTo(35.05, 2)
    expect(ridgeOf(zhonghedian)).toBeCloseTo(18.9 + 8.13, 2)
    expect(ridgeOf(shenwumen)).toBeCloseTo(31, 2)
    expect(ridgeOf(HALLS.tirenge)).toBeCloseTo(25, 2)
    expect(ridgeOf(HALLS.changyinge)).toBeCloseTo(20.7, 2)
  })

  it('means the court when nothing is said, and the floor makes the hall higher', () => {
    const { heightFrom: _from, ...unsaid } = HALLS.qianqingmen
    expect(light(unsaid)).toBe(light(HALLS.qianqingmen))
    const lifted = ridgeOf({ ...unsaid, heightFrom: 'floor' })
    expect(lifted - ridgeOf(unsaid)).toBeCloseTo(1.5, 2)
  })

  it('reaches the finial of a corner tower', () => {
    expect(standingElevation(jiaolou, { dark: false }).heightMeters).toBeGreaterThan(27.5)
    expect(elevationSizeMeters(jiaolou).heightMeters).toBeLessThan(27.5)
  })
})

describe('halls of more than one storey', () => {
  it('have a railed gallery before each upper storey', () => {
    expect(parts(light(HALLS.tirenge), 'deck')).toHaveLength(1)
    expect(parts(light(HALLS.changyinge), 'deck')).toHaveLength(2)
    expect(light(taihedian)).not.toContain('data-part="deck"')
  })

  it('are open where they are stages', () => {
    expect(parts(light(HALLS.changyinge), 'fret')).toHaveLength(3)
    expect(light({ ...HALLS.changyinge, openFront: false })).not.toContain('data-part="fret"')
  })

  it('take tiles tier by tier, and the gilt one carries dragons', () => {
    const svg = light(HALLS.yuhuage)
    const [first, second, third] = parts(svg, 'roof')
    const field = (glaze: 'green' | 'yellow' | 'gilt') => elevationPalette(glaze, false).roof.field
    expect(first).toContain(field('green'))
    expect(second).toContain(field('yellow'))
    expect(third).toContain(field('gilt'))
    expect(parts(svg, 'dragons')).toHaveLength(1)
    expect(light({ ...HALLS.yuhuage, tierGlazes: null, glaze: 'yellow' })).not.toContain(
      'data-part="dragons"',
    )
  })
})

describe('a drawing that stands beside others', () => {
  it('has its ground where it says, and no air above', () => {
    for (const hall of Object.values(HALLS)) {
      const { svg, widthMeters, heightMeters, belowGroundMeters } = standingElevation(hall, { dark: false })
      const [, top = 0, width = 0, height = 0] = viewBox(svg)
      const unit = widthMeters / width
      expect(heightMeters).toBeCloseTo(height * unit, 6)
      expect(belowGroundMeters).toBeCloseTo((height + top) * unit, 6)
      // all stand on the ground, the corner tower's wall too
      expect(belowGroundMeters).toBeLessThan(1.2)
      expect(belowGroundMeters).toBeGreaterThanOrEqual(0)
    }
  })

  it('is smaller with less detail', () => {
    const bytes = ([0, 1, 2] as const).map(
      detail => standingElevation(taihedian, { dark: false, detail }).svg.length,
    )
    expect([...bytes].sort((a, b) => a - b)).toEqual(bytes)
  })
})

describe('elevationSizeMeters', () => {
  it('keeps halls comparable at one scale', () => {
    const sizes = [5, 7, 9, 11].map(baysWide => elevationSizeMeters({ ...unknown, baysWide }).widthMeters)
    expect([...sizes].sort((a, b) => a - b)).toEqual(sizes)
    const [great, middle] = [elevationSizeMeters(taihedian), elevationSizeMeters(zhonghedian)]
    expect(great.widthMeters).toBeGreaterThan(1.7 * middle.widthMeters)
    expect(great.heightMeters).toBeGreaterThan(middle.heightMeters)
  })

  it('comes near to what was measured', () => {
    // 太和殿: 35.05 m to the ridge, 37.44 m with its ornaments; 神武门: 31 m with its platform
    expect(Math.abs(elevationSizeMeters(taihedian).heightMeters - 37.44)).toBeLessThan(1)
    expect(Math.abs(elevationSizeMeters(shenwumen).heightMeters - 31)).toBeLessThan(3)
    // 万春亭: 12 to 13 m each way with its eaves
    expect(Math.abs(2 * dimensionsOf(wanchunting).roofHalf - 13)).toBeLessThan(1.5)
  })
})
