/**
 * A report as one page that needs nothing else: no scripts, no letters, no pictures from elsewhere. Tables scroll
 * sideways by themselves on a phone with the first column held; colours follow look.md by day and by night.
 */
import { cellText, isNumeric, type Section, type Table } from './table'

const STYLE = `
:root{--ground:#F5F0E6;--paper:#FFFCF5;--ink:#2A2320;--faint:#6B665F;--line:#DDD3C2;--wall:#8F2D24}
@media(prefers-color-scheme:dark){:root{--ground:#1D1917;--paper:#2A2320;--ink:#F5F0E6;--faint:#B5ADA2;--line:#4A413B;--wall:#E58A7F}}
*{box-sizing:border-box}
body{margin:0 auto;max-width:70rem;padding:1rem;background:var(--ground);color:var(--ink);
font:1rem/1.55 system-ui,"PingFang SC","Noto Sans CJK SC",sans-serif}
h1{font-size:1.5rem}h2{margin-top:2.5rem;font-size:1.2rem;color:var(--wall)}
p{color:var(--faint)}a{color:inherit}
nav{display:flex;flex-wrap:wrap;gap:.4rem}
nav a{min-height:44px;padding:.55rem .8rem;border:1px solid var(--line);border-radius:.5rem;text-decoration:none}
.scroll{overflow-x:auto;margin:1rem 0;border:1px solid var(--line);border-radius:.5rem;background:var(--paper)}
table{border-collapse:collapse;width:100%;font-size:.9rem;font-variant-numeric:tabular-nums}
caption{padding:.6rem .8rem;text-align:left;font-weight:600}
th,td{padding:.4rem .8rem;border-top:1px solid var(--line);text-align:left;vertical-align:top}
thead th{white-space:nowrap;color:var(--faint);font-weight:500}
td:not(.n){min-width:6rem}
.n{text-align:right;white-space:nowrap}
tbody th{position:sticky;left:0;min-width:8.5rem;max-width:12rem;background:var(--paper);font-weight:500;overflow-wrap:anywhere}
`

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
export const escapeHtml = (words: string): string => words.replace(/[&<>"]/gu, sign => ESCAPES[sign] ?? sign)

function htmlTable({ caption, columns, rows }: Table): string {
  const numeric = columns.map((_, index) => rows.length > 0 && rows.every(row => isNumeric(row[index])))
  const attribute = (index: number): string => (numeric[index] ? ' class="n"' : '')
  const head = columns
    .map((name, index) => `<th scope="col"${attribute(index)}>${escapeHtml(name)}</th>`)
    .join('')
  const body = rows.map(row => {
    const cells = row.map((cell, index) => {
      const words = escapeHtml(cellText(cell))
      return index === 0 ? `<th scope="row">${words}</th>` : `<td${attribute(index)}>${words}</td>`
    })
    return `<tr>${cells.join('')}</tr>`
  })
  const none = `<tr><td colspan="${columns.length}">none</td></tr>`
  return (
    `<div class="scroll" tabindex="0" role="region" aria-label="${escapeHtml(caption)}"><table>` +
    `<caption>${escapeHtml(caption)}</caption><thead><tr>${head}</tr></thead>` +
    `<tbody>${body.join('\n') || none}</tbody></table></div>`
  )
}

export function reportPage(title: string, sections: readonly Section[]): string {
  const links = sections.map(({ id, title: name }) => `<a href="#${id}">${escapeHtml(name)}</a>`).join('')
  const bodies = sections.map(
    ({ id, title: name, note, tables }) =>
      `<section id="${id}"><h2>${escapeHtml(name)}</h2>${note ? `<p>${escapeHtml(note)}</p>` : ''}` +
      `${tables.map(htmlTable).join('\n')}</section>`,
  )
  return [
    '<!doctype html>',
    '<html lang="en"><head><meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width,initial-scale=1">',
    `<title>${escapeHtml(title)}</title><style>${STYLE}</style></head>`,
    `<body><header><h1>${escapeHtml(title)}</h1></header><nav aria-label="Sections">${links}</nav>`,
    `<main>${bodies.join('\n')}</main></body></html>`,
    '',
  ].join('\n')
}
