import { useEffect, useState, type ReactNode } from 'react'
import { Plan, type Pick, type PlanFormProps } from '@/components/Plan'
import type { Bundle } from '@/content/bundle-types'
import { nameIn } from '@/content/names'
import { wantedOf } from '@/content/wants'
import { palaceHours } from '@/content/hours'
import { formatPath } from '@/content/paths'
import { formatPlan, parsePlan } from '@/content/plan/link'
import { frameOf } from '@/content/plan/frame'
import { GALLERIES, MOODS, PARTIES, SESSIONS, type Wish } from '@/content/plan/wish'
import { hoursOn } from '@/core/hours/day'
import { addDays, localDateOf, partsOf, weekdayOf } from '@/core/hours/zone'
import type { Words } from '@/locales'
import { dayTime, sayConflict, sayStay, sayWalk, sayWhy } from '@/locales/plan'
import { files } from '@/platform/files'
import { sharing } from '@/platform/share'
import { rememberScroll, useGuide } from '@/state/guide'
import { useOnTour } from '@/state/onTour'
import { usePlan } from '@/state/plan'
import { PLAN_TOUR, planAgainFromHere, startPlan } from '@/state/planWalk'
import { planCalendar } from './planFile'

const DAYS = 8
const QUARTER = 15
/** Tours about one thing are interests; those for a length of visit, for who comes along or for the weather are not. */
const NO_INTERESTS: readonly string[] = ['first-visit', 'children', 'rain', 'step-free']
const LEFT_SHOWN = 14

const toggled = <T,>(list: readonly T[], value: T): T[] =>
  list.includes(value) ? list.filter(other => other !== value) : [...list, value]

