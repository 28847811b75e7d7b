/**
 * Colours of an elevation by day and by night. Flat materials: glazed tile, vermilion timber, painted beams,
 * marble, brick. By night the line is lighter than the walls, walls sink back and roofs glow.
 */
export const ELEVATION_GLAZES = [
  'yellow',
  'green',
  'black',
  'grey',
  'black-green-trim',
  'yellow-green-trim',
  'green-yellow-trim',
  'yellow-blue-trim',
  'blue-purple-trim',
  'gilt',
] as const
export type ElevationGlaze = (typeof ELEVATION_GLAZES)[number]

/** field: the slope; shade: its steeper, upper part; row: lines of tiles; ridge and edge: ridges and eaves' tiles. */
export interface GlazeColors {
  field: string
  shade: string
  row: string
  ridge: string
  ridgeShade: string
  edge: string
}

export interface Palette {
  line: string
  /** Lines within roofs: roofs stay bright by night, so their lines stay dark. */
  roofLine: string
  shadow: string
  roof: GlazeColors
  column: string
  columnLight: string
  wall: string
  recess: string
  lattice: string
  beam: string
  beamPanel: string
  bracket: string
  bracketLow: string
  gold: string
  goldLight: string
  goldShade: string
  sill: string
  rafter: string
  marble: string
  marbleShade: string
  marbleLine: string
  brick: string
  brickShade: string
  brickLine: string
  wash: string
  washShade: string
}

const tile = (
  field: string,
  shade: string,
  row: string,
  ridge: string,
  ridgeShade: string,
  edge: string,
): GlazeColors => ({ field, shade, row, ridge, ridgeShade, edge })

type Tile = Record<'yellow' | 'green' | 'black' | 'grey' | 'blue' | 'purple' | 'gilt', GlazeColors>

const dayTiles: Tile = {
  yellow: tile('#DFA32B', '#D19321', '#B67A18', '#E8B340', '#B97C1A', '#F0C458'),
  green: tile('#4F8257', '#437349', '#34603D', '#5E9466', '#3A6643', '#83B487'),
  black: tile('#45413E', '#393533', '#2A2725', '#575250', '#302D2B', '#77716D'),
  grey: tile('#8B867E', '#7D7870', '#645F59', '#9A958D', '#6B665F', '#B4AFA6'),
  blue: tile('#3B6FA0', '#336190', '#274C73', '#4A80B2', '#2A527B', '#7BA6CB'),
  purple: tile('#7A5580', '#6C4A72', '#533758', '#8D6793', '#5A3E60', '#B090B5'),
  // 镏金 copper: paler and colder than the yellow glaze
  gilt: tile('#D9BC62', '#C6A54A', '#A58432', '#EBD58D', '#B08F3C', '#F5E6B0'),
}
const nightTiles: Tile = {
  yellow: tile('#E9B13C', '#D2952A', '#A96F18', '#F4C861', '#B77E21', '#FFDE8C'),
  green: tile('#5C9A68', '#4C8558', '#35633F', '#74B27E', '#3F7049', '#A3D3A6'),
  black: tile('#5A5551', '#4B4643', '#332F2D', '#75706B', '#3E3A37', '#9B958E'),
  grey: tile('#8F8B85', '#7D7973', '#5B5752', '#A8A39C', '#65615B', '#C9C4BB'),
  blue: tile('#4A82B5', '#3D6F9E', '#2A4F75', '#6499C8', '#34608B', '#9CC2E0'),
  purple: tile('#8F6896', '#7C5983', '#5A3E60', '#A783AD', '#694A6F', '#CBB0CF'),
  gilt: tile('#E6CC78', '#D0B158', '#A58535', '#F6E5A6', '#B8973F', '#FFF3C8'),
}

const day: Omit<Palette, 'roof'> = {
  line: '#2A2320',
  roofLine: '#2A2320',
  shadow: '#2A2320',
  column: '#9C3227',
  columnLight: '#B9493A',
  wall: '#8F2D24',
  recess: '#5A1F19',
  lattice: '#B9803F',
  beam: '#2E6E70',
  beamPanel: '#2B4F73',
  bracket: '#3F8583',
  bracketLow: '#35618A',
  gold: '#D2AC5E',
  goldLight: '#FFF0C0',
  goldShade: '#B08A3E',
  sill: '#7B756C',
  rafter: '#2C4F44',
  marble: '#F5F0E6',
  marbleShade: '#D8CEBC',
  marbleLine: '#857A6A',
  brick: '#9A948A',
  brickShade: '#7D776E',
  brickLine: '#5B564F',
  wash: '#A5463A',
  washShade: '#8F2D24',
}
const night: Omit<Palette, 'roof'> = {
  line: '#F1DFB9',
  roofLine: '#3B2713',
  shadow: '#0F0B09',
  column: '#7C281F',
  columnLight: '#9A3D30',
  wall: '#5C1E18',
  recess: '#451B15',
  lattice: '#C98F43',
  beam: '#25595B',
  beamPanel: '#23405E',
  bracket: '#37716F',
  bracketLow: '#2C5075',
  gold: '#C6A15B',
  goldLight: '#FFE7A8',
  goldShade: '#93702F',
  sill: '#4D4842',
  rafter: '#2B4B42',
  marble: '#A39C8E',
  marbleShade: '#7C7568',
  marbleLine: '#4A443B',
  brick: '#5B564F',
  brickShade: '#45413B',
  brickLine: '#332F2B',
  wash: '#702A21',
  washShade: '#551D17',
}

/** 剪边: a border (ridges, eaves' tiles) in another colour than the field. */
const TRIMS = {
  'black-green-trim': ['black', 'green'],
  'yellow-green-trim': ['yellow', 'green'],
  'green-yellow-trim': ['green', 'yellow'],
  'yellow-blue-trim': ['yellow', 'blue'],
  'blue-purple-trim': ['blue', 'purple'],
} as const satisfies Partial<Record<ElevationGlaze, readonly [keyof Tile, keyof Tile]>>

const isTrimmed = (glaze: ElevationGlaze): glaze is keyof typeof TRIMS => glaze in TRIMS

function roofColors(glaze: ElevationGlaze, tiles: Tile): GlazeColors {
  if (!isTrimmed(glaze)) return tiles[glaze]
  const [field, trim] = TRIMS[glaze]
  const { ridge, ridgeShade, edge } = tiles[trim]
  return { ...tiles[field], ridge, ridgeShade, edge }
}

export function elevationPalette(glaze: ElevationGlaze, dark: boolean): Palette {
  return dark
    ? { ...night, roof: roofColors(glaze, nightTiles) }
    : { ...day, roof: roofColors(glaze, dayTiles) }
}

/** Tiles of one tier, the lowest 0: its own where they differ, else the hall's. */
export const tierGlaze = (
  { glaze, tierGlazes }: { glaze: ElevationGlaze; tierGlazes?: readonly ElevationGlaze[] | null },
  tier: number,
): ElevationGlaze => tierGlazes?.[Math.min(tier, tierGlazes.length - 1)] ?? glaze
