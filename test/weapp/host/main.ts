/** Starts the mini-program in this page: engine, built-in tags, app.js, first page, bridge for the test. */
import type { HostConfig, MiniProgramBridge } from './bridge'
import { fireRegionChange, mapBoxes, mapBoxOf } from './builtins/map'
import { registerBuiltins } from './builtins/register'
import { closeOverlay } from './builtins/overlays'
import { mountedViews } from './builtins/registry'
import { emit } from './emitter'
import { startEngine } from './engine'
import { drawScreenFurniture } from './furniture'
import { connectHost, currentApp, runModule } from './modules'
import { connectEngine, goBack, openPage, pageInstances, summarizePages } from './pages'
import { calls, errors, plainCopy, recordError, unknownApis, watchWindow } from './recorder'
import { currentShare } from './share'
import { config } from './state'
import { pressBackgroundButton } from './wx/audio'
import { wx } from './wx/index'
import { reportLocation } from './wx/location'

/** rpx works in inline styles too; the style sheets were converted when the package was built. */
function convertInlineRpx(): void {
  const original = Element.prototype.setAttribute
  Element.prototype.setAttribute = function setAttribute(name: string, value: string) {
    const converted =
      name === 'style' ? String(value).replace(/(-?[\d.]+)rpx/g, 'calc($1 * 100vw / 750)') : value
    original.call(this, name, converted)
  }
}

/** A tap on the native map is a map event with a position, never a plain tap that bubbles. */
function interceptMapTap(target: object, type: string, detail: unknown, original: Event): boolean {
  const host = (target as { $$?: Element }).$$ ?? null
  const box = mapBoxOf(host)
  if (!box || type !== 'tap' || !(original.target instanceof Element)) return false
  const { x, y } = detail as { x: number; y: number }
  box.tap(x, y, original.target)
  return true
}

function configure(change: Partial<HostConfig>): void {
  Object.assign(config, change)
  if (change.location !== undefined) reportLocation()
  if (change.theme !== undefined) emit('ThemeChange', { theme: change.theme })
  if (change.offline !== undefined) {
    const isConnected = !change.offline
    emit('NetworkStatusChange', { isConnected, networkType: isConnected ? 'wifi' : 'none' })
  }
}

function back(): boolean {
  if (closeOverlay()) return true
  if (pageInstances().length < 2) return false
  goBack(1)
  return true
}

function emitToApp(event: string, payload: unknown): void {
  if (event === 'BackgroundAudioPrev' || event === 'BackgroundAudioNext') {
    pressBackgroundButton(event === 'BackgroundAudioPrev' ? 'Prev' : 'Next')
  } else if (event === 'AppHide') {
    pageInstances().at(-1)?.onHide?.()
    currentApp()?.onHide?.()
  } else if (event === 'AppShow') {
    currentApp()?.onShow?.(config.launch)
    pageInstances().at(-1)?.onShow?.()
  }
  emit(event, payload)
}

const bridge: MiniProgramBridge = {
  calls,
  errors,
  unknownApis: () => [...unknownApis],
  pages: summarizePages,
  maps: () => mapBoxes().map(box => box.snapshot()),
  props: tag => mountedViews(tag).map(view => plainCopy(view.props()) as Record<string, unknown>),
  fire: (tag, index, event, detail) => {
    const view = mountedViews(tag)[index]
    if (!view)
      throw new Error(`no <${tag}> with index ${index} on the page, there are ${mountedViews(tag).length}`)
    if (event === 'regionchange') fireRegionChange(view, detail as Record<string, unknown>)
    else view.fire(event, detail)
  },
  emit: emitToApp,
  configure,
  share: currentShare,
  back,
}

function start(): void {
  window.miniProgram = bridge
  watchWindow()
  convertInlineRpx()
  drawScreenFurniture()
  connectHost({ wx, getCurrentPages: pageInstances })
  connectEngine(startEngine(interceptMapTap))
  registerBuiltins()
  runModule('app')
  currentApp()?.onLaunch?.(config.launch)
  currentApp()?.onShow?.(config.launch)
  openPage(config.launch.path, config.launch.query)
}

try {
  start()
} catch (error) {
  recordError('error', error)
}
