/** Words of the replay that the guide itself has no use for; all others are the guide's own (src/locales). */
import type { Original } from '@/content/schema'
import type { TriggerEvent } from '@/core/trigger/types'

/** `silent`: it was decided not to speak, or not yet. */
export type LineKind = Exclude<TriggerEvent['kind'], 'rhythm'> | 'silent'

export interface ReplayWords {
  kinds: Readonly<Record<LineKind, string>>
  /** Why a place spoke by itself. */
  reached: string
  tour: string
  /** Between two names. */
  or: string
  comma: string
  nobody: string
  track(file: string, from: string, to: string): string
  otherContent(then: string, now: string): string
  fixes(count: number, minutes: number, perHour: number | null): string
  spoken(count: number): string
  silent(count: number): string
  /** Likeliest at that time, never enough. */
  perhaps(percent: number, time: string): string
  more(count: number): string
  same(count: number): string
  sameItems: string
  differs(time: string): string
  saved(what: string): string
  replayed(what: string): string
  nothing: string
  noPosition: string
}

const ZH: ReplayWords = {
  kinds: {
    say: '开讲',
    'finish-sentence': '说完这句',
    pause: '暂停',
    resume: '接着讲',
    stop: '停下',
    entered: '来到',
    left: '离开',
    unsure: '拿不准',
    sure: '又有把握了',
    silent: '没有讲',
  },
  reached: '走到了这里',
  tour: '它是路线上的一站',
  or: '，或者',
  comma: '、',
  nobody: '附近没有像的',
  track: (file, from, to) => `${file}：${from} 至 ${to}，北京时间`,
  otherContent: (then, now) =>
    `这段行程用的是内容 ${then}，现在的内容是 ${now}，地图、名称和讲解可能已经不同。`,
  fixes: (count, minutes, perHour) =>
    `${count} 次定位，历时 ${minutes} 分钟${perHour === null ? '' : `，合每小时 ${perHour} 次`}。`,
  spoken: count => `讲了 ${count} 处${count > 0 ? '：' : '。'}`,
  silent: count => `近旁而没有讲的 ${count} 处${count > 0 ? '：' : '。'}`,
  perhaps: (percent, time) => `也许到过：${time} 可能性最高，${percent}%，还不够有把握`,
  more: count => `……还有 ${count} 处`,
  same: count => `一致：与文件里存下的 ${count} 个事件相同。`,
  sameItems: '一致：当时播放的每一段，重放时也都讲了。',
  differs: time => `不一致，从 ${time} 起：`,
  saved: what => `  当时：${what}`,
  replayed: what => `  重放：${what}`,
  nothing: '没有',
  noPosition: '没有位置',
}

const EN: ReplayWords = {
  kinds: {
    say: 'speaks',
    'finish-sentence': 'ends its sentence',
    pause: 'pauses',
    resume: 'goes on',
    stop: 'stops',
    entered: 'comes to',
    left: 'leaves',
    unsure: 'unsure',
    sure: 'sure again',
    silent: 'silent',
  },
  reached: 'the visitor came here',
  tour: 'it is a stop of the tour',
  or: ' or ',
  comma: ', ',
  nobody: 'no place is likely',
  track: (file, from, to) => `${file}: ${from} to ${to}, Beijing time`,
  otherContent: (then, now) =>
    `This walk was made with content ${then}; the content is now ${now}, so ground, names and stories may differ.`,
  fixes: (count, minutes, perHour) =>
    `${count} ${count === 1 ? 'fix' : 'fixes'} in ${minutes} min${perHour === null ? '' : `, ${perHour} an hour`}.`,
  spoken: count => `${count} ${count === 1 ? 'place' : 'places'} spoken${count > 0 ? ':' : '.'}`,
  silent: count => `${count} near but not spoken${count > 0 ? ':' : '.'}`,
  perhaps: (percent, time) => `perhaps: likeliest at ${time} with ${percent}%, never sure enough`,
  more: count => `… and ${count} more`,
  same: count => `same: the ${count} events that the file holds.`,
  sameItems: 'same: every item that was played then was said again.',
  differs: time => `differs at ${time}:`,
  saved: what => `  saved:    ${what}`,
  replayed: what => `  replayed: ${what}`,
  nothing: 'nothing',
  noPosition: 'no position',
}

export const replayWords: Readonly<Record<Original, ReplayWords>> = { zh: ZH, en: EN }