/** The visit planner, while it is looked at. */
export function usePlanSlot(bundle: Bundle | null, words: Words, nowMs: number): ReactNode {
  const plan = usePlan()
  const { view, open, say } = useGuide()
  const [formOpen, setFormOpen] = useState(true)
  const [edited, setEdited] = useState<string | null>(null)
  const walking = useOnTour(({ tour, status }) => status === 'on' && tour?.id === PLAN_TOUR)
  const shown = view.kind === 'plan'
  const given = view.kind === 'plan' && view.plan ? formatPlan(view.plan) : null
  const { open: openPlan } = plan
  const hasBundle = bundle !== null
  useEffect(() => {
    const shared = given === null || !hasBundle ? null : parsePlan(given)
    if (!shared) return
    setFormOpen(false)
    void openPlan(shared)
  }, [given, hasBundle, openPlan])
  const { prepare } = plan
  useEffect(() => {
    if (shown && hasBundle) prepare()
  }, [shown, hasBundle, prepare])
  if (!shown || !bundle) return null

  const { wish, schedule, day, status, left, edits } = plan
  const { lang } = bundle
  const nameOf = (id: string): string => {
    const found =
      bundle.places.find(place => place.id === id) ??
      bundle.services.find(service => service.id === id) ??
      bundle.halls.find(hall => hall.id === id)
    return found ? nameIn(found.names, lang) : id
  }
  const isMeal = (id: string): boolean => !bundle.places.some(place => place.id === id)
  const code = formatPlan({ wish, order: plan.order, locked: edits.locked })
  const path = formatPath({ kind: 'plan', plan: parsePlan(code) })
  const frame = frameOf(bundle, wish, false)
  const notes = [
    ...frame.notes.map(note => words.planNotes[note]),
    ...(day?.gateSeconds ? [words.planGate(String(Math.round(day.gateSeconds / 60)))] : []),
    ...(wish.bag && wish.exit !== null ? [words.planBagNote(nameOf(wish.exit))] : []),
  ]
  const isReady = status === 'ready' && schedule !== null && day !== null
  const share = async (): Promise<void> => {
    const outcome = await sharing.share({
      title: words.planTitle,
      text: summaryOf(),
      url: sharing.urlOf(path),
    })
    if (outcome === 'copied') say(words.shareCopied)
    else if (outcome === 'failed') say(words.shareFailed)
  }
  const summaryOf = (): string =>
    schedule
      ? words.planSummary(
          dayTime(day?.input.startS ?? 0),
          dayTime(schedule.exitS ?? day?.input.startS ?? 0),
          String(schedule.stops.length),
          String(Math.round(schedule.walkSeconds / 60)),
        )
      : ''
  const calendar = async (): Promise<void> => {
    if (!schedule || !day) return
    const url = sharing.urlOf(path)
    const input = { date: wish.date, startS: day.input.startS, code, url, schedule }
    const outcome = await files.save(
      'visit.ics',
      planCalendar(input, bundle, words, nameOf, nowMs),
      'text/calendar',
    )
    if (outcome === 'failed') say(words.shareFailed)
  }
  return (
    <Plan
      words={words}
      form={formOf(bundle, words, nowMs, notes, nameOf, () => {
        setFormOpen(false)
        rememberScroll(view, 0)
        void plan.find(true)
      })}
      formOpen={formOpen || !isReady}
      onForm={setFormOpen}
      summary={summaryOf()}
      verdict={isReady ? verdictOf() : status === 'failed' ? { good: false, text: words.planFailed } : null}
      notes={[...notes, ...(plan.mealMissing ? [words.planMealNone] : []), words.planEstimate]}
      day={
        isReady
          ? {
              words,
              stops: schedule.stops.map(stop => ({
                id: stop.id,
                name: nameOf(stop.id),
                time: dayTime(stop.startS),
                walk: sayWalk(stop.walkSeconds, lang),
                stay: sayStay(stop, isMeal(stop.id), lang),
                rest: stop.restSeconds > 0 ? words.planRest(String(stop.restSeconds / 60)) : null,
                conflict: sayConflict(stop, words),
                locked: edits.locked.includes(stop.id),
                meal: isMeal(stop.id),
              })),
              out: words.planOut(
                dayTime(schedule.exitS ?? 0),
                schedule.exit === null ? '' : nameOf(schedule.exit),
              ),
              outWalk: sayWalk(schedule.exitWalkSeconds, lang),
              edited,
              onEdit: setEdited,
              onOpen: id => (isMeal(id) ? useGuide.getState().showService(id) : open({ kind: 'place', id })),
              onLock: plan.lock,
              onDrop: plan.drop,
              onMove: plan.move,
            }
          : null
      }
      left={left.slice(0, LEFT_SHOWN).map(out => ({
        id: out.id,
        name: nameOf(out.id),
        why: sayWhy(out, day?.profile.preference === 'step-free', nameOf, words),
        canAdd: out.reason === 'time' || out.reason === 'dropped' || out.reason === 'hours',
      }))}
      onAdd={plan.add}
      onUndo={plan.undone.length > 0 ? plan.undo : null}
      onArrange={() => {
        rememberScroll(view, 0)
        void plan.find(true)
      }}
      actions={[
        { id: 'plan-start', word: words.planStart, main: true, press: () => startPlan(words.planOwn) },
        ...(walking
          ? [{ id: 'plan-replan', word: words.planReplan, press: () => void planAgainFromHere() }]
          : []),
        {
          id: 'plan-save',
          word: words.planSave,
          press: () => {
            plan.save()
            say(words.planSavedNow)
          },
        },
        { id: 'plan-calendar', word: words.planCalendar, press: () => void calendar() },
        ...(sharing.mode === 'call'
          ? [{ id: 'plan-share', word: words.planShare, press: () => void share() }]
          : []),
      ]}
      shareButton={sharing.mode === 'button' ? words.planShare : null}
      saved={plan.saved.map(kept => ({ code: kept, word: savedWord(kept, words) }))}
      onSaved={kept => {
        const shared = parsePlan(kept)
        if (!shared) return
        setFormOpen(false)
        void plan.open(shared)
      }}
      onForget={plan.forget}
    />
  )

  function verdictOf(): { good: boolean; text: string } {
    if (!schedule || schedule.stops.length === 0) return { good: false, text: words.planEmpty }
    if (schedule.exitS === null) return { good: false, text: words.planNoWayOut }
    if (schedule.stops.some(({ conflict }) => conflict)) return { good: false, text: words.planWrong }
    // the reserve at the end may be used up by hand
    const lateSeconds = schedule.exitS - frame.endS
    if (lateSeconds > 0) return { good: false, text: words.planTooLate(String(Math.ceil(lateSeconds / 60))) }
    return { good: true, text: plan.proven ? words.planProven : words.planFound }
  }
}

/** `5月13日 10:40–13:00` */
function savedWord(code: string, words: Words): string {
  const shared = parsePlan(code)
  if (!shared) return code
  const { date, enterMinutes, leaveMinutes } = shared.wish
  return `${dateWord(date, words)} ${dayTime(enterMinutes * 60)}–${dayTime(leaveMinutes * 60)}`
}

