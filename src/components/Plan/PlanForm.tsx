import { Text, View } from '@tarojs/components'
import type { Words } from '@/locales'
import { Pressable } from '../Pressable'
import { Picks, Stepper, type Pick } from './Picks'

export interface PlanFormProps {
  words: Words
  days: readonly Pick[]
  enter: string
  leave: string
  sessions: readonly Pick[]
  party: readonly Pick[]
  interests: readonly Pick[]
  tickets: readonly Pick[]
  exits: readonly Pick[]
  extras: readonly Pick[]
  /** What is wrong with the wish, or good to know. */
  notes: readonly string[]
  finding: boolean
  onDay(date: string): void
  onEnter(by: 1 | -1): void
  onLeave(by: 1 | -1): void
  onSession(session: string): void
  onParty(who: string): void
  onInterest(tour: string): void
  onTicket(ticket: string): void
  onExit(exit: string): void
  onExtra(extra: string): void
  onFind(): void
}

/** What is wished: when, who comes along, what is wanted. Everything has a good answer already. */
export function PlanForm(props: PlanFormProps) {
  const { words } = props
  return (
    <View className="planform">
      <Picks id="plan-day" label={words.planDay} picks={props.days} one onPick={props.onDay} />
      <View className="planform__times">
        <Stepper
          id="plan-enter"
          label={words.planEnter}
          value={props.enter}
          lessLabel={words.planEarlier}
          moreLabel={words.planLater}
          onStep={props.onEnter}
        />
        <Stepper
          id="plan-leave"
          label={words.planLeave}
          value={props.leave}
          lessLabel={words.planEarlier}
          moreLabel={words.planLater}
          onStep={props.onLeave}
        />
      </View>
      <Picks
        id="plan-interest"
        label={words.planInterests}
        picks={props.interests}
        onPick={props.onInterest}
      />
      <Picks id="plan-party" label={words.planParty} picks={props.party} onPick={props.onParty} />
      <Picks id="plan-ticket" label={words.planTickets} picks={props.tickets} onPick={props.onTicket} />
      <Picks
        id="plan-session"
        label={words.planSession}
        picks={props.sessions}
        one
        onPick={props.onSession}
      />
      <Picks id="plan-extra" label={words.planExtras} picks={props.extras} onPick={props.onExtra} />
      <Picks id="plan-exit" label={words.planExit} picks={props.exits} one onPick={props.onExit} />
      {props.notes.map(note => (
        <Text key={note} className="plannote">
          {note}
        </Text>
      ))}
      <Pressable id="plan-find" className="button button--main" label={words.planFind} onPress={props.onFind}>
        <Text>{props.finding ? words.planFinding : words.planFind}</Text>
      </Pressable>
    </View>
  )
}
