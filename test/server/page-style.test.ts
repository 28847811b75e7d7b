/** Readable pages carry their own few colours: they have to be the app's. */
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { COLORS } from '../../server/pages/style'

const tokens = readFileSync(resolve(__dirname, '../../src/styles/tokens.scss'), 'utf8')

test.each(Object.entries(COLORS))('the look %s is the app’s', (look, colors) => {
  const block = new RegExp(`\\.look-${look} \\{([^}]*)\\}`).exec(tokens)?.[1] ?? ''
  for (const [name, color] of Object.entries(colors))
    expect([name, new RegExp(`--${name}: ([^;]*);`).exec(block)?.[1]]).toEqual([name, color])
})
