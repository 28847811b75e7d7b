/** Who is compared: the guide flat and in 3D, and the two engines on pages that hold nothing else. */

export const CONTESTANTS = ['guide-2d', 'guide-3d', 'mapbox', 'leaflet'] as const
export type Contestant = (typeof CONTESTANTS)[number]

export const TITLES: Readonly<Record<Contestant, string>> = {
  'guide-2d': 'guide, 2D',
  'guide-3d': 'guide, 3D',
  mapbox: 'bare mapbox-gl 1.13.3',
  leaflet: 'Leaflet 1.9.4',
}

/** The guide's plan keeps north up and Leaflet can't turn: turning is measured where the map turns. */
export const TURNS: readonly Contestant[] = ['guide-3d', 'mapbox']

/** What a visitor would have chosen in the guide's settings (localStorage `settings.v1`). */
export const SETTINGS: Readonly<Partial<Record<Contestant, { mapMode: string; sky: string }>>> = {
  'guide-2d': { mapMode: '2d', sky: 'day' },
  'guide-3d': { mapMode: '3d', sky: 'day' },
}

/** Interleaved, and nobody always goes first. */
export const orderOfRound = (round: number): Contestant[] =>
  CONTESTANTS.map((_, i) => CONTESTANTS[(i + round) % CONTESTANTS.length] ?? 'mapbox')
