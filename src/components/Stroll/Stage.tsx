import { Text, View } from '@tarojs/components'
import { useEffect, useMemo, useRef, useState } from 'react'
import type * as ViewModule from './view'
import { octant } from '@/core/geo/whereAmI'
import { groundOf } from '@/core/stroll/ground'
import { railOf, spotOn } from '@/core/stroll/rail'
import { seesIt, sightOf } from '@/core/stroll/sights'
import { a11y } from '../a11y'
import { Pressable } from '../Pressable'
import { loadScene, type LoadedScene } from '../PalaceScene/loadScene'
import { skyLight } from '../PalaceScene/sky'
import { StateFace } from '../StateFace'
import { StrollBar } from './StrollBar'
import { StrollTools } from './StrollTools'
import { headTurns } from './headTurns'
import { tiltTurns } from './tilt'
import type { StrollProps } from './types'
import './index.scss'

/** Degrees for each press of an arrow. */
const KEY_TURN_DEGREES = 15
/** Directions are said as people mean them in the palace, by its own axis. */
const DESCRIBED_EVERY_MS = 4000

/** The palace from within, along a walk that is only played. */
export function Stage(props: StrollProps) {
  const { words, modelUrl, sky, sun, vantage, points, seen, plan } = props
  const host = useRef<HTMLElement | null>(null)
  const view = useRef<ViewModule.StrollView | null>(null)
  const [scene, setScene] = useState<LoadedScene | null>(null)
  const [failed, setFailed] = useState(false)
  const [tilting, setTilting] = useState(false)
  const [facing, setFacing] = useState<string | null>(null)
  const latest = useRef(props)
  latest.current = props

  useEffect(() => {
    setFailed(false)
    const { scene: coming, cancel } = loadScene(modelUrl)
    let gone = false
    coming.then(
      loaded => gone || setScene(loaded),
      () => gone || setFailed(true),
    )
    return () => {
      gone = true
      cancel()
    }
  }, [modelUrl])

  const rail = useMemo(() => {
    if (!scene) return null
    const seeing = { model: scene.model, heightAt: groundOf(scene.model), plan }
    const sights = seen.map(place => place && sightOf(seeing, place))
    return railOf(
      points,
      seeing.heightAt,
      stop => sights[stop] ?? null,
      (from, stop) => {
        const place = seen[stop]
        return place ? seesIt(seeing, from, place) : false
      },
    )
  }, [scene, points, seen, plan])
  const railNow = useRef(rail)
  railNow.current = rail

  useEffect(() => {
    const box = host.current
    if (!scene || !box) return
    let gone = false
    const canvas = document.createElement('canvas')
    canvas.className = 'stroll__canvas'
    box.append(canvas)
    const stopTurning = headTurns(canvas, (bearing, pitch) => view.current?.turn(bearing, pitch))
    void import(/* webpackChunkName: "stroll-view" */ './view')
      .then(({ createStrollView }) => {
        if (gone) return
        const { sky, sun, vantage, still } = latest.current
        view.current = createStrollView({
          canvas,
          scene,
          sky: skyLight(sky, sun),
          vantage,
          still,
          spot: () => railNow.current && spotOn(railNow.current, latest.current.ownMs()),
          onFrame: frameMs => (box.dataset['frameMs'] = frameMs.toFixed(2)),
          onLost: () => setFailed(true),
        })
      })
      .catch(() => gone || setFailed(true))
    return () => {
      gone = true
      stopTurning()
      view.current?.dispose()
      view.current = null
      canvas.remove()
    }
  }, [scene])

  useEffect(() => view.current?.setSky(skyLight(sky, sun)), [sky, sun])
  useEffect(() => view.current?.setVantage(vantage), [vantage])
  useEffect(() => {
    if (!tilting) return
    return tiltTurns((bearing, pitch) => view.current?.turn(bearing, pitch))
  }, [tilting])
  // said from time to time, not with every frame
  useEffect(() => {
    const describe = (): void => {
      const eye = view.current?.eye()
      if (eye) setFacing(words.directions[octant(eye.bearingDegrees)] ?? null)
    }
    const timer = setInterval(describe, DESCRIBED_EVERY_MS)
    return () => clearInterval(timer)
  }, [words])

  useEffect(() => {
    const turns: Record<string, readonly [number, number]> = {
      ArrowLeft: [-KEY_TURN_DEGREES, 0],
      ArrowRight: [KEY_TURN_DEGREES, 0],
      ArrowUp: [0, KEY_TURN_DEGREES],
      ArrowDown: [0, -KEY_TURN_DEGREES],
    }
    const press = (event: KeyboardEvent): void => {
      const { target, key } = event
      if (event.altKey || event.ctrlKey || event.metaKey || isField(target)) return
      const { onPause, paused, onSkip, onVantage, vantage, onEnd } = latest.current
      const turn = turns[key]
      // space presses the button that has the focus
      const onButton =
        target instanceof HTMLElement && target.closest('[role="button"], [role="radio"]') !== null
      if (turn) view.current?.turn(...turn)
      else if (key === ' ' && !onButton) onPause(!paused)
      else if (key === 'n') onSkip?.()
      else if (key === 'v') onVantage(vantage === 'eye' ? 'bird' : 'eye')
      else if (key === 'Home') view.current?.lookAhead()
      else if (key === 'Escape' && !document.fullscreenElement) onEnd()
      else return
      event.preventDefault()
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [])

  const described = [props.title, facing === null ? null : words.strollFacing(facing)]
    .filter(Boolean)
    .join(', ')
  return (
    <View className="stroll" id="stroll" {...a11y({ role: 'region', label: words.strollTitle })}>
      <View
        className="stroll__stage"
        ref={(element: unknown) => (host.current = element as HTMLElement | null)}
        {...a11y({ role: 'img', label: described })}
      />
      {failed ? (
        <View className="stroll__face">
          <StateFace
            icon="map"
            title={words.strollFailed}
            text={words.strollFailedText}
            action={{ word: words.strollMap, press: props.onMap }}
          />
        </View>
      ) : scene ? null : (
        <View className="stroll__face" {...a11y({ role: 'status', label: words.strollLoading })}>
          <StateFace icon="map" title={words.strollLoading} />
        </View>
      )}
      <View className="stroll__head" style={{ top: `${props.topPx}px` }}>
        <View className="stroll__title">
          <Text className="t-small soft">{props.stopLine}</Text>
          <Text className="kai stroll__name" {...a11y({ role: 'status', label: props.title })}>
            {props.title}
          </Text>
        </View>
        <Pressable id="stroll-end" className="stroll__end" label={words.strollEnd} onPress={props.onEnd}>
          <Text>{words.strollEnd}</Text>
        </Pressable>
      </View>
      <StrollTools
        words={words}
        bottomPx={props.bottomPx}
        sky={sky}
        vantage={vantage}
        tilting={tilting}
        onAhead={() => view.current?.lookAhead()}
        onVantage={props.onVantage}
        onSky={props.onSky}
        onTilt={setTilting}
        onMap={props.onMap}
      />
      <StrollBar {...props} />
    </View>
  )
}

const isField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest('input, textarea, [contenteditable]') !== null
