/**
 * Taro plugin, web only: the page asks for the guide's own chunks and the map's engine while the app's first script
 * is still on its way, instead of one after the other.
 */
const HtmlWebpackPlugin = require('html-webpack-plugin')

/** What every visit needs besides the only page, which is what the app's entry loads first. */
const ENGINE = 'map-engine'

class PreloadChunks {
  apply(compiler) {
    compiler.hooks.compilation.tap('PreloadChunks', compilation => {
      HtmlWebpackPlugin.getHooks(compilation).alterAssetTagGroups.tap('PreloadChunks', data => {
        // the entry leads to parts besides, that somebody may ask for
        const isPage = ({ origins }) => origins.some(({ request }) => /(^|\/)pages\//.test(request ?? ''))
        const pages = [...compilation.entrypoints.values()]
          .flatMap(entry => [...entry.childrenIterable])
          .filter(isPage)
        const engine = compilation.chunkGroups.filter(group => group.name === ENGINE)
        const files = new Set([...pages, ...engine].flatMap(group => group.getFiles()))
        for (const file of files) {
          const as = file.endsWith('.js') ? 'script' : file.endsWith('.css') ? 'style' : null
          if (as === null) continue
          const attributes = { rel: 'preload', as, href: `${data.publicPath}${file}` }
          data.headTags.push({
            tagName: 'link',
            voidTag: true,
            attributes,
            meta: { plugin: 'PreloadChunks' },
          })
        }
        return data
      })
    })
  }
}

module.exports = ctx => {
  if (process.env.TARO_ENV !== 'h5') return
  ctx.modifyWebpackChain(({ chain }) => chain.plugin('preload').use(PreloadChunks))
}
