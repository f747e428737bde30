import { dayOf, type PlainDate } from '../../time/date.js'
import type { PromiseAnswer, PromiseState } from './promises.js'
import type { TalksAnswer } from './talks-on.js'

const PENDING: readonly PromiseState[] = ['breach-alleged', 'step-pending', 'stated-by-both', 'claimed-by-one-side']
const LAW: readonly PromiseState[] = ['carried-out', 'partly']

const promisesOf = ({ arrangements }: TalksAnswer): readonly PromiseAnswer[] =>
  arrangements.flatMap(({ promises }) => promises)

/** Promises that no instrument carries yet, the latest arrangement first. */
export const pendingOf = (answer: TalksAnswer): readonly PromiseAnswer[] =>
  [...answer.arrangements].reverse().flatMap(({ promises }) => promises.filter(({ state }) => PENDING.includes(state)))

/** Promises that instruments carry, wholly or in part, and whose term runs. */
export const becameLaw = (answer: TalksAnswer): readonly PromiseAnswer[] =>
  promisesOf(answer).filter(({ state }) => LAW.includes(state))

export const lapsedOf = (answer: TalksAnswer): readonly PromiseAnswer[] =>
  promisesOf(answer).filter(({ state }) => state === 'lapsed')

/** The end of an instrument that the register does not hold, as the text that names it gives it. */
export type EndOffFile = {
  readonly day: PlainDate
  readonly instrument: string
  readonly what: string
  readonly promise: string
  readonly words?: string
}

function endsOffFile(answer: TalksAnswer): EndOffFile[] {
  return promisesOf(answer).flatMap(({ id, what, carriedBy }) =>
    carriedBy.flatMap(({ instrument, onFile, until }) => {
      const day = until && dayOf(until.date)
      if (onFile || !day || day <= answer.on) return []
      return [{ day, instrument, what, promise: id, ...(until.words ? { words: until.words } : {}) }]
    }),
  )
}

/** What a brief says of the talks: who met, who meets next, what is promised and not law, and the days that were only said. */
export type TalksDigest = Pick<
  TalksAnswer,
  'last' | 'next' | 'unconfirmed' | 'saidDates' | 'staleSince' | 'earlyBefore'
> & {
  readonly pending: readonly PromiseAnswer[]
  readonly endsOffFile: readonly EndOffFile[]
}

export function talksDigest(answer: TalksAnswer): TalksDigest {
  const { last, next, unconfirmed, saidDates, staleSince, earlyBefore } = answer
  return {
    ...(staleSince ? { staleSince } : {}),
    ...(earlyBefore ? { earlyBefore } : {}),
    ...(last ? { last } : {}),
    ...(next ? { next } : {}),
    unconfirmed,
    pending: pendingOf(answer),
    saidDates,
    endsOffFile: endsOffFile(answer),
  }
}
