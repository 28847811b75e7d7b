/** What the map wants to reach beside a bare mapbox-gl page, and what it costs to build. */
import { bytesOf, type Download } from './bytes'
import type { Contestant } from './contestants'
import type { MeshCost } from './mesh'
import type { Summary } from './summary'

export interface Measured {
  downloads: Readonly<Record<Contestant, Download[]>>
  summaries: Readonly<Record<Contestant, Summary>>
  mesh: MeshCost
}

export interface Verdict {
  aim: string
  value: number
  most: number
}

/** Main-thread time by both clocks: processor time is what the page costs, the clock also counts waiting for cores. */
export function verdicts({ downloads, summaries, mesh }: Measured): Verdict[] {
  const engine = (who: Contestant): number => bytesOf(downloads[who], 'engine', 'mesh-worker')
  const flat = summaries['guide-2d']
  const { mapbox } = summaries
  const frame = (clock: 'cpuMs' | 'taskMs' | 'ownMs'): number =>
    (summaries['guide-3d'].all?.[clock].median ?? NaN) / (mapbox.all?.[clock].median ?? NaN)
  return [
    {
      aim: 'JS + CSS of the 2D map, gzip / bare mapbox-gl',
      value: engine('guide-2d') / engine('mapbox'),
      most: 1.25,
    },
    {
      aim: 'the same with the worker that builds the 3D palace',
      value: engine('guide-3d') / engine('mapbox'),
      most: 1.25,
    },
    {
      aim: 'first full 2D map since navigation / bare mapbox-gl',
      value: flat.fullMs.median / mapbox.fullMs.median,
      most: 1.15,
    },
    {
      aim: 'the same since the engine’s script was there',
      value: flat.sinceEngineMs.median / mapbox.sinceEngineMs.median,
      most: 1.15,
    },
    {
      aim: 'main-thread CPU ms a frame, 3D / bare mapbox-gl in 2D',
      value: frame('cpuMs'),
      most: 1.2,
    },
    { aim: 'of that, scripts, style and layout', value: frame('ownMs'), most: 1.2 },
    { aim: 'all of it by the clock', value: frame('taskMs'), most: 1.2 },
    { aim: 'mesh build, CPU ms, warmed up', value: mesh.cpuMs, most: 150 },
    { aim: 'triangles', value: mesh.triangles, most: 120_000 },
  ]
}
