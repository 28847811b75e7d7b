/**
 * Taro plugin, web only: the text that the server wrote into the page is painted before any script is asked for; then
 * the app's scripts, the guide's own chunks and the map's engine are, all at once instead of one after the other.
 * On a weak network they would otherwise be half a megabyte ahead of the first words.
 */
const HtmlWebpackPlugin = require('html-webpack-plugin')

/** What every visit needs besides the only page, which is what the app's entry loads first. */
const ENGINE = 'map-engine'

/**
 * Runs in the page. `later` waits where the page is one to read: its map comes up behind the text. A page in the
 * background paints nothing: then a timer goes ahead.
 */
function startAfterPaint(scripts, sooner, later) {
  var isGone = false
  function ask(list) {
    list.forEach(function (item) {
      var link = document.createElement('link')
      link.rel = 'preload'
      link.as = item[0]
      link.href = item[1]
      document.head.appendChild(link)
    })
  }
  function go() {
    if (isGone) return
    isGone = true
    scripts.forEach(function (src) {
      var script = document.createElement('script')
      script.src = src
      // in their order
      script.async = false
      document.head.appendChild(script)
    })
    ask(sooner)
    if (!document.querySelector('.first--half,.first--full')) ask(later)
  }
  function afterFrame(next) {
    window.requestAnimationFrame(function () {
      setTimeout(next, 0)
    })
  }
  // the picture belongs to the first words
  function goWithPicture() {
    var picture = document.querySelector('.first__hero img')
    if (!picture || !picture.decode) return go()
    var shown = function () {
      afterFrame(function () {
        afterFrame(go)
      })
    }
    picture.decode().then(shown, shown)
  }
  var observer = window.PerformanceObserver
  if (observer && (observer.supportedEntryTypes || []).indexOf('paint') >= 0)
    new observer(goWithPicture).observe({ type: 'paint', buffered: true })
  // an older browser: after its next frame
  else afterFrame(goWithPicture)
  setTimeout(go, 1000)
}

class StartAfterPaint {
  apply(compiler) {
    compiler.hooks.compilation.tap('StartAfterPaint', compilation => {
      const hooks = HtmlWebpackPlugin.getHooks(compilation)
      hooks.alterAssetTagGroups.tap('StartAfterPaint', data => {
        // the entry leads to parts besides, that somebody may ask for
        const isPage = ({ origins }) => origins.some(({ request }) => /(^|\/)pages\//.test(request ?? ''))
        const pages = [...compilation.entrypoints.values()]
          .flatMap(entry => [...entry.childrenIterable])
          .filter(isPage)
        const engine = compilation.chunkGroups.filter(group => group.name === ENGINE)
        const kindOf = file => (file.endsWith('.js') ? 'script' : file.endsWith('.css') ? 'style' : null)
        const asked = groups =>
          [...new Set(groups.flatMap(group => group.getFiles()))]
            .filter(file => kindOf(file) !== null)
            .map(file => [kindOf(file), `${data.publicPath}${file}`])
        const isScript = ({ tagName, attributes }) => tagName === 'script' && attributes.src !== undefined
        const scripts = data.headTags.filter(isScript).map(({ attributes }) => attributes.src)
        const given = [scripts, asked(pages), asked(engine)].map(list => JSON.stringify(list)).join(',')
        data.headTags = data.headTags.filter(tag => !isScript(tag))
        data.bodyTags.push({
          tagName: 'script',
          innerHTML: `(${startAfterPaint
            .toString()
            .replace(/\/\*[^]*?\*\/|\/\/.*$/gm, '')
            .replace(/\s*\n\s*/g, '\n')})(${given})`,
          voidTag: false,
          attributes: {},
          meta: { plugin: 'StartAfterPaint' },
        })
        return data
      })
    })
  }
}

module.exports = ctx => {
  if (process.env.TARO_ENV !== 'h5') return
  ctx.modifyWebpackChain(({ chain }) => chain.plugin('preload').use(StartAfterPaint))
}
