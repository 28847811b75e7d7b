/** Turning the phone turns the head, by the phone's own sense of its position (DeviceOrientation, W3C). */
import { turnBetween } from '@/core/stroll/rail'

interface AsksFirst {
  /** iOS asks the visitor; only after a tap. */
  requestPermission?: () => Promise<'granted' | 'denied'>
}

export const CAN_TILT =
  typeof DeviceOrientationEvent !== 'undefined' &&
  typeof navigator !== 'undefined' &&
  navigator.maxTouchPoints > 0

export async function mayTilt(): Promise<boolean> {
  const { requestPermission } = DeviceOrientationEvent as unknown as AsksFirst
  if (!requestPermission) return true
  return requestPermission().then(
    answer => answer === 'granted',
    () => false,
  )
}

/** Tells by how much the phone was turned since the last time. */
export function tiltTurns(turn: (bearingDegrees: number, pitchDegrees: number) => void): () => void {
  let before: { alpha: number; beta: number } | null = null
  const turned = ({ alpha, beta }: DeviceOrientationEvent): void => {
    if (alpha === null || beta === null) return
    if (before) turn(-turnBetween(before.alpha, alpha), turnBetween(before.beta, beta))
    before = { alpha, beta }
  }
  window.addEventListener('deviceorientation', turned)
  return () => window.removeEventListener('deviceorientation', turned)
}
