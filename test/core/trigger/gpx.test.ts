/** Tracks as GPX: written for other tools, read from them, and refused in plain words. */
import { seededRandom } from '@/core/architecture/seededRandom'
import { distanceMeters } from '@/core/geo/distance'
import { wgs84, type Fix } from '@/core/geo/types'
import { DEFAULT_ACCURACY_METERS, readGpx, writeGpx } from '@/core/trigger/gpx'
import { decoded } from '@/core/trigger/gpxMarkup'
import { TraceError } from '@/core/trigger/traceError'
import { mutated } from './mutated'
import { fixesOf, stand, walk } from './smallPalace'

const NOON_MS = Date.UTC(2026, 4, 1, 4, 0, 0)
const NOON = '2026-05-01T04:00:00Z'
const FIXES = fixesOf([walk([-15, -50], [-20, -5]), stand([-20, -5], 20)], {
  noiseMeters: 4,
  accuracyMeters: 12.34,
})

const track = (points: string): string => `<gpx><trk><trkseg>${points}</trkseg></trk></gpx>`
const read = (points: string): Fix[] => readGpx(track(points))
const point = (inside = '', more = ''): string => `<trkpt lat="39.9" lon="116.4"${more}>${inside}</trkpt>`
const timeMs = (words: string): number | undefined => read(point(`<time>${words}</time>`))[0]?.timestampMs
const messageOf = (text: string): string => {
  try {
    readGpx(text)
  } catch (cause) {
    if (cause instanceof TraceError) return cause.message
    throw cause
  }
  return 'nothing was refused'
}

describe('written', () => {
  it('is GPX 1.1 with our accuracy among its extensions', () => {
    const fix: Fix = { position: wgs84(116.39, 39.91666666), accuracyMeters: 8.5, timestampMs: NOON_MS + 5 }
    expect(writeGpx([fix], '')).toBe(
      [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<gpx version="1.1" creator="forbidden-city-guide" xmlns="http://www.topografix.com/GPX/1/1" xmlns:guide="https://github.com/forbidden-city-guide/gpx">',
        '<trk><name></name><trkseg>',
        '<trkpt lat="39.9166667" lon="116.3900000"><time>2026-05-01T04:00:00.005Z</time><extensions><guide:accuracyMeters>8.5</guide:accuracyMeters></extensions></trkpt>',
        '</trkseg></trk></gpx>',
        '',
      ].join('\n'),
    )
  })

  it('comes back within a centimetre, to the millisecond', () => {
    const back = readGpx(writeGpx(FIXES, 'A walk'))
    expect(back).toHaveLength(FIXES.length)
    back.forEach((fix, i) => {
      const { position, ...rest } = FIXES[i] as Fix
      expect(distanceMeters(fix.position, position)).toBeLessThan(0.01)
      expect(fix).toMatchObject(rest)
    })
    expect(writeGpx(back, 'A walk')).toBe(writeGpx(FIXES, 'A walk'))
  })

  it('keeps a name from being more than a name', () => {
    const name = `</name><trkpt lat="1" lon="2"/> "a" & 'b' \u0000\u001f<!-- ]]> 宫`
    const text = writeGpx(FIXES.slice(0, 1), name)
    const [, written = ''] = /<name>([^<]*)<\/name>/.exec(text) ?? []
    expect(decoded(written)).toBe(name.replace('\u0000\u001f', ''))
    expect(readGpx(text)).toHaveLength(1)
  })

  it('leaves out what no phone should say, and takes an accuracy of 0 for the finest', () => {
    const [fix] = FIXES as [Fix]
    const bad = [{ accuracyMeters: NaN }, { position: wgs84(NaN, 0) }, { timestampMs: Infinity }]
    const odd = bad.map((more): Fix => ({ ...fix, ...more }))
    const back = readGpx(writeGpx([...odd, { ...fix, accuracyMeters: 0 }], ''))
    expect(back.map(({ accuracyMeters }) => accuracyMeters)).toEqual([1])
  })
})

