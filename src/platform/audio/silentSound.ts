/** What a browser is asked to play from a tap, so that the page may speak later. */
/** A twentieth of a second of nothing: WAV, 8 kHz, 8 bit, mono. */
export function silentSound(): string {
  const samples = 400
  const wav = new DataView(new ArrayBuffer(44 + samples))
  const letters = (at: number, text: string) =>
    [...text].forEach((letter, i) => wav.setUint8(at + i, letter.charCodeAt(0)))
  letters(0, 'RIFF')
  wav.setUint32(4, 36 + samples, true)
  letters(8, 'WAVEfmt ')
  wav.setUint32(16, 16, true)
  wav.setUint16(20, 1, true)
  wav.setUint16(22, 1, true)
  wav.setUint32(24, 8000, true)
  wav.setUint32(28, 8000, true)
  wav.setUint16(32, 1, true)
  wav.setUint16(34, 8, true)
  letters(36, 'data')
  wav.setUint32(40, samples, true)
  for (let i = 0; i < samples; i += 1) wav.setUint8(44 + i, 128)
  return URL.createObjectURL(new Blob([wav.buffer], { type: 'audio/wav' }))
}
