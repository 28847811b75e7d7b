/** The parts of a service worker's world that are used here; the project is typed for pages. */
export interface WorkerEvent {
  waitUntil(work: Promise<unknown>): void
}
export interface WorkerMessage extends WorkerEvent {
  data: unknown
}
interface WorkerScope {
  location: { origin: string }
  clients: {
    claim(): Promise<void>
    matchAll(options: {
      type: 'window'
    }): Promise<{ navigate?(url: string): Promise<unknown>; url: string }[]>
  }
  registration: { unregister(): Promise<boolean> }
  skipWaiting(): Promise<void>
  addEventListener(name: 'install' | 'activate', heard: (event: WorkerEvent) => void): void
  addEventListener(name: 'message', heard: (event: WorkerMessage) => void): void
}
export const scope = self as unknown as WorkerScope
