/** The server's text gives way on the page: by itself, and to a tap. */
import { appearance } from '@/platform/appearance/index.h5'

const PAGE =
  '<div id="first"><div class="first__body"><p>一</p></div></div><div id="app"><div class="sheet"></div><div class="centered"><button>再试</button></div><button id="tab">图</button></div>'

function arrive(): void {
  document.head.innerHTML = '<style id="first-style"></style>'
  document.documentElement.className = 'arriving arriving-dark own'
  document.body.innerHTML = PAGE
}
const first = () => document.getElementById('first')

test('around the text first, then the guide alone, without a mark left', () => {
  arrive()
  appearance.arrived('around')
  expect(first()).not.toBeNull()
  expect(document.documentElement.className).toBe('arriving arriving-dark own arriving-around')
  appearance.arrived('whole')
  expect(first()).toBeNull()
  expect(document.getElementById('first-style')).toBeNull()
  expect(document.documentElement.className).toBe('own')
  expect(document.querySelector<HTMLElement>('.sheet')?.style.getPropertyValue('animation')).toBe('none')
})

test('a page without such a text is left alone', () => {
  document.documentElement.className = 'own'
  document.body.innerHTML = '<div id="app"></div>'
  appearance.arrived('around')
  appearance.arrived('whole')
  expect(document.documentElement.className).toBe('own')
})
