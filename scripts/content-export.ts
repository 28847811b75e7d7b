/** `npm run content:export -- DIR`: the API's answers as content-addressed files for a CDN. */
import { exportContent } from '../server/export/export'
import { NO_BUILT_ASSETS } from '@/content/schema'
import { readSettings } from '../server/settings'

async function main(): Promise<void> {
  const [dir, ...rest] = process.argv.slice(2)
  if (!dir || rest.length > 0) throw new Error('usage: npm run content:export -- DIR')
  const { contentDir, built, cacheDir } = readSettings(process.env).app
  const result = await exportContent({
    contentDir,
    dir,
    built: built ?? NO_BUILT_ASSETS,
    ...(cacheDir === undefined ? {} : { cacheDir }),
  })
  const kilobytes = Math.round(result.bytes / 1024)
  console.log(
    `${dir}: content ${result.contentVersion}, ${result.objects} objects, ${kilobytes} KB uncompressed`,
  )
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})
