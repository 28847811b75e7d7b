import { Text, View } from '@tarojs/components'
import type { Bundle, Lang } from '@/content/bundle-types'
import type { CrowdReports } from '@/core/crowd/report'
import type { CrowdHour } from '@/core/crowd/types'
import { sayBasis, sayDay, sayExpected, sayPeak, sayQueue, sayReported } from '@/locales/crowd'
import { a11y } from '../a11y'
import { Icon } from '../Icon'
import { crowdToday, type CrowdOf, type CrowdToday } from './crowdNow'
import { Reasons } from './Reasons'
import './index.scss'

interface CrowdProps {
  of: CrowdOf
  bundle: Bundle
  /** What the museum reports; null: nothing. */
  reports: CrowdReports | null
  nowMs: number
}

/** What is reported wins over what is expected; before it opens the fullest hours are worth knowing. */
function lineOf({ reported, expected, isOpen, hours }: CrowdToday, lang: Lang): string | null {
  if (reported) return sayReported(reported, lang)
  if (!isOpen) return sayPeak(hours, lang)
  return expected.level === null ? null : sayExpected(expected.level, lang)
}

/** How crowded it is or may be, and the hours of today. */
export function Crowd({ of, bundle, reports, nowMs }: CrowdProps) {
  const today = crowdToday(of, bundle, reports, nowMs)
  const line = today && lineOf(today, bundle.lang)
  if (!today || line === null) return null
  const { lang } = bundle
  const { reported, expected, waitSeconds } = today
  const knowsWait = reported !== null && reported.waitMinutes !== null
  return (
    <View className="crowd" id="crowd">
      <View className="crowd__sign">
        <Icon name="people" sizePx={18} />
      </View>
      <View className="crowd__words">
        <Text className="crowd__line">{line}</Text>
        {waitSeconds === null || knowsWait ? null : (
          <Text className="t-small">{sayQueue(waitSeconds, lang)}</Text>
        )}
        <Bars hours={today.hours} nowFromMinutes={today.nowFromMinutes} lang={lang} />
        <Text className="t-small soft">
          {reported ? sayBasis(reported.basis, true, lang) : sayBasis(expected.basis, false, lang)}
        </Text>
        <Reasons
          key={of === 'palace' ? of : of.id}
          expected={today.reasoned}
          date={today.date}
          bundle={bundle}
        />
      </View>
    </View>
  )
}

interface BarsProps {
  hours: readonly CrowdHour[]
  nowFromMinutes: number | null
  lang: Lang
}

/** One bar an hour, as high as its level; this hour's has its number in bold and a line below. */
function Bars({ hours, nowFromMinutes, lang }: BarsProps) {
  if (hours.length === 0) return null
  return (
    <View className="crowd__bars" {...a11y({ role: 'img', label: sayDay(hours, lang) })}>
      {hours.map(({ fromMinutes, level }) => (
        <View
          key={fromMinutes}
          className={`crowd__hour${fromMinutes === nowFromMinutes ? ' crowd__hour--now' : ''}`}
        >
          <View className="crowd__room">
            <View className={`crowd__bar crowd__bar--${level}`} />
          </View>
          <Text className="crowd__number">{fromMinutes / 60}</Text>
        </View>
      ))}
    </View>
  )
}