describe('of other tools', () => {
  it('is read with namespaces, either quote, comments, CDATA, entities and what else they write', () => {
    const text = `\uFEFF<?xml version='1.0'?>
      <?xml-stylesheet href="a>b"?>
      <!-- <trkpt lat="1" lon="2"/> a comment -- with marks -->
      <g:gpx version="1.1" xmlns:g="http://www.topografix.com/GPX/1/1">
        <g:metadata><g:time>2020-01-01T00:00:00Z</g:time><g:bounds minlat="1" minlon="2"/></g:metadata>
        <g:trk><g:name>a &lt;trkpt lat="3" lon="4"/&gt; <![CDATA[<trkpt lat="5" lon="6"/>]]></g:name>
          <g:trkseg>
            <g:trkpt
              xlat="7" note="lat=8 > 'x'" lon = '116.4'
              lat = "39&#46;9"
            ><g:ele>44</g:ele><g:time
              > 2026-05-01T<![CDATA[04:00]]>:00&#x5a;<!-- noon in Beijing --> </g:time>
              <g:extensions><x:accuracyMeters xmlns:x="u"> 7.25 </x:accuracyMeters></g:extensions>
            </g:trkpt >
            <trkpt lat="39.90001" lon="116.4" />
          </g:trkseg></g:trk>
      </g:gpx>
      <!-- the end -->`
    expect(readGpx(text)).toEqual([
      { position: [116.4, 39.9], accuracyMeters: 7.25, timestampMs: NOON_MS },
      { position: [116.4, 39.90001], accuracyMeters: 5, timestampMs: expect.any(Number) },
    ])
  })

  it('is its tracks, else its routes, else its waypoints: these are not one walk', () => {
    const [wpt, rtept, trkpt] = ['wpt', 'rtept', 'trkpt'].map((kind, i) => `<${kind} lat="${i}" lon="0"/>`)
    const latitudes = (text: string) => readGpx(`<gpx>${text}</gpx>`).map(({ position }) => position[1])
    expect(latitudes(`${wpt}${wpt}<rte>${rtept}</rte><trk>${trkpt}</trk>`)).toEqual([2])
    expect(latitudes(`${wpt}${wpt}<rte>${rtept}</rte>`)).toEqual([1])
    expect(latitudes(`${wpt}${wpt}`)).toEqual([0, 0])
  })

  it('may forget to end a time: it was none, and is not that of the next point', () => {
    const fixes = read(`<trkpt lat="1" lon="2"><time></trkpt><trkpt lat="1" lon="2">${NOON}</time></trkpt>`)
    expect(fixes.map(({ timestampMs }) => timestampMs)).toEqual([0, 1000])
  })

  it('joins the segments of a track, and takes the whole world', () => {
    const ends = read('<trkpt lat="-90" lon="180"/></trkseg><trkseg><trkpt lat="+90.0" lon="-1.8E2"/>')
    expect(ends.map(({ position }) => position)).toEqual([
      [180, -90],
      [-180, 90],
    ])
  })

  it.each([
    ['none', ''],
    ['an empty one', '<accuracyMeters/>'],
    ['hdop only', '<hdop>2.1</hdop>'],
  ])('has a usual accuracy where it says %s', (_what, inside) => {
    expect(read(point(inside))[0]?.accuracyMeters).toBe(DEFAULT_ACCURACY_METERS)
  })

  it.each([
    ['2026-05-01T04:00:00.25Z', NOON_MS + 250],
    ['2026-05-01T04:00:00,1239Z', NOON_MS + 123],
    ['2026-05-01T12:00:00+08:00', NOON_MS],
    ['2026-04-30T23:30:00-0430', NOON_MS],
    ['2026-05-01 04:00z', NOON_MS],
    // without a zone it is UTC, wherever the phone is
    ['2026-05-01T04:00:00', NOON_MS],
    // a leap second, and the end of a day
    ['2016-12-31T23:59:60Z', Date.UTC(2017, 0, 1)],
    ['2024-02-29T24:00:00Z', Date.UTC(2024, 2, 1)],
  ])('reads the time %s', (words, ms) => {
    expect(timeMs(words)).toBe(ms)
  })
})

