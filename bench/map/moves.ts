/**
 * The same hands on every page: real mouse and wheel input, seeded. Each gesture is measured on its own, so that
 * the pauses between them (which keep a map from drifting on) count for nobody. CSS pixels on a 390 × 844 screen.
 */
import type { Page } from 'playwright-core'
import { seededRandom } from '@/core/architecture/seededRandom'

export const SCREEN = { width: 390, height: 844 }
/** Where nothing but the map lies on the guide's first screen. */
const FREE = { left: 40, right: 300, top: 140, bottom: 700 }
/** A mouse reports about this often; a page that takes longer for a frame gets the next report when it is ready. */
const REPORT_MS = 16
const STEPS_PER_STROKE = 8
/** About 2.7 zoom levels: from the whole palace to one court. */
const WHEEL_TICKS = 8
const WHEEL_TICK_PX = 240
/** mapbox-gl forgets a drag's speed after 160 ms. */
const HOLD_MS = 200
/** Wheel zoom eases out. */
const WHEEL_REST_MS = 450

type Point = readonly [x: number, y: number]
interface Stroke {
  kind: 'drag' | 'turn'
  from: Point
  to: Point
}
interface Wheel {
  kind: 'wheel'
  at: Point
  /** Positive zooms in. */
  ticks: number
}
export type Gesture = Stroke | Wheel

/** Each stroke goes back, so that all pages look at the same place whatever their frame rate. */
const andBack = (stroke: Stroke): Stroke[] => [stroke, { ...stroke, from: stroke.to, to: stroke.from }]

export function script(): { panAndZoom: Gesture[]; turn: Gesture[] } {
  const random = seededRandom('bench:map')
  const between = (low: number, high: number): number => Math.round(low + (high - low) * random())
  const point = (): Point => [between(FREE.left, FREE.right), between(FREE.top, FREE.bottom)]
  const pan = (): Stroke[] => andBack({ kind: 'drag', from: point(), to: point() })
  const middle: Point = [195, 400]
  const turn = (): Stroke[] => {
    const y = between(FREE.top, FREE.bottom)
    return andBack({ kind: 'turn', from: [between(40, 120), y], to: [between(200, 300), y] })
  }
  return {
    panAndZoom: [
      ...pan(),
      { kind: 'wheel', at: middle, ticks: WHEEL_TICKS },
      ...pan(),
      { kind: 'wheel', at: middle, ticks: -WHEEL_TICKS },
    ],
    turn: [...turn(), ...turn()],
  }
}

const rest = (ms: number): Promise<void> => new Promise(done => setTimeout(done, ms))

/** Waits for the page to take the input, and at least as long as a mouse would. */
async function report(input: Promise<void>): Promise<void> {
  await Promise.all([input, rest(REPORT_MS)])
}

async function stroke(page: Page, { kind, from, to }: Stroke): Promise<void> {
  for (let step = 1; step <= STEPS_PER_STROKE; step++) {
    const share = step / STEPS_PER_STROKE
    // right button: a stroke that stays level turns the map and leaves its tilt
    const y = kind === 'turn' ? from[1] : from[1] + (to[1] - from[1]) * share
    await report(page.mouse.move(from[0] + (to[0] - from[0]) * share, y))
  }
}

/** Carries out a gesture; `measured` runs around the part in which the map moves. */
export async function perform(
  page: Page,
  gesture: Gesture,
  measured: (part: () => Promise<void>) => Promise<void>,
): Promise<void> {
  if (gesture.kind === 'wheel') {
    await page.mouse.move(gesture.at[0], gesture.at[1])
    await measured(async () => {
      for (let tick = 0; tick < Math.abs(gesture.ticks); tick++)
        await report(page.mouse.wheel(0, gesture.ticks > 0 ? -WHEEL_TICK_PX : WHEEL_TICK_PX))
      await rest(WHEEL_REST_MS)
    })
    return
  }
  const button = gesture.kind === 'turn' ? 'right' : 'left'
  await page.mouse.move(gesture.from[0], gesture.from[1])
  await page.mouse.down({ button })
  await measured(() => stroke(page, gesture))
  await rest(HOLD_MS)
  await page.mouse.up({ button })
}
