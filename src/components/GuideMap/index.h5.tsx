import { Text, View } from '@tarojs/components'
import { useEffect, useRef, useState } from 'react'
import type * as EngineModule from './engine'
import { wordsOf } from '@/locales'
import { a11y } from '../a11y'
import { StateFace } from '../StateFace'
import { DrawnMap } from './DrawnMap'
import { untilWanted } from './patience'
import type { GuideMapProps, Standing } from './types'
import './index.scss'

export type * from './types'

type Engine = EngineModule.MapEngine
/** Kai letters must be there before names are drawn; a slow font must not hold them up for long. */
const FONT_WAIT_MS = 1500
const fontReady = (family: string | undefined) =>
  Promise.race([
    family === undefined
      ? []
      : (document.fonts?.load(`500 18px '${family}'`, '太和殿').catch(() => []) ?? []),
    new Promise(done => setTimeout(done, FONT_WAIT_MS)),
  ])

/** The web's map: loads its engine on its own, falls back to a drawn map where WebGL is missing. */
export function GuideMap(props: GuideMapProps) {
  const {
    bundle,
    lang,
    look,
    label,
    camera,
    insets,
    reducedMotion,
    selectedPlaceId,
    tourLine,
    fix,
    way,
    servicesShown,
    spot,
    mode,
    sky,
    sun,
  } = props
  const host = useRef<HTMLElement | null>(null)
  const engine = useRef<Engine | null>(null)
  const latest = useRef(props)
  latest.current = props
  const [phase, setPhase] = useState<'waiting' | 'loading' | 'live' | 'drawn'>(
    props.isBehind ? 'waiting' : 'loading',
  )
  const [settled, setSettled] = useState(false)
  const [standing, setStanding] = useState<Standing>('2d')
  /** Counts maps: a lost one is followed by another. */
  const [life, setLife] = useState(1)

  useEffect(() => {
    let gone = false
    const patience = latest.current.isBehind && life === 1 ? untilWanted() : null
    const begin = async () => {
      await patience?.over
      if (gone) return
      setPhase('loading')
      const letters = fontReady(latest.current.bundle.headingFonts[0]?.family)
      const { MapEngine } = await import(/* webpackChunkName: "map-engine" */ './engine')
      if (gone || !host.current) return
      if (!MapEngine.supported()) {
        setPhase('drawn')
        latest.current.onSettled?.()
        return
      }
      const now = latest.current
      engine.current = new MapEngine(
        host.current,
        { ...now, serviceWords: kind => wordsOf(now.lang).serviceSigns[kind] },
        now.apiUrl,
        {
          place: id => latest.current.onPlace(id),
          hall: id => latest.current.onHall?.(id),
          service: id => latest.current.onService(id),
          empty: () => latest.current.onEmpty(),
          roam: () => latest.current.onRoam?.(),
          ground: position => latest.current.onGround?.(position) ?? false,
          failed: message => console.warn(`map: ${message}`),
          settled: () => {
            setSettled(true)
            latest.current.onSettled?.()
          },
          lost: () => {
            setPhase('loading')
            setLife(lives => lives + 1)
          },
          standing: standing => {
            setStanding(standing)
            latest.current.onStanding?.(standing)
          },
        },
      )
      setPhase('live')
      await letters
      if (!gone) engine.current.showNames()
    }
    begin().catch(() => {
      setPhase('drawn')
      latest.current.onSettled?.()
    })
    return () => {
      gone = true
      patience?.cancel()
      engine.current?.destroy()
      engine.current = null
    }
  }, [life])

  useEffect(
    () =>
      engine.current?.setScene({
        bundle,
        lang,
        look,
        mode,
        sky,
        sun,
        reducedMotion,
        serviceWords: kind => wordsOf(lang).serviceSigns[kind],
      }),
    [phase, bundle, lang, look, mode, sky, sun, reducedMotion],
  )
  useEffect(() => engine.current?.select(selectedPlaceId), [phase, selectedPlaceId, bundle, lang, look])
  useEffect(() => engine.current?.showTour(tourLine), [phase, tourLine, lang, look])
  useEffect(() => engine.current?.showSpot(spot), [phase, spot, lang, look])
  useEffect(() => engine.current?.showServices(servicesShown), [phase, servicesShown, lang, look])
  useEffect(() => engine.current?.showPosition(fix), [phase, fix, lang, look])
  useEffect(() => engine.current?.showWay(way), [phase, way, lang, look])
  const { topPx, rightPx, bottomPx, leftPx } = insets
  const first = useRef(true)
  useEffect(() => {
    if (!engine.current) return
    engine.current.look(camera, { topPx, rightPx, bottomPx, leftPx }, reducedMotion || first.current)
    first.current = false
    // the map stays where the visitor put it when only the insets change
    // eslint-disable-next-line react-hooks/exhaustive-deps -- see above
  }, [phase, camera])

  const words = wordsOf(lang)
  return (
    <View
      className="guidemap"
      id="guidemap"
      data-settled={settled ? 'yes' : 'no'}
      data-standing={standing}
      {...a11y({ role: 'region', label })}
    >
      {phase === 'drawn' ? (
        <DrawnMap bundle={bundle} lang={lang} overlaySrc={props.overlaySrc} onPlace={props.onPlace} />
      ) : (
        <div className="guidemap__host" ref={element => void (host.current = element)} />
      )}
      {phase === 'loading' ? (
        <View className="centered guidemap__loading">
          <StateFace icon="map" title={words.loading} />
        </View>
      ) : null}
      {phase === 'drawn' ? <Text className="guidemap__note t-small">{words.mapFailedText}</Text> : null}
    </View>
  )
}
