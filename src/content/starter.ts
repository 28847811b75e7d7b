/**
 * The short edition that travels in the mini-program: everything one needs to find and know a place at the gate
 * without a network, in the shape of a whole bundle. Long narrations, facts and sources come with the first answer.
 */
import type { Bundle } from './bundle-types'

export function trimBundle(bundle: Bundle): Bundle {
  return {
    ...bundle,
    places: bundle.places.map(place => ({
      ...place,
      narrations: place.narrations.filter(({ layer }) => layer === 'brief'),
      facts: [],
      sources: [],
      audioDescription: null,
    })),
    // a hall without a story is a name on the map until there is a network
    halls: bundle.halls.map(hall => (hall.place ? hall : { ...hall, architecture: null })),
    relics: bundle.relics.map(relic => ({ ...relic, facts: [], sources: [] })),
    sources: [],
    // the landmarks' pictures travel in the package, the others come over the network
    thumbnails: {},
    // without a network nothing can be fetched for a friend either
    shareCards: {},
  }
}
