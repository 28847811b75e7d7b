import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { Bundle } from '@/content/bundle-types'
import type { ExpectedCrowd } from '@/core/crowd/types'
import type { LocalDate } from '@/core/hours/types'
import { wordsOf } from '@/locales'
import { sayReason, sayScale } from '@/locales/crowd'
import { a11y } from '../a11y'
import { Pressable } from '../Pressable'

interface ReasonsProps {
  expected: ExpectedCrowd
  date: LocalDate
  bundle: Pick<Bundle, 'lang' | 'sources'>
}

/** What the estimate is the sum of, how sure it is and whose word it rests on; behind a tap. */
export function Reasons({ expected, date, bundle }: ReasonsProps) {
  const [isOpen, setOpen] = useState(false)
  const { lang } = bundle
  const words = wordsOf(lang)
  const label = isOpen ? words.crowdWhyClose : words.crowdWhy
  if (expected.level === null) return null
  return (
    <View className="crowd__reasons">
      <Pressable
        id="crowd-why"
        className="crowd__why"
        label={label}
        expanded={isOpen}
        onPress={() => setOpen(!isOpen)}
      >
        <Text className="t-small">{label}</Text>
      </Pressable>
      {isOpen ? (
        <View {...a11y({ role: 'list', label: words.crowdWhy })}>
          {linesOf({ expected, date, bundle }).map(line => (
            <View key={line} {...a11y({ role: 'listitem' })}>
              <Text className="t-small soft">{line}</Text>
            </View>
          ))}
        </View>
      ) : null}
    </View>
  )
}

function linesOf({ expected, date, bundle: { lang, sources } }: ReasonsProps): string[] {
  const words = wordsOf(lang)
  // the short edition has no sources: then none are named
  const titles = sources.filter(({ id }) => expected.sources.includes(id)).map(({ title }) => title)
  return [
    ...expected.reasons.map(reason => sayReason(reason, date, lang)),
    sayScale(lang),
    words.crowdSure[expected.confidence],
    ...(titles.length === 0 ? [] : [words.crowdSources(titles.join(lang === 'en' ? '; ' : '；'))]),
  ]
}
