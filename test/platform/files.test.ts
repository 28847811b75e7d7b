/**
 * @jest-environment jsdom
 *
 * Files of the visitor's own: shared or downloaded on the web, through a chat in WeChat.
 */
import Taro from '@tarojs/taro'
import { files as neutral } from '@/platform/files'
import { files as web } from '@/platform/files/index.h5'
import { files as mini } from '@/platform/files/index.weapp'
import { MAX_FILE_BYTES } from '@/platform/files/types'

jest.mock('@tarojs/taro', () => ({
  __esModule: true,
  default: {
    env: { USER_DATA_PATH: 'wxfile://usr' },
    canIUse: jest.fn(),
    getFileSystemManager: jest.fn(),
    shareFileMessage: jest.fn(),
    chooseMessageFile: jest.fn(),
  },
}))
const canIUse = Taro.canIUse as jest.Mock
const shareFileMessage = Taro.shareFileMessage as jest.Mock
const chooseMessageFile = Taro.chooseMessageFile as jest.Mock

const system = {
  writeFileSync: jest.fn(),
  readFileSync: jest.fn(),
  readdirSync: jest.fn(),
  unlinkSync: jest.fn(),
}
const GPX = 'application/gpx+xml'

beforeEach(() => jest.resetAllMocks())

it('without a platform there are no files', async () => {
  expect(neutral.canOpen).toBe(false)
  expect(await neutral.save('walk.gpx', '<gpx/>', GPX)).toBe('failed')
  expect(await neutral.open(['gpx'])).toBeNull()
})

describe('in WeChat', () => {
  const chosen = (more = {}) =>
    chooseMessageFile.mockResolvedValue({
      tempFiles: [{ name: 'walk.gpx', path: 'wxfile://tmp/1.gpx', size: 6, ...more }],
    })
  beforeEach(() => {
    canIUse.mockReturnValue(true)
    ;(Taro.getFileSystemManager as jest.Mock).mockReturnValue(system)
  })

  it('sends a file to a chat, in the moment of the tap', async () => {
    shareFileMessage.mockResolvedValue({ errMsg: 'shareFileMessage:ok' })
    const saved = mini.save('walk.gpx', '<gpx/>', GPX)
    expect(system.writeFileSync).toHaveBeenCalledWith('wxfile://usr/walk.gpx', '<gpx/>', 'utf8')
    const filePath = 'wxfile://usr/walk.gpx'
    expect(shareFileMessage).toHaveBeenCalledWith({ filePath, fileName: 'walk.gpx' })
    expect(await saved).toBe('shared')
  })
  it.each([
    ['cancelled', 'shareFileMessage:fail cancel'],
    ['failed', 'shareFileMessage:fail no such file'],
  ])('says that it was %s', async (outcome, errMsg) => {
    shareFileMessage.mockRejectedValue({ errMsg })
    expect(await mini.save('walk.gpx', '<gpx/>', GPX)).toBe(outcome)
  })
  it('fails when the folder is full', async () => {
    system.writeFileSync.mockImplementation(() => {
      throw new Error('writeFileSync:fail the maximum size of the file storage limit is exceeded')
    })
    expect(await mini.save('walk.gpx', '<gpx/>', GPX)).toBe('failed')
    expect(shareFileMessage).not.toHaveBeenCalled()
  })
  it('leaves nothing behind in a WeChat that cannot send files, or when it is too long', async () => {
    canIUse.mockImplementation((name: string) => name !== 'shareFileMessage')
    expect(await mini.save('walk.gpx', '<gpx/>', GPX)).toBe('failed')
    canIUse.mockReturnValue(true)
    expect(await mini.save('walk.gpx', 'x'.repeat(MAX_FILE_BYTES + 1), GPX)).toBe('failed')
    expect(system.writeFileSync).not.toHaveBeenCalled()
  })

  it('opens a file of a chat', async () => {
    chosen()
    system.readFileSync.mockReturnValue('<gpx/>')
    expect(await mini.open(['json', 'gpx'])).toEqual({ name: 'walk.gpx', text: '<gpx/>' })
    expect(chooseMessageFile).toHaveBeenCalledWith({ count: 1, type: 'file', extension: ['json', 'gpx'] })
    expect(system.readFileSync).toHaveBeenCalledWith('wxfile://tmp/1.gpx', 'utf8')
  })
  it('gives null for no file, and for one that cannot be read', async () => {
    chooseMessageFile.mockRejectedValue({ errMsg: 'chooseMessageFile:fail cancel' })
    expect(await mini.open(['gpx'])).toBeNull()
    chosen()
    system.readFileSync.mockImplementation(() => {
      throw new Error('readFileSync:fail')
    })
    expect(await mini.open(['gpx'])).toBeNull()
  })
  it('does not read a file that is too long', async () => {
    chosen({ size: MAX_FILE_BYTES + 1 })
    system.readFileSync.mockReturnValue('<gpx/>')
    expect(await mini.open(['gpx'])).toBeNull()
    expect(system.readFileSync).not.toHaveBeenCalled()
  })
  it('forgets the files it sent, and no others', () => {
    system.readdirSync.mockReturnValue([
      'walk.gpx',
      'palace-2026-05-13.json',
      'visit.ics',
      'voice.mp3',
      'miniprogramLog',
    ])
    mini.forget()
    expect(system.unlinkSync.mock.calls).toEqual([
      ['wxfile://usr/walk.gpx'],
      ['wxfile://usr/palace-2026-05-13.json'],
      ['wxfile://usr/visit.ics'],
    ])
    system.readdirSync.mockImplementation(() => {
      throw new Error('readdirSync:fail')
    })
    expect(() => mini.forget()).not.toThrow()
  })
  it('can open files where WeChat can', () => {
    expect(mini.canOpen).toBe(true)
    canIUse.mockImplementation((name: string) => name !== 'chooseMessageFile')
    expect(mini.canOpen).toBe(false)
  })
})

