/**
 * WeChat's offline tools: the wxml/wxss compilers of the developer tools, and the upload tool's checks of app.json
 * and pages. They are large CommonJS programs that expect a plain Node, so they run outside of jest's sandbox.
 */
import { execFileSync } from 'node:child_process'
import path from 'node:path'
import { listFiles } from './build'

const ROOT = path.resolve(__dirname, '../../..')
const MARK = '@@result@@'

/** Runs a script in Node and reads the JSON that it leaves behind the mark (the tools print things of their own). */
function runTool(script: string, args: unknown): unknown {
  const whole = `const args = ${JSON.stringify(args)}
const done = value => process.stdout.write('${MARK}' + JSON.stringify(value), () => process.exit(0))
const messageOf = error => String(error && error.message || error)
${script}`
  const output = execFileSync(process.execPath, ['-e', whole], {
    cwd: ROOT,
    encoding: 'utf8',
    timeout: 90_000,
    stdio: ['ignore', 'pipe', 'pipe'],
    maxBuffer: 64 * 1024 * 1024,
  })
  return JSON.parse(output.slice(output.indexOf(MARK) + MARK.length))
}

/** What the wxml compiler has against the templates, and templates that it passed over. */
export function checkTemplates(distDir: string): string[] {
  const script = `
const check = () => {
  const code = require('miniprogram-compiler').wxmlToJs(args.distDir)
  // the compiled templates are meant for a browser page
  globalThis.window = globalThis
  const find = new Function('global', code)({})
  const isCompiled = file => [file, './' + file].some(name => typeof find(name) === 'function')
  return args.files.filter(file => !isCompiled(file)).map(file => file + ': was not compiled')
}
try { done(check()) } catch (error) { done([messageOf(error)]) }`
  const files = listFiles(distDir).filter(file => file.endsWith('.wxml'))
  return runTool(script, { distDir, files }) as string[]
}

/** What the wxss compiler has against the style sheets. `wxssToJs` loses the reason, so its compiler is asked. */
export function checkStyles(distDir: string): string[] {
  const script = `
const compile = require('miniprogram-compiler/src/wcsc')
const problems = args.files.flatMap(file => {
  const result = compile(args.distDir, [file.replace(/\\.wxss$/, '')], {})
  return result instanceof Error ? [messageOf(result).trim()] : []
})
if (problems.length === 0) require('miniprogram-compiler').wxssToJs(args.distDir)
done(problems)`
  const files = listFiles(distDir).filter(file => file.endsWith('.wxss'))
  return runTool(script, { distDir, files }) as string[]
}

const PROJECT = `
const ci = require('miniprogram-ci')
const project = new ci.Project({
  appid: 'wx0000000000000000', type: 'miniProgram', projectPath: args.distDir, privateKey: 'unused', ignores: [],
})
// the attributes of an account come from the network; the defaults are those of a new account
Object.defineProperty(project, 'attr', { value: async () => ci.DefaultProjectAttr })
const problems = []
`

/** What the upload tool has against app.json. */
export function checkAppJson(distDir: string): string[] {
  const script = `${PROJECT}
ci.getAppJSON(project).catch(error => problems.push('app.json: ' + messageOf(error))).then(() => done(problems))`
  return runTool(script, { distDir }) as string[]
}

/** What it has against the pages. */
export function checkPageJson(distDir: string, pages: string[]): string[] {
  const script = `${PROJECT}
const check = async () => {
  for (const pagePath of args.pages) {
    await ci.getPageJSON(project, { miniprogramRoot: '', pagePath }).catch(error => problems.push(pagePath + ': ' + messageOf(error)))
  }
  done(problems)
}
check()`
  return runTool(script, { distDir, pages }) as string[]
}
