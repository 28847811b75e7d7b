/// <reference types="@tarojs/taro" />

/** Origin of the content API, '' for the page's own origin. Set at build time by GUIDE_API_ORIGIN. */
declare const __API_ORIGIN__: string
/** Origin of the web app, used for links that a mini-program shares as text. Set by GUIDE_WEB_ORIGIN. */
declare const __WEB_ORIGIN__: string

/** Whether this build has a service worker (web, production). */
declare const __SERVICE_WORKER__: boolean

declare module '*.scss'
declare module '*.css'
