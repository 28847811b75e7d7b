import path from 'node:path'
import { defineConfig } from '@tarojs/cli'
import { usePlainElements } from './plugins/elements'

/**
 * Where clients find the content API. The web app is served by the API itself, so its default is its own origin;
 * a mini-program needs an absolute https origin that is listed in its console (`GUIDE_API_ORIGIN`).
 */
const isWeapp = process.env['TARO_ENV'] === 'weapp'
const apiOrigin = process.env['GUIDE_API_ORIGIN'] ?? (isWeapp ? 'http://127.0.0.1:8080' : '')
const shareOrigin = process.env['GUIDE_WEB_ORIGIN'] ?? ''
const root = path.resolve(__dirname, '..')

export default defineConfig({
  projectName: 'forbidden-city-guide',
  date: '2026-11-22',
  designWidth: 375,
  deviceRatio: { 375: 2, 640: 1.17, 750: 1, 828: 0.905 },
  sourceRoot: 'src',
  outputRoot: `dist/${process.env['TARO_ENV'] ?? 'h5'}`,
  plugins: ['aria', 'preload', 'install'].map(name => path.join(__dirname, `plugins/${name}.js`)),
  defineConstants: {
    __API_ORIGIN__: JSON.stringify(apiOrigin),
    __WEB_ORIGIN__: JSON.stringify(shareOrigin),
    __SERVICE_WORKER__: JSON.stringify(!isWeapp && process.env['NODE_ENV'] === 'production'),
  },
  alias: { '@': path.join(root, 'src'), '@generated': path.join(root, '.generated') },
  copy: {
    patterns: isWeapp ? [{ from: '.generated/package/', to: 'dist/weapp/assets/' }] : [],
    options: {},
  },
  framework: 'react',
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  cache: { enable: true },
  jsMinimizer: 'esbuild',
  // phones' browsers and WeChat's runtimes of the last six years read ES2018. Chinese stays Chinese: escaped it would
  // take twice the bytes of the package
  esbuild: { minify: { enable: true, config: { target: 'es2018', charset: 'utf8' } } },
  cssMinimizer: 'csso',
  mini: {
    compile: {
      include: [(file: string) => /node_modules[\\/](zustand|suncalc)|config[\\/]plugins/.test(file)],
    },
    // sizes are CSS px on both targets: type grows with the visitor's setting, not with the screen's width
    postcss: { pxtransform: { enable: false }, cssModules: { enable: false } },
    optimizeMainPackage: { enable: true },
  },
  h5: {
    webpackChain: usePlainElements,
    devServer: {
      // `npm start` in another terminal serves content, narrations and drawings to the page being worked on
      proxy: [
        {
          context: ['/api', '/media', '/assets'],
          target: process.env['GUIDE_DEV_API'] ?? 'http://127.0.0.1:8080',
        },
      ],
      // `/meet/116.39080,39.91668` is no file
      historyApiFallback: { disableDotRule: true },
      open: false,
    },
    publicPath: '/',
    staticDirectory: 'static',
    // One page; its own history (platform/route) gives every place, relic and tour a short path.
    router: { mode: 'browser', customRoutes: { 'pages/guide/index': '/' }, forcePath: '/' } as never,
    output: { filename: 'js/[name].[contenthash:8].js', chunkFilename: 'js/[name].[contenthash:8].js' },
    miniCssExtractPluginOption: {
      ignoreOrder: true,
      filename: 'css/[name].[contenthash:8].css',
      chunkFilename: 'css/[name].[contenthash:8].css',
    },
    postcss: {
      autoprefixer: { enable: true, config: {} },
      pxtransform: { enable: false },
      cssModules: { enable: false },
    },
  },
})
