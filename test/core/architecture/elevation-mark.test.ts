/**
 * The page's icon is 中和殿 as the code draws it. After a change that is meant:
 * UPDATE_GOLDEN=1 npx jest elevation-mark
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { svgSource } from '@/components/Elevation/source'
import { ZHONGHEDIAN } from '@/components/StateFace/marks'
import { markSvg } from '@/core/architecture/elevation/mark'
import { rowSvg } from '@/core/architecture/elevation/row'
import { smallParts } from '@/core/architecture/elevation/small'
import { HALLS } from './elevation-halls'

const ROOT = join(__dirname, '../../..')
const ICON = join(ROOT, 'src/assets/favicon.svg')
const PAGE = join(ROOT, 'src/index.html')
/** 宫墙红 and the light of glazed tiles. */
const icon = markSvg(ZHONGHEDIAN, '#F5E6C4', '#8F2D24')
const ICON_HREF = /(<link\s+rel="icon"\s+href=")[^"]*(")/

describe('the page’s icon', () => {
  if (process.env['UPDATE_GOLDEN'] === '1') {
    writeFileSync(ICON, `${icon}\n`)
    writeFileSync(
      PAGE,
      readFileSync(PAGE, 'utf8').replace(ICON_HREF, (_, a: string, b: string) => a + svgSource(icon) + b),
    )
  }

  it('is what the code draws, as a file and in the page', () => {
    expect(readFileSync(ICON, 'utf8')).toBe(`${icon}\n`)
    expect(readFileSync(PAGE, 'utf8')).toContain(`href="${svgSource(icon)}"`)
  })

  it('is a small square', () => {
    expect(icon.length).toBeLessThan(1000)
    expect(icon).toContain('viewBox="0 0 640 640"')
  })
})

describe('small figures', () => {
  it.each(Object.entries(HALLS))('%s has a roof on something, in few bytes', (_, hall) => {
    const kinds = smallParts(hall).map(({ kind }) => kind)
    expect(kinds).toContain('roof')
    expect(kinds.some(kind => kind === 'steps' || kind === 'platform')).toBe(true)
    for (const svg of [markSvg(hall, '#000'), rowSvg([hall], { dark: false }) ?? '']) {
      expect(svg.length).toBeLessThan(2600)
      expect(svg).not.toMatch(/NaN|Infinity|undefined|null/)
    }
  })

  it('stand in a row at one scale, none before another', () => {
    const halls = [HALLS.shenwumen, HALLS.taihedian, HALLS.wanchunting]
    const widthOf = (svg: string | null) => Number(/viewBox="\S+ \S+ (\S+)/.exec(svg ?? '')?.[1])
    const heightOf = (svg: string | null) => Number(/viewBox="\S+ \S+ \S+ (\S+?)"/.exec(svg ?? '')?.[1])
    const row = rowSvg(halls, { dark: false })
    const single = halls.map(hall =>
      Math.max(...smallParts(hall).flatMap(({ paths }) => paths.map(({ from }) => Math.abs(from[0])))),
    )
    expect(widthOf(row)).toBeGreaterThan(20 * single.reduce((sum, half) => sum + half, 0))
    expect(heightOf(row)).toBe(heightOf(rowSvg([HALLS.taihedian], { dark: false })))
    expect(rowSvg([], { dark: false })).toBeNull()
    // more than a card's width holds stand in lines, each on its ground
    const many = rowSvg([...halls, ...halls, ...halls, ...halls], { dark: false })
    expect(many?.match(/M0 \d+h/g)?.length).toBeGreaterThan(1)
    expect(widthOf(many)).toBeLessThan(5500)
  })
})
