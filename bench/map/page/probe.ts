/**
 * Runs in every measured page before the page's own code: notes when the first full map is there and, once asked,
 * which animation frames drew the map. Read as text and put in by visit.ts, so it imports nothing.
 */
export interface Frames {
  /** Time from each frame that drew the map to the next animation frame, ms. */
  drawnMs: number[]
  /** All animation frames, drawn or not. */
  ticks: number
}

export interface Probe {
  /** ms since navigation started; null until it is so. */
  settledMs: number | null
  standing3dMs: number | null
  /** ms since the map was last drawn. */
  quietMs(): number
  watch(): void
  /** What was drawn since the last call, or since `watch`. */
  take(): Frames
  /** For pages that move the picture without drawing on a canvas. */
  drew(): void
}

declare global {
  interface Window {
    benchProbe: Probe
  }
}

{
  let drew = false
  let lastDrawnMs = 0
  let previousTickMs: number | null = null
  let frames: Frames = { drawnMs: [], ticks: 0 }

  const probe: Probe = {
    settledMs: null,
    standing3dMs: null,
    quietMs: () => performance.now() - lastDrawnMs,
    watch() {
      requestAnimationFrame(tick)
    },
    take() {
      const taken = frames
      frames = { drawnMs: [], ticks: 0 }
      return taken
    },
    drew() {
      drew = true
      lastDrawnMs = performance.now()
    },
  }
  window.benchProbe = probe

  // the map asks for its frame after this one has asked again: what was drawn since, the previous frame drew
  const tick = (nowMs: number): void => {
    requestAnimationFrame(tick)
    frames.ticks++
    if (drew && previousTickMs !== null) frames.drawnMs.push(nowMs - previousTickMs)
    drew = false
    previousTickMs = nowMs
  }

  // each of mapbox-gl's frames begins by clearing
  const clear = WebGLRenderingContext.prototype.clear
  WebGLRenderingContext.prototype.clear = function (mask) {
    probe.drew()
    clear.call(this, mask)
  }

  const look = (): void => {
    if (probe.settledMs === null && document.querySelector('[data-settled="yes"]'))
      probe.settledMs = performance.now()
    if (probe.standing3dMs === null && document.querySelector('[data-standing="3d"]'))
      probe.standing3dMs = performance.now()
  }
  new MutationObserver(look).observe(document, {
    subtree: true,
    childList: true,
    attributeFilter: ['data-settled', 'data-standing'],
  })
}
