/** InnerAudioContext and BackgroundAudioManager. */
import { recordCall } from '../recorder'
import { appJson } from '../state'
import { AudioPlayer } from './audioPlayer'

/** Plays as soon as `src` is set, and refuses what WeChat refuses. */
class BackgroundPlayer extends AudioPlayer {
  title = ''
  epname = ''
  singer = ''
  coverImgUrl = ''
  webUrl = ''
  protocol = 'http'
  audioType = ''

  constructor() {
    super('backgroundAudio')
  }
  override get src() {
    return super.src
  }
  override set src(value: string) {
    const refusal = this.refusalOf(value)
    if (refusal) {
      recordCall('backgroundAudio.refused', { src: value, refusal })
      setTimeout(() => this.tell('Error', { errCode: -1, errMsg: refusal }), 0)
      return
    }
    super.src = value
    if (value) this.play()
  }
  private refusalOf(source: string): string | null {
    if (!source) return null
    if (!appJson.requiredBackgroundModes?.includes('audio'))
      return 'app.json lacks requiredBackgroundModes: audio'
    if (!this.title) return 'title is empty, expected a text before src is set'
    if (!/^https?:/.test(source)) return `src is "${source}", expected a network address`
    return null
  }
}

let background: BackgroundPlayer | undefined

export const audioApis = {
  createInnerAudioContext: () => new AudioPlayer('innerAudio'),
  getBackgroundAudioManager: () => (background ??= new BackgroundPlayer()),
  getAvailableAudioSources: () => ({ audioSources: ['auto'] }),
}

/** Lock-screen buttons. */
export const pressBackgroundButton = (name: 'Prev' | 'Next') => background?.tell(name, {})
