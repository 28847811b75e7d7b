/** Where the API lives on its origin. The version is that of the contract, not of the content. */
export const API_BASE = '/api/v1'
