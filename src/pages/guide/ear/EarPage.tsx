import { useEffect, useMemo } from 'react'
import { Ear, type EarChoice } from '@/components/Ear'
import { nameIn } from '@/content/names'
import { wantsOf } from '@/content/wants'
import { EAR_WANTS } from '@/core/ear/commands'
import { distanceMeters } from '@/core/geo/distance'
import { earWordsOf } from '@/locales/ear'
import { hearing } from '@/platform/hearing'
import { speech } from '@/platform/speech'
import { voiceOf } from '@/state/aloud'
import { useCompanion } from '@/state/companion'
import { useEar } from '@/state/ear'
import { useGuide } from '@/state/guide'
import { useNearby } from '@/state/nearby'
import { useOnTour } from '@/state/onTour'
import { usePlayer } from '@/state/player'
import { usePosition } from '@/state/position'
import { useWay } from '@/state/way'
import { useLeading } from '../useLeading'
import { EarAnswers } from './answers'
import type { EarPageProps } from './types'

/** So many of a long list at a time: the digits and one for the others. */
const AT_A_TIME = 7

/** Everything by ear: what is pressed is answered aloud, and in the largest letters. */
export function EarPage({ bundle, words, fix, nowMs, topPx }: EarPageProps) {
  const ear = useEar()
  const own = earWordsOf(bundle.lang)
  const guide = useGuide()
  const { telling, state } = usePlayer()
  const companion = useCompanion()
  const onTour = useOnTour()
  const way = useWay()
  const { status: located, problem } = usePosition()
  const leading = useLeading(bundle, words)
  const { load } = useNearby()
  useEffect(() => void load(), [load])
  const hasVoice = speech.available(voiceOf(bundle.lang))
  const answers = new EarAnswers({ bundle, words, own, fix, nowMs, leading })

  // what was asked for before the position was known
  const { waitsFor } = ear
  useEffect(() => {
    if (waitsFor === null || (located !== 'known' && located !== 'problem')) return
    useEar.setState({ waitsFor: null })
    if (located === 'problem') answers.problem(problem)
    else if (waitsFor === 'where') answers.where()
    else answers.tell()
    // eslint-disable-next-line react-hooks/exhaustive-deps -- once for each answer of the satellites
  }, [waitsFor, located])
  // who leaves is not talked to any more
  useEffect(() => () => useEar.getState().hush(), [])

  const halls = useMemo(() => {
    const from = fix?.position
    const near = (position: (typeof bundle.places)[number]['position']) =>
      from ? distanceMeters(from, position) : 0
    return [...bundle.places].sort(
      (a, b) => near(a.position) - near(b.position) || a.importance - b.importance || (a.id < b.id ? -1 : 1),
    )
    // eslint-disable-next-line react-hooks/exhaustive-deps -- sorted when the list is opened: nothing jumps under the thumb
  }, [bundle, ear.menu])

  const leave: EarChoice = { id: 'leave', word: own.leave, press: guide.closeAll }
  const back: EarChoice = { id: 'back', word: own.back, press: () => ear.show('home') }
  const begin: EarChoice = {
    id: 'begin',
    word: own.begin,
    press: () => {
      ear.begin()
      answers.help()
    },
  }
  /** A handful of a long list, and the next. */
  const handful = (rows: readonly EarChoice[]): EarChoice[] => {
    const pages = Math.max(1, Math.ceil(rows.length / AT_A_TIME))
    const at = ear.page % pages
    const shown = rows.slice(at * AT_A_TIME, (at + 1) * AT_A_TIME)
    return pages === 1
      ? shown
      : [...shown, { id: 'next', word: own.nextPage, press: () => answers.list(ear.menu, at + 1) }]
  }

  const choices = (): EarChoice[] => {
    if (!ear.begun) return [begin]
    switch (ear.menu) {
      case 'lead': {
        const known = wantsOf(bundle).known
        return [
          ...EAR_WANTS.filter(want => known.includes(want)).map(want => ({
            id: want,
            word: words.nearbyWants[want],
            press: () => void answers.leadToWant(want),
          })),
          { id: 'halls', word: own.halls, press: () => answers.list('halls') },
          ...(way.target ? [{ id: 'stop-way', word: own.stopWay, press: () => answers.stopLeading() }] : []),
        ]
      }
      case 'halls':
      case 'tell':
        return handful(
          halls.map(place => ({
            id: place.id,
            word: nameIn(place.names, bundle.lang),
            press: () => (ear.menu === 'tell' ? answers.tellOf(place.id) : void answers.leadTo(place.id)),
          })),
        )
      case 'tours':
        return handful(
          bundle.tours.map(tour => ({
            id: tour.id,
            word: tour.title,
            press: () => void answers.begin(tour.id),
          })),
        )
      case 'home': {
        const busy = state === 'playing' || state === 'loading'
        const goesOn = ear.voice === 'paused' || (ear.voice === 'silent' && telling !== null && !busy)
        const isQuiet = companion.trigger.quietUntilMs > companion.trigger.nowMs
        return [
          { id: 'where', word: own.where, press: () => answers.where() },
          { id: 'tell', word: own.tell, press: () => answers.tell() },
          { id: 'more', word: own.more, press: () => answers.more() },
          { id: 'lead', word: own.lead, press: () => answers.list('lead') },
          onTour.status === 'on' || onTour.status === 'asking'
            ? { id: 'next-stop', word: own.nextStop, press: () => answers.nextStop() }
            : { id: 'tours', word: own.tours, press: () => answers.list('tours') },
          { id: 'pause', word: goesOn ? own.goOn : own.pause, press: () => answers.toggle() },
          companion.status === 'on'
            ? { id: 'quiet', word: isQuiet ? own.goOn : own.quiet, press: () => answers.quiet() }
            : { id: 'walk', word: own.walk, press: () => answers.walk() },
          { id: 'again', word: own.again, press: () => answers.again() },
          ...(hearing.available()
            ? [
                {
                  id: 'speak',
                  word: ear.listening ? own.listening : own.speak,
                  press: () => void answers.listen(),
                },
              ]
            : []),
          { id: 'tell-other', word: own.tellOther, press: () => answers.list('tell') },
        ]
      }
    }
  }
  const intro = [
    own.intro,
    ...(hearing.available() ? [own.introMic] : []),
    ...(hasVoice ? [] : [own.introNoVoice]),
  ]
  return (
    <Ear
      title={own.title}
      page={`${ear.begun} ${ear.menu}`}
      said={ear.said ?? intro.join('\n')}
      aloud={hasVoice || state === 'playing'}
      choices={choices()}
      back={ear.menu === 'home' || !ear.begun ? leave : back}
      topPx={topPx}
    />
  )
}
