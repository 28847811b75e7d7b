/**
 * The style that readable pages carry themselves, so that no other file stands between a visitor and the text. Without
 * scripts it is a page to scroll; with them it stands where the app will put its sheet, so that nothing jumps when the
 * app takes over. Colours and sizes are those of src/styles/tokens.scss and the sheet (test/server/page-style).
 */
import type { Bundle } from '@/content/schema'

export const COLORS = {
  light: {
    ground: '#ebe4d4',
    surface: '#faf6ec',
    'surface-raised': '#ffffff',
    'surface-sunk': '#f1eadb',
    ink: '#2a2320',
    'ink-soft': '#655e56',
    line: '#ddd2bd',
    act: '#8f2d24',
    link: '#24605f',
    gold: '#8c6a22',
  },
  dark: {
    ground: '#171311',
    surface: '#231d1a',
    'surface-raised': '#2f2824',
    'surface-sunk': '#1b1614',
    ink: '#f3ebdc',
    'ink-soft': '#b9ad9d',
    line: '#43392f',
    act: '#e88a72',
    link: '#8cc6c2',
    gold: '#d9b873',
  },
  sun: {
    ground: '#ffffff',
    surface: '#ffffff',
    'surface-raised': '#ffffff',
    'surface-sunk': '#ffffff',
    ink: '#000000',
    'ink-soft': '#000000',
    line: '#000000',
    act: '#7a0d05',
    link: '#003f3e',
    gold: '#000000',
  },
} as const
type Look = keyof typeof COLORS

const variables = (look: Look): string =>
  Object.entries(COLORS[look])
    .map(([name, color]) => `--${name}:${color}`)
    .join(';')

const KAI = `'Guide Kai','Guide Kai More','Guide Kai Hant','Guide Kai Hant More','LXGW WenKai','Kaiti SC',STKaiti,KaiTi,'Noto Serif CJK SC',serif`
const SANS = `-apple-system,'PingFang SC','HarmonyOS Sans SC','Noto Sans CJK SC','Microsoft YaHei',system-ui,sans-serif`
const KAI_EN = `Georgia,'Times New Roman','Guide Kai','Guide Kai More','Kaiti SC',STKaiti,KaiTi,serif`
const SANS_EN = `-apple-system,'Segoe UI',Roboto,'Helvetica Neue',Arial,'PingFang SC','Noto Sans CJK SC',system-ui,sans-serif`

