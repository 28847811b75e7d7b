/**
 * The contract as the apps see it: types and a few plain constants, without the validator. Apps import from here
 * so that no schema library travels to phones; `schema/` stays the single source (checked below).
 */
import type * as schema from './schema'

export type { AssetView, Bundle, GeoLayer, HallView, Lang, NarrationLayer, NarrationView, OperationView, PlaceView, RelicView, ServiceView, SourceView, TourView } from './schema'

export const SCHEMA_VERSION = 1 satisfies typeof schema.SCHEMA_VERSION