describe('points without a time', () => {
  const at = (lat: number, time = '') => `<trkpt lat="${lat}" lon="116.4"><time>${time}</time></trkpt>`
  const seconds = (points: string, fromMs: number) =>
    read(points).map(({ timestampMs }) => (timestampMs - fromMs) / 1000)
  const STEP = 0.0001
  const stepMeters = distanceMeters(wgs84(116.4, 39.9), wgs84(116.4, 39.9 + STEP))

  it('follow each other at walking pace, a second apart at least, from 0', () => {
    const [first, second, third, fourth] = seconds(at(39.9) + at(39.9 + STEP) + at(39.9 + STEP) + at(39.9), 0)
    expect(first).toBe(0)
    expect(stepMeters).toBeGreaterThan(11)
    expect(second).toBeCloseTo(stepMeters, 2)
    expect(third).toBeCloseTo(stepMeters + 1, 2)
    expect(fourth).toBeCloseTo(2 * stepMeters + 1, 2)
  })

  it('begin at the first time that is known, and go on from the last one', () => {
    const points =
      at(39.9) + at(39.9) + at(39.9, NOON) + at(39.9) + at(39.9, '2026-05-01T03:00:00Z') + at(39.9)
    expect(seconds(points, NOON_MS)).toEqual([0, 1, 0, 1, -3600, -3599])
  })
})

