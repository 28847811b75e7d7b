/**
 * What each of the big buttons does, and answers. The spoken commands come here too. Made anew for each look at the page:
 * it holds nothing, what lasts is in the stores.
 */
import { nameIn } from '@/content/names'
import { commandIn, type EarCommand, type EarWant } from '@/core/ear/commands'
import { layerAfter, type EarLayer } from '@/core/ear/telling'
import { whereAmI } from '@/core/geo/whereAmI'
import { search } from '@/core/search/search'
import type { EarWords } from '@/locales/ear'
import { sayNear, sayNearNotes } from '@/locales/nearby'
import { hearing } from '@/platform/hearing'
import type { LocationProblem } from '@/platform/location'
import { voiceOf } from '@/state/aloud'
import { useCompanion } from '@/state/companion'
import { placeById, tourById } from '@/state/content'
import { useEar, type EarMenu } from '@/state/ear'
import { useGuide } from '@/state/guide'
import { nearbyThings, originOf, useNearby } from '@/state/nearby'
import { nextStop, useOnTour } from '@/state/onTour'
import { usePlayer } from '@/state/player'
import { usePosition } from '@/state/position'
import { useSettings } from '@/state/settings'
import { isFar } from '@/state/walkways'
import { targetOf, useWay, type Target } from '@/state/way'
import { toggleQuiet } from '../CompanionPanel'
import { sayWhere } from '../PositionPanel'
import type { useLeading } from '../useLeading'
import type { EarPageProps } from './types'

interface Around extends Pick<EarPageProps, 'bundle' | 'words' | 'fix' | 'nowMs'> {
  own: EarWords
  leading: ReturnType<typeof useLeading>
}

/** Sentences one after the other, each with its full stop. */
const joined = (parts: readonly string[], lang: string): string =>
  parts
    .filter(part => part !== '')
    .map(part => (/[。．.！？!?…]$/.test(part) ? part : `${part}${lang === 'en' ? '.' : '。'}`))
    .join(lang === 'en' ? ' ' : '')

export class EarAnswers {
  constructor(private readonly around: Around) {}

  private answer(...parts: readonly string[]): void {
    const { lang } = this.around.bundle
    useEar.getState().answer(joined(parts, lang), lang)
  }

  /** True at the second press; at the first it says what is going to happen. */
  private agreed(what: 'position' | 'walk' | 'hearing', why: string): boolean {
    const isSecond = useEar.getState().asked === what
    useEar.setState({ asked: isSecond ? null : what })
    if (!isSecond) this.answer(this.around.own.onceMore(joined([why], this.around.bundle.lang)))
    return isSecond
  }

  /** A fix, or the way to one; what waits for it is taken up when it is there. */
  private located(waitsFor: 'where' | 'tell'): boolean {
    const { fix, words } = this.around
    if (fix) return true
    const { locate, agree } = usePosition.getState()
    if (useSettings.getState().locationAgreed) locate()
    else if (this.agreed('position', words.locationWhy)) agree()
    else return false
    useEar.setState({ waitsFor })
    this.answer(words.locating)
    return false
  }

  private nameOf(id: string): string {
    const { bundle } = this.around
    const found =
      bundle.halls.find(other => other.id === id) ??
      bundle.places.find(other => other.id === id) ??
      bundle.services.find(other => other.id === id)
    return found ? nameIn(found.names, bundle.lang) : ''
  }

  help(): void {
    const { own } = this.around
    this.answer(own.intro, ...(hearing.available() ? [own.introMic] : []))
  }

  list(menu: EarMenu, page = 0): void {
    const { own } = this.around
    useEar.getState().show(menu, page)
    if (page === 0)
      this.answer(menu === 'tell' ? own.chooseTell : menu === 'tours' ? own.chooseTour : own.choose)
  }

  problem(problem: LocationProblem | null): void {
    const { words } = this.around
    this.answer(
      problem === 'denied'
        ? words.locationDenied
        : problem === 'blocked'
          ? words.locationBlocked
          : words.locationUnavailable,
    )
  }