const dateWord = (date: string, words: Words): string => {
  const { month, day } = partsOf(date)
  return words.hoursDate(words.months[month - 1] ?? '', String(day))
}

function formOf(
  bundle: Bundle,
  words: Words,
  nowMs: number,
  notes: readonly string[],
  nameOf: (id: string) => string,
  find: () => void,
): PlanFormProps {
  const { wish, wishFor, status } = usePlan.getState()
  const picks = <T extends string>(
    values: readonly T[],
    names: Readonly<Record<T, string>>,
    on: (value: T) => boolean,
  ): Pick[] => values.map(value => ({ value, word: names[value], on: on(value) }))
  const exits = wantedOf(bundle, 'exit')
  const step = (minutes: number, by: number): number => Math.min(1440, Math.max(0, minutes + by * QUARTER))
  const change = (wished: Partial<Wish>): void => wishFor(wished)
  return {
    words,
    days: daysOf(bundle, words, nowMs, wish.date),
    enter: dayTime(wish.enterMinutes * 60),
    leave: dayTime(wish.leaveMinutes * 60),
    sessions: picks(SESSIONS, words.planSessions, session => wish.session === session),
    party: picks(PARTIES, words.planParties, who => wish.party.includes(who)),
    interests: bundle.tours
      .filter(({ audience }) => !NO_INTERESTS.includes(audience[0] ?? ''))
      .map(({ id, title }) => ({ value: id, word: title, on: wish.interests.includes(id) })),
    tickets: picks(GALLERIES, words.planGalleries, ticket => wish.tickets.includes(ticket)),
    exits: [
      { value: '', word: words.planExitAny, on: wish.exit === null },
      ...exits
        .map(({ id }) => gateOf(bundle, id))
        .map(id => ({ value: id, word: nameOf(id), on: wish.exit === id })),
    ],
    extras: [
      { value: 'meal', word: words.planMeal, on: wish.meal },
      { value: 'bag', word: words.planBag, on: wish.bag },
      ...MOODS.map(mood => ({ value: mood, word: words.planMoods[mood], on: wish.moods.includes(mood) })),
    ],
    notes,
    finding: status === 'finding',
    onDay: date => change({ date }),
    onEnter: by => {
      const enterMinutes = step(wish.enterMinutes, by)
      change({ enterMinutes, leaveMinutes: Math.max(wish.leaveMinutes, enterMinutes + QUARTER) })
    },
    onLeave: by => change({ leaveMinutes: step(wish.leaveMinutes, by) }),
    onSession: session => change({ session: SESSIONS.find(known => known === session) ?? 'day' }),
    onParty: who => {
      const known = PARTIES.find(other => other === who)
      if (known) change({ party: toggled(wish.party, known) })
    },
    onInterest: id => change({ interests: toggled(wish.interests, id) }),
    onTicket: id => {
      const known = GALLERIES.find(other => other === id)
      if (known) change({ tickets: toggled(wish.tickets, known) })
    },
    onExit: id => change({ exit: id === '' ? null : id, ...(id === '' ? { bag: false } : {}) }),
    onExtra: id => {
      const mood = MOODS.find(other => other === id)
      if (mood) change({ moods: toggled(wish.moods, mood) })
      else change(id === 'meal' ? { meal: !wish.meal } : { bag: !wish.bag })
    },
    onFind: find,
  }
}

/** A service tells of the gate it stands at by its id. */
const gateOf = ({ halls }: Bundle, id: string): string =>
  halls.some(hall => hall.id === id) ? id : id.replace(/^exit-/, '')

function daysOf(bundle: Bundle, words: Words, nowMs: number, chosen: string): Pick[] {
  const today = localDateOf(nowMs)
  const dates = Array.from({ length: DAYS }, (_, i) => addDays(today, i))
  if (!dates.includes(chosen)) dates.push(chosen)
  const palace = palaceHours(bundle.hours)
  return dates.map((date, i) => {
    const isOpen = palace === null || hoursOn(palace, date, bundle.hours.holidays).spans.length > 0
    const name = i === 0 ? words.today : i === 1 ? words.tomorrow : dateWord(date, words)
    return {
      value: date,
      word: name,
      hint: isOpen ? (words.weekdays[weekdayOf(date)] ?? '') : words.planClosed,
      on: date === chosen,
    }
  })
}
