/**
 * Web only: the guide's own plain elements stand in for Taro's web components (docs/decisions/0021), and the app's
 * first script does not bring the runtime of those for a pull-to-refresh that no page has. Comes after the plugin of
 * the platform, which leads `@tarojs/components` to the web components.
 */
const path = require('node:path')

const ELEMENTS = path.resolve(__dirname, '../../src/platform/elements/index.h5.ts')
const isOfPullToRefresh = line => /PullToRefresh/.test(line)

exports.usePlainElements = chain => {
  chain.resolve.alias.set('@tarojs/components$', ELEMENTS)
  chain.plugin('mainPlugin').tap(args => {
    const meta = args[0].loaderMeta
    const without = text =>
      text
        .split('\n')
        .filter(line => !isOfPullToRefresh(line))
        .join('\n')
    meta.extraImportForWeb = without(meta.extraImportForWeb)
    meta.execBeforeCreateWebApp = without(meta.execBeforeCreateWebApp)
    return args
  })
}
