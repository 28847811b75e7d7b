/** What can be known about dist/weapp without running it. Needs `npm run build:weapp`. */
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parse } from 'acorn'
import { listFiles } from './runtime/build'
import { checkAppJson, checkPageJson, checkStyles, checkTemplates } from './runtime/wechatTools'

jest.setTimeout(120_000)

const distDir = path.resolve(process.env['WEAPP_DIST'] ?? path.join(__dirname, '../../dist/weapp'))
const apiOrigin = process.env['GUIDE_API_ORIGIN'] ?? 'http://127.0.0.1:8080'
const webOrigin = process.env['GUIDE_WEB_ORIGIN'] ?? ''

interface AppJson {
  pages: string[]
  subPackages?: { root: string; pages: string[] }[]
  requiredBackgroundModes?: string[]
  requiredPrivateInfos?: string[]
  permission?: Record<string, { desc: string }>
  lazyCodeLoading?: string
}

const read = (file: string) => readFileSync(path.join(distDir, file), 'utf8')
const filesEnding = (ending: string) => listFiles(distDir).filter(file => file.endsWith(ending))
const appJson = () => JSON.parse(read('app.json')) as AppJson
const allPages = ({ pages, subPackages = [] }: AppJson) => [
  ...pages,
  ...subPackages.flatMap(({ root, pages: inside }) =>
    inside.map(page => `${root.replace(/\/$/, '')}/${page}`),
  ),
]

beforeAll(() => {
  if (!existsSync(path.join(distDir, 'app.json')))
    throw new Error(`${distDir} is missing: npm run build:weapp`)
})

test('WeChat’s own compilers take every template and style sheet', () => {
  expect(filesEnding('.wxml')).toContain('base.wxml')
  expect(checkTemplates(distDir)).toEqual([])
  expect(checkStyles(distDir)).toEqual([])
})

test('those compilers would say so if something were wrong', () => {
  const broken = mkdtempSync(path.join(tmpdir(), 'broken-'))
  writeFileSync(path.join(broken, 'a.wxml'), '<view><text></view>')
  writeFileSync(path.join(broken, 'a.wxss'), '.a * { color: red }')
  expect(checkTemplates(broken).join()).toContain('expect end-tag `text`')
  expect(checkStyles(broken).join()).toContain('unexpected token `*`')
})

test('WeChat’s upload checks accept app.json and every page', () => {
  expect(checkAppJson(distDir)).toEqual([])
  expect(checkPageJson(distDir, allPages(appJson()))).toEqual([])
})

test('every page has its four files', () => {
  const files = new Set(listFiles(distDir))
  const wanted = allPages(appJson()).flatMap(page => ['.js', '.json', '.wxml'].map(ending => page + ending))
  expect(wanted.filter(file => !files.has(file))).toEqual([])
})

test('every script is ES2018 at most, which WeChat’s engines read without a transform', () => {
  const problems = filesEnding('.js').flatMap(file => {
    try {
      parse(read(file), { ecmaVersion: 2018, sourceType: 'script', allowReturnOutsideFunction: false })
      return []
    } catch (error) {
      return [`${file}: ${error instanceof Error ? error.message : String(error)}`]
    }
  })
  expect(problems).toEqual([])
})

test('app.json asks for what the guide uses, with a reason', () => {
  const app = appJson()
  expect(app.requiredBackgroundModes).toContain('audio')
  expect(app.requiredPrivateInfos).toEqual(
    expect.arrayContaining(['startLocationUpdate', 'onLocationChange']),
  )
  // WeChat shows it to the visitor and refuses longer ones
  expect(app.permission?.['scope.userLocation']?.desc).toMatch(/^.{4,30}$/)
})

test('nothing of the build machine is left in the scripts', () => {
  const leftovers = filesEnding('.js').flatMap(file => {
    const found = read(file).match(/process\.env\b[\w.]*|__API_ORIGIN__|__WEB_ORIGIN__|@generated\//g) ?? []
    return [...new Set(found)].map(text => `${file}: ${text}`)
  })
  expect(leftovers).toEqual([])
})

/** Addresses that name things (licences, namespaces, error pages, Taro's stand-in for `location`) and are never asked for anything. */
const NAMES_ONLY =
  /^https?:\/\/(www\.w3\.org|creativecommons\.org|rightsstatements\.org|opendatacommons\.org|www\.openstreetmap\.org|reactjs\.org|react\.dev|fb\.me|github\.com|taro-docs\.jd\.com|docs\.taro\.zone|tools\.ietf\.org|ns\.adobe\.com|taro\.com|www\.topografix\.com)(\/|$)/

/** Content cites its sources by address; those are read by people, not by the program. */
function citedUrls(): Set<string> {
  const folder = path.resolve(__dirname, '../../content')
  const texts = listFiles(folder).flatMap(file =>
    file.endsWith('.yaml') ? [readFileSync(path.join(folder, file), 'utf8')] : [],
  )
  return new Set(
    texts.flatMap(text => text.match(/https?:\/\/[^\s"'`<>)\]}]+/g) ?? []).map(url => new URL(url).host),
  )
}

test('the only host asked for anything is the API', () => {
  const cited = citedUrls()
  const isKnown = (url: string) =>
    url.startsWith(apiOrigin) || (webOrigin !== '' && url.startsWith(webOrigin)) || NAMES_ONLY.test(url)
  const foreign = [...filesEnding('.js'), ...filesEnding('.wxss'), ...filesEnding('.wxml')].flatMap(file => {
    const urls =
      read(file).match(/https?:\/\/[a-z0-9][\w.-]*\.[a-z]{2,}[^\s"'`\\<>)]*|https?:\/\/\d[\d.:]+/gi) ?? []
    return urls.filter(url => !isKnown(url) && !cited.has(new URL(url).host)).map(url => `${file}: ${url}`)
  })
  expect([...new Set(foreign)]).toEqual([])
})

test('no style sheet loads anything from the network', () => {
  const remote = filesEnding('.wxss').filter(file => /url\(\s*["']?(https?:)?\/\//.test(read(file)))
  expect(remote).toEqual([])
})
