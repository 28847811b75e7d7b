/**
 * Turns dist/weapp into something a browser can run: templates through WeChat's template compiler, style sheets
 * with rpx and `page` translated, every module as a function whose parameters are its whole world, and the host
 * bundled by esbuild. Package files (pictures, sounds) are served from dist/weapp itself.
 */
import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { build } from 'esbuild'
import { TmplGroup } from 'glass-easel-template-compiler'
import { ABSENT, GIVEN } from '../host/scope'

const CACHE = path.resolve(__dirname, '../../../.cache/weapp-runtime')
const HOST = path.resolve(__dirname, '../host')
/** Tags that belong to templates or to the app, not to WeChat. */
const NOT_BUILT_IN = new Set([
  'template',
  'import',
  'include',
  'wxs',
  'block',
  'slot',
  'comp',
  'custom-wrapper',
])

interface TemplateProblem {
  startLine: number
  message: string
}

export interface BuiltPackage {
  /** folder with index.html, package.js and host.js */
  dir: string
  templateProblems: string[]
}

/** Paths relative to the root, with forward slashes. */
export function listFiles(root: string): string[] {
  return readdirSync(root, { withFileTypes: true, recursive: true })
    .filter(entry => entry.isFile())
    .map(entry => path.relative(root, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .sort()
}

/** `@import`s put in place, rpx as a share of the screen's width, `page` as the element that stands for it. */
export function translateStyles(distDir: string, file: string): string {
  const source = readFileSync(path.join(distDir, file), 'utf8')
  const merged = source.replace(/@import\s+(?:url\()?["']([^"']+)["']\)?\s*;?/g, (_match, target: string) =>
    translateStyles(distDir, path.posix.normalize(path.posix.join(path.posix.dirname(file), target))),
  )
  return merged
    .replace(/(-?[\d.]+)rpx/g, 'calc($1 * 100vw / 750)')
    .replace(/(^|[},\s])page(?=\s*[{,.:>[])/g, '$1wx-page')
}

/** Attributes per tag: they become the properties of our built-in components. */
function collectTags(wxml: string, tags: Map<string, Set<string>>): void {
  for (const [, tag = '', attributes = ''] of wxml.matchAll(/<([a-z][a-z-]*)(\s[^<]*?)?\/?>/g)) {
    if (NOT_BUILT_IN.has(tag)) continue
    const names = tags.get(tag) ?? new Set<string>()
    for (const [, name = ''] of attributes.matchAll(/([\w:-]+)=/g)) names.add(name)
    tags.set(tag, names)
  }
}

const SCOPE = [...GIVEN, ...ABSENT].join(',')

export function packageScript(distDir: string): { script: string; templateProblems: string[] } {
  const group = new TmplGroup()
  const tags = new Map<string, Set<string>>()
  const json: Record<string, unknown> = {}
  const css: Record<string, string> = {}
  const modules: string[] = []
  const templateProblems: string[] = []
  for (const file of listFiles(distDir)) {
    const ending = path.extname(file)
    const key = file.slice(0, -ending.length)
    const source = () => readFileSync(path.join(distDir, file), 'utf8')
    if (ending === '.wxml') {
      const problems = (group.addTmpl(key, source()) ?? []) as TemplateProblem[]
      templateProblems.push(...problems.map(({ startLine, message }) => `${file}:${startLine}: ${message}`))
      collectTags(source(), tags)
    } else if (ending === '.wxs') group.addScript(key, source())
    else if (ending === '.json') json[key] = JSON.parse(source())
    else if (ending === '.wxss') css[key] = translateStyles(distDir, file)
    else if (ending === '.js') modules.push(`${JSON.stringify(key)}: function (${SCOPE}) {${source()}\n}`)
  }
  const tagList = Object.fromEntries([...tags].map(([tag, names]) => [tag, [...names]]))
  const script = `window.__package = {
json: ${JSON.stringify(json)},
css: ${JSON.stringify(css)},
tags: ${JSON.stringify(tagList)},
templates: ${group.getTmplGenObjectGroups()},
modules: {${modules.join(',\n')}}
}`
  group.free()
  return { script, templateProblems }
}

/** The policy is WeChat's: no code from strings. */
const INDEX = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1,viewport-fit=cover">
<meta http-equiv="Content-Security-Policy" content="script-src 'self'">
<link rel="icon" href="data:,"><link rel="stylesheet" href="/page.css"></head><body></body>
<script src="/config.js"></script><script src="/package.js"></script><script src="/host.js"></script></html>`

export async function buildPackage(distDir: string): Promise<BuiltPackage> {
  const name = createHash('sha256').update(path.resolve(distDir)).digest('hex').slice(0, 12)
  const dir = path.join(CACHE, name)
  mkdirSync(dir, { recursive: true })
  const { script, templateProblems } = packageScript(distDir)
  writeFileSync(path.join(dir, 'package.js'), script)
  writeFileSync(path.join(dir, 'index.html'), INDEX)
  writeFileSync(path.join(dir, 'page.css'), readFileSync(path.join(HOST, 'page.css')))
  await build({
    entryPoints: [path.join(HOST, 'main.ts')],
    outfile: path.join(dir, 'host.js'),
    bundle: true,
    format: 'iife',
    target: 'es2022',
    sourcemap: 'inline',
    logLevel: 'warning',
  })
  return { dir, templateProblems }
}
