/** The `wx` object of the app: everything below is recorded where it matters; names we don't know are noted. */
import { navigationApis } from '../pages'
import { unknownApis } from '../recorder'
import { audioApis } from './audio'
import { canvasApis } from './canvas'
import { chatApis } from './chat'
import { fileApis } from './fileSystem'
import { locationApis } from './location'
import { mapApis } from './map'
import { networkApis } from './network'
import { queryApis } from './query'
import { screenApis } from './screen'
import { storageApis } from './storage'
import { systemApis } from './system'

/** Read by tools and promises as a matter of course, not asked of WeChat. */
const NOT_AN_API = new Set(['webpackJsonp', 'cloud', 'then', 'toJSON', 'lanDebug'])

const known: Record<string, unknown> = {
  ...systemApis,
  ...storageApis,
  ...locationApis,
  ...networkApis,
  ...fileApis,
  ...screenApis,
  ...audioApis,
  ...mapApis,
  ...queryApis,
  ...canvasApis,
  ...chatApis,
  ...navigationApis,
}

export const wx = new Proxy(known, {
  get(target, name) {
    if (typeof name === 'string' && !(name in target) && !NOT_AN_API.has(name)) unknownApis.add(name)
    return Reflect.get(target, name) as unknown
  },
})
