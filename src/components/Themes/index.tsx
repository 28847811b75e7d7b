/** Stories that run across the palace: people, the timeline, motifs, the builders' words. */
export { MotifList, PeopleList, TermList, ThemeHub, Timeline } from './lists'
export { EventRows, nameOf, ThingRows } from './rows'
export { EventStory, MotifStory, PersonStory, TermStory } from './stories'