/** A page to read: what everybody gets whose browser runs no scripts. */
const READING = `
html:not(.arriving) #app{display:none}
html:not(.arriving),html:not(.arriving) body{height:auto}
.first,.first *{box-sizing:border-box}
.first{--type:1;--kai:${KAI};--sans:${SANS};color:var(--ink);background:var(--ground);font:calc(17px*var(--type))/1.75 var(--sans);overflow-wrap:anywhere;-webkit-text-size-adjust:100%}
.first:lang(en){--kai:${KAI_EN};--sans:${SANS_EN};line-height:1.5}
.first a{color:var(--link)}
.first a:focus-visible{outline:3px solid var(--link);outline-offset:2px}
.first__tabs{display:flex;justify-content:center;gap:4px;background:var(--surface);border-bottom:1px solid var(--line)}
.first__tabs a{padding:14px 10px;min-height:48px;color:var(--ink-soft);font-size:14px;line-height:20px;text-decoration:none}
.first__sheet{max-width:680px;min-height:100vh;margin:0 auto;background:var(--surface)}
.first__grip{padding:24px 20px 10px;border-bottom:1px solid var(--line)}
.first__plate{display:flex;flex-wrap:wrap;align-items:baseline;column-gap:12px;margin:0;font-size:calc(15px*var(--type));font-weight:400;line-height:1.35}
.first__plate b{flex:0 0 100%;padding-right:44px;font:500 calc(30px*var(--type))/1.2 var(--kai);letter-spacing:.02em}
.first__plate i,.first__plate small{font-size:calc(14px*var(--type));font-style:normal;line-height:1.5;color:var(--ink-soft);margin-top:2px}
.first__plate span{flex:0 0 100%}
.first__heading{margin:0;padding:2px 90px 4px 0;font:500 calc(21px*var(--type))/1.25 var(--kai)}
.first__summary{margin:6px 0 0;font-size:calc(16px*var(--type));line-height:1.55;text-wrap:pretty}
.first__body{padding:4px 20px 28px}
.first__body .first__summary{margin:8px 0 12px;color:var(--ink-soft)}
.first__body p{margin:0 0 .7em;max-width:36em}
.first__body :is(h2,h3){margin:26px 0 8px;font-size:calc(15px*var(--type));line-height:1.5;letter-spacing:.04em;color:var(--gold)}
.first__body h3{margin:0 0 4px;color:inherit}
.first__body p.first__brief{color:var(--ink-soft)}
.first__body .first__chips{display:flex;flex-wrap:wrap;gap:6px;margin:10px 0}
.first__chips span{padding:3px 10px;border:1px solid var(--line);border-radius:999px;color:var(--ink-soft);font-size:calc(13px*var(--type));line-height:1.5}
.first__small,.first figcaption,.first small{font-size:calc(14px*var(--type));line-height:1.5;color:var(--ink-soft)}
.first__rows{margin:0;padding:0;list-style-position:inside}
ul.first__rows{list-style:none}
.first__rows li{padding:10px 0;border-bottom:1px solid var(--line);line-height:1.4}
.first__rows li>a{display:inline-block;min-height:24px;color:inherit;text-decoration:none}
.first__rows a:hover{text-decoration:underline}
.first__rows .first__way{list-style:none;border:0;padding-bottom:0}
.first__rows span,.first__look span{display:block;font-size:calc(14px*var(--type));line-height:1.45;color:var(--ink-soft)}
.first__look{margin:0;padding-left:1.2em}
.first__look li{margin-bottom:8px;line-height:1.6}
.first dl{margin:0}
.first dl div{padding:8px 0;border-bottom:1px solid var(--line)}
.first dt{font-size:calc(14px*var(--type));color:var(--ink-soft)}
.first dd{margin:0}
.first dd small{display:block}
.first audio{display:block;width:100%;margin:12px 0 0}
.first__hero{margin:-4px -20px 0;padding:18px 20px 0;background:var(--surface-sunk);border-bottom:2px solid var(--gold);text-align:center}
.first__hero img{display:block;width:100%;height:150px;object-fit:contain;object-position:50% 100%}
.first__hero figcaption{padding:4px 0 10px}
.first__hero--drawn img{height:195px}
.first__wait{display:none}`

/** Where the app's map, sheet and tabs will be. The app's own tools come up above it; once its map and its sheet are there
 * (`arriving-around`), only the text is left of it until the whole edition has come.
 */
