/** What is seen of the guide that speaks as one walks. Props in, events out. */
export { CompanionCard } from './CompanionCard'
export { CompanionInvite } from './CompanionInvite'
export { CompanionSettings } from './CompanionSettings'
export { TapHint, WhereAmI } from './WhereAmI'
export type { LikelyPlace } from './say'
