/**
 * What somebody asked for, spoken to the phone or typed: in Chinese characters (both scripts), in pinyin with or without
 * tones, in English. Recognisers write what they hear in their own way, so punctuation, case, spaces and small words count
 * for nothing. Pure: names of places are left to the search.
 */
import { fold } from '../search/search'

export const EAR_WANTS = ['toilet', 'exit', 'seats', 'food', 'help'] as const
export type EarWant = (typeof EAR_WANTS)[number]

type Simple =
  'where' | 'tell' | 'more' | 'next-stop' | 'pause' | 'go-on' | 'quiet' | 'again' | 'help' | 'back' | 'lead'
export type EarCommand =
  | { do: Simple }
  | { do: 'lead-want'; want: EarWant }
  /** The rest of what was said: a name to be looked up. */
  | { do: 'lead-to' | 'tell-of'; name: string }

const WANTS: readonly (readonly [EarWant, RegExp])[] = [
  [
    'toilet',
    /厕所|廁所|卫生间|衛生間|洗手间|洗手間|cesuo|weishengjian|xishoujian|toilet|restroom|bathroom|^wc$/,
  ],
  ['exit', /出口|出宫|出宮|chukou|wayout|exit/],
  ['seats', /休息|坐一会|坐一會|座位|xiuxi|zuowei|sitdown|seat|bench|rest$/],
  ['food', /吃饭|吃飯|吃的|餐厅|餐廳|chifan|canting|somethingtoeat|food|restaurant|lunch/],
  ['help', /救护|救護|医务|醫務|急救|求助|jijiu|yiwu|qiuzhu|firstaid|doctor/],
]

/** Tried in this order: what is more definite comes first. */
const WHOLE: readonly (readonly [Simple, RegExp])[] = [
  ['where', /我在哪|我现在在哪|我現在在哪|在什么地方|在什麼地方|wozaina|whereami|whereiam|mylocation/],
  ['next-stop', /下一站|下一个地方|下一個地方|xiayizhan|nextstop/],
  [
    'again',
    /再说一遍|再說一遍|再说一次|再說一次|重复|重複|没听清|沒聽清|zaishuoyi|chongfu|^again$|sayitagain|repeat|pardon/,
  ],
  [
    'more',
    /多讲|多講|再讲|再講|详细|詳細|更多|还有呢|還有呢|duojiang|zaijiang|xiangxi|gengduo|tellmemore|^more$|goondeeper/,
  ],
  ['quiet', /安静|安靜|别说|別說|不要说|不要說|闭嘴|閉嘴|anjing|bieshuo|quiet|silence|bequiet|shutup/],
  ['go-on', /继续|繼續|接着|接著|jixu|jiezhe|goon|continue|resume/],
  ['pause', /暂停|暫停|停一下|停下|^停$|zanting|tingyixia|pause|^stop$|holdon|^wait$/],
  ['help', /怎么用|怎麼用|能做什么|能做什麼|帮助|幫助|zenmeyong|bangzhu|whatcanisay|whatcanyoudo|^help$/],
  ['back', /返回|回去|退出|关闭|關閉|fanhui|tuichu|goback|^back$|close|leave$/],
]
const LEAD =
  /^(?:请|請)?(?:带我|帶我|领我|領我|我要|我想|怎么|怎麼)?(?:去|到)|^(?:带路|帶路)|^(?:qing)?(?:daiwoqu|daiwodao|woyaoqu|woxiangqu|zenmequ)|^(?:please)?(?:lead|take|guide|bring)meto(?:the)?|^howdoiget(?:to)?(?:the)?/
const TELL_OF =
  /^(?:请|請)?(?:讲讲|講講|讲一下|講一下|介绍一下|介紹一下|介绍|介紹|说说|說說)|^(?:jiangjiang|jieshao|shuoshuo)|^(?:please)?tellme(?:about)(?:the)?/
const HERE = /^(?:这里|這裡|这儿|這兒|这个|這個|这是什么|這是什麼|zheli|zheshishenme|here|this|it)$/
const TELL =
  /这是什么|這是什麼|这里有什么|這裡有什麼|讲解|講解|zheshishenme|jiangjie|whatishere|whatsthis|whatisthis|^tellme$|whatamilookingat/

/** null: nothing that was understood. */
export function commandIn(said: string): EarCommand | null {
  const text = fold(said)
  if (text === '') return null
  const whole = WHOLE.find(([, pattern]) => pattern.test(text))
  if (whole) return { do: whole[0] }
  const want = WANTS.find(([, pattern]) => pattern.test(text))
  if (want) return { do: 'lead-want', want: want[0] }
  if (LEAD.test(text)) {
    const name = text.replace(LEAD, '')
    return name === '' ? { do: 'lead' } : { do: 'lead-to', name }
  }
  if (TELL_OF.test(text)) {
    const name = text.replace(TELL_OF, '')
    return name === '' || HERE.test(name) ? { do: 'tell' } : { do: 'tell-of', name }
  }
  return TELL.test(text) ? { do: 'tell' } : null
}
