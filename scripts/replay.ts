/**
 * `npm run replay -- FILE [--lang zh|en] [--json] [--staff]`: a track (GPX, or a trace saved by the guide) through the
 * trigger engine in the palace of the content files: what speaks, where, when and why, and what stays silent. A saved
 * session must give what it gave: the command says `same` or `differs at …`, and ends with 2 when it differs.
 */
import { allowedFromStart, type TimedEvent } from '@/core/trigger/replay'
import { runCommand } from './editing/kinds'
import { replayAccounted } from './replaying/account'
import { clockTime } from './replaying/clock'
import { replayArguments, type ReplayArguments } from './replaying/options'
import { printHead, printSummary, printTimeline } from './replaying/print'
import { differenceTo, unsaidItem, type Difference } from './replaying/saved'
import { sightingsOf } from './replaying/sightings'
import { summaryOf } from './replaying/summary'
import { timelineOf } from './replaying/timeline'
import { readTrackFile, type Track } from './replaying/track'
import { replayWords } from './replaying/words'
import { loadPalace, type Palace } from './replaying/world'

export interface Verdict {
  /** What the file says of its own session: all events, the items its voice reported on, or nothing. */
  by: 'events' | 'voice' | 'none'
  result: 'same' | 'differs' | 'unknown'
  difference: Difference | null
}

export function replayTrack(track: Track, palace: Palace, { lang, staff }: ReplayArguments) {
  const inputs = allowedFromStart(track.inputs)
  const accounted = replayAccounted(palace.world, inputs, {
    secondsOf: (placeId, layer) => palace.secondsOf(placeId, layer, lang),
  })
  const sightings = sightingsOf(palace.world, inputs)
  const { whys, lines } = timelineOf(accounted, lang)
  return {
    events: accounted.events.map(({ atMs, event }, i) => ({ ...event, atMs, why: whys[i] ?? null })),
    lines,
    minutes: staff ? sightings.minutes : [],
    summary: summaryOf(inputs, accounted, sightings, palace, lang),
    verdict: verdictOf(track, accounted.events),
  }
}

/** All events when the file holds them; else what its voice reported on. */
function verdictOf({ events, inputs }: Track, replayed: readonly TimedEvent[]): Verdict {
  const by = events ? 'events' : inputs.some(({ kind }) => kind === 'voice') ? 'voice' : 'none'
  if (by === 'none') return { by, result: 'unknown', difference: null }
  const difference = events ? differenceTo(events, replayed) : unsaidItem(inputs, replayed)
  return { by, result: difference ? 'differs' : 'same', difference }
}

function printVerdict({ by, difference }: Verdict, track: Track, lang: ReplayArguments['lang']): string[] {
  const ours = replayWords[lang]
  if (by === 'none') return []
  if (!difference) return [by === 'events' ? ours.same(track.events?.length ?? 0) : ours.sameItems]
  const { atMs, saved, replayed } = difference
  return [
    ours.differs(clockTime(atMs)),
    ours.saved(saved ?? ours.nothing),
    ours.replayed(replayed ?? ours.nothing),
  ]
}

async function run(options: ReplayArguments): Promise<void> {
  const { file, lang, json, staff } = options
  const track = await readTrackFile(file)
  const palace = await loadPalace()
  const { events, lines, minutes, summary, verdict } = replayTrack(track, palace, options)
  const isOther = track.contentVersion !== null && track.contentVersion !== palace.contentVersion
  const contentVersion = { track: track.contentVersion, now: palace.contentVersion }
  if (json) {
    const result = { events, summary: { ...summary, contentVersion, verdict }, ...(staff ? { minutes } : {}) }
    process.stdout.write(`${JSON.stringify(result)}\n`)
  } else
    console.log(
      [
        printHead(file, summary, lang),
        ...(isOther
          ? [replayWords[lang].otherContent(track.contentVersion ?? '', palace.contentVersion)]
          : []),
        '',
        printTimeline(lines, minutes, palace, lang),
        '',
        printSummary(summary, lang),
        ...printVerdict(verdict, track, lang),
      ].join('\n'),
    )
  if (verdict.difference) process.exitCode = 2
}

if (require.main === module) runCommand(async () => run(replayArguments(process.argv.slice(2))))
