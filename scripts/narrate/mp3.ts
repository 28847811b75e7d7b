/**
 * MP3: encoding (LAME 3.100 in WebAssembly, package wasm-media-encoders, MIT) at a constant 48 kbit/s, mono,
 * 24 kHz, and reading the frames of any Layer III file (ISO/IEC 11172-3, 13818-3; VBR, ID3v2 as well).
 */
import { createMp3Encoder } from 'wasm-media-encoders'

export const MP3_RATE_HZ = 24_000
export const MP3_KBPS = 48
/**
 * A decoder gives the sound back this much later: 576 samples of the encoder's and 529 of the decoder's delay.
 * The encoder writes no tag that would tell; so the caller leaves as much out of the silence at the beginning.
 */
export const MP3_DELAY_SAMPLES = 1105

export async function encodeMp3(samples: Float32Array): Promise<Buffer> {
  const encoder = await createMp3Encoder()
  encoder.configure({
    sampleRate: MP3_RATE_HZ,
    channels: 1,
    bitrate: MP3_KBPS,
    outputSampleRate: MP3_RATE_HZ,
  })
  // the encoder hands out views of its memory: copy before the next call
  const body = Buffer.from(encoder.encode([samples]))
  const end = Buffer.from(encoder.finalize())
  return Buffer.concat([body, end])
}

const KBPS_MPEG1 = [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320]
const KBPS_MPEG2 = [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160]
/** By version bits: 2.5, reserved, 2, 1. */
const RATES_HZ = [[11_025, 12_000, 8_000], [], [22_050, 24_000, 16_000], [44_100, 48_000, 32_000]]

export interface Mp3Frame {
  bytes: number
  samples: number
  rateHz: number
  kbps: number
  channels: 1 | 2
}

function readFrame(file: Buffer, at: number): Mp3Frame | null {
  if (at + 4 > file.length || file[at] !== 0xff) return null
  const second = file.readUInt8(at + 1)
  const third = file.readUInt8(at + 2)
  const version = (second >> 3) & 3
  const isLayer3 = second >= 0xe0 && ((second >> 1) & 3) === 1
  const mpeg1 = version === 3
  const kbps = (mpeg1 ? KBPS_MPEG1 : KBPS_MPEG2)[third >> 4] ?? 0
  const rateHz = RATES_HZ[version]?.[(third >> 2) & 3] ?? 0
  if (!isLayer3 || kbps === 0 || rateHz === 0) return null
  const samples = mpeg1 ? 1152 : 576
  const bytes = Math.floor((samples / 8) * ((kbps * 1000) / rateHz)) + ((third >> 1) & 1)
  return { bytes, samples, rateHz, kbps, channels: file.readUInt8(at + 3) >> 6 === 3 ? 1 : 2 }
}

/** All frames in order. Bytes that are no frame (tags) are skipped. */
export function mp3Frames(file: Buffer): Mp3Frame[] {
  const frames: Mp3Frame[] = []
  let at = 0
  if (file.length > 10 && file.toString('latin1', 0, 3) === 'ID3') {
    // four bytes of seven bits each
    at = 10 + (((file[6] ?? 0) << 21) | ((file[7] ?? 0) << 14) | ((file[8] ?? 0) << 7) | (file[9] ?? 0))
  }
  while (at < file.length) {
    const frame = readFrame(file, at)
    // a chance match has no frame behind it
    const real =
      frame !== null &&
      at + frame.bytes <= file.length &&
      (at + frame.bytes === file.length || frames.length > 0 || readFrame(file, at + frame.bytes) !== null)
    if (frame !== null && real) frames.push(frame)
    at += frame !== null && real ? frame.bytes : 1
  }
  return frames
}

/** Playing time; throws when there is not one frame. */
export function mp3DurationMs(file: Buffer): number {
  const frames = mp3Frames(file)
  if (frames.length === 0)
    throw new Error(`MP3 of ${file.length} bytes: no Layer III frame, expected at least one`)
  return Math.round(frames.reduce((ms, frame) => ms + (frame.samples / frame.rateHz) * 1000, 0))
}
