import { View } from '@tarojs/components'
import { useRouter, useShareAppMessage, useShareTimeline } from '@tarojs/taro'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { BackGuard } from '@/components/BackGuard'
import { Capsule } from '@/components/Capsule'
import { capsulePx } from '@/components/Capsule/size'
import { GuideMap } from '@/components/GuideMap'
import { TapHint } from '@/components/Companion'
import { MapTools, PositionCard } from '@/components/MapTools'
import { Banner, Notice } from '@/components/Notice'
import { Newer } from '@/components/Newer'
import { Panel } from '@/components/Panel'
import { SearchBar } from '@/components/SearchBar'
import { sheetPx } from '@/components/Sheet/heights'
import { StateFace } from '@/components/StateFace'
import { TabBar } from '@/components/TabBar'
import type { Bundle, NarrationView } from '@/content/bundle-types'
import type { Wgs84 } from '@/core/geo/types'
import { hasWords, loadWords, wordsOf } from '@/locales'
import { appearance } from '@/platform/appearance'
import { network } from '@/platform/network'
import { sharing } from '@/platform/share'
import { apiUrl, overlaySrcOf, placeById, thumbnailSrcOf, useContent } from '@/state/content'
import { useCompanion } from '@/state/companion'
import { rehearseStill } from '@/state/rehearsal'
import { rememberScroll, scrollTopOf, useGuide } from '@/state/guide'
import { useMeet } from '@/state/meet'
import { usePicking } from '@/state/picking'
import { usePlayer, type Telling } from '@/state/player'
import { usePlan } from '@/state/plan'
import { usePosition } from '@/state/position'
import { usePretence } from '@/state/pretence'
import { lookOf, RATES, typeOf, useSettings } from '@/state/settings'
import { targetOf, useWay, type Target } from '@/state/way'
import { WayPanel } from './WayPanel'
import { CompanionPanel, sayHere, useCapsuleActions } from './CompanionPanel'
import { PositionPanel } from './PositionPanel'
import { cardOf, imageOf } from './shareCard'
import { useCamera } from './useCamera'
import { useComfort } from './useComfort'
import { useShownFix } from './useShownFix'
import { useLiveCrowd } from './useLiveCrowd'
import { useNewer } from './useNewer'
import { useNow } from './useNow'
import { useAround } from './useAround'
import { useArrival } from './useArrival'
import { standAt, usePicked } from './usePicked'
import { FreshStamp, useOwn } from './useOwn'
import { usePlanSlot } from './usePlanSlot'
import { usePlanWatch } from './usePlanWatch'
import { useTakeSlot } from './useTakeSlot'
import { useSharedView } from './useSharedView'
import { useSlots } from './useSlots'
import { useStanding } from './useStanding'
import { useStrollStage } from './useStrollStage'
import { useTour } from './useTour'
import { useTourLine } from './useTourLine'
import './index.scss'

const TABS_PX = 56
const WIDE_PX = 900
/** What the card of a way covers of the map. */
const CARD_PX = 150

/** Asked for at once: the first picture of the page need not come first. */
void useContent.getState().load(useSettings.getState().lang)

/** Nothing can be said before the words are here; until then the server's own page stands (server/pages). */
export default function GuidePage() {
  const { lang } = useSettings()
  const bundle = useContent(({ bundle }) => bundle)
  const [isReady, setReady] = useState(hasWords(lang))
  useEffect(() => {
    if (isReady) return undefined
    const look = () => setReady(hasWords(useSettings.getState().lang))
    void loadWords(lang).then(look, () => undefined)
    return network.onReconnect(() => void loadWords(lang).then(look, () => undefined))
  }, [isReady, lang])
  return isReady || bundle ? <Guide /> : null
}