describe('on the web', () => {
  const share = jest.fn()
  const canShare = jest.fn()
  const clicked = jest.fn()
  const createObjectURL = jest.fn()
  const revokeObjectURL = jest.fn()
  const offer = (canShareFiles: boolean, touch: boolean) => {
    canShare.mockReturnValue(canShareFiles)
    window.matchMedia = jest.fn(
      query => ({ matches: touch && query === '(pointer: coarse)' }) as MediaQueryList,
    )
  }
  const dialog = () => document.querySelector<HTMLInputElement>('input[type=file]')
  /** The visitor chooses; jsdom's files have no text(). */
  const choose = (file: object | null) => {
    Object.defineProperty(dialog(), 'files', { value: file ? [file] : [] })
    dialog()?.dispatchEvent(new Event('change'))
  }

  beforeEach(() => {
    jest.useFakeTimers()
    Object.assign(navigator, { share, canShare })
    Object.assign(URL, { createObjectURL, revokeObjectURL })
    createObjectURL.mockReturnValue('blob:1')
    jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      clicked(this.href, this.download, this.isConnected)
    })
    offer(false, false)
  })
  // whatever happened: nothing is left on the page
  afterEach(() => {
    expect(document.body.children).toHaveLength(0)
    jest.useRealTimers()
  })

  it('downloads on a desk, and lets go of the text later', async () => {
    offer(true, false)
    expect(await web.save('walk.gpx', '<gpx>宫</gpx>', GPX)).toBe('saved')
    expect(share).not.toHaveBeenCalled()
    expect(clicked.mock.calls).toEqual([['blob:1', 'walk.gpx', true]])
    const [file] = createObjectURL.mock.lastCall as [File]
    expect(file).toMatchObject({ type: GPX, size: '<gpx></gpx>'.length + 3 })
    expect(revokeObjectURL).not.toHaveBeenCalled()
    jest.runAllTimers()
    expect(revokeObjectURL.mock.calls).toEqual([['blob:1']])
  })
  it('shares on a phone, in the moment of the tap', async () => {
    offer(true, true)
    share.mockResolvedValue(undefined)
    const saved = web.save('walk.gpx', '<gpx/>', GPX)
    const [{ files }] = share.mock.lastCall as [{ files: File[] }]
    expect(files[0]).toMatchObject({ name: 'walk.gpx', type: GPX, size: 6 })
    expect(await saved).toBe('shared')
    expect(clicked).not.toHaveBeenCalled()
  })
  it('takes a closed sheet for a no', async () => {
    offer(true, true)
    share.mockRejectedValue(new DOMException('', 'AbortError'))
    expect(await web.save('walk.gpx', '<gpx/>', GPX)).toBe('cancelled')
    expect(clicked).not.toHaveBeenCalled()
  })
  it.each<[string, () => void]>([
    ['cannot share such files', () => offer(false, true)],
    [
      'cannot share files at all',
      () => (offer(false, true), Object.assign(navigator, { canShare: undefined })),
    ],
    [
      'fails to share',
      () => (offer(true, true), share.mockRejectedValue(new DOMException('', 'NotAllowedError'))),
    ],
  ])('downloads on a phone that %s', async (_what, prepare) => {
    prepare()
    expect(await web.save('walk.gpx', '<gpx/>', GPX)).toBe('saved')
    expect(clicked).toHaveBeenCalledTimes(1)
  })
  it('does not save what is too long', async () => {
    offer(true, true)
    expect(await web.save('walk.gpx', 'x'.repeat(MAX_FILE_BYTES + 1), GPX)).toBe('failed')
    expect([share, clicked].flatMap(({ mock }) => mock.calls)).toEqual([])
  })

  it('opens the file that was chosen', async () => {
    expect(web.canOpen).toBe(true)
    const click = jest.spyOn(HTMLInputElement.prototype, 'click')
    const opened = web.open(['json', 'gpx'])
    expect(click).toHaveBeenCalledTimes(1)
    expect(dialog()).toMatchObject({ accept: '.json,.gpx', hidden: true, multiple: false })
    choose({ name: 'walk.gpx', size: 6, text: () => Promise.resolve('<gpx/>') })
    expect(await opened).toEqual({ name: 'walk.gpx', text: '<gpx/>' })
  })
  it('gives null when the dialog is closed, by whatever sign', async () => {
    const closed = web.open(['gpx'])
    dialog()?.dispatchEvent(new Event('cancel'))
    expect(await closed).toBeNull()
    const none = web.open(['gpx'])
    choose(null)
    expect(await none).toBeNull()
  })
  it('gives null for a dialog that never answered when the next one opens', async () => {
    const silent = web.open(['gpx'])
    const next = web.open(['gpx'])
    expect(await silent).toBeNull()
    expect(document.querySelectorAll('input')).toHaveLength(1)
    choose({ name: 'b.gpx', size: 1, text: () => Promise.resolve('b') })
    expect(await next).toEqual({ name: 'b.gpx', text: 'b' })
  })
  it('gives null for a file that is too long or cannot be read', async () => {
    const text = jest.fn(() => Promise.reject(new DOMException('', 'NotReadableError')))
    const long = web.open(['gpx'])
    choose({ name: 'walk.gpx', size: MAX_FILE_BYTES + 1, text })
    expect(await long).toBeNull()
    expect(text).not.toHaveBeenCalled()
    const unreadable = web.open(['gpx'])
    choose({ name: 'walk.gpx', size: 6, text })
    expect(await unreadable).toBeNull()
  })
})
