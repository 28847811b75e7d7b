/** Accept-Encoding (RFC 9110, 12.5.3): which codings a client takes, best first. */
export const ENCODINGS = ['br', 'gzip', 'identity'] as const
export type Encoding = (typeof ENCODINGS)[number]

const MEMO_ENTRIES = 200
const memo = new Map<string, readonly Encoding[]>()

function parse(header: string): readonly Encoding[] {
  const weights = new Map<string, number>()
  for (const part of header.toLowerCase().split(',')) {
    const [coding = '', ...parameters] = part.split(';').map(piece => piece.trim())
    if (coding === '') continue
    const q = parameters.find(parameter => parameter.startsWith('q='))?.slice(2)
    const weight = q === undefined ? 1 : Number(q)
    weights.set(coding === 'x-gzip' ? 'gzip' : coding, weight >= 0 && weight <= 1 ? weight : 0)
  }
  const any = weights.get('*')
  /** Identity is acceptable unless it is ruled out, but anything the client names comes before it. */
  const weightOf = (encoding: Encoding): number =>
    weights.get(encoding) ?? any ?? (encoding === 'identity' ? Number.MIN_VALUE : 0)
  return ENCODINGS.filter(encoding => weightOf(encoding) > 0).sort((a, b) => weightOf(b) - weightOf(a))
}

/** Acceptable codings, best first; equal weights prefer br, then gzip. Without the header: identity only. */
export function acceptedEncodings(header: string | undefined): readonly Encoding[] {
  const text = header ?? ''
  const known = memo.get(text)
  if (known) return known
  const accepted = parse(text)
  if (memo.size >= MEMO_ENTRIES) memo.clear()
  memo.set(text, accepted)
  return accepted
}