const STANDING = `
.arriving .first{position:fixed;z-index:19;top:0;right:0;bottom:0;left:0;overflow:hidden}
.arriving-large .first{--type:1.18}
.arriving-huge .first{--type:1.4}
.arriving .first::before{content:'';position:absolute;top:calc(12px + env(safe-area-inset-top,0px));right:12px;left:12px;height:50px;border-radius:25px;background:var(--surface-raised);box-shadow:0 1px 2px rgba(42,35,32,.1),0 6px 24px rgba(42,35,32,.16)}
.arriving .first__tabs{position:absolute;z-index:1;right:0;bottom:0;left:0;height:calc(56px + env(safe-area-inset-bottom,0px));gap:0;border:0;border-top:1px solid var(--line)}
.arriving .first__tabs a{flex:1;padding:34px 0 0;font-size:12px;line-height:17px;text-align:center}
.arriving .first__sheet{position:absolute;right:0;bottom:calc(56px + env(safe-area-inset-bottom,0px));left:0;display:flex;flex-direction:column;max-width:none;min-height:0;height:min(calc(100% - 128px),max(304px,calc((100% - 56px)*.58)));border-radius:20px 20px 0 0;box-shadow:0 1px 2px rgba(42,35,32,.1),0 6px 24px rgba(42,35,32,.16);overflow:hidden}
.arriving .first--full .first__sheet{height:calc(100% - 128px)}
.arriving .first__grip{flex:none;padding:24px 20px 10px}
.arriving .first__grip::before{content:'';position:absolute;top:10px;left:calc(50% - 20px);width:40px;height:5px;border-radius:3px;background:var(--line)}
.arriving .first--thing .first__grip::after{content:'';display:block;height:44px;margin-top:10px;border-radius:22px;background:var(--surface-sunk)}
.arriving .first__body{flex:1;min-height:0;overflow-y:auto;-webkit-overflow-scrolling:touch}
.arriving .first audio{display:none}
.arriving .first--map .first__sheet{top:0;bottom:56px;height:auto;border-radius:0;background:none;box-shadow:none;align-items:center;justify-content:center;text-align:center}
.arriving .first--map .first__grip{border:0}
.arriving .first--map .first__grip::before,.arriving .first--map .first__body{display:none}
.arriving .first--map .first__heading{padding:0;font-size:calc(30px*var(--type))}
.arriving .first--map .first__wait{display:block;margin-top:12px;font-size:15px;color:var(--ink-soft)}
.arriving-other .first__sheet,.arriving-other .first__tabs{display:none!important}
.arriving:not(.arriving-around) #app{position:relative;z-index:20;pointer-events:none}
.arriving:not(.arriving-around) .taro_page,.arriving:not(.arriving-around) .guide{background:none!important}
.arriving:not(.arriving-other) .boot{display:none}
.arriving .guide>*{pointer-events:auto}
.arriving .centered{display:none}
.arriving .centered--failed{display:flex;bottom:62%;background:var(--ground)}
.arriving .sheet{animation:none}
.arriving-around .first{z-index:21;background:none;pointer-events:none}
.arriving-around .first::before,.arriving-around .first__tabs{display:none}
.arriving-around .first__sheet{background:none;box-shadow:none}
.arriving-around .first__grip{visibility:hidden}
.arriving-around .first__body{background:var(--surface);pointer-events:auto}
@media (min-width:900px){
.arriving .first::before{top:20px;left:20px;right:auto;width:420px;border-radius:16px}
.arriving .first__tabs{top:84px;bottom:auto;left:20px;right:auto;width:420px;height:52px;border:0;border-radius:16px}
.arriving .first__tabs a{padding-top:30px}
.arriving .first--half .first__sheet,.arriving .first--full .first__sheet{top:148px;bottom:20px;left:20px;right:auto;width:420px;height:auto;border-radius:18px}
.arriving .first__grip{padding-top:18px}
.arriving .first--half .first__grip::before,.arriving .first--full .first__grip::before{display:none}
}`

/** The visitor's own choice wins over the device's. */
const LOOKS =
  `.first,.first::before{${variables('light')}}` +
  `@media (prefers-color-scheme:dark){.first,.first::before{${variables('dark')}}}` +
  (['light', 'dark', 'sun'] as const)
    .map(look => `.arriving-${look} .first,.arriving-${look} .first::before{${variables(look)}}`)
    .join('')

/** Heading letters by the names under which the app loads them too: fetched once. */
const faces = (fonts: Bundle['headingFonts']): string =>
  fonts
    .map(
      ({ family, path }) =>
        `@font-face{font-family:'${family}';src:url('${path}') format('woff2');font-weight:500;font-display:swap}`,
    )
    .join('')

const REST = `${LOOKS}${READING}${STANDING}`.replace(/\n/g, '')
export const pageStyle = (fonts: Bundle['headingFonts']): string => faces(fonts) + REST
