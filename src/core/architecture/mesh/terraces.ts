/**
 * Terraces 台基 and gate platforms 城台: sides, top, edge, tunnels. Metres. Marble stands upright, masonry leans
 * back by 1:12 (an estimate). Gate platforms are washed red over a
 * marble plinth, as in the elevation drawings.
 */
import { cornerAt, edgesOf, isInside } from '../../geo/polygon'
import type { ModelSteps, ModelTerrace, Uv } from '../model'
import { addDragons } from './dragons'
import { addLevel, at } from './faces'
import { addBalustrade, addLowParapet, addParapet } from './fences'
import { arrivalsAt, gapsOfNeighbours, gapsOfSteps, levelOf, runOn, runsBetween, type Level } from './gaps'
import { addGateFoot } from './gateFoot'
import { addMouldings } from './mouldings'
import { distance, inset, looksIn } from './outline'
import { openingsIn, passagesOf, type Opening } from './passages'
import { addSides } from './sides'
import { addTunnels } from './tunnels'
import type { Surface, Vec3 } from './types'
import type { MeshWriter } from './writer'

const BATTER = 1 / 12
const FENCE_INSET_METERS = 0.25

export interface TerraceScene {
  steps: readonly ModelSteps[]
  /** Of terraces and city walls. */
  levels: ReadonlyMap<object, Level>
  terraces: readonly ModelTerrace[]
}

export const terraceLevel = ({ rings, fromMeters, topMeters }: ModelTerrace): Level =>
  levelOf(rings, fromMeters, topMeters)

export function addTerrace(writer: MeshWriter, terrace: ModelTerrace, scene: TerraceScene): void {
  const { rings, material, fromMeters, topMeters } = terrace
  const owner = writer.ownerOf(terrace.owner)
  const batter = material === 'marble' ? 0 : BATTER
  const passages = passagesOf(terrace, batter)
  const isGate = passages.tunnels.length > 0
  const surface: Surface = {
    material: material === 'marble' ? 'marble' : isGate ? 'red-wall' : 'brick',
    lod: 0,
    owner,
  }
  const tops = rings.map(ring => inset(ring, batter * (topMeters - fromMeters)))
  addLevel(writer, tops, topMeters, { material: 'paving', lod: 0, owner })
  rings.forEach((ring, i) => {
    const openings = (edge: number): Opening[] => openingsIn(ring, edge, passages.tunnels)
    addSides(writer, ring, tops[i] ?? ring, terrace, surface, openings)
    if (isGate) addGateFoot(writer, ring, openings, batter, owner)
    if (material === 'marble') addMouldings(writer, ring, terrace, owner)
    addEdge(writer, terrace, ring, tops[i] ?? ring, scene, owner)
  })
  addTunnels(writer, passages, owner)
}

function addEdge(
  writer: MeshWriter,
  terrace: ModelTerrace,
  ring: readonly Uv[],
  top: readonly Uv[],
  scene: TerraceScene,
  owner: number,
): void {
  const { edge: kind, topMeters } = terrace
  if (kind === 'none') return
  const self = scene.levels.get(terrace)
  const arrivals = arrivalsAt(self ?? terraceLevel(terrace), scene.steps)
  const fence = kind === 'balustrade' ? inset(top, FENCE_INSET_METERS) : top
  const dragons = kind === 'balustrade' && isStacked(terrace, scene.terraces)
  edgesOf(ring).forEach(([a, b], edge) => {
    const gaps = gapsOfSteps(a, b, arrivals)
    if (self) gaps.push(...gapsOfNeighbours(a, b, topMeters, self, scene.levels.values()))
    for (const run of runsBetween(distance(a, b), gaps)) {
      const [p, q] = runOn(a, b, cornerAt(fence, edge), cornerAt(fence, edge + 1), run)
      const ends: [Vec3, Vec3] = [at(p, topMeters), at(q, topMeters)]
      if (kind === 'balustrade') addBalustrade(writer, ...ends, owner)
      else if (looksIn(a, b)) addLowParapet(writer, ...ends, owner)
      else addParapet(writer, ...ends, owner)
      if (dragons) addDragons(writer, ...runOn(a, b, a, b, run), topMeters, owner)
    }
  })
}

/** 三台: terraces of several tiers. */
function isStacked(terrace: ModelTerrace, terraces: readonly ModelTerrace[]): boolean {
  if (terrace.material !== 'marble') return false
  if (terrace.tier > 1) return true
  return terraces.some(({ tier, rings }) => {
    const corner = rings[0]?.[0]
    return tier > 1 && corner !== undefined && isInside(corner, terrace.rings)
  })
}
