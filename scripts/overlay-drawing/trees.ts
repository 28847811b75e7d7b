/** Trees, rockeries and beds of the overlay, from the same model that plants them in 3D. */
import { groveTrees } from '@/core/architecture/grove'
import type { ModelRockery, ModelTree } from '@/core/architecture/model'
import { seededRandom } from '@/core/architecture/seededRandom'
import type { PlanePoint } from '@/core/geo/polygon'
import { BED, INK, mix, ROCK, TREE_LIGHT, TREE_SHADE, TREES } from './palette'
import { gridPixel, shadowOffset, type Scene } from './scene'
import { castPath } from './shadows'
import { areaPath, circle, group, path, pixelRings, ringPath, textOf } from './svg'

/** Crowns are round: their shadow begins below their middle. */
const SHADOW_HEIGHT_PART = 0.45
const STONE_METERS = 3.2

interface Crown {
  at: PlanePoint
  radius: number
  colour: string
  tree: ModelTree
}

function crownsOf(scene: Scene): Crown[] {
  return scene.model.trees.map(tree => {
    const random = seededRandom(`${tree.u} ${tree.v}`)
    const colours = TREES[tree.species]
    const colour = colours[Math.floor(random() * colours.length)] ?? TREE_SHADE
    const radius = (tree.crownMeters / 2) * scene.pixelsPerMeter
    return { at: gridPixel(scene, [tree.u, tree.v]), radius, colour, tree }
  })
}

/** Dark below, its colour, light from the south-east. */
const drawCrown = ({ at: [x, y], radius, colour }: Crown): string =>
  circle([x, y], radius, { fill: mix(colour, TREE_SHADE, 0.38) }) +
  circle([x + radius * 0.14, y + radius * 0.2], radius * 0.78, { fill: colour }) +
  circle([x + radius * 0.26, y + radius * 0.36], radius * 0.4, { fill: mix(colour, TREE_LIGHT, 0.42) })

export function drawTrees(scene: Scene): string {
  const crowns = crownsOf(scene)
  const shadows = crowns.map(({ at, radius, tree }) => {
    const [dx, dy] = shadowOffset(scene, tree.heightMeters * SHADOW_HEIGHT_PART)
    return circle([at[0] + dx, at[1] + dy], radius, {})
  })
  return [
    group({ fill: '#1E2A1C', opacity: 0.28, filter: 'url(#soft)' }, ...shadows),
    ...crowns.map(drawCrown),
  ].join('')
}

/** Piled stones: many-cornered, lighter towards the sun; scattered as trees are. */
function drawRockery(scene: Scene, { ring, heightMeters }: ModelRockery): string {
  const outline = ring.map(uv => gridPixel(scene, uv))
  const id = (ring[0] ?? [0, 0]).join('/')
  const size = { heightMeters, crownMeters: STONE_METERS, spacingMeters: STONE_METERS * 0.66 }
  const stones = groveTrees({ id, rings: [ring], ...size }, []).map(({ u, v, crownMeters }) => {
    const random = seededRandom(`${id} ${u} ${v}`)
    const [x, y] = gridPixel(scene, [u, v])
    const radius = (crownMeters / 2) * scene.pixelsPerMeter
    const corners = Array.from({ length: 5 }, (_, i): PlanePoint => {
      const angle = ((i + random() * 0.7) / 5) * 2 * Math.PI
      const away = radius * (0.7 + random() * 0.45)
      return [x + Math.cos(angle) * away, y + Math.sin(angle) * away]
    })
    const fill = ROCK.stones[Math.floor(random() * ROCK.stones.length)] ?? ROCK.ground
    return path(ringPath(corners), { fill, stroke: INK, 'stroke-opacity': 0.45, 'stroke-width': 0.5 })
  })
  return [
    path(castPath([outline], shadowOffset(scene, heightMeters * 0.6)), { fill: INK, opacity: 0.26 }),
    path(ringPath(outline), { fill: ROCK.ground }),
    ...stones,
  ].join('')
}

export const drawRockeries = (scene: Scene): string =>
  scene.model.rockeries.map(rockery => drawRockery(scene, rockery)).join('')

/** 花池: soil behind a low stone kerb. */
export const drawBeds = (scene: Scene): string =>
  scene.layers.gardens.features
    .filter(feature => textOf(feature, 'kind') === 'bed')
    .map(feature =>
      path(areaPath(pixelRings(scene.frame, feature)), {
        fill: BED.soil,
        'fill-rule': 'evenodd',
        stroke: BED.edge,
        'stroke-width': 1,
      }),
    )
    .join('')
