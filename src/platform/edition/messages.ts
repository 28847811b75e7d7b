/** What the page says to the service worker. */
export const OPEN_NEWER = 'open-newer'
export const REMEMBER = 'remember'
