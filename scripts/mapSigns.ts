/**
 * The small signs that lie on the mini-program's map under a name: a pressed seal for a place with its story, a quiet
 * dot for a hall without one, a blue-green square for services. Each has a rim of paper, so that it reads on roofs.
 */
import { Resvg } from '@resvg/resvg-js'

/** Three pixels to one of the phone's. */
const PX = 3
const PAPER = '#FDF6E6'

const svg = (size: number, body: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" width="${size * PX}" height="${size * PX}">${body}</svg>`

const square = (size: number, fill: string): string =>
  `<rect x=".8" y=".8" width="${size - 1.6}" height="${size - 1.6}" rx="2" fill="${fill}" stroke="${PAPER}" stroke-width="1.4"/>`

const SIGNS: Readonly<Record<string, string>> = {
  // the seal's border in relief, as on a stamped 朱文印
  'seal.png': svg(
    10,
    square(10, '#8F2D24') +
      `<rect x="3" y="3" width="4" height="4" rx=".6" fill="none" stroke="${PAPER}" stroke-width=".9"/>`,
  ),
  'dot.png': svg(
    7,
    `<circle cx="3.5" cy="3.5" r="2.5" fill="#6B665F" stroke="${PAPER}" stroke-width="1.2"/>`,
  ),
  'service.png': svg(8, square(8, '#24605F')),
}

/** PNGs by file name. */
export const drawMapSigns = (): [file: string, png: Buffer][] =>
  Object.entries(SIGNS).map(([file, drawing]) => [file, new Resvg(drawing).render().asPng()])
