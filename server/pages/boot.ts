/**
 * The one script inside readable pages; it runs before anything is painted. It says that the app is coming, and what
 * the visitor chose on an earlier visit: look, size of letters, and whether the text is in their language at all.
 * The app takes its marks away again (src/platform/appearance).
 */
export const BOOT_SCRIPT = [
  '(function(h){',
  "var s={},c=['arriving'];",
  "try{s=JSON.parse(localStorage.getItem('settings.v1'))||{}}catch(e){}",
  "if(/^(light|dark|sun)$/.test(s.theme))c.push('arriving-'+s.theme);",
  "if(/^(large|huge)$/.test(s.typeSize))c.push('arriving-'+s.typeSize);",
  "if(/^(zh|zh-Hant|en)$/.test(s.lang)&&s.lang!==h.getAttribute('data-lang')&&!/[?&]lang=/.test(location.search))c.push('arriving-other');",
  "h.className=c.join(' ')",
  '})(document.documentElement)',
].join('')
