/** The sound pieces against what the standards say, on signals whose answer is known. */
import { parseCaptions } from '@/content/captions'
import { cuesOf, toVtt, vttTime } from '../../scripts/narrate/captions'
import { kWeighting } from '../../scripts/narrate/biquad'
import { compress, gainReductionDb, GENTLE, limit } from '../../scripts/narrate/dynamics'
import { integratedLoudnessLufs, truePeakDbtp } from '../../scripts/narrate/loudness'
import { master, TARGET_LUFS } from '../../scripts/narrate/master'
import { encodeMp3, MP3_DELAY_SAMPLES, mp3DurationMs, mp3Frames } from '../../scripts/narrate/mp3'
import { applyGain, joinWithGaps, trimSilence } from '../../scripts/narrate/pcm'
import { resample } from '../../scripts/narrate/resample'

const sine = (hz: number, seconds: number, rateHz: number, level = 1, phase = 0) =>
  Float32Array.from(
    { length: Math.round(seconds * rateHz) },
    (_, index) => level * Math.sin((2 * Math.PI * hz * index) / rateHz + phase),
  )
const rmsDb = (samples: Float32Array) =>
  10 * Math.log10(samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length)
const concat = (...parts: Float32Array[]) => Float32Array.from(parts.flatMap(part => [...part]))

describe('loudness after BS.1770', () => {
  it('has the filters of its tables 1 and 2 at 48 kHz', () => {
    const [shelf, weight] = kWeighting(48_000)
    const { b0, b1, b2, a1, a2 } = shelf
    const table1 = [
      1.53512485958697, -2.69169618940638, 1.19839281085285, -1.69065929318241, 0.73248077421585,
    ]
    for (const [index, value] of [b0, b1, b2, a1, a2].entries())
      expect(value).toBeCloseTo(table1[index] ?? 0, 9)
    expect([weight.b0, weight.b1, weight.b2]).toEqual([1, -2, 1])
    expect(weight.a1).toBeCloseTo(-1.99004745483398, 9)
    expect(weight.a2).toBeCloseTo(0.99007225036621, 9)
  })
  it.each([24_000, 48_000])('measures a full-scale 997 Hz sine at -3.01 LUFS (%d Hz)', rateHz => {
    expect(integratedLoudnessLufs(sine(997, 5, rateHz), rateHz)).toBeCloseTo(-3.01, 1)
  })
  it('gates silence, and is -Infinity without sound', () => {
    const speech = sine(997, 4, 24_000, 0.1)
    expect(integratedLoudnessLufs(concat(speech, new Float32Array(24_000 * 8)), 24_000)).toBeCloseTo(-23.0, 0)
    expect(integratedLoudnessLufs(new Float32Array(48_000), 24_000)).toBe(-Infinity)
  })
  it('sees a peak between the samples', () => {
    // a quarter of the rate at 45°: samples at 0.707, the wave at 1
    const samples = sine(6_000, 0.5, 24_000, 1, Math.PI / 4).subarray(200, 11_800)
    expect(Math.max(...samples)).toBeLessThan(0.71)
    expect(
      truePeakDbtp(
        samples.map((s, i) => s * Math.min(1, i / 500, (samples.length - i) / 500)),
        24_000,
      ),
    ).toBeCloseTo(0, 1)
  })
})

describe('resampling', () => {
  it.each([
    [22_050, 24_000],
    [16_000, 24_000],
  ])('keeps tone and level from %d to %d Hz', (from, to) => {
    const out = resample(sine(1_000, 0.5, from, 0.5), from, to)
    expect(out.length).toBe(to / 2)
    const middle = out.subarray(1_000, 11_000)
    const expected = sine(1_000, 0.5, to, 0.5).subarray(1_000, 11_000)
    expect(rmsDb(middle.map((sample, index) => sample - (expected[index] ?? 0)))).toBeLessThan(-70)
  })
  it('names a rate that is none', () => expect(() => resample(new Float32Array(1), 0, 24_000)).toThrow('"0"'))
})

