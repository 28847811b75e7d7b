/**
 * `npm run bench:map [-- --rounds N --json FILE]`: the map beside a bare mapbox-gl page and a Leaflet page with the
 * same geometry. One run in a real Chromium, interleaved, the same seeded mouse on every page. What is measured and
 * what the figures mean: docs/bench-map.md. Run it on a machine that does nothing else.
 */
import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { resolve } from 'node:path'
import { NO_BUILT_ASSETS } from '@/content/schema'
import { loadAuthored } from '../server/content/load'
import { buildSite } from '../server/content/site'
import type { Measured } from './map/aims'
import { downloadsOf, type Download } from './map/bytes'
import { CONTESTANTS, orderOfRound, TITLES, type Contestant } from './map/contestants'
import { meshCost } from './map/mesh'
import { readOptions } from './map/options'
import { report } from './map/report'
import { serveEngine, serveGuide, settingsOf, type Site } from './map/servers'
import { fullMs, summaryOf } from './map/summary'
import { visit, type Visit } from './map/visit'

const ROOT = resolve(__dirname, '..')

/** Another build can be named by H5_DIR; the own one is brought up to date. */
function ensureBuilt(): void {
  if (process.env['H5_DIR'] !== undefined) return
  const { status } = spawnSync(process.execPath, [require.resolve('tsx/cli'), 'scripts/ensure.ts', 'h5'], {
    cwd: ROOT,
    stdio: 'inherit',
  })
  if (status !== 0) throw new Error('the web guide could not be built')
}

type Sites = Readonly<Record<Contestant, Site>>
type PerContestant<T> = Record<Contestant, T>

async function visitInTurns(sites: Sites, rounds: number) {
  const visits: Visit[] = []
  const downloads: PerContestant<Download[]> = { 'guide-2d': [], 'guide-3d': [], mapbox: [], leaflet: [] }
  for (let round = 0; round < rounds; round++)
    for (const who of orderOfRound(round)) {
      const { origin, takeRequests } = sites[who]
      takeRequests()
      const seen = await visit(who, origin)
      visits.push(seen)
      const paths = takeRequests()
      if (round === 0) downloads[who] = await downloadsOf(origin, paths)
      console.error(`round ${round + 1}: ${TITLES[who]}, first full map after ${Math.round(fullMs(seen))} ms`)
    }
  return { visits, downloads }
}

async function main(): Promise<void> {
  const { rounds, jsonFile } = readOptions(process.argv.slice(2))
  ensureBuilt()
  const settings = settingsOf(process.env)
  const content = await loadAuthored(settings.app.contentDir)
  // first: nothing has run yet, as in a visitor's worker
  const mesh = await meshCost(content, settings.app.h5Dir ?? 'dist/h5')
  const geometry = buildSite(content, NO_BUILT_ASSETS).geo.zh
  const guide = await serveGuide(settings)
  const mapbox = await serveEngine('mapbox', geometry, settings)
  const leaflet = await serveEngine('leaflet', geometry, settings)
  try {
    const sites: Sites = { 'guide-2d': guide, 'guide-3d': guide, mapbox, leaflet }
    const { visits, downloads } = await visitInTurns(sites, rounds)
    const summaries = Object.fromEntries(CONTESTANTS.map(who => [who, summaryOf(who, visits)]))
    const measured: Measured = { downloads, summaries: summaries as Measured['summaries'], mesh }
    console.log(`${cpus().length} cores, software WebGL, 390 × 844 at 2, ${rounds} rounds\n`)
    console.log(report(measured))
    if (jsonFile !== undefined) writeFileSync(jsonFile, `${JSON.stringify({ ...measured, visits })}\n`)
  } finally {
    await Promise.all([guide, mapbox, leaflet].map(site => site.close()))
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})