  where(): void {
    const { bundle, words, fix, leading } = this.around
    if (!this.located('where') || !fix) return
    const where = sayWhere(whereAmI(fix, bundle.halls), words, id => this.nameOf(id))
    this.answer(
      where,
      words.located(Math.round(fix.accuracyMeters)),
      ...(leading.next ? [words.leadTo(leading.name), leading.next.inWords ?? '', leading.next.text] : []),
    )
  }

  /** The place of the guide that one is at, or nearest to; null: outside. */
  private here(): string | null {
    const { bundle, fix } = this.around
    const present = useCompanion.getState().trigger.present
    const entered = present[present.length - 1]?.placeId
    if (entered !== undefined) return entered
    if (!fix || isFar(fix)) return null
    const told = bundle.halls.filter(({ id }) => placeById(bundle, id) !== null)
    const where = told.length > 0 ? whereAmI(fix, told) : null
    return where && where.kind !== 'outside' ? where.placeId : null
  }

  tell(): void {
    const { bundle, own } = this.around
    const stop = useOnTour.getState().arrivedAtMs === null ? null : nextStop()
    const id = stop?.place ?? this.here()
    if (id !== null && placeById(bundle, id)) return this.tellOf(id)
    if (!this.located('tell')) return
    useEar.getState().show('tell')
    this.answer(own.notHere)
  }

  tellOf(placeId: string): void {
    useEar.getState().show('home')
    this.layer(placeId, null)
  }

  more(): void {
    const { told } = useEar.getState()
    const telling = usePlayer.getState().telling
    // what the guide told by itself, as one walked
    if (telling && telling.placeId !== told?.placeId) this.layer(telling.placeId, telling.layer)
    else if (told) this.layer(told.placeId, told.layer)
    else this.answer(this.around.own.nothingTold)
  }

  private layer(placeId: string, after: EarLayer | null): void {
    const { bundle, own, words } = this.around
    const place = placeById(bundle, placeId)
    if (!place) return
    const layer = layerAfter(place, after)
    if (layer === null) return this.answer(own.noMore)
    const name = nameIn(place.names, bundle.lang)
    useEar.setState({ told: { placeId, layer } })
    if (layer === 'describe') return this.answer(name, place.audioDescription ?? '')
    const narration = place.narrations.find(other => other.layer === layer)
    if (!narration) return
    useEar.getState().hush()
    useEar.setState({ said: narration.text === '' ? own.story(name) : `${name}\n${narration.text}` })
    if (useCompanion.getState().tellByHand(placeId, narration.layer)) return
    const { audioPath, captionsPath, text } = narration
    usePlayer.getState().tell({
      placeId,
      layer: narration.layer,
      title: name,
      subtitle: words.appTitle,
      audioPath,
      captionsPath,
      text,
    })
  }

  async leadToWant(want: EarWant): Promise<void> {
    const { bundle, own, fix, nowMs, words } = this.around
    await useNearby.getState().load()
    const { network } = useNearby.getState()
    const origin = originOf(bundle, network, fix, null)
    const [thing] = nearbyThings(bundle, network, origin, want, nowMs)
    if (!thing) return this.answer(own.notFar)
    const { wanted, near, isShutNow, leavesPalace } = thing
    this.lead({ id: wanted.id, position: wanted.position })
    this.answer(
      own.arrivedSoon(nameIn(wanted.names, bundle.lang)),
      sayNear(near, bundle.lang),
      ...sayNearNotes(near, want !== 'exit' && leavesPalace, bundle.lang),
      ...(isShutNow ? [words.wayShutNow] : []),
      ...(origin.kind === 'entrance' ? [words.wayFromGate] : []),
    )
  }

  leadTo(id: string): void {
    const { bundle, own, fix, words } = this.around
    const target = targetOf(bundle, id)
    if (!target) return this.answer(own.notFound(this.nameOf(id)))
    this.lead(target)
    this.answer(own.arrivedSoon(this.nameOf(id)), ...(fix && !isFar(fix) ? [] : [words.wayFromGate]))
  }

  private lead(target: Target): void {
    useEar.getState().show('home')
    useWay.getState().to(target)
    // without a yes to positions the way is told from the gate
    if (useSettings.getState().locationAgreed && usePosition.getState().status === 'off')
      usePosition.getState().locate()
  }

