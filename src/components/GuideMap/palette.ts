/** The map's colours: the palace's materials by day, at night and in bright sun. */
export interface MapPalette {
  /** The city beyond the moat. */
  outside: string
  ground: string
  court: string
  way: string
  garden: string
  water: string
  marble: string
  marbleEdge: string
  brick: string
  cityWall: string
  wall: string
  shadow: string
  ink: string
  halo: string
  now: string
  act: string
  position: string
  /** Dark and light side of a roof by glaze. */
  roofs: Readonly<Record<string, readonly [dark: string, light: string]>>
}

const ROOFS = {
  yellow: ['#a86f18', '#f0be4b'],
  'yellow-green-trim': ['#a86f18', '#f0be4b'],
  green: ['#3c6a4a', '#6f9d72'],
  black: ['#2f3438', '#565e63'],
  'black-green-trim': ['#2f3a36', '#566a5f'],
  grey: ['#86807a', '#b3aca3'],
} as const

export const PALETTES: Readonly<Record<'light' | 'dark' | 'sun', MapPalette>> = {
  light: {
    outside: '#ece6da',
    ground: '#d6cbb6',
    court: '#e2d9c7',
    way: '#f1ebdd',
    garden: '#bcc69b',
    water: '#a3c1bc',
    marble: '#f8f4ea',
    marbleEdge: '#b9ac93',
    brick: '#bfb3a1',
    cityWall: '#a39b90',
    wall: '#962f25',
    shadow: '#4a3a2a',
    ink: '#2a2320',
    halo: '#fdf9ef',
    now: '#ffcf3f',
    act: '#8f2d24',
    position: '#1f6fb5',
    roofs: ROOFS,
  },
  dark: {
    outside: '#120f0d',
    ground: '#1d1815',
    court: '#28221d',
    way: '#2c2620',
    garden: '#24301f',
    water: '#17343b',
    marble: '#4a443c',
    marbleEdge: '#6b6255',
    brick: '#38312b',
    cityWall: '#453d36',
    wall: '#6b2a21',
    shadow: '#000000',
    ink: '#f3ebdc',
    halo: '#171311',
    now: '#ffd65a',
    act: '#e88a72',
    position: '#6db4f2',
    roofs: {
      ...ROOFS,
      yellow: ['#a8741f', '#e3ad45'],
      'yellow-green-trim': ['#a8741f', '#e3ad45'],
      grey: ['#4b4641', '#6a635c'],
    },
  },
  sun: {
    outside: '#ffffff',
    ground: '#ffffff',
    court: '#ffffff',
    way: '#f2f2f2',
    garden: '#dcebc4',
    water: '#7fc4d6',
    marble: '#ffffff',
    marbleEdge: '#333333',
    brick: '#999999',
    cityWall: '#555555',
    wall: '#a01408',
    shadow: '#000000',
    ink: '#000000',
    halo: '#ffffff',
    now: '#ffb800',
    act: '#7a0d05',
    position: '#0033cc',
    roofs: { ...ROOFS, yellow: ['#d98e00', '#ffc22e'], 'yellow-green-trim': ['#d98e00', '#ffc22e'] },
  },
}
