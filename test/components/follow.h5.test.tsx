/** The map goes with who walks, until they move it. */
import { act, renderHook } from '@testing-library/react'
import type { Camera } from '@/components/GuideMap'
import { gridToWgs84 } from '@/core/geo/grid'
import type { Fix } from '@/core/geo/types'
import { useFollow } from '@/pages/guide/useFollow'

const fixAt = (u: number, v: number): Fix => ({
  position: gridToWgs84([u, v]),
  accuracyMeters: 5,
  timestampMs: 0,
})
interface Given {
  walk: string | null
  onMap: boolean
  fix: Fix | null
}
const begin = (given: Given) => {
  const looked: Camera[] = []
  const look = (camera: Camera) => void looked.push(camera)
  const hook = renderHook(({ walk, onMap, fix }: Given) => useFollow(walk, onMap, fix, look), {
    initialProps: given,
  })
  return { ...hook, looked, kinds: () => looked.map(({ kind }) => kind) }
}

it('goes near at first, then keeps how near one looks', () => {
  const { rerender, kinds } = begin({ walk: 'real', onMap: true, fix: null })
  expect(kinds()).toEqual([])
  rerender({ walk: 'real', onMap: true, fix: fixAt(0, -400) })
  rerender({ walk: 'real', onMap: true, fix: fixAt(0, -390) })
  expect(kinds()).toEqual(['point', 'follow'])
})

it('does not tremble with the satellites', () => {
  const { rerender, kinds } = begin({ walk: 'real', onMap: true, fix: fixAt(0, -400) })
  rerender({ walk: 'real', onMap: true, fix: fixAt(3, -402) })
  expect(kinds()).toEqual(['point'])
})

it('stops when the map is moved by hand, and goes on when asked to', () => {
  const { rerender, result, kinds } = begin({ walk: 'real', onMap: true, fix: fixAt(0, -400) })
  act(() => result.current.roam())
  rerender({ walk: 'real', onMap: true, fix: fixAt(0, -300) })
  expect(kinds()).toEqual(['point'])
  act(() => result.current.follow())
  expect(kinds()).toEqual(['point', 'point'])
})

it('leaves the map to what was opened, and comes back when it is closed', () => {
  const { rerender, kinds } = begin({ walk: 'real', onMap: true, fix: fixAt(0, -400) })
  rerender({ walk: 'real', onMap: false, fix: fixAt(0, -300) })
  expect(kinds()).toEqual(['point'])
  rerender({ walk: 'real', onMap: true, fix: fixAt(0, -300) })
  expect(kinds()).toEqual(['point', 'point'])
})

it('follows nobody who does not listen, and nobody at home', () => {
  const silent = begin({ walk: null, onMap: true, fix: fixAt(0, -400) })
  const home = begin({ walk: 'real', onMap: true, fix: fixAt(9000, 9000) })
  expect([...silent.kinds(), ...home.kinds()]).toEqual([])
})

it('a walk that is only played is followed anew', () => {
  const { rerender, result, kinds } = begin({ walk: 'real', onMap: true, fix: fixAt(0, -400) })
  act(() => result.current.roam())
  rerender({ walk: 'zhongzhou-90', onMap: true, fix: fixAt(0, -500) })
  expect(kinds()).toEqual(['point', 'point'])
})