/** The guide: the map is home, everything else comes over it and goes away again. Composition only. */
function Guide() {
  const launch = useRouter().params
  const guide = useGuide()
  const content = useContent()
  const settings = useSettings()
  const player = usePlayer()
  const position = usePosition()
  const companion = useCompanion()
  const shownFix = useShownFix()
  const nowMs = useNow()
  const way = useWay()
  const pretence = usePretence(({ pretence }) => pretence)
  const capsuleActions = useCapsuleActions()
  const { lang } = settings
  const look = lookOf(settings)
  const { bundle } = content
  // words and content speak one language, even while the other one cannot be fetched
  const words = wordsOf(bundle?.lang ?? lang)
  const { view } = guide
  const crowdReports = useLiveCrowd(view.kind, nowMs)
  const { viewport, bottomInsetPx } = useScreen()
  const topInsets = appearance.topInsets()
  /** What a sheet may fill: below the status bar and WeChat's capsule button. */
  const usablePx = viewport.height - Math.max(0, topInsets.topPx - 12)

  const launched = useRef(false)
  if (!launched.current) {
    launched.current = true
    guide.start(launch)
  }
  useArrival(content, view)
  const { load, bringWhole } = content
  useEffect(() => void load(lang), [load, lang])
  // whoever opens something wants its story, not only the map
  useEffect(() => void (view.kind !== 'map' && bringWhole()), [view.kind, bringWhole])
  useEffect(() => network.onReconnect(() => void load(useSettings.getState().lang)), [load])

  const sharedView = useSharedView(view)
  const card = useMemo(() => cardOf(sharedView, bundle, words), [sharedView, bundle, words])
  useEffect(
    () => appearance.announce({ title: card.title, lang, dark: look === 'dark' }),
    [card.title, lang, look],
  )
  useShareAppMessage(() => ({
    title: card.title,
    path: `/pages/guide/index?path=${encodeURIComponent(card.path)}`,
    ...imageOf(card.path, content),
  }))
  useShareTimeline(() => ({
    title: card.title,
    query: `path=${encodeURIComponent(card.path)}`,
    ...imageOf(card.path, content),
  }))

  const { say } = guide
  const share = useCallback(async () => {
    const outcome = await sharing.share({ title: card.title, text: card.text, url: sharing.urlOf(card.path) })
    if (outcome === 'copied') say(words.shareCopied)
    else if (outcome === 'failed') say(words.shareFailed)
  }, [card, say, words])

  const listen = (placeId: string, { layer, audioPath, captionsPath, text }: NarrationView) => {
    const place = bundle?.places.find(({ id }) => id === placeId)
    if (!place) return
    const { telling } = player
    if (telling?.placeId === placeId && telling.layer === layer && player.state !== 'failed') {
      player.toggle()
      return
    }
    // while the engine is on it has to know what is spoken
    if (companion.tellByHand(placeId, layer)) return
    const title = lang !== 'en' ? place.names.zh : place.names.en
    player.tell({ placeId, layer, title, subtitle: words.appTitle, audioPath, captionsPath, text })
  }

  const { standing, sun, stands } = useStanding(say, words)
  const slots = useSlots({ bundle, words, dark: look === 'dark' })
  const comfort = useComfort({ bundle, words, fix: shownFix, nowMs, topPx: topInsets.topPx })
  const planSlot = usePlanSlot(bundle, words, nowMs)
  const own = useOwn(bundle, words)
  usePlanWatch(nowMs, words, guide.say)
  const planTurn = usePlan(({ turn }) => turn)
  const take = useTakeSlot(bundle, words)
  const newer = useNewer()

  // who said yes on an earlier visit is asked again: a browser lets nothing speak before a tap
  const { invite } = companion
  useEffect(() => void (useSettings.getState().companion && invite()), [invite])
  // a code on a sign, a friend's "I am here"
  const { arrivedAt, takeArrival } = guide
  const listens = companion.status === 'on'
  useEffect(() => {
    if (!bundle || !listens || arrivedAt === null) return
    const id = takeArrival()
    if (id !== null) sayHere(bundle, id, 'code')
  }, [bundle, listens, arrivedAt, takeArrival])

  const lead = (target: Target | null) => {
    if (target) way.to(target)
    if (position.status !== 'known') position.locate()
    guide.closeAll()
  }
  const leadTo = (id: string) => lead(bundle && targetOf(bundle, id))
  const picking = usePicking()
  const picked = usePicked(bundle, words)
  const { want: waitForTap } = picking
  useEffect(() => void (view.kind !== 'map' && waitForTap(null)), [view.kind, waitForTap])
  const around = useAround({ bundle, words, fix: shownFix, nowMs, lead, onShare: () => void share() })

  const thumbnailSrc = useCallback((id: string) => thumbnailSrcOf(bundle, id), [bundle])

  const foreign = content.offline && bundle !== null && bundle.lang !== lang
  useEffect(() => {
    if (foreign) say(wordsOf(lang).languageOffline)
  }, [foreign, lang, say])

  const telling = player.telling !== null
  const dockPx =
    TABS_PX + bottomInsetPx + (telling ? capsulePx(viewport.height, capsuleActions !== undefined) : 0)
  const wide = viewport.width >= WIDE_PX
  const sheetShownPx = view.kind === 'map' || wide ? 0 : sheetPx(guide.sheetHeight, usablePx, dockPx)
  const insets = {
    topPx: topInsets.topPx + 76,
    rightPx: 0,
    bottomPx: wide
      ? 20
      : dockPx + Math.min(sheetShownPx, usablePx * 0.6) + (view.kind === 'map' && way.target ? CARD_PX : 0),
    leftPx: wide && view.kind !== 'map' ? 460 : 0,
  }
  const wayLine = useMemo(
    () =>
      way.route
        ? { line: way.route.line, exact: true }
        : way.target && position.fix && (way.status === 'failed' || way.status === 'none')
          ? { line: [position.fix.position, way.target.position], exact: false }
          : null,
    [way.route, way.target, way.status, position.fix],
  )
  const tourLine = useTourLine(bundle, view, companion.status === 'on' ? companion.tourId : null)
  const { camera, spot, service, lookAtPalace, lookAtFix, roam } = useCamera({
    bundle,
    view,
    serviceId: guide.serviceId,
    fix: shownFix,
    way: wayLine,
    onTheWay: (way.guidance?.atMeters ?? 0) > 15,
    walk: companion.status === 'on' ? (pretence?.name ?? 'real') : null,
    tourLine,
    wide,
  })
  const tour = useTour({ bundle, words, bottomPx: dockPx, nowMs, onMap: guide.closeAll })
  const stage = useStrollStage({
    bundle,
    words,
    sun,
    topPx: topInsets.topPx + 12,
    bottomPx: wide ? dockPx - TABS_PX : dockPx,
  })
  /** The companion's card says where one is; what is wrong with the position, and the way to a place, come first. */
  const speaksOfPosition =
    companion.tapping !== null ||
    (companion.status !== 'off' && position.status !== 'problem' && way.target === null)
  const tapped = (at: Wgs84 | null): boolean => {
    if (picked(at)) return true
    if (companion.tapping === null || !at) return false
    const pretends = companion.tapping === 'pretend'
    companion.setTapping(null)
    if (pretends) rehearseStill(at)
    else companion.act({ do: 'here', position: at, placeId: null, by: 'map' })
    return true
  }
  const selectedPlaceId =
    view.kind === 'place' || view.kind === 'hall'
      ? view.id
      : view.kind === 'relic'
        ? (bundle?.relics.find(({ id }) => id === view.id)?.place ?? null)
        : view.kind === 'meet' && typeof view.at === 'string'
          ? view.at
          : null

  return (
    <View
      style={{ '--safe-bottom': `${bottomInsetPx}px` } as object}
      className={`guide look-${look} lang-${lang} ${comfort.marks} ${telling ? 'has-telling' : ''} ${telling && capsuleActions ? 'has-actions' : ''} ${stage && view.kind === 'map' ? 'guide--inside' : ''}`}
      data-freshness={content.freshness ?? 'none'}
    >
      {bundle ? (
        <GuideMap
          bundle={bundle}
          lang={lang}
          look={look}
          label={words.mapLabel}
          camera={camera}
          insets={insets}
          reducedMotion={comfort.isStill}
          isBehind={view.kind !== 'map' && !wide}
          onSettled={bringWhole}
          mode={settings.mapMode}
          sky={settings.sky}
          sun={sun}
          onStanding={stands}
          selectedPlaceId={selectedPlaceId}
          tourLine={tourLine}
          fix={shownFix}
          way={wayLine}
          servicesShown={guide.servicesShown}
          spot={service && guide.servicesShown ? null : spot}
          apiUrl={apiUrl}
          overlaySrc={overlaySrcOf(bundle)}
          thumbnailSrc={thumbnailSrc}
          onRoam={roam}
          onGround={tapped}
          onPlace={id => {
            if (picked(placeById(bundle, id)?.position ?? null, id)) return
            if (companion.tapping === null) guide.open({ kind: 'place', id })
            else if (bundle) tapped(bundle.places.find(place => place.id === id)?.position ?? null)
          }}
          onHall={id =>
            picked(targetOf(bundle, id)?.position ?? null, id) || guide.open({ kind: 'hall', id })
          }
          onService={id => picked(targetOf(bundle, id)?.position ?? null, id) || guide.showService(id)}
          onEmpty={() => (view.kind === 'place' || view.kind === 'hall') && guide.setSheetHeight('peek')}
        />
      ) : null}
      {stage}
      {content.status === 'loading' ? (
        <Centered>
          <StateFace icon="map" title={words.loading} />
        </Centered>
      ) : null}
      {content.status === 'failed' ? (
        <Centered failed>
          <StateFace
            icon="replay"
            title={words.loadFailedTitle}
            text={words.loadFailedText}
            action={{ word: words.retry, press: () => void load(lang) }}
          />
        </Centered>
      ) : null}
      <SearchBar
        words={words}
        query={view.kind === 'places' ? guide.query : ''}
        insets={topInsets}
        onQuery={query => {
          guide.setQuery(query)
          if (view.kind !== 'places') guide.open({ kind: 'places' })
        }}
        onOpen={() => guide.open({ kind: 'places' })}
        onLanguage={() => settings.set({ lang: lang === 'en' ? settings.chinese : 'en' })}
      />
      {content.offline && bundle ? (
        <Banner text={content.freshness === 'starter' ? words.offlineStarter : words.offlineKept} />
      ) : null}
      {bundle && (view.kind === 'map' || wide || guide.sheetHeight === 'peek') ? (
        <MapTools
          words={words}
          bottomPx={view.kind === 'map' ? dockPx : dockPx + sheetShownPx}
          located={position.status === 'known'}
          servicesShown={guide.servicesShown}
          standing={standing}
          sky={settings.sky}
          companion={companion.status === 'on'}
          onCompanion={() => {
            if (!wide && view.kind !== 'map') guide.closeAll()
            if (companion.status === 'on') companion.stop()
            else companion.invite()
          }}
          onStanding={mapMode => settings.set({ mapMode })}
          onSky={sky => settings.set({ sky })}
          onWhole={lookAtPalace}
          onServices={() => {
            if (!guide.servicesShown) lookAtPalace()
            guide.toggleServices()
          }}
          onLocate={() => {
            // its words stand on the map
            if (!wide && view.kind !== 'map') guide.closeAll()
            position.locate()
            lookAtFix()
          }}
        />
      ) : null}
      {service && (view.kind === 'map' || wide) ? (
        <PositionCard
          bottomPx={dockPx}
          title={lang !== 'en' ? service.names.zh : `${service.names.zh} ${service.names.en}`}
          text={service.note}
          actions={[
            {
              id: 'service-lead',
              word: words.leadMe,
              main: true,
              press: () => {
                guide.showService(null)
                leadTo(service.id)
              },
            },
            {
              id: 'service-meet',
              word: words.meetHere,
              press: () => {
                guide.showService(null)
                useMeet.getState().begin(service.id)
              },
            },
            { id: 'service-close', word: words.close, press: () => guide.showService(null) },
          ]}
        />
      ) : null}
      {bundle && !service && (view.kind === 'map' || (wide && view.kind !== 'listen')) ? (
        picking.wanted !== null ? (
          <TapHint
            words={words}
            bottomPx={dockPx}
            hint={picking.wanted === 'meet' ? words.meetTapHint : words.nearbyTapHint}
            onCancel={() => picking.want(null)}
          />
        ) : tour.panel !== null ? (
          tour.panel
        ) : speaksOfPosition ? (
          <CompanionPanel bundle={bundle} words={words} bottomPx={dockPx} />
        ) : way.target && position.status !== 'asking' ? (
          <WayPanel bundle={bundle} words={words} bottomPx={dockPx} />
        ) : (
          <PositionPanel bundle={bundle} words={words} bottomPx={dockPx} />
        )
      ) : null}
      {comfort.ear}
      {bundle && view.kind !== 'map' && view.kind !== 'listen' ? (
        <Panel
          view={view}
          bundle={bundle}
          words={words}
          apiUrl={apiUrl}
          query={guide.query}
          nowMs={nowMs}
          crowdReports={crowdReports}
          dark={look === 'dark'}
          theme={settings.theme}
          typeSize={typeOf(settings)}
          tellingPath={player.telling?.audioPath ?? null}
          telling={player.state === 'playing' || player.state === 'loading'}
          size={guide.sheetHeight}
          viewportPx={usablePx}
          dockPx={dockPx}
          wide={wide}
          shareMode={sharing.mode}
          canGoBack={guide.trail.length > 1 || (guide.trail.length === 1 && guide.trail[0]?.kind !== 'map')}
          onSize={guide.setSheetHeight}
          onClose={guide.closeAll}
          onBack={guide.back}
          turn={view.kind === 'plan' ? planTurn : 0}
          scrollTopPx={scrollTopOf(view)}
          onScroll={scrollTopPx => rememberScroll(view, scrollTopPx)}
          onOpen={guide.open}
          onFollow={tour.follow}
          onJoin={tour.join}
          tourTime={tour.time}
          star={own.star}
          note={own.note}
          slots={{
            ...slots,
            settings: (
              <>
                {slots.settings}
                {comfort.settings}
              </>
            ),
            ...around,
            ...own.slots,
            plan: planSlot,
            take: take.slot,
          }}
          takenLine={take.line}
          onService={guide.showService}
          onListen={listen}
          onLead={leadTo}
          onShare={() => void share()}
          onMeet={id => useMeet.getState().begin(id)}
          onLang={next => settings.set({ lang: next })}
          onTheme={theme => settings.set({ theme })}
          onTypeSize={typeSize => settings.set({ typeSize })}
        />
      ) : null}
      {player.telling ? (
        <Capsule
          words={words}
          title={player.telling.title}
          state={player.state}
          positionMs={player.positionMs}
          durationMs={player.durationMs}
          cues={player.cues}
          rate={settings.rate}
          dark={look === 'dark'}
          layer={player.telling.layer}
          deviceVoice={player.deviceVoice}
          synthetic={isSynthetic(bundle, player.telling)}
          actions={capsuleActions}
          onToggle={player.toggle}
          onSeek={player.seek}
          onRate={() =>
            player.setRate(
              RATES[(RATES.indexOf(settings.rate as (typeof RATES)[number]) + 1) % RATES.length] ?? 1,
            )
          }
          onStop={() => {
            if (companion.status === 'on') companion.act({ do: 'stop' })
            player.stop()
          }}
          onOpen={() => player.telling && guide.open({ kind: 'place', id: player.telling.placeId }, 'half')}
        />
      ) : null}
      <BackGuard active={view.kind !== 'map'} onBack={guide.back} />
      <TabBar
        view={view}
        words={words}
        onTab={kind => {
          if (kind === 'map') return guide.closeAll()
          if (kind === 'nearby' && selectedPlaceId !== null && bundle && position.status !== 'known')
            standAt(bundle, selectedPlaceId)
          guide.open({ kind })
        }}
      />
      {bundle ? <FreshStamp bundle={bundle} words={words} topPx={insets.topPx} /> : null}
      {newer ? <Newer words={words} bottomPx={dockPx} onOpen={newer.open} onLater={newer.later} /> : null}
      <Notice text={guide.notice} onGone={() => guide.say(null)} />
    </View>
  )
}

const isSynthetic = (bundle: Bundle | null, { placeId, layer }: Telling): boolean =>
  placeById(bundle, placeId)?.narrations.find(other => other.layer === layer)?.voice === 'synthetic'

const Centered = ({ failed = false, children }: { failed?: boolean; children: React.ReactNode }) => (
  <View className={`centered ${failed ? 'centered--failed' : ''}`}>{children}</View>
)

const measureScreen = () => ({ viewport: appearance.viewportPx(), bottomInsetPx: appearance.bottomInsetPx() })

/** Follows rotation and split screens. */
function useScreen() {
  const [screen, setScreen] = useState(measureScreen)
  useEffect(() => appearance.onResize(() => setScreen(measureScreen())), [])
  return screen
}
