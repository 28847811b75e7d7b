/**
 * The contract as the apps see it: types and a few plain constants, without the validator. Apps import from here
 * so that no schema library travels to phones; `schema/` stays the single source (checked below).
 */
import type * as schema from './schema'

export type { AssetView, Bundle, Edition, EventView, GeoLayer, HallView, HistoryView, HoursView, Lang, MotifView, NarrationLayer, NarrationView, OperationView, Original, PackKind, PackObjectView, PersonView, PlaceView, RelicView, ServiceView, SourceView, TermView, TourView } from './schema'

export const SCHEMA_VERSION = 4 satisfies typeof schema.SCHEMA_VERSION
