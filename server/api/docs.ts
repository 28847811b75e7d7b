/** The documentation page: the table of routes, set for reading. No script, no foreign host; light and dark. */
import { PROBLEM_KINDS } from '../http/problem'
import { API_BASE } from './base'
import type { QueryName, Route } from './route'
import { componentSchemas, VIEW_OF, type JsonSchema } from './schemas'

const escapeHtml = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')

const STYLE = `
:root{color-scheme:light dark;--ground:#f5f0e6;--card:#fffdf8;--ink:#2a2320;--soft:#6b665f;--act:#8f2d24;--link:#2e6e70;--line:#d9cfbc}
@media(prefers-color-scheme:dark){:root{--ground:#1c1816;--card:#2a2320;--ink:#f5f0e6;--soft:#b8ad9d;--act:#e58b7c;--link:#7cc0bf;--line:#4a413b}}
*{box-sizing:border-box}
body{margin:0;background:var(--ground);color:var(--ink);font:17px/1.6 system-ui,-apple-system,"PingFang SC","Noto Sans CJK SC",sans-serif}
main{max-width:46rem;margin:0 auto;padding:2.5rem 1.25rem 5rem}
h1,h2{font-family:"LXGW WenKai",Kaiti SC,STKaiti,KaiTi,Georgia,serif;font-weight:500;line-height:1.3}
h1{font-size:2.1rem;margin:0 0 .25rem;border-bottom:3px solid var(--act);padding-bottom:.75rem}
h2{font-size:1.45rem;margin:3rem 0 .75rem;color:var(--act)}
h3{font-size:1rem;margin:0}
p{margin:.5rem 0 1rem}
a{color:var(--link)}
code{font:.88em/1.5 ui-monospace,SFMono-Regular,Menlo,monospace;overflow-wrap:anywhere}
pre{overflow-x:auto;background:var(--card);border:1px solid var(--line);border-radius:8px;padding:.75rem 1rem;margin:.75rem 0}
pre code{overflow-wrap:normal}
nav ul{list-style:none;padding:0;display:flex;flex-wrap:wrap;gap:.25rem 1.25rem}
nav a{display:inline-block;padding:.6rem 0}
article{background:var(--card);border:1px solid var(--line);border-radius:10px;padding:1rem 1.25rem;margin:1rem 0}
.table{overflow-x:auto}
table{border-collapse:collapse;width:100%;font-size:.92rem}
th,td{text-align:left;vertical-align:top;padding:.4rem .75rem .4rem 0;border-top:1px solid var(--line)}
th{color:var(--soft);font-weight:500;border-top:0}
.soft{color:var(--soft)}
`

const QUERY_WORDS: Record<QueryName, [string, string]> = {
  lang: ['zh (default) or en', 'Language of the words.'],
  fields: ['names of fields, by commas', 'Only these fields of each view.'],
  ids: ['ids, by commas', 'Only these things, in this order.'],
}

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  `<div class="table"><table><thead><tr>${head.map(cell => `<th scope="col">${cell}</th>`).join('')}</tr></thead>` +
  `<tbody>${rows.map(row => `<tr>${row.map(cell => `<td>${cell}</td>`).join('')}</tr>`).join('')}</tbody></table></div>`

const code = (text: string): string => `<code>${escapeHtml(text)}</code>`

function routeArticle(route: Route): string {
  const path = `${API_BASE}${route.path}`
  const rows = [
    ...route.pathParameters.map(({ name, description, expected }) => [
      code(name),
      escapeHtml(expected),
      escapeHtml(description),
    ]),
    ...route.query.map(name => [code(name), ...QUERY_WORDS[name].map(escapeHtml)]),
  ]
  const answer = route.component
    ? `${route.contentType.split(';')[0]}, ${route.component}`
    : route.contentType
  const title = route.pathParameters.length > 0 ? code(path) : `<a href="${path}">${code(path)}</a>`
  return (
    `<article id="${route.operationId}"><h3>GET ${title}</h3><p>${escapeHtml(route.summary)}. ` +
    `${escapeHtml(route.description)}<br><span class="soft">${escapeHtml(answer)}</span></p>` +
    `${rows.length > 0 ? table(['Parameter', 'Value', 'Meaning'], rows) : ''}</article>`
  )
}

