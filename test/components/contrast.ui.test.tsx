/**
 * The palette against WCAG 2.2, 1.4.3 (text: at least 4.5 to 1) in all three looks, read from the style sheet itself.
 */
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'

const SCSS = readFileSync(resolve(__dirname, '../../src/styles/tokens.scss'), 'utf8')
const LOOKS = ['light', 'dark', 'sun'] as const
const PAIRS = [
  ['ink', 'surface'],
  ['ink', 'surface-raised'],
  ['ink', 'surface-sunk'],
  ['ink-soft', 'surface'],
  ['ink-soft', 'surface-raised'],
  ['act-ink', 'act'],
  ['act', 'surface-raised'],
  ['act', 'surface'],
  ['link', 'surface'],
  ['gold', 'surface'],
] as const

function tokensOf(look: string): Map<string, string> {
  const block = new RegExp(`\\.look-${look}\\s*\\{([^}]*)\\}`).exec(SCSS)?.[1] ?? ''
  return new Map(
    [...block.matchAll(/--([\w-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => [name, value.trim()]),
  )
}

/** Relative luminance of a colour (WCAG 2.2). @throws Error for anything but #rrggbb */
function luminance(color: string | undefined): number {
  const hex = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(color ?? '')
  if (!hex) throw new Error(`colour = "${color}"; expected #rrggbb`)
  const [red = 0, green = 0, blue = 0] = hex.slice(1).map(digits => {
    const part = parseInt(digits, 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(a: string | undefined, b: string | undefined): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y)
  return (light + 0.05) / (dark + 0.05)
}

it('is measured rightly: black on white is 21 to 1, #767676 on white 4.54 to 1', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21)
  expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2)
})

describe.each(LOOKS)('%s', look => {
  const tokens = tokensOf(look)

  it.each(PAIRS)('%s on %s is at least 4.5 to 1', (ink, paper) => {
    expect(contrast(tokens.get(ink), tokens.get(paper))).toBeGreaterThanOrEqual(4.5)
  })

  it('shows what has focus and what is chosen against its surface (3 to 1)', () => {
    expect(contrast(tokens.get('focus'), tokens.get('surface'))).toBeGreaterThanOrEqual(3)
  })

  it('has the same tokens as the others', () => {
    expect([...tokens.keys()]).toEqual([...tokensOf('light').keys()])
  })
})

it('is strongest in bright sun', () => {
  for (const [ink, paper] of PAIRS) {
    const sun = tokensOf('sun')
    expect(contrast(sun.get(ink), sun.get(paper))).toBeGreaterThanOrEqual(7)
  }
})
