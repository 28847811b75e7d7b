/** Letters that come from the API. A font that does not come is no failure: the device's own Kai or Song stands in. */
export interface FontLeaf {
  load(family: string, url: string): void
}
