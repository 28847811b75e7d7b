/** What every service that shows links asks for: 1.91 : 1, twice the size it is shown at. */
export const CARD_SIZE = { width: 1200, height: 630 } as const