/** A schema's type in a few words: `text`, `list of text`, `number or null`. */
function typeWords(schema: JsonSchema): string {
  const branches = (schema['anyOf'] ?? schema['oneOf']) as JsonSchema[] | undefined
  if (branches) return [...new Set(branches.map(typeWords))].join(' or ')
  if (schema['enum']) return (schema['enum'] as unknown[]).join(' · ')
  if (schema['prefixItems']) return `[${(schema['prefixItems'] as JsonSchema[]).map(typeWords).join(', ')}]`
  if (schema['type'] === 'array') return `list of ${typeWords((schema['items'] ?? {}) as JsonSchema)}`
  if (schema['type'] === 'object')
    return `object (${Object.keys((schema['properties'] ?? {}) as JsonSchema).join(', ')})`
  if (schema['$ref']) return String(schema['$ref']).replace('#/components/schemas/', '')
  return schema['type'] === 'string' ? 'text' : String(schema['type'] ?? 'anything')
}

function viewTables(): string {
  const schemas = componentSchemas()
  return Object.values(VIEW_OF)
    .map(name => {
      const properties = Object.entries((schemas[name]?.['properties'] ?? {}) as Record<string, JsonSchema>)
      const rows = properties.map(([field, schema]) => [code(field), escapeHtml(typeWords(schema))])
      return `<article id="view-${name}"><h3>${name}</h3>${table(['Field', 'Type'], rows)}</article>`
    })
    .join('')
}

export function docsPage(name: string, routes: readonly Route[]): string {
  const tags = [...new Set(routes.map(route => route.tag))]
  const problems = Object.entries(PROBLEM_KINDS).map(([kind, { status, title }]) => [
    `<span id="problem-${kind}">${status}</span>`,
    code(kind),
    title,
  ])
  const links = [...tags, 'Views', 'Problems'].map(tag => `<li><a href="#${tag}">${tag}</a></li>`).join('')
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>${escapeHtml(name)}</title><style>${STYLE}</style></head><body><main>
<h1>${escapeHtml(name)}</h1>
<p>Places, relics, tours, services and opening rules of the Forbidden City (<span lang="zh">故宫</span>), in Chinese and English. Everything is read with GET; no key is needed. Positions are WGS-84 <code>[lng, lat]</code>; what is not known is <code>null</code>, never absent.</p>
<pre><code>curl 'http://127.0.0.1:8080${API_BASE}/places?lang=en&amp;fields=id,names,position'</code></pre>
<p>Answers carry <code>licences</code> (text CC BY 4.0, geometry ODbL 1.0, © OpenStreetMap contributors), <code>contentVersion</code> and <code>lang</code>; please keep the attribution with what you show. Each has an <code>ETag</code>: ask again with <code>If-None-Match</code> and receive 304 while nothing has changed. Machine-readable: <a href="${API_BASE}/openapi.json">OpenAPI 3.1</a>.</p>
<nav aria-label="Contents"><ul>${links}</ul></nav>
${tags
  .map(
    tag =>
      `<section id="${tag}"><h2>${tag}</h2>${routes
        .filter(route => route.tag === tag)
        .map(routeArticle)
        .join('')}</section>`,
  )
  .join('\n')}
<section id="Views"><h2>Views</h2>${viewTables()}</section>
<section id="Problems"><h2>Problems</h2><p>Errors are <code>application/problem+json</code> (RFC 9457); <code>errors</code> names each parameter, its value and what was expected.</p>${table(['Status', 'Type', 'Meaning'], problems)}</section>
</main></body></html>
`
}