describe('refused, with the line, the value and what was expected', () => {
  const NOT_GPX = 'expected GPX, which begins with <gpx>'
  const NO_DECLARATION = 'expected no declarations, as DOCTYPE and ENTITY are'
  const A_TIME = 'expected a time like 2026-05-01T09:00:00Z'
  const LATITUDE = 'expected degrees from -90 to 90'
  const LONGITUDE = 'expected degrees from -180 to 180'
  const timed = (words: string) => track(`\n${point(`<time>${words}</time>`)}`)

  it.each<[string, string]>([
    [`file = ""; ${NOT_GPX}`, ''],
    [`file = "lat,lon"; ${NOT_GPX}`, '\n lat,lon'],
    [`file = "<!-- <gpx> -->"; ${NOT_GPX}`, '<!-- <gpx> -->'],
    [`line 2 = "<html><trkpt/></html>"; ${NOT_GPX}`, '\n<html><trkpt/></html>'],
    [`line 1 = "<kml xmlns:gpx=\\"gpx\\">"; ${NOT_GPX}`, '<kml xmlns:gpx="gpx">'],
    ['file = no points; expected at least one trkpt, rtept or wpt', '<gpx><trk/></gpx>'],
    [
      `line 2 = "<!DOCTYPE gpx [<!ENTITY a SYSTEM \\"file:///etc/passwd\\">]><gpx…"; ${NO_DECLARATION}`,
      `<?xml version="1.0"?>\n<!DOCTYPE gpx [<!ENTITY a SYSTEM "file:///etc/passwd">]><gpx/>`,
    ],
    // far down, too
    [`line 20002 = "<!ENTITY a \\"b\\">"; ${NO_DECLARATION}`, `<gpx>${'\n'.repeat(20_001)}<!ENTITY a "b">`],
    [`line 1 lat = nothing; ${LATITUDE}`, track('<trkpt lon="116.4"/>')],
    [`line 1 lon = nothing; ${LONGITUDE}`, track('<trkpt lat="39.9"/>')],
    [`line 1 lon = nothing; ${LONGITUDE}`, track('<trkpt lat="39.9"lon="116.4"/>')],
    [`line 1 lon = nothing; ${LONGITUDE}`, track('<trkpt lat="39.9" lon=116.4/>')],
    [`line 2 lat = "90.5"; ${LATITUDE}`, track('\n<trkpt lat="90.5" lon="0"/>')],
    [`line 1 lat = ""; ${LATITUDE}`, track('<trkpt lat="" lon="0"/>')],
    [`line 1 lat = "39,9"; ${LATITUDE}`, track('<trkpt lat="39,9" lon="0"/>')],
    [`line 1 lat = "0x10"; ${LATITUDE}`, track('<trkpt lat="0x10" lon="0"/>')],
    [`line 1 lat = "1.2.3"; ${LATITUDE}`, track('<trkpt lat="1.2.3" lon="0"/>')],
    [`line 1 lat = "NaN"; ${LATITUDE}`, track('<trkpt lat="NaN" lon="0"/>')],
    [`line 1 lon = "-181"; ${LONGITUDE}`, track('<trkpt lat="0" lon="-181"/>')],
    [`line 1 lon = "1e999"; ${LONGITUDE}`, track('<trkpt lat="0" lon="1e999"/>')],
    [`line 1 lon = "${'1'.repeat(60)}…"; ${LONGITUDE}`, track(`<trkpt lat="0" lon="${'1'.repeat(999)}"/>`)],
    [`line 2 time = "noon"; ${A_TIME}`, timed('noon')],
    [`line 2 time = "2026-05-01"; ${A_TIME}`, timed('2026-05-01')],
    [`line 2 time = "2026-02-29T00:00:00Z"; ${A_TIME}`, timed('2026-02-29T00:00:00Z')],
    [`line 2 time = "2026-13-01T00:00:00Z"; ${A_TIME}`, timed('2026-13-01T00:00:00Z')],
    [`line 2 time = "2026-05-01T25:00:00Z"; ${A_TIME}`, timed('2026-05-01T25:00:00Z')],
    [`line 2 time = "2026-05-01T04:60:00Z"; ${A_TIME}`, timed('2026-05-01T04:60:00Z')],
    [`line 2 time = "0999-05-01T04:00:00Z"; ${A_TIME}`, timed('0999-05-01T04:00:00Z')],
    [`line 2 time = "${'2'.repeat(60)}…"; ${A_TIME}`, timed('2'.repeat(999))],
    [
      'point 1 time = 253402343999000; expected milliseconds since 1970, in the years 1000 to 9999',
      timed('9999-12-31T23:59:59-12:00'),
    ],
    [
      'line 1 accuracyMeters = "good"; expected a number above 0',
      track(point('<a:accuracyMeters>good</a:accuracyMeters>')),
    ],
    [
      'line 1 accuracyMeters = "0"; expected a number above 0',
      track(point('<accuracyMeters>0</accuracyMeters>')),
    ],
    ['line 2 = "<wpt lat=\\"1\\" lon=\\"2\\">"; expected </wpt> after it', '<gpx>\n<wpt lat="1" lon="2">'],
    [
      'line 3 = "<trkpt lat=\\"3\\" lon=\\"4\\"/>"; expected </wpt> before it',
      '<gpx>\n<wpt lat="1" lon="2">\n<trkpt lat="3" lon="4"/>',
    ],
    ['line 1 = "<trkpt lat=\\"39.9"; expected " after it', '<gpx><trkpt lat="39.9'],
    ['line 1 = "<trkpt lat"; expected a tag that ends with >', '<gpx><trkpt lat'],
    ['line 1 = "<trk<trkpt/>"; expected a tag that ends with >', '<gpx><trk<trkpt/>'],
    ['line 1 = "<!-- no end"; expected --> after it', '<gpx><!-- no end'],
    ['line 1 = "<!-->"; expected --> after it', '<gpx><!-->'],
    ['line 1 = "<![CDATA[x]]"; expected ]]> after it', '<gpx><![CDATA[x]]'],
    ['line 1 = "<?xml "; expected ?> after it', '<?xml '],
  ])('%s', (message, text) => {
    expect(messageOf(text)).toBe(message)
  })

  it('too many points, and a file longer than any visit', () => {
    const points = (count: number) => track('<trkpt lat="1" lon="2"/>'.repeat(count))
    expect(readGpx(points(199_999))).toHaveLength(199_999)
    expect(messageOf(points(200_000))).toBe('file = 200000 points; expected fewer')
    const message = 'file = 50000001 characters; expected at most 50000000 characters'
    expect(messageOf('<'.repeat(50_000_001))).toBe(message)
  })
})

