/** Dragging turns the head: what is under the finger stays under it, as near as a turn can. */

/** A drag over the whole height of the picture turns by about what one sees of it. */
const DEGREES_A_HEIGHT = 62

export function headTurns(
  canvas: HTMLCanvasElement,
  turn: (bearingDegrees: number, pitchDegrees: number) => void,
): () => void {
  let from: { id: number; x: number; y: number } | null = null
  const down = ({ pointerId, clientX, clientY, button }: PointerEvent): void => {
    if (from || button !== 0) return
    from = { id: pointerId, x: clientX, y: clientY }
    canvas.setPointerCapture(pointerId)
  }
  const move = ({ pointerId, clientX, clientY }: PointerEvent): void => {
    if (from?.id !== pointerId) return
    const degrees = DEGREES_A_HEIGHT / Math.max(1, canvas.clientHeight)
    turn((from.x - clientX) * degrees, (clientY - from.y) * degrees)
    from = { id: pointerId, x: clientX, y: clientY }
  }
  const up = ({ pointerId }: PointerEvent): void => {
    if (from?.id === pointerId) from = null
  }
  canvas.addEventListener('pointerdown', down)
  canvas.addEventListener('pointermove', move)
  canvas.addEventListener('pointerup', up)
  canvas.addEventListener('pointercancel', up)
  return () => {
    canvas.removeEventListener('pointerdown', down)
    canvas.removeEventListener('pointermove', move)
    canvas.removeEventListener('pointerup', up)
    canvas.removeEventListener('pointercancel', up)
  }
}
