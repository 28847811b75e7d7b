/**
 * Elevations compared byte by byte with stored drawings, so that no change to the rules goes unseen. After a change
 * that is meant: UPDATE_GOLDEN=1 npx jest elevation-golden
 * and look at test/core/architecture/golden/*.svg before committing them.
 */
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { elevationSvg } from '@/core/architecture/elevation'
import { ROOF_FORMS } from '@/content/schema/place'
import { HALLS } from './elevation-halls'

const DIR = join(__dirname, 'golden')
const fileOf = (name: string): string => join(DIR, `${name}.svg`)

describe('stored elevations', () => {
  it.each(Object.entries(HALLS))('%s is drawn as it was', (name, hall) => {
    const svg = `${elevationSvg(hall, { dark: false })}\n`
    if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(fileOf(name), svg)
    expect(existsSync(fileOf(name)) ? readFileSync(fileOf(name), 'utf8') : 'no stored drawing').toBe(svg)
  })

  it('are of halls that are still drawn', () => {
    expect(readdirSync(DIR).sort()).toEqual(
      Object.keys(HALLS)
        .map(name => `${name}.svg`)
        .sort(),
    )
  })

  it('cover every roof form, one to three eaves and every kind of stand', () => {
    const halls = Object.values(HALLS)
    expect([...new Set(halls.map(({ roof }) => roof))].sort()).toEqual([...ROOF_FORMS].sort())
    for (const eaves of [1, 2, 3]) expect(halls.some(hall => hall.eaves === eaves)).toBe(true)
    for (const tiers of [0, 1, 3]) expect(halls.some(hall => hall.terraceTiers === tiers)).toBe(true)
    for (const what of ['gatePlatform', 'storeyed', 'openFront'] as const)
      expect(halls.some(hall => hall[what] === true)).toBe(true)
  })
})
