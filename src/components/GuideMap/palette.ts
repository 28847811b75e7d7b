/** The map's colours: the palace's materials by day, at night and in bright sun. */
export interface MapPalette {
  /** The city beyond the moat. */
  outside: string
  ground: string
  court: string
  way: string
  garden: string
  tree: string
  rock: string
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
  'green-yellow-trim': ['#3c6a4a', '#6f9d72'],
  'yellow-blue-trim': ['#a86f18', '#f0be4b'],
  'blue-purple-trim': ['#2c5486', '#5c87b8'],
  gilt: ['#b07d1e', '#ffd46a'],
} as const

/** The map's flat colours: by day and night as the visitor's device, in bright sun, and as the sky of the 3D palace. */
export type MapLook = 'light' | 'dark' | 'sun' | 'dusk' | 'night' | 'snow'

export const PALETTES: Readonly<Record<MapLook, MapPalette>> = {
  light: {
    outside: '#ece6da',
    ground: '#d6cbb6',
    court: '#e2d9c7',
    way: '#f1ebdd',
    garden: '#bcc69b',
    tree: '#6f8a5a',
    rock: '#a9a196',
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
    tree: '#31462c',
    rock: '#4a453e',
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
    tree: '#7ea35a',
    rock: '#9a9a9a',
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
  dusk: {
    outside: '#cfae98',
    ground: '#bd9c86',
    court: '#c9a992',
    way: '#d9bda5',
    garden: '#9a9a72',
    tree: '#6d7750',
    rock: '#8f8074',
    water: '#a58d92',
    marble: '#ecd6c2',
    marbleEdge: '#a4866f',
    brick: '#a98f7e',
    cityWall: '#8d796d',
    wall: '#8a2a22',
    shadow: '#3a2430',
    ink: '#2a1b16',
    halo: '#f7e3d0',
    now: '#ffd24a',
    act: '#7d2219',
    position: '#1f5fa0',
    roofs: ROOFS,
  },
  night: {
    outside: '#141926',
    ground: '#20283a',
    court: '#2e374b',
    way: '#3a4459',
    garden: '#22382f',
    tree: '#2f4b3c',
    rock: '#3d4452',
    water: '#1b3350',
    marble: '#7c8496',
    marbleEdge: '#98a0b0',
    brick: '#4a5160',
    cityWall: '#545b6a',
    wall: '#7a2f26',
    shadow: '#000008',
    ink: '#f6eedd',
    halo: '#141926',
    now: '#ffd65a',
    act: '#f0937a',
    position: '#7ec0ff',
    roofs: {
      ...ROOFS,
      yellow: ['#a8741f', '#e3ad45'],
      'yellow-green-trim': ['#a8741f', '#e3ad45'],
    },
  },
  snow: {
    outside: '#eef0f2',
    ground: '#e3e6e9',
    court: '#eceef0',
    way: '#f4f5f6',
    garden: '#dfe5e0',
    tree: '#a9bcae',
    rock: '#b5b8bb',
    water: '#b9cad0',
    marble: '#fafafa',
    marbleEdge: '#b8bcc2',
    brick: '#c2c2c2',
    cityWall: '#a8a8a8',
    wall: '#962f25',
    shadow: '#4a5262',
    ink: '#22262c',
    halo: '#fbfcfd',
    now: '#ffcf3f',
    act: '#8f2d24',
    position: '#1f6fb5',
    roofs: {
      ...ROOFS,
      yellow: ['#c79a4c', '#f4e6c4'],
      'yellow-green-trim': ['#c79a4c', '#f4e6c4'],
      green: ['#7d9a86', '#e2ebe4'],
      grey: ['#a8aaad', '#eceef0'],
      black: ['#6c7074', '#d9dcdf'],
      'black-green-trim': ['#6c7074', '#d9dcdf'],
    },
  },
}

/** `part` of the first colour over the second; both `#rrggbb`. */
export function blend(first: string, second: string, part: number): string {
  const channel = (at: number): string => {
    const [a, b] = [first, second].map(colour => parseInt(colour.slice(at, at + 2), 16))
    return Math.round((a ?? 0) * part + (b ?? 0) * (1 - part))
      .toString(16)
      .padStart(2, '0')
  }
  return `#${channel(1)}${channel(3)}${channel(5)}`
}
