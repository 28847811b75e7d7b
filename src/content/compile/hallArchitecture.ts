/** What a hall that nobody has described looks like, as far as its outline on the map tells: sizes between columns. */
import type { BuildingFeature, HallView } from '../schema'
import { partsOf } from './parts'

/** Between a column and the eaves' edge above it; about 30 斗口 of a middling hall, an estimate. */
const OVERHANG_METERS = 1.8
/** Corner towers are described by their core (8.73 m), which arms surround: this part of the eaves' 17.6 m. */
const TOWER_CORE_PART = 0.496
const dm = (meters: number): number => Math.round(meters * 10) / 10

export function estimatedArchitecture(building: BuildingFeature): NonNullable<HallView['architecture']> {
  const [main] = partsOf(building) ?? []
  const between = (eaves: number): number =>
    building.roof === 'cross-ridged'
      ? dm(TOWER_CORE_PART * eaves)
      : dm(Math.max(eaves - 2 * OVERHANG_METERS, 0.6 * eaves))
  const size =
    main?.kind === 'rect' ? { width: between(main.widthMeters), depth: between(main.depthMeters) } : null
  const { baseMeters, heightMeters } = building
  const platform = baseMeters >= 6 && (building.kind === 'tower' || building.kind === 'pavilion')
  return {
    baysWide: building.baysWide ?? null,
    baysDeep: building.baysDeep ?? null,
    widthMeters: size?.width ?? null,
    depthMeters: size?.depth ?? null,
    heightMeters: dm(heightMeters - baseMeters),
    heightFrom: 'floor',
    roof: building.roof,
    eaves: building.eaves,
    glaze: building.glaze,
    terraceTiers: baseMeters >= 6 ? 3 : baseMeters >= 1 ? 1 : 0,
    gatePlatform: platform,
    storeyed: building.storeyed ?? false,
    tierGlazes: building.tierGlazes ?? null,
  }
}
