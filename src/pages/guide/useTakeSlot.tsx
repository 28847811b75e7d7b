import { useEffect, useMemo, useState, type ReactNode } from 'react'
import { StateFace } from '@/components/StateFace'
import { Take, type TakeProps } from '@/components/Take'
import type { RowSize } from '@/components/Take/types'
import type { Bundle, Lang } from '@/content/bundle-types'
import {
  partsOf,
  PICTURES_PART,
  VOICE_LANGS,
  VOICE_LAYERS,
  wordsPart,
  type Voice,
} from '@/content/keep/listing'
import { nameIn } from '@/content/names'
import { editionBytes, missingFiles, sizeOf } from '@/core/keep/plan'
import { GUIDE_PART, type Failure, type KeepFile } from '@/core/keep/types'
import type { Words } from '@/locales'
import { sayBytes } from '@/locales/take'
import { edition as app } from '@/platform/edition'
import { placeById } from '@/state/content'
import { useGuide } from '@/state/guide'
import { chosenFiles, isUpdate, otherLangs, useTaking } from '@/state/taking'

type Taking = ReturnType<typeof useTaking.getState>

function rowOf(files: readonly KeepFile[], present: ReadonlySet<string>): RowSize {
  const missing = sizeOf(missingFiles(files, present, new Map()))
  return {
    transferBytes: sizeOf(files).transferBytes,
    missingBytes: missing.transferBytes,
    unmade: missing.unmade,
    unmadeBytes: missing.unmadeBytes,
  }
}

function sizesOf({ files, present, choice }: Taking, others: readonly Lang[]): TakeProps['sizes'] {
  const row = (part: string) =>
    rowOf(
      files.filter(file => file.part === part),
      present,
    )
  const chosen = chosenFiles(files, choice)
  const all = sizeOf(chosen)
  const voices: Partial<Record<Voice, RowSize>> = {}
  for (const lang of VOICE_LANGS)
    for (const layer of VOICE_LAYERS) {
      const voice: Voice = `${lang}.${layer}`
      if (files.some(({ part }) => part === voice)) voices[voice] = row(voice)
    }
  return {
    guide: row(GUIDE_PART),
    words: Object.fromEntries(others.map(lang => [lang, row(wordsPart(lang))])),
    voices,
    pictures: row(PICTURES_PART),
    missing: rowOf(chosen, present),
    deviceBytes: all.bytes + all.unmadeBytes,
  }
}

function stateOf({ run, progress, pace, edition, lost, files, choice, present }: Taking): TakeProps['state'] {
  if (run === 'taking')
    return {
      kind: 'going',
      done: progress?.done ?? 0,
      doneBytes: progress?.doneBytes ?? 0,
      bytes: progress?.bytes ?? 0,
      ...pace,
      unmade: progress?.unmade ?? 0,
      isWaiting: progress?.isWaiting ?? false,
    }
  if (run === 'paused') {
    const chosen = chosenFiles(files, choice)
    const missing = missingFiles(chosen, present, new Map()).length
    return chosen.length > 0
      ? { kind: 'paused', done: chosen.length - missing, files: chosen.length }
      : { kind: 'paused', done: present.size, files: present.size }
  }
  if (!edition) return { kind: 'none' }
  const kept = { bytes: editionBytes(edition), takenAtMs: edition.takenAtMs }
  return lost > 0 ? { kind: 'broken', lost, ...kept } : { kind: 'taken', ...kept }
}

/** A sound and its captions are one piece; `/media/narrations/taihedian.brief.zh.….mp3` is called 太和殿. */
function failedNames(failed: readonly Failure[], bundle: Bundle, words: Words): TakeProps['failed'] {
  const named = new Map<string, TakeProps['failed'][number]>()
  for (const { path, why } of failed) {
    const [, id = '', layer = ''] = /\/narrations\/([\w-]+)\.(\w+)\./.exec(path) ?? []
    const place = placeById(bundle, id)
    const layerWord = words.takeLayers[layer as keyof Words['takeLayers']]
    const name = place ? `${nameIn(place.names, bundle.lang)} · ${layerWord}` : words.takeGuide
    if (!named.has(name)) named.set(name, { name, why })
  }
  return [...named.values()]
}

const sameList = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && a.every(each => b.includes(each))

/** The page of what is taken along, and its line under Mine. */
export function useTakeSlot(bundle: Bundle | null, words: Words): { slot: ReactNode; line: string | null } {
  const kind = useGuide(({ view }) => view.kind)
  const taking = useTaking()
  const { look, glance, edition, choice, files, ability, listed, full } = taking
  const [canInstall, setCanInstall] = useState(false)
  useEffect(() => app.onInstallable(setCanInstall), [])
  useEffect(() => {
    if (kind === 'take') void look()
    else if (kind === 'mine') void glance()
  }, [kind, look, glance])
  const lang = bundle?.lang ?? 'zh'
  const others = useMemo(() => otherLangs(choice.langs, lang), [choice.langs, lang])
  const sizes = useMemo(
    () => (kind === 'take' && files.length > 0 ? sizesOf(taking, others) : null),
    // sizes change with these alone, and a download tells of itself at each piece
    // eslint-disable-next-line react-hooks/exhaustive-deps -- see above
    [kind, files, taking.present, choice, others],
  )
  const line = edition ? words.takeLineTaken(sayBytes(editionBytes(edition))) : null
  if (kind !== 'take' || !bundle) return { slot: null, line }
  if (ability === 'no' || ability === 'worker')
    return { slot: <StateFace icon="lock" title={words.takeNoWorker} text={words.takeNoWorkerText} />, line }
  const slot = (
    <Take
      words={words}
      lang={lang}
      state={stateOf(taking)}
      choice={choice}
      others={others}
      sizes={sizes}
      listing={listed === 'failed' ? 'failed' : listed === 'ready' ? 'ready' : 'asking'}
      isUpdate={isUpdate(taking)}
      isChanged={edition !== null && files.length > 0 && !sameList(edition.parts, partsOf(choice))}
      full={
        full && {
          needBytes: full.needBytes,
          freeBytes: full.freeBytes,
          canFit: full.parts.includes(GUIDE_PART),
        }
      }
      failed={failedNames(taking.failed, bundle, words)}
      mayVanish={taking.persisted === false}
      canInstall={canInstall}
      onChoose={taking.choose}
      onStart={() => void taking.start()}
      onPause={taking.pause}
      onCancel={() => void taking.cancel()}
      onRemove={() => void taking.remove()}
      onFit={() => {
        const parts = full?.parts ?? []
        taking.choose({
          langs: choice.langs.filter((each, i) => i === 0 || parts.includes(wordsPart(each))),
          voices: choice.voices.filter(voice => parts.includes(voice)),
          pictures: parts.includes(PICTURES_PART),
        })
        void taking.start()
      }}
      onAsk={() => void look()}
      onInstall={app.install}
    />
  )
  return { slot, line }
}
