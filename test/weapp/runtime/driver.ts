/**
 * Operates a running mini-program as a visitor would: by what is to be read and tapped. One instance is one phone;
 * `relaunch` closes the program and opens it again with everything the phone has kept.
 */
import type { HostConfig, HostLocation, ShareResult } from '../host/bridge'
import { dragFinger, findPoint, findTarget, touch } from './find'
import { ProgramObserver } from './observer'

export interface LaunchTarget {
  /** page path without a leading slash */
  path?: string
  query?: Record<string, string>
  /** WeChat's scene number: 1001 by default, 1007 from a shared card */
  scene?: number
}

function parseLaunch(target: LaunchTarget | string): LaunchTarget {
  if (typeof target !== 'string') return target
  const [path = '', search = ''] = target.replace(/^\//, '').split('?')
  const pairs = search.split('&').filter(Boolean)
  const query = pairs.map(pair => [pair.split('=')[0] ?? '', pair.slice(pair.indexOf('=') + 1)])
  return { path, query: Object.fromEntries(query) }
}

const ATTEMPTS = 3

export class MiniProgram extends ProgramObserver {
  /** Starts the program (again) with everything the phone has kept: storage, user files, permissions. */
  async relaunch(launch: LaunchTarget | string = {}): Promise<void> {
    const { path = this.running.firstPage, query = {}, scene = 1001 } = parseLaunch(launch)
    this.running.phone.config.launch = { path, query, scene }
    // a started-again program has nothing of the old one: not its timers, not its open requests
    const old = this.running.page
    this.running.page = await this.running.newPage()
    await old.close()
    // not `load`: pictures may take their time
    await this.page.goto(this.running.origin, { waitUntil: 'domcontentloaded', timeout: 60_000 })
    await this.page.waitForFunction(
      () => window.miniProgram.pages().length > 0 || window.miniProgram.errors.length > 0,
    )
  }

  /** As `relaunch`, at the same place. */
  reload(): Promise<void> {
    return this.relaunch(this.running.phone.config.launch)
  }

  /** Taps what shows this text (or is named so for a screen reader), or what a selector such as `#id` finds. */
  async tap(target: string): Promise<void> {
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      const { x, y } = await findPoint(this.page, target)
      if (await touch(this.page, x, y)) return
    }
    throw new Error(`the browser made no tap of the touches of "${target}"`)
  }

  /** Moves one finger from the middle of the target, in CSS pixels. */
  async drag(target: string, by: { dx: number; dy: number }): Promise<void> {
    await dragFinger(this.page, await findPoint(this.page, target), by)
  }

  async type(target: string, value: string): Promise<void> {
    const field = await findTarget(this.page, target)
    await field.fill(value)
  }

  /** markertap {markerId}, tap {latitude, longitude}, regionchange {type, causedBy …}, callouttap {markerId} */
  fireMap(event: string, detail: unknown): Promise<void> {
    return this.fire('map', event, detail)
  }

  /** An event of any built-in component, for those that a finger can't reach here. */
  fire(tag: string, event: string, detail: unknown, index = 0): Promise<void> {
    return this.page.evaluate(
      given => window.miniProgram.fire(given.tag, given.index, given.event, given.detail),
      { tag, index, event, detail },
    )
  }

  /** What the visible page would share from WeChat's menu. */
  share(): Promise<ShareResult> {
    return this.page.evaluate(() => window.miniProgram.share('menu'))
  }

  /** The phone's back gesture; false when it would leave the program. */
  back(): Promise<boolean> {
    return this.page.evaluate(() => window.miniProgram.back())
  }

  setLocation(location: HostLocation): Promise<void> {
    return this.configure({ location })
  }

  setOffline(offline: boolean): Promise<void> {
    return this.configure({ offline })
  }

  async setTheme(theme: 'light' | 'dark'): Promise<void> {
    await this.page.emulateMedia({ colorScheme: theme })
    await this.configure({ theme })
  }

  /** AppHide, AppShow, CompassChange, BackgroundAudioNext … */
  emit(event: string, payload: unknown = {}): Promise<void> {
    return this.page.evaluate(given => window.miniProgram.emit(given.event, given.payload), {
      event,
      payload,
    })
  }

  close(): Promise<void> {
    return this.running.shutDown()
  }

  private async configure(change: Partial<HostConfig>): Promise<void> {
    Object.assign(this.running.phone.config, change)
    await this.page.evaluate(given => window.miniProgram.configure(given), change)
  }
}
