/**
 * Taro plugin, web only: what makes the web app one that can be installed. Its service worker (src/worker) with the
 * list of this build's files, the worker that takes leave, manifests in both languages, and icons from our own mark.
 * Builds for development get manifests and icons and no worker.
 */
const { createHash } = require('node:crypto')
const { readFileSync } = require('node:fs')
const path = require('node:path')
const { Resvg } = require('@resvg/resvg-js')
const esbuild = require('esbuild')

const ROOT = path.resolve(__dirname, '../..')
const MARK = path.join(ROOT, 'src/assets/favicon.svg')
const MARBLE = '#F5F0E6'
const WALL = '#8F2D24'
/** Launchers cut a maskable icon to their own shape and keep a circle of 80 %. */
const SAFE = 0.72

const hashOf = data => createHash('sha256').update(data).digest('hex').slice(0, 16)

/** The mark without its rounded ground, small enough for any cut, on a ground to the edges. */
function maskable(svg) {
  const inside = svg
    .replace(/^[\s\S]*?<svg[^>]*>/, '')
    .replace(/<\/svg>\s*$/, '')
    .replace(/<rect[^>]*\/>/, '')
  const viewBox = /viewBox="([\d. -]+)"/.exec(svg)[1].split(/\s+/).map(Number)
  const [, , width, height] = viewBox
  const shift = (1 - SAFE) / 2
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${viewBox.join(' ')}"><rect width="${width}" height="${height}" fill="${WALL}"/><g transform="translate(${width * shift} ${height * shift}) scale(${SAFE})">${inside}</g></svg>`
}
const png = (svg, size) => new Resvg(svg, { fitTo: { mode: 'width', value: size } }).render().asPng()

function icons() {
  const svg = readFileSync(MARK, 'utf8')
  const drawn = [
    { name: 'icon-192', size: 192, purpose: 'any', data: png(svg, 192) },
    { name: 'icon-512', size: 512, purpose: 'any', data: png(svg, 512) },
    { name: 'icon-maskable-512', size: 512, purpose: 'maskable', data: png(maskable(svg), 512) },
    { name: 'icon-apple-180', size: 180, purpose: 'apple', data: png(maskable(svg), 180) },
  ]
  return drawn.map(icon => ({ ...icon, file: `icons/${icon.name}.${hashOf(icon.data)}.png` }))
}

const WORDS = {
  'zh-CN': {
    name: '故宫导览',
    short_name: '故宫导览',
    description: '真实位置与真实形制的殿宇地图，边走边听；带在身上，没有网络也能用。',
    shortcuts: [
      ['地图', '/'],
      ['附近的洗手间、出口、茶座', '/nearby'],
      ['排一次参观', '/plan'],
      ['带着走', '/take'],
    ],
  },
  en: {
    name: 'Forbidden City Guide',
    short_name: 'Forbidden City',
    description:
      'The palace hall by hall, at true places and in true form, told as you walk; works without a network.',
    shortcuts: [
      ['Map', '/'],
      ['Nearby: toilets, exits, cafés', '/nearby'],
      ['Plan a visit', '/plan'],
      ['Take it along', '/take'],
    ],
  },
}

function manifest(lang, drawn) {
  const { name, short_name, description, shortcuts } = WORDS[lang]
  return {
    id: '/',
    name,
    short_name,
    description,
    lang,
    dir: 'ltr',
    start_url: '/',
    scope: '/',
    display: 'standalone',
    orientation: 'any',
    background_color: MARBLE,
    theme_color: MARBLE,
    categories: ['travel', 'education', 'navigation'],
    icons: drawn
      .filter(({ purpose }) => purpose !== 'apple')
      .map(({ file, size, purpose }) => ({
        src: `/${file}`,
        sizes: `${size}x${size}`,
        type: 'image/png',
        purpose,
      })),
    shortcuts: shortcuts.map(([label, url]) => ({ name: label, url })),
  }
}

function bundleWorker(entry, shell) {
  const { outputFiles } = esbuild.buildSync({
    entryPoints: [path.join(ROOT, 'src/worker', entry)],
    bundle: true,
    write: false,
    minify: true,
    target: 'es2018',
    format: 'iife',
    charset: 'utf8',
    tsconfig: path.join(ROOT, 'config/tsconfig.h5.json'),
    define: { __SHELL__: JSON.stringify(shell), 'process.env.NODE_ENV': '"production"' },
  })
  return outputFiles[0].text
}

/** Names with a hash are their own revision. */
const HASHED = /\.[0-9a-f]{8}\.\w+$/
const IN_SHELL = /\.(js|css|html)$/

class Install {
  apply(compiler) {
    const { Compilation, sources } = compiler.webpack
    const HtmlWebpackPlugin = require('html-webpack-plugin')
    compiler.hooks.thisCompilation.tap('Install', compilation => {
      const drawn = icons()
      HtmlWebpackPlugin.getHooks(compilation).alterAssetTagGroups.tap('Install', data => {
        const link = attributes => ({
          tagName: 'link',
          voidTag: true,
          attributes,
          meta: { plugin: 'Install' },
        })
        const apple = drawn.find(({ purpose }) => purpose === 'apple')
        data.headTags.push(
          link({ rel: 'manifest', href: '/manifest.webmanifest' }),
          link({ rel: 'apple-touch-icon', href: `/${apple.file}` }),
        )
        return data
      })
      // after everything else: the page itself is among the files
      const stage = Compilation.PROCESS_ASSETS_STAGE_REPORT
      compilation.hooks.processAssets.tap({ name: 'Install', stage }, assets => {
        const emit = (file, text) => compilation.emitAsset(file, new sources.RawSource(text))
        const shell = Object.entries(assets)
          .filter(([file]) => IN_SHELL.test(file))
          .map(([file, source]) => ({
            url: `/${file}`,
            revision: HASHED.test(file) ? null : hashOf(source.buffer()),
          }))
        for (const { file, data } of drawn) emit(file, data)
        emit('manifest.webmanifest', JSON.stringify(manifest('zh-CN', drawn)))
        emit('manifest.en.webmanifest', JSON.stringify(manifest('en', drawn)))
        if (process.env.NODE_ENV !== 'production') return
        emit('sw.js', bundleWorker('index.ts', shell))
        emit('sw.off.js', bundleWorker('off.ts', []))
      })
    })
  }
}

module.exports = ctx => {
  if (process.env.TARO_ENV !== 'h5') return
  ctx.modifyWebpackChain(({ chain }) => chain.plugin('install').use(Install))
}
