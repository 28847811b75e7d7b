/**
 * Taro's mini-program templates carry no accessibility attributes. This plugin adds `aria-label`, `aria-role`
 * and `aria-hidden` to the tags we build interface from, in the templates and in the runtime's property table.
 */
const path = require('node:path')
const { ariaComponents } = require('./aria-components')

module.exports = ctx => {
  ctx.registerMethod({
    name: 'onSetupClose',
    fn(platform) {
      if (!platform.template) return
      platform.template.mergeComponents(ctx, ariaComponents)
      const runtime = path.resolve(__dirname, 'aria-runtime.js')
      platform.runtimePath = [].concat(platform.runtimePath, runtime)
    },
  })
}
