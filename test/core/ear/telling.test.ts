import { layerAfter, type EarLayer } from '@/core/ear/telling'

const narrations = (...layers: string[]) => layers.map(layer => ({ layer }))
const all = { audioDescription: '红墙', narrations: narrations('brief', 'standard', 'deep') }

function told(place: Parameters<typeof layerAfter>[0]): EarLayer[] {
  const layers: EarLayer[] = []
  for (let layer = layerAfter(place, null); layer !== null; layer = layerAfter(place, layer))
    layers.push(layer)
  return layers
}

it('begins with what is to be seen, then the stories from short to long', () =>
  expect(told(all)).toEqual(['describe', 'brief', 'standard', 'deep']))
it('leaves out what there is not', () => {
  expect(told({ ...all, audioDescription: null })).toEqual(['brief', 'standard', 'deep'])
  expect(told({ audioDescription: '红墙', narrations: narrations('deep') })).toEqual(['describe', 'deep'])
  expect(told({ audioDescription: null, narrations: [] })).toEqual([])
})
it('goes on after what the guide told by itself', () => expect(layerAfter(all, 'standard')).toBe('deep'))