describe('dynamics', () => {
  it('takes nothing below the knee and 1 - 1/ratio above', () => {
    expect(gainReductionDb(-40, GENTLE)).toBe(0)
    expect(gainReductionDb(-2, GENTLE)).toBeCloseTo(20 * (1 - 1 / GENTLE.ratio))
    expect(rmsDb(compress(sine(200, 1, 24_000, 0.9), 24_000))).toBeLessThan(
      rmsDb(sine(200, 1, 24_000, 0.9)) - 5,
    )
  })
  it('limits true peaks and leaves what is low alone', () => {
    const samples = concat(
      sine(300, 0.5, 24_000, 0.1),
      sine(5_900, 0.2, 24_000, 1),
      sine(300, 0.5, 24_000, 0.1),
    )
    const limited = limit(samples, 24_000, -2)
    expect(truePeakDbtp(limited, 24_000)).toBeLessThan(-1.8)
    expect(limited.subarray(0, 10_000)).toEqual(samples.subarray(0, 10_000))
  })
  it('masters to the target', () => {
    const speechLike = sine(220, 6, 24_000, 0.4).map(
      (sample, index) => sample * (0.4 + 0.6 * Math.abs(Math.sin(index / 4_000))),
    )
    const { samples, loudnessLufs } = master(speechLike, 24_000)
    expect(loudnessLufs).toBeCloseTo(TARGET_LUFS, 0)
    expect(integratedLoudnessLufs(samples, 24_000)).toBe(loudnessLufs)
    expect(() => master(new Float32Array(24_000), 24_000)).toThrow('silent')
  })
})

describe('joining', () => {
  it('trims silence to 10 ms', () => {
    const sound = {
      rateHz: 16_000,
      samples: concat(new Float32Array(8_000), sine(300, 1, 16_000, 0.5), new Float32Array(4_000)),
    }
    expect(trimSilence(sound).samples.length / 16_000).toBeCloseTo(1.02, 2)
    expect(trimSilence({ rateHz: 16_000, samples: new Float32Array(500) }).samples).toHaveLength(0)
  })
  it('counts samples for the cues', () => {
    const parts = [sine(300, 1, 24_000), sine(300, 2, 24_000)]
    const { samples, pieces } = joinWithGaps(parts, {
      leadSamples: 6_000,
      betweenSamples: () => 12_000,
      tailSamples: 2_400,
    })
    expect(samples).toHaveLength(6_000 + 24_000 + 12_000 + 48_000 + 2_400)
    expect(cuesOf(['a', 'b'], pieces, 24_000)).toEqual([
      { startMs: 250, endMs: 1250, text: 'a' },
      { startMs: 1750, endMs: 3750, text: 'b' },
    ])
  })
  it('applies decibels', () => expect(applyGain(Float32Array.of(0.5), -6.0206)[0]).toBeCloseTo(0.25, 4))
})

describe('files', () => {
  it('writes WebVTT that the app reads', () => {
    const cues = [{ startMs: 250, endMs: 3_661_007, text: '太和殿，\n在这里。' }]
    const vtt = toVtt(cues, 'zh', 'synthetic')
    expect(vtt).toBe(
      'WEBVTT\n\nNOTE Language: zh. Voice: synthetic.\n\n1\n00:00:00.250 --> 01:01:01.007\n太和殿， 在这里。\n',
    )
    expect(parseCaptions(vtt)).toEqual([{ startMs: 250, endMs: 3_661_007, text: '太和殿， 在这里。' }])
    expect(() => vttTime(-1)).toThrow('"-1"')
  })
  it('encodes MP3 whose frames are all of the announced kind', async () => {
    const samples = sine(440, 2, 24_000, 0.3)
    const mp3 = await encodeMp3(samples.subarray(MP3_DELAY_SAMPLES))
    const frames = mp3Frames(mp3)
    expect(
      new Set(frames.map(({ rateHz, kbps, channels, bytes }) => `${rateHz} ${kbps} ${channels} ${bytes}`)),
    ).toEqual(new Set(['24000 48 1 144']))
    expect(frames.length * 144).toBe(mp3.length)
    expect(Math.abs(mp3DurationMs(mp3) - 2000)).toBeLessThan(48)
    expect(mp3DurationMs(Buffer.concat([Buffer.from('ID3\x04\0\0\0\0\0\x0a1234567890'), mp3]))).toBe(
      mp3DurationMs(mp3),
    )
    expect(() => mp3DurationMs(Buffer.from('no sound'))).toThrow('8 bytes')
  })
})
