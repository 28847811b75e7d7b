/**
 * Gives an sfnt font another family name by writing a fresh `name` table. Source of the layout and of the
 * checksums: OpenType specification 1.9, "otff" and "name".
 */
const NAME_IDS = {
  copyright: 0,
  family: 1,
  subfamily: 2,
  unique: 3,
  full: 4,
  version: 5,
  postscript: 6,
} as const

function nameTable(family: string, copyright: string): Buffer {
  const records: [id: number, text: string][] = [
    [NAME_IDS.copyright, copyright],
    [NAME_IDS.family, family],
    [NAME_IDS.subfamily, 'Regular'],
    [NAME_IDS.unique, `${family} subset`],
    [NAME_IDS.full, family],
    [NAME_IDS.version, 'Version 1.0'],
    [NAME_IDS.postscript, family.replace(/\s+/g, '')],
  ]
  const texts = records.map(([, text]) => Buffer.from(text, 'utf16le').swap16())
  const head = Buffer.alloc(6 + records.length * 12)
  head.writeUInt16BE(records.length, 2)
  head.writeUInt16BE(head.length, 4)
  let offset = 0
  records.forEach(([id], i) => {
    const length = texts[i]?.length ?? 0
    // Windows, Unicode BMP, English (US)
    ;[3, 1, 0x409, id, length, offset].forEach((value, j) => head.writeUInt16BE(value, 6 + i * 12 + j * 2))
    offset += length
  })
  return Buffer.concat([head, ...texts])
}

interface Table {
  tag: string
  data: Buffer
}

const padded = (data: Buffer) => Buffer.concat([data, Buffer.alloc((4 - (data.length % 4)) % 4)])
function checksum(data: Buffer): number {
  const whole = padded(data)
  let sum = 0
  for (let i = 0; i < whole.length; i += 4) sum = (sum + whole.readUInt32BE(i)) >>> 0
  return sum
}

/** @throws Error when `font` is not an sfnt with a `head` table. */
export function renameFont(font: Buffer, family: string, copyright: string): Buffer {
  const count = font.readUInt16BE(4)
  const tables = Array.from({ length: count }, (_, i) => {
    const at = 12 + i * 16
    const start = font.readUInt32BE(at + 8)
    return {
      tag: font.toString('latin1', at, at + 4),
      data: Buffer.from(font.subarray(start, start + font.readUInt32BE(at + 12))),
    }
  })
  const named: Table[] = [
    ...tables.filter(({ tag }) => tag !== 'name'),
    { tag: 'name', data: nameTable(family, copyright) },
  ]
  named.sort((a, b) => (a.tag < b.tag ? -1 : 1))
  const head = named.find(({ tag }) => tag === 'head')
  if (!head) throw new Error('renameFont: expected an sfnt font with a head table')
  head.data.writeUInt32BE(0, 8)

  const power = Math.floor(Math.log2(named.length))
  const directory = Buffer.alloc(12 + named.length * 16)
  font.copy(directory, 0, 0, 4)
  ;[named.length, 16 * 2 ** power, power, named.length * 16 - 16 * 2 ** power].forEach((value, i) =>
    directory.writeUInt16BE(value, 4 + i * 2),
  )
  let offset = directory.length
  named.forEach(({ tag, data }, i) => {
    const at = 12 + i * 16
    directory.write(tag, at, 'latin1')
    ;[checksum(data), offset, data.length].forEach((value, j) =>
      directory.writeUInt32BE(value, at + 4 + j * 4),
    )
    offset += padded(data).length
  })
  const whole = Buffer.concat([directory, ...named.map(({ data }) => padded(data))])
  const headAt = whole.indexOf('head', 12, 'latin1')
  whole.writeUInt32BE((0xb1b0afba - checksum(whole)) >>> 0, whole.readUInt32BE(headAt + 8) + 8)
  return whole
}
