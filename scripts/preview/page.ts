/**
 * What only the preview puts into a page: a script from its own address (the page's policy allows no other) that
 * listens to the preview, has the guide ask for its content again when it changed, and shows what is wrong.
 */

export const PREVIEW_BASE = '/__preview/'
export const EVENTS_PATH = `${PREVIEW_BASE}events`
export const SCRIPT_PATH = `${PREVIEW_BASE}client.js`

const TAG = `<script defer="defer" src="${SCRIPT_PATH}"></script>`

export function rewritePage(html: string): string {
  const at = html.lastIndexOf('</body>')
  return at < 0 ? html + TAG : html.slice(0, at) + TAG + html.slice(at)
}

/** Before content was good for the first time there is no guide to serve; the script reloads this page when it is. */
export const EMPTY_PAGE = rewritePage(
  '<!doctype html><html lang="en" data-preview="empty"><head><meta charset="utf-8">' +
    '<meta name="viewport" content="width=device-width,initial-scale=1"><title>Preview</title></head>' +
    '<body><p>The content can’t be shown yet.</p></body></html>',
)

/**
 * The guide reads its content again when the network comes back (src/pages/guide); so that is what it is told. The
 * second time is for a try that was under way with the old content.
 */
export const CLIENT_SCRIPT = `(function () {
  'use strict'
  var AGAIN_MS = 2000
  var shown = null
  var bar = null
  var closed = ''

  function refresh() {
    window.dispatchEvent(new Event('online'))
  }

  function line(parent, text, bold) {
    var row = document.createElement('div')
    row.textContent = text
    if (bold) row.style.fontWeight = '600'
    parent.appendChild(row)
  }

  function show(state) {
    if (bar) bar.remove()
    bar = null
    var text = JSON.stringify(state.problems)
    if (state.problems.length === 0 || closed === text) return
    bar = document.createElement('div')
    bar.setAttribute('role', 'status')
    bar.id = 'preview-problems'
    bar.style.cssText =
      'position:fixed;z-index:2147483647;left:8px;right:8px;top:8px;max-width:720px;margin:0 auto;' +
      'padding:10px 44px 10px 14px;border-radius:8px;font:13px/1.5 system-ui,sans-serif;color:#fff;' +
      'overflow-wrap:anywhere;box-shadow:0 2px 12px rgba(0,0,0,.35);background:' +
      (state.stale ? '#8f2d24' : '#5b5348')
    line(bar, state.title, true)
    for (var i = 0; i < state.problems.length; i++) line(bar, state.problems[i], false)
    if (state.more > 0) line(bar, '… and ' + state.more + ' more', false)
    var close = document.createElement('button')
    close.type = 'button'
    close.textContent = '×'
    close.setAttribute('aria-label', 'Close')
    close.style.cssText =
      'position:absolute;top:0;right:0;width:44px;height:44px;border:0;background:none;color:inherit;font-size:20px'
    close.onclick = function () {
      closed = text
      bar.remove()
    }
    bar.appendChild(close)
    document.body.appendChild(bar)
  }

  new EventSource('${EVENTS_PATH}').addEventListener('state', function (event) {
    var state = JSON.parse(event.data)
    var isNew = state.version !== null && shown !== null && state.version !== shown
    if (state.version !== null && document.documentElement.dataset.preview === 'empty') return location.reload()
    if (isNew) {
      refresh()
      setTimeout(refresh, AGAIN_MS)
    }
    if (state.version !== null) shown = state.version
    show(state)
  })
})()
`
