/** Somebody in the small palace, driven by hand: stands, walks, says things; the voice ends when the test says so. */
import type { Fix, GridPoint } from '@/core/geo/types'
import { initialTrigger } from '@/core/trigger/state'
import { step } from '@/core/trigger/step'
import type { Act, Reason, TriggerEvent, TriggerInput, TriggerState, VoiceReport } from '@/core/trigger/types'
import { gridToWgs84 } from '@/core/geo/grid'
import { fixAt, fixesOf, smallPalace, stand, START_MS, walk, type Phone } from './smallPalace'

/** Spots well inside each place's ground. */
export const SPOTS = {
  approach: [-15, -50],
  court: [-20, -5],
  mainHall: [-15, 16],
  eastHall: [12, 26],
  gate: [21, 0],
  lane: [25, 40],
  garden: [45, -15],
  pavilion: [46, 6],
} as const satisfies Record<string, GridPoint>

type Of<K extends TriggerEvent['kind']> = Extract<TriggerEvent, { kind: K }>

export class Visitor {
  state: TriggerState = initialTrigger(START_MS)
  readonly events: TriggerEvent[] = []
  nowMs = START_MS

  static arrived(): Visitor {
    const visitor = new Visitor()
    visitor.act({ do: 'allow' })
    return visitor
  }

  take(input: TriggerInput): readonly TriggerEvent[] {
    const { state, events } = step(smallPalace, this.state, input)
    this.state = state
    this.events.push(...events)
    return events
  }

  act = (act: Act): readonly TriggerEvent[] => this.take({ kind: 'act', nowMs: this.nowMs, act })

  voice(report: VoiceReport, item = this.state.speaking?.item ?? -1): readonly TriggerEvent[] {
    return this.take({ kind: 'voice', nowMs: this.nowMs, report, item })
  }

  fix = (fix: Fix): readonly TriggerEvent[] => {
    this.nowMs = Math.max(this.nowMs, fix.timestampMs)
    return this.take({ kind: 'fix', fix })
  }

  /** "I am here": the quickest way to be somewhere. */
  tell(place: keyof typeof SPOTS): readonly TriggerEvent[] {
    const position = gridToWgs84(SPOTS[place])
    return this.act({ do: 'here', position, placeId: null, by: 'map' })
  }

  /** Fixes of a walk from now on, a tick between them when they are further apart than a second. */
  follow(fixes: readonly Fix[]): void {
    for (const fix of fixes) {
      for (; this.nowMs + 1000 < fix.timestampMs;) this.wait(1)
      this.fix(fix)
    }
  }

  stand(place: keyof typeof SPOTS, seconds: number, phone: Phone = {}): void {
    this.follow(fixesOf([stand(SPOTS[place], seconds)], { startMs: this.nowMs + 1000, ...phone }))
  }

  walk(path: readonly GridPoint[], phone: Phone = {}): void {
    this.follow(fixesOf([walk(...path)], { startMs: this.nowMs + 1000, ...phone }))
  }

  jumpTo(at: GridPoint, accuracyMeters = 8): readonly TriggerEvent[] {
    return this.fix(fixAt(at, 1, { accuracyMeters, startMs: this.nowMs }))
  }

  /** Time without fixes, a tick a second. */
  wait(seconds: number): void {
    for (let second = 0; second < seconds; second += 1) {
      this.nowMs += 1000
      this.take({ kind: 'tick', nowMs: this.nowMs })
    }
  }

  of<K extends TriggerEvent['kind']>(kind: K): Of<K>[] {
    return this.events.filter((event): event is Of<K> => event.kind === kind)
  }

  /** Places that were come to, in order. */
  get entered(): string[] {
    return this.of('entered').map(({ placeId }) => placeId)
  }

  get left(): string[] {
    return this.of('left').map(({ placeId }) => placeId)
  }

  /** `place layer`, in order. */
  get said(): string[] {
    return this.of('say').map(({ placeId, layer }) => `${placeId} ${layer}`)
  }

  get present(): string[] {
    return this.state.present.map(({ placeId }) => placeId)
  }

  verdicts(placeId: string): Reason['verdict'][] {
    return this.state.reasons.filter(reason => reason.placeId === placeId).map(({ verdict }) => verdict)
  }
}
