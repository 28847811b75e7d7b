/** The way that is shown, as a file for other map tools: saved in the browser, sent to a chat in WeChat. */
import type { WayFormat } from '@/components/WayCard/TakeAlong'
import { wayToGeoJson, wayToGpx, type WayFileOptions } from '@/core/routing/wayFile'
import type { Route } from '@/core/routing/route'
import type { Step } from '@/core/routing/steps'
import { files } from '@/platform/files'

interface Way {
  /** What the file is called, without its ending. */
  id: string
  /** What it says inside. */
  name: string
  route: Route
  lines: readonly { step: Step; text: string }[]
}

const MIME: Record<WayFormat, string> = { gpx: 'application/gpx+xml', geojson: 'application/geo+json' }

/** At once, in the moment of the tap: WeChat lets a file be shared in no other. */
export function takeWay({ id, name, route, lines }: Way, format: WayFormat, nowMs: number) {
  const steps = lines.map(({ step }) => step)
  const options: WayFileOptions = {
    name,
    sayStep: (_, index) => lines[index]?.text ?? '',
    createdMs: nowMs,
  }
  const text =
    format === 'gpx'
      ? wayToGpx(route, steps, options)
      : `${JSON.stringify(wayToGeoJson(route, steps, options), null, 1)}\n`
  const safeId = id.toLowerCase().replace(/[^a-z0-9]+/g, '-')
  return files.save(`way-${safeId}.${format}`, text, MIME[format])
}
