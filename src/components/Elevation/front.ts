/** What the front of a thing with a name is drawn from. */
import type { Bundle, PlaceView } from '@/content/bundle-types'
import type { ElevationDescription } from '@/core/architecture/elevation'
import { frontOf } from '@/core/architecture/front'

export { frontOf }

/** A place's own description, with what only the map knows: whether it is storeyed, tiles that differ. */
export function placeFront(place: PlaceView, bundle: Bundle): ElevationDescription | null {
  const hall = bundle.halls.find(({ id }) => id === place.id)
  return hall ? frontOf(hall) : place.architecture
}
