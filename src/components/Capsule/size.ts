/** Heights of the capsule, CSS px, as its style sheet sets them; what stands above it keeps them free. */

export const CAPSULE_PX = 124
/** With the row of what one can do. */
export const CAPSULE_ACTIONS_PX = 172
/** On its side a phone has no room for captions, slider and a second row. */
export const CAPSULE_LOW_PX = 64
/** Screens up to this height are low. */
export const LOW_PX = 480

export const capsulePx = (viewportHeightPx: number, withActions: boolean): number =>
  viewportHeightPx <= LOW_PX ? CAPSULE_LOW_PX : withActions ? CAPSULE_ACTIONS_PX : CAPSULE_PX