describe('hostile text', () => {
  it('that was GPX gives fixes or is refused', () => {
    const random = seededRandom('hostile gpx')
    const text = writeGpx(FIXES.slice(0, 12), 'A <walk>').replace('<trkpt', '<!-- > --><trkpt')
    let refused = 0
    for (let run = 0; run < 4000; run++) {
      const message = messageOf(mutated(text, random))
      if (message !== 'nothing was refused') refused++
    }
    expect(refused).toBeGreaterThan(400)
    expect(refused).toBeLessThan(3600)
  })

  it('that is taken is sound: it can be written and read again', () => {
    const random = seededRandom('sound gpx')
    const text = writeGpx(FIXES.slice(0, 4), '')
    let taken = 0
    for (let run = 0; run < 1000; run++) {
      const hostile = mutated(text, random)
      if (messageOf(hostile) !== 'nothing was refused') continue
      taken++
      const fixes = readGpx(hostile)
      expect(readGpx(writeGpx(fixes, ''))).toHaveLength(fixes.length)
    }
    expect(taken).toBeGreaterThan(100)
  })

  const SIZE = 5_000_000
  it.each<[string, string, string, string]>([
    ['names of points', '<gpx>', 'trkpt', ''],
    ['tags without an end', '<gpx>', '<trkpt ', ''],
    ['points in points', '<gpx>', '<trkpt lat="1" lon="2">', ''],
    ['attributes without values', '<gpx><trkpt ', 'lat= ', '/>'],
    ['letters in a tag', '<gpx><trkpt ', 'l', '="1"/>'],
    ['blanks in a tag', '<gpx><trkpt lat=', ' ', '/>'],
    ['attributes', '<gpx><trkpt ', 'a="b" ', '/>'],
    ['quotes', '<gpx><trkpt ', `"'`, '/>'],
    ['open quotes', '<gpx>', `<a b="`, ''],
    ['digits', '<gpx><trkpt lon="0" lat="', '1', '"/>'],
    ['comments in comments', '<gpx>', '<!--', ''],
    ['short comments', '<gpx>', '<!---->', ''],
    ['dashes', '<gpx><!--', '-', ''],
    ['CDATA', '<gpx>', '<![CDATA[', ''],
    ['brackets', '<gpx><![CDATA[', ']', ''],
    ['entities', '<gpx><trkpt lat="', '&amp;', '"/>'],
    ['blanks before a time', '<gpx><trkpt lat="1" lon="2"><time>', ' ', 'x</time></trkpt>'],
    ['times in times', '<gpx><trkpt lat="1" lon="2">', '<time>', ''],
    ['pieces of a time', '<gpx><trkpt lat="1" lon="2"><time>', '2026-<!---->', '</time></trkpt>'],
    ['closing tags', '<gpx>', '</trkpt>', ''],
    ['colons', '<gpx>', '<a:a:a:a:a>', ''],
    ['lines', '', '\n', '<html>'],
    ['processing', '<gpx>', '<?a ', ''],
  ])('of 5 MB of %s is refused', (_what, before, piece, after) => {
    const text = before + piece.repeat(Math.floor(SIZE / piece.length)) + after
    expect(messageOf(text)).toMatch(/^(file|line \d+)( lat| lon| time)? = .{1,140}; expected .{1,60}$/)
  })

  it('of a time on every line is read', () => {
    const points = `${point(`<time>${NOON}</time>`)}\n`.repeat(60_000)
    expect(read(points)).toHaveLength(60_000)
  })
})
