import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { Bundle, Lang } from '@/content/bundle-types'
import type { View as GuideView } from '@/content/paths'
import type { CrowdReports } from '@/core/crowd/report'
import type { Words } from '@/locales'
import { Choice } from '../Choice'
import { Crowd } from '../Crowd'
import { Opening } from '../Opening'
import { LinkRow, Prose, Section } from '../Section'
import { Rules } from './rules'
import './index.scss'

interface MineProps {
  bundle: Bundle
  words: Words
  nowMs: number
  crowdReports: CrowdReports | null
  theme: 'auto' | 'light' | 'dark' | 'sun'
  typeSize: 'normal' | 'large' | 'huge' | 'max'
  onLang(lang: Lang): void
  onTheme(theme: MineProps['theme']): void
  onTypeSize(size: MineProps['typeSize']): void
  onOpen(view: GuideView): void
  /** What is the visitor's own, before all settings. */
  own?: ReactNode
  /** What was taken along; null: nothing. */
  takenLine: string | null
  /** More settings, before what one wants to know. */
  children?: ReactNode
}

/** The visitor's own settings, and what one wants to know before a visit. */
export function Mine({
  bundle,
  words,
  nowMs,
  crowdReports,
  theme,
  typeSize,
  onLang,
  onTheme,
  onTypeSize,
  onOpen,
  own,
  takenLine,
  children,
}: MineProps) {
  return (
    <View>
      {own}
      <Text className="para soft list__intro">{words.mineIntro}</Text>
      <Choice
        label={words.settingLanguage}
        value={bundle.lang}
        options={[
          { value: 'zh', word: '简体' },
          { value: 'zh-Hant', word: '繁體' },
          { value: 'en', word: 'English' },
        ]}
        onChoose={onLang}
      />
      <Choice
        label={words.settingAppearance}
        value={theme}
        options={[
          { value: 'auto', word: words.themeAuto },
          { value: 'light', word: words.themeLight },
          { value: 'dark', word: words.themeDark },
          { value: 'sun', word: words.themeSun },
        ]}
        onChoose={onTheme}
      />
      <Choice
        label={words.settingType}
        value={typeSize}
        options={[
          { value: 'normal', word: words.typeNormal },
          { value: 'large', word: words.typeLarge },
          { value: 'huge', word: words.typeHuge },
          { value: 'max', word: words.typeMax },
        ]}
        onChoose={onTypeSize}
      />
      {children}
      <LinkRow
        id="open-take"
        mark="take"
        title={words.takeTitle}
        subtitle={takenLine ?? words.takeLine}
        onPress={() => onOpen({ kind: 'take' })}
      />
      <Section title={words.openingTitle} icon="clock">
        <Opening keeper="palace" bundle={bundle} nowMs={nowMs} />
        <Crowd of="palace" bundle={bundle} reports={crowdReports} nowMs={nowMs} />
      </Section>
      <Rules operations={bundle.operations} words={words} />
      <LinkRow
        id="open-gallery"
        mark="palace"
        title={words.gallery}
        subtitle={words.galleryLine}
        onPress={() => onOpen({ kind: 'gallery' })}
      />
      <LinkRow
        id="open-privacy"
        mark="lock"
        title={words.privacy.title}
        subtitle={words.privacy.line}
        onPress={() => onOpen({ kind: 'privacy' })}
      />
      <LinkRow id="open-about" mark="book" title={words.about} onPress={() => onOpen({ kind: 'about' })} />
    </View>
  )
}

/** Where everything comes from and under which licences. */
export function About({ bundle, words }: { bundle: Bundle; words: Words }) {
  return (
    <View>
      <Prose text={words.aboutText} />
      <Prose text={words.notAffiliated} />
      <Section title={words.licences}>
        <Text className="para t-small">{bundle.licences.text}</Text>
        <Text className="para t-small">{bundle.licences.geometry}</Text>
        {bundle.licences.attribution.map(line => (
          <Text key={line} className="para t-small">
            {line}
          </Text>
        ))}
        <Text className="para t-small soft">
          {words.contentVersion} {bundle.contentVersion}
        </Text>
      </Section>
      <Section title={words.sources} icon="book">
        {bundle.sources.map(source => (
          <Text key={source.id} className="para t-small">
            {[source.author, source.title, source.publisher, source.year]
              .filter(Boolean)
              .join(/[\u4e00-\u9fff]/.test(source.title) ? '，' : ', ')}
          </Text>
        ))}
      </Section>
    </View>
  )
}
