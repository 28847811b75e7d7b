/** As much of webpack-chain as is used. */
export function usePlainElements(chain: unknown): void
