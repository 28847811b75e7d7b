/** What a visitor may need on the way, and which of the guide's things answer it. */
import { distanceMeters } from '@/core/geo/distance'
import type { Wgs84 } from '@/core/geo/types'
import type { Bundle, ServiceView } from './bundle-types'

export const WANTS = [
  'toilet',
  'accessible-toilet',
  'nursing',
  'water',
  'food',
  'cafe',
  'seats',
  'exit',
  'help',
  'shop',
  'tickets',
  'step-free',
  'luggage',
  'audio-guide',
] as const
export type Want = (typeof WANTS)[number]

export interface Wanted {
  id: string
  position: Wgs84
  names: ServiceView['names']
  /** null: a gate that no service tells of. */
  service: ServiceView | null
}

/** A service this near to a gate is at it. */
const AT_GATE_METERS = 80

const OF_KIND: Readonly<Partial<Record<Want, readonly ServiceView['kind'][]>>> = {
  toilet: ['toilet'],
  nursing: ['nursing'],
  water: ['water'],
  food: ['restaurant'],
  cafe: ['cafe'],
  seats: ['seats'],
  help: ['first-aid', 'lost-property', 'police'],
  shop: ['shop'],
  luggage: ['luggage'],
  'audio-guide': ['audio-guide'],
}

/** Empty: the guide knows of none. */
export function wantedOf(bundle: Bundle, want: Want): Wanted[] {
  if (want === 'exit') return exitsOf(bundle)
  const kinds = OF_KIND[want]
  const services = bundle.services.filter(service =>
    kinds ? kinds.includes(service.kind) : answers(bundle, want, service),
  )
  return services.map(ofService)
}

/** Wants that the guide has an answer to, and those that it knows nothing for. */
export function wantsOf(bundle: Bundle): { known: Want[]; unknown: Want[] } {
  const known = WANTS.filter(want => wantedOf(bundle, want).length > 0)
  return { known, unknown: WANTS.filter(want => !known.includes(want)) }
}

const ofService = (service: ServiceView): Wanted => ({
  id: service.id,
  position: service.position,
  names: service.names,
  service,
})

function answers(bundle: Bundle, want: Want, service: ServiceView): boolean {
  const { kind, accessible } = service
  switch (want) {
    case 'accessible-toilet':
      return kind === 'toilet' && accessible === true
    case 'step-free':
      return kind === 'wheelchair' || (kind === 'ticket-check' && accessible === true)
    // the palace itself sells no tickets at its gate: what is left are the galleries'
    case 'tickets':
      return kind === 'tickets' || (kind === 'ticket-check' && !isAtEntrance(bundle, service))
    default:
      return false
  }
}

/** Each gate that the rule of ways lets people out by; what leads out of a gallery only is no exit. */
function exitsOf(bundle: Bundle): Wanted[] {
  const exits = bundle.services.filter(({ kind }) => kind === 'exit')
  return gatesOf(bundle, 'exits').map(gate => {
    const [near] = exits
      .map(service => ({ service, meters: distanceMeters(service.position, gate.position) }))
      .filter(({ meters }) => meters <= AT_GATE_METERS)
      .sort((a, b) => a.meters - b.meters)
    return near
      ? ofService(near.service)
      : { id: gate.id, position: gate.position, names: gate.names, service: null }
  })
}

const isAtEntrance = (bundle: Bundle, { position }: ServiceView): boolean =>
  gatesOf(bundle, 'entrances').some(gate => distanceMeters(gate.position, position) <= AT_GATE_METERS)

/** Gates of the museum's rule of ways (operations of kind `way`). */
function gatesOf({ operations, halls }: Bundle, which: 'entrances' | 'exits'): Bundle['halls'] {
  const ids = operations.flatMap(operation => {
    const listed = operation.kind === 'way' ? operation[which] : null
    return Array.isArray(listed) ? (listed as unknown[]) : []
  })
  return halls.filter(({ id }) => ids.includes(id))
}
