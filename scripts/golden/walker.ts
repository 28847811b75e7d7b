/** Somebody who walks in the palace, second by second, and what their phone reports of it: inputs of the trigger engine. */
import { seededRandom } from '@/core/architecture/seededRandom'
import { gridToWgs84 } from '@/core/geo/grid'
import { GROUND, kindAt } from '@/core/geo/groundPlan'
import type { GridPoint } from '@/core/geo/types'
import { groundPath } from '@/core/routing/groundPath'
import { inputMs } from '@/core/trigger/replay'
import { tourWalk } from '@/core/trigger/tourWalk'
import type { Act, TriggerInput, TriggerWorld } from '@/core/trigger/types'
import { walkPoints, type WalkLeg } from '@/core/trigger/walk'
import { spotOf } from '@/core/trigger/whereabouts'
import { phoneErrors } from './noise'

/** Epoch of all golden walks: 1 May 2026, 9:00 in Beijing. */
export const START_MS = Date.UTC(2026, 4, 1, 1)
const METERS_PER_SECOND = 1.1
/** Between the engine's own 3 and 6 s for who walks. */
const FIX_SECONDS = 4

interface Moment {
  at: GridPoint
  /** No reading comes here. */
  deaf: boolean
  /** By how much readings are elsewhere, beside their usual errors. */
  shift: GridPoint
}

export class Walker {
  private readonly moments: Moment[] = []
  private readonly acts: { second: number; act: Act }[] = []
  private at: GridPoint

  constructor(
    private readonly world: TriggerWorld,
    start: string | GridPoint,
  ) {
    this.at = this.spot(start)
    this.act({ do: 'allow' })
  }

  /** Seconds since the walk began. */
  get second(): number {
    return this.moments.length
  }

  act(act: Act): this {
    this.acts.push({ second: this.second, act })
    return this
  }

  /** @throws Error when no way leads there: the walk would not be real */
  to(goal: string | GridPoint): this {
    const path = groundPath(this.world.plan, this.at, this.spot(goal))
    if (!path || path.length < 2)
      throw new Error(`walk to ${String(goal)}: no way from ${this.at.join(', ')}`)
    return this.go([{ kind: 'walk', path, metersPerSecond: METERS_PER_SECOND }])
  }

  stand(seconds: number, { deaf = false, shift = [0, 0] as GridPoint } = {}): this {
    return this.go([{ kind: 'stand', at: this.at, seconds }], deaf, shift)
  }

  /** As simulated walks along a tour go: a short stand at each stop. */
  tour(placeIds: readonly string[]): this {
    const spots = placeIds.map(placeId => this.spot(placeId))
    for (const { at } of tourWalk(this.world.plan, spots, this.at)) this.meet(at)
    return this
  }

  /** Acts and noisy readings in order of time. */
  inputs(seed: string): TriggerInput[] {
    const errorAfter = phoneErrors(seededRandom(seed))
    const fixes = this.moments.flatMap(({ at, deaf, shift }, second): TriggerInput[] => {
      if (second % FIX_SECONDS !== 0) return []
      const roofed = kindAt(this.world.plan, at[0], at[1]) === GROUND.roofed
      const { error, accuracyMeters } = errorAfter(FIX_SECONDS, roofed)
      const position = gridToWgs84([at[0] + error[0] + shift[0], at[1] + error[1] + shift[1]])
      return deaf ? [] : [{ kind: 'fix', fix: { position, accuracyMeters, timestampMs: msOf(second) } }]
    })
    const acts = this.acts.map(({ second, act }): TriggerInput => ({ kind: 'act', nowMs: msOf(second), act }))
    return [...acts, ...fixes, { kind: 'tick' as const, nowMs: msOf(this.second) }].sort(
      (a, b) => inputMs(a) - inputMs(b),
    )
  }

  private go(legs: readonly WalkLeg[], deaf = false, shift: GridPoint = [0, 0]): this {
    for (const { at } of walkPoints(legs)) this.meet(at, deaf, shift)
    return this
  }

  private meet(at: GridPoint, deaf = false, shift: GridPoint = [0, 0]): void {
    this.moments.push({ at, deaf, shift })
    this.at = at
  }

  private spot(goal: string | GridPoint): GridPoint {
    const spot = typeof goal === 'string' ? spotOf(this.world, goal) : goal
    if (!spot) throw new Error(`walk to "${String(goal)}": expected a place with ground of its own`)
    return spot
  }
}

export const msOf = (second: number): number => START_MS + second * 1000
