/**
 * What a place is worth to a visitor, and how long one stays: from its rank, from the tours whose point of view is
 * wanted, and from who comes along. The figures are the guide's own judgement, not measured.
 */
import type { Bundle, PlaceView, TourView } from '../bundle-types'
import type { Wish } from './wish'

/** By importance, 1 to 5. */
/** The last two are passed by: nobody comes for them who does not ask for their kind. */
const WORTH = [30, 18, 9, 0, 0]
const STAY_MINUTES = [15, 10, 7, 5, 4]
const OUTSIDE_ONLY = 0.6
/** Who wants something in particular wants the rest less. */
const OTHER_THAN_WANTED = 0.6
/** What a wanted tour adds for any of its stops, and for the one it stays at longest. */
const WANTED = { any: 10, longest: 40 } as const
/** Who holds a gallery's ticket means to go. */
const TICKET_HELD = 2
const RAIN: Partial<Record<PlaceView['kind'], number>> = { garden: 0.35, court: 0.4, bridge: 0.4, hall: 1.2, gallery: 1.5 }

/** Tours that speak to who comes along. */
const OF_PARTY = { children: 'children', wheelchair: 'step-free' } as const

const rank = (list: readonly number[], importance: number): number => list[importance - 1] ?? 1

/** The tours that are wanted, by choice or by who comes along. */
export function wantedTours({ tours }: Pick<Bundle, 'tours'>, { interests, party }: Wish): TourView[] {
  const audiences = party.flatMap(who => (who in OF_PARTY ? [OF_PARTY[who as keyof typeof OF_PARTY]] : []))
  // of the tours for an audience the first one is the one made for it
  const made = audiences.flatMap(audience => tours.find(tour => tour.audience[0] === audience) ?? [])
  return [...new Set([...tours.filter(({ id }) => interests.includes(id)), ...made])]
}

export function worthOf(place: PlaceView, wanted: readonly TourView[], wish: Wish): number {
  const base = rank(WORTH, place.importance) * (place.status === 'outside-only' ? OUTSIDE_ONLY : 1)
  const bonus = wanted.reduce((sum, { stops }) => {
    const stop = stops.find(other => other.place === place.id)
    const longest = Math.max(...stops.map(({ dwellMinutes }) => dwellMinutes))
    return stop ? sum + WANTED.any + WANTED.longest * (stop.dwellMinutes / longest) ** 2 : sum
  }, 0)
  const held = place.ticket !== null && place.ticket !== 'admission' && wish.tickets.includes(place.ticket)
  const rain = wish.moods.includes('rain') ? (RAIN[place.kind] ?? 1) : 1
  const worth = base * (wanted.length > 0 && bonus === 0 ? OTHER_THAN_WANTED : 1) + bonus
  return Math.round(worth * (held ? TICKET_HELD : 1) * rain * 10) / 10
}

/** Minutes; what the wanted tours say first, then what other tours say. */
export function stayMinutes(place: PlaceView, wanted: readonly TourView[], all: readonly TourView[]): number {
  const said = (tours: readonly TourView[]): number[] =>
    tours
      .flatMap(({ stops }) => stops.filter(stop => stop.place === place.id).map(stop => stop.dwellMinutes))
      .sort((a, b) => a - b)
  const chosen = said(wanted)
  const others = said(all)
  return (
    chosen[chosen.length - 1] ??
    others[Math.floor(others.length / 2)] ??
    rank(STAY_MINUTES, place.importance)
  )
}
