/** Letters that come from the API. A font that does not come is no failure: the device's own Kai or Song stands in. */
export interface FontLeaf {
  /** `later`: when something is set in it, where the platform can tell. */
  load(family: string, url: string, when: 'now' | 'later'): void
}
