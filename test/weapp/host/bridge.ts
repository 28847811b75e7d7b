/** What the test driver (Node) and the host (browser page) tell each other. Types only, shared by both sides. */

/** A reading of the position in WGS-84; the host converts to GCJ-02 where WeChat would. */
export interface HostFix {
  latitude: number
  longitude: number
  accuracyMeters?: number
  speedMetersPerSecond?: number
  headingDegrees?: number
}

/** `denied`: the visitor refuses; `off`: location is switched off in the phone. */
export type HostLocation = 'denied' | 'off' | HostFix

export interface LaunchOptions {
  path: string
  /** values as WeChat hands them over: still percent-encoded */
  query: Record<string, string>
  scene: number
}

export interface HostConfig {
  launch: LaunchOptions
  location: HostLocation
  offline: boolean
  theme: 'light' | 'dark'
  language: string
  /** JSON text by key, as it was left by the last run */
  storage: Record<string, string>
  /** base64 by path below wxfile://usr */
  files: Record<string, string>
  /** scopes answered in an earlier run */
  authorization: Record<string, boolean>
}

export interface RecordedCall {
  name: string
  options: unknown
}

export interface RecordedError {
  kind: 'error' | 'rejection' | 'warning'
  message: string
}

export interface PageSummary {
  path: string
  query: Record<string, string>
  isVisible: boolean
  text: string
}

export interface MapView {
  latitude: number
  longitude: number
  scale: number
}

export interface MapSnapshot {
  id: string
  /** properties as the app set them */
  props: Record<string, unknown>
  /** what is drawn: starts from the properties and follows MapContext calls */
  view: MapView
  overlays: Record<string, unknown>[]
}

export interface ShareResult {
  message: { title?: string; path?: string; imageUrl?: string } | null
  timeline: { title?: string; query?: string; imageUrl?: string } | null
}

export interface MiniProgramBridge {
  calls: RecordedCall[]
  errors: RecordedError[]
  unknownApis: () => string[]
  pages: () => PageSummary[]
  maps: () => MapSnapshot[]
  /** properties of all mounted components of a built-in tag */
  props: (tag: string) => Record<string, unknown>[]
  fire: (tag: string, index: number, event: string, detail: unknown) => void
  emit: (event: string, payload: unknown) => void
  configure: (change: Partial<HostConfig>) => void
  share: (from: 'menu' | 'button') => Promise<ShareResult>
  /** the phone's back gesture; false when the program would close */
  back: () => boolean
}

/** What the builder makes of dist/weapp. */
export interface PackageData {
  modules: Record<string, ModuleFactory>
  json: Record<string, PackageJson>
  css: Record<string, string>
  /** attributes used per built-in tag */
  tags: Record<string, string[]>
  templates: Record<string, unknown>
}

export interface PackageJson {
  pages?: string[]
  subPackages?: { root: string; pages: string[] }[]
  subpackages?: { root: string; pages: string[] }[]
  usingComponents?: Record<string, string>
  window?: PackageJson
  navigationStyle?: string
  navigationBarTitleText?: string
  requiredPrivateInfos?: string[]
  requiredBackgroundModes?: string[]
  permission?: Record<string, { desc: string }>
}

/** Called with the names of ./scope.ts in their order. */
export type ModuleFactory = (...scope: unknown[]) => void

declare global {
  interface Window {
    miniProgram: MiniProgramBridge
    __package: PackageData
    __config: HostConfig
  }
}
