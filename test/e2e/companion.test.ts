/** It speaks as one walks: a simulated walk along the axis, its trace saved and replayed, and a real position. */
import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { captionAt, parseCaptions, type Cue } from '@/content/captions'
import { GRID_ORIGIN, gridToWgs84, wgs84ToGrid } from '@/core/geo/grid'
import { unpackGroundPlan, type PackedGroundPlan } from '@/core/geo/groundPlan'
import { replay } from '@/core/trigger/replay'
import { readTrace } from '@/core/trigger/trace'
import { wordsOf } from '@/locales'
import { placesOf } from '@/state/world'
import { seePath, seeText, squeeze, until, walkTo } from './see'
import { guideForTests } from './support'

const guide = guideForTests()
const words = wordsOf('zh')
const TOUR = 'zhongzhou-90'
/** Stops that are walked to; each has to be synthesised when it was never heard before. */
const STOPS = 4
/** A voice that was never heard is made first. */
const VOICE_MS = 90_000

/** What plays, where tests can ask it for its time. */
const rememberPlayers = (page: Page) =>
  page.addInitScript(() => {
    const play = HTMLMediaElement.prototype.play
    HTMLMediaElement.prototype.play = function record(this: HTMLMediaElement) {
      window.lastPlayed = this
      return play.call(this)
    }
  })
const heardMs = (page: Page) => page.evaluate(() => (window.lastPlayed?.currentTime ?? 0) * 1000)
const capsule = (page: Page) => page.locator('#capsule')
const titleOf = (page: Page) =>
  capsule(page)
    .locator('.capsule__title')
    .innerText({ timeout: 500 })
    .catch(() => '')

async function cuesOf(placeId: string): Promise<Cue[]> {
  const place = (await guide.bundle()).places.find(({ id }) => id === placeId)
  const path = place?.narrations.find(({ layer }) => layer === 'standard')?.captionsPath ?? ''
  return parseCaptions(await (await fetch(guide.origin() + path)).text())
}

/** What the engine says of a saved walk: places in order. */
async function toldIn(trace: string): Promise<string[]> {
  const bundle = await guide.bundle()
  const packed = (await (await fetch(guide.origin() + bundle.ground.path)).json()) as PackedGroundPlan
  const world = { plan: unpackGroundPlan(packed), places: placesOf(bundle) }
  const { events } = replay(world, readTrace(trace).inputs, { secondsOf: () => 60 })
  return events.flatMap(({ event }) => (event.kind === 'say' ? [event.placeId] : []))
}

/** The line in the capsule is the one that the voice says, give or take a moment at its edges. */
async function seeCaptionInTime(page: Page, cues: readonly Cue[]): Promise<void> {
  await until(
    'the caption of what is heard',
    async () => {
      const before = await heardMs(page)
      const seen = squeeze(await capsule(page).locator('.capsule__line').innerText())
      return { before, seen, after: await heardMs(page) }
    },
    ({ before, seen, after }) =>
      before > 0 &&
      [before - 400, before, after, after + 400].some(atMs => squeeze(captionAt(cues, atMs) ?? '') === seen),
  )
}

test('a walk along the axis tells its stops in order, with captions; its trace gives the same again', async () => {
  const { page } = await guide.visit('/walks', { prepare: rememberPlayers })
  const { tours, places } = await guide.bundle()
  const stops = (tours.find(({ id }) => id === TOUR)?.stops ?? []).slice(0, STOPS).map(({ place }) => place)
  const nameOf = (id: string) => places.find(place => place.id === id)?.names.zh ?? ''
  await page.getByRole('radio', { name: words.walksTimes(20) }).tap()
  await page.locator(`#walk-${TOUR}`).tap()
  await page.locator('#walk-start').tap()
  await seePath(page, '/')

  const told: string[] = []
  for (const [i, stop] of stops.entries()) {
    await until(
      `${stop} being told`,
      () => titleOf(page),
      title => title === nameOf(stop),
      VOICE_MS,
    )
    told.push(stop)
    await until(
      'the voice',
      () => heardMs(page),
      ms => ms > 0,
      VOICE_MS,
    )
    await seeCaptionInTime(page, await cuesOf(stop))
    if (i + 1 < stops.length) await page.locator('#capsule-skip').tap()
  }

  await page.locator('#capsule-why').tap()
  const why = page.locator('.sheet')
  await seeText(why, words.whyNow.tour)
  for (const stop of stops) await seeText(why, nameOf(stop))

  // saved, and given to the engine again
  await walkTo(page, '/walks')
  const [download] = await Promise.all([page.waitForEvent('download'), page.locator('#trace-json').tap()])
  const trace = readFileSync(await download.path(), 'utf8')
  expect(await toldIn(trace)).toEqual(stops)

  // opened again in the guide
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.locator('#file-open').tap()])
  await chooser.setFiles({ name: 'walk.json', mimeType: 'application/json', buffer: Buffer.from(trace) })
  await seeText(page.locator('.sheet'), 'walk.json')
  await page.locator('#tab-map').tap()
  await until(
    'the first stop again',
    () => titleOf(page),
    title => title === nameOf(stops[0] ?? ''),
    VOICE_MS,
  )
})

test('a real position: nothing is said before the visitor agrees, then the hall one stands before', async () => {
  const place = (await guide.bundle()).places.find(({ id }) => id === 'taihedian')
  // nobody is let in: one stands on the terrace before it
  const [u, v] = wgs84ToGrid(place?.position ?? GRID_ORIGIN)
  const [longitude, latitude] = gridToWgs84([u, v - 26])
  const stand = (page: Page, step: number) =>
    page
      .context()
      .setGeolocation({ longitude: longitude + step * 1e-6, latitude: latitude - step * 1e-6, accuracy: 6 })
  const { page } = await guide.visit('/', {
    prepare: rememberPlayers,
    context: { permissions: ['geolocation'], geolocation: { longitude, latitude, accuracy: 6 } },
  })
  await page.locator('#tool-companion').tap()
  await seeText(page.locator('#companion-invite'), words.companionInvite)
  for (let step = 0; step < 4; step += 1) {
    await stand(page, step)
    await page.waitForTimeout(1000)
  }
  expect(await capsule(page).count()).toBe(0)

  await page.locator('#companion-start').tap()
  let step = 0
  await until(
    '太和殿 being told',
    async () => {
      await stand(page, (step += 1) % 5)
      await page.waitForTimeout(900)
      return titleOf(page)
    },
    title => title === place?.names.zh,
    VOICE_MS,
  )
  await until(
    'the voice',
    () => heardMs(page),
    ms => ms > 0,
    VOICE_MS,
  )

  // quiet for a while: the sentence ends, then nothing
  await page.locator('#capsule-quiet').tap()
  await page.getByRole('button', { name: words.replay, exact: true }).waitFor({ timeout: VOICE_MS })
  await capsule(page).waitFor({ state: 'detached', timeout: VOICE_MS })
  await seeText(page.locator('#companion-card'), words.companionQuietUntil('').trim())
  // no: at once
  await page.locator('#companion-stop').tap()
  await page.locator('#companion-card').waitFor({ state: 'detached' })
})
