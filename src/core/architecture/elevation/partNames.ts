/** Parts of a front that a drawing can point out; each is drawn as a `data-part` group of this name. */
export const ELEVATION_PARTS = [
  'terrace',
  'balustrade',
  'steps',
  'plinth',
  'columns',
  'doors',
  'beam',
  'brackets',
  'eaves',
  'roof',
  'main-ridge',
  'ridge-ornament',
  'corner-beasts',
  'finial',
  'gate-platform',
  'passage',
] as const
export type ElevationPart = (typeof ELEVATION_PARTS)[number]