  stopLeading(): void {
    useWay.getState().to(null)
    useEar.getState().show('home')
    this.answer(this.around.own.stopped)
  }

  async begin(tourId: string): Promise<void> {
    const { bundle, own } = this.around
    const tour = tourById(bundle, tourId)
    if (!tour) return
    useEar.getState().show('home')
    await useOnTour.getState().start(tour)
    const stop = nextStop()
    this.answer(stop ? own.tourBegun(tour.title, this.nameOf(stop.place)) : own.noTourStop)
  }

  nextStop(): void {
    const { own, leading } = this.around
    const { status, goOn, lead } = useOnTour.getState()
    if (status === 'asking') goOn()
    else if (status === 'on') lead()
    else return this.list('tours')
    const stop = nextStop()
    this.answer(
      stop ? own.stopIs(this.nameOf(stop.place)) : own.noTourStop,
      ...(stop && leading.next ? [leading.next.inWords ?? '', leading.next.text] : []),
    )
  }

  toggle(): void {
    if (!useEar.getState().toggle()) this.answer(this.around.own.nothingPlaying)
  }

  quiet(): void {
    const { own } = this.around
    const { status, trigger } = useCompanion.getState()
    useEar.getState().hush()
    if (status !== 'on') return useEar.setState({ said: own.quietOn })
    const wasQuiet = trigger.quietUntilMs > trigger.nowMs
    toggleQuiet()
    if (wasQuiet) this.answer(own.quietOff)
    // said on the screen only: quiet was asked for
    else useEar.setState({ said: own.quietOn })
  }

  walk(): void {
    const { words, own } = this.around
    if (!this.agreed('walk', joined([words.companionInvite, words.companionTerms], this.around.bundle.lang)))
      return
    void useCompanion.getState().start()
    this.answer(own.walkOn)
  }

  again(): void {
    const { said } = useEar.getState()
    if (said === null) return this.help()
    useEar.getState().answer(said, this.around.bundle.lang)
  }

  async listen(): Promise<void> {
    const { own, bundle } = this.around
    const ear = useEar.getState()
    if (ear.listening) return hearing.stop()
    if (!this.agreed('hearing', own.micWhy)) return
    ear.hush()
    // agreed to until the page is left: not asked before each sentence
    useEar.setState({ listening: true, asked: 'hearing', said: own.listening })
    const { state, toggle } = usePlayer.getState()
    if (state === 'playing') toggle()
    const heard = await hearing.listen(voiceOf(bundle.lang))
    useEar.setState({ listening: false })
    if (heard.kind === 'refused') this.answer(own.micRefused)
    else if (heard.kind === 'failed') this.answer(own.micFailed)
    else if (heard.kind === 'nothing') this.answer(own.micNothing)
    else this.obey(commandIn(heard.text), heard.text)
  }

  /** Carries out what was said. */
  obey(command: EarCommand | null, heard: string): void {
    const { own } = this.around
    switch (command?.do) {
      case undefined: {
        // a name alone: its story
        const id = this.found(heard)
        return id === null ? this.answer(own.notUnderstood(heard)) : this.tellOf(id)
      }
      case 'lead-want':
        return void this.leadToWant(command.want)
      case 'lead-to':
      case 'tell-of': {
        const id = this.found(command.name)
        if (id === null) return this.answer(own.notFound(command.name))
        return command.do === 'lead-to' ? this.leadTo(id) : this.tellOf(id)
      }
      case 'where':
        return this.where()
      case 'tell':
        return this.tell()
      case 'more':
        return this.more()
      case 'lead':
        return this.list('lead')
      case 'next-stop':
        return this.nextStop()
      case 'pause':
        // listening has stopped the voice already
        return useEar.getState().hush()
      case 'go-on':
        return this.toggle()
      case 'quiet':
        return this.quiet()
      case 'again':
        return this.again()
      case 'help':
        return this.help()
      case 'back':
        return useGuide.getState().closeAll()
    }
  }

  /** The best place of that name; a word that only some summary has is none. */
  private found(name: string): string | null {
    const [hit] = search(this.around.bundle.places, name)
    return hit && hit.score >= LEAST_SCORE ? hit.item.id : null
  }
}

/** A name that begins like it, or is it. */
const LEAST_SCORE = 50
