import type { ContactAnswer } from '../claims/talks/contacts.js'
import { becameLaw, lapsedOf, pendingOf, type TalksDigest } from '../claims/talks/digest.js'
import type { EndInLaw, Tally } from '../claims/talks/ends.js'
import type { Later, Party, Statement } from '../claims/talks/model.js'
import type { CarrierAnswer, PromiseAnswer } from '../claims/talks/promises.js'
import type { SaidDate, TalksAnswer } from '../claims/talks/talks-on.js'
import type { TruceAnswer } from '../claims/talks/truces.js'
import type { Citation, Words } from '../register/model.js'
import { type Line, markdownSections, printSections, type Remark, type Section } from './section.js'
import { heading, type Streams, wrap } from './terminal.js'

export const PARTY_NAMES: Readonly<Record<Party, string>> = { us: 'United States', cn: 'China' }

/** The words as they were said, the Chinese first. */
export function quoted({ zh, en }: Words): string {
  return zh && en ? `“${zh}” (“${en}”)` : `“${zh ?? en}”`
}

const source = ({ published, grade, ref }: Citation): string => `${published}, ${ref}, grade ${grade}`
const remark = (text: string, cite: Citation): Remark => ({
  text: `${text} (${source(cite)})`,
  ...(cite.url ? { url: cite.url } : {}),
})

export const statementWords = ({ words, says }: Statement): string =>
  words ? `${quoted(words)}${says ? `; ${says}` : ''}` : `as reported: ${says}`

const titleOf = ({ en, zh }: Words): string => en ?? zh ?? ''

function daysOf({ from, to }: Pick<ContactAnswer, 'from' | 'to'>): string {
  if (!from) return 'no day named'
  return to && to !== from ? `${from} to ${to}` : from
}

export function contactText({ contact, state, from, to, parties }: ContactAnswer): string {
  const days = daysOf({ ...(from ? { from } : {}), ...(to ? { to } : {}) })
  const kind = contact.ordinal ? `${contact.kind} ${contact.ordinal.nth}` : contact.kind
  const each = Object.entries(parties).map(([party, reports]) => `${party} ${reports.at(-1)!.status}`)
  const asked = contact.askedBy ? `; asked for by ${contact.askedBy.party}` : ''
  const place = contact.place && !titleOf(contact.title).includes(contact.place) ? `, ${contact.place}` : ''
  return `${days}: ${titleOf(contact.title)} (${kind})${place}: ${state}; ${each.join(', ')}${asked}`
}

const laterRemark = ({ date, says, cite }: Later): Remark => remark(`later, ${date}: ${says}`, cite)

/** What was said of a promise beside the statements: breaches, later remarks and the steps that it needs. */
export const afterWords = ({ allegations, later, steps: needed }: PromiseAnswer): Remark[] => [
  ...allegations.flatMap(({ by, says, words, cite, denied, takenUp }) => [
    remark(`breach alleged by ${by}: ${says}${words ? ` ${quoted(words)}` : ''}`, cite),
    ...(denied ? [remark(`denied by ${denied.party}: ${statementWords(denied)}`, denied.cite)] : []),
    ...(takenUp ? [remark(`taken up: ${takenUp.says}`, takenUp.cite)] : []),
  ]),
  ...later.map(laterRemark),
  ...steps(needed),
]

const steps = (all: Readonly<Partial<Record<Party, string>>>): Remark[] =>
  Object.entries(all).map(([party, step]) => ({ text: `${party} would need: ${step}` }))

export const promiseText = ({ id, state, what }: PromiseAnswer): string => `${state}: ${what} [${id}]`

/** One remark per party that speaks and one per text that is silent: both sides stand beside each other. */
const pendingLine = (promise: PromiseAnswer): Line => ({
  text: promiseText(promise),
  under: [
    ...promise.said.map((one) => remark(`${one.party}: ${statementWords(one)}`, one.cite)),
    ...promise.silent.map(({ party, says, cite }) => remark(`${party} silent: ${says}`, cite)),
    ...afterWords(promise),
  ],
})

const tallyWords = (tally: Tally): string =>
  Object.entries(tally)
    .map(([state, count]) => `${count} ${state}`)
    .join(', ')

function carrierRemark({ instrument, onFile, date, part, now, ahead, cite }: CarrierAnswer): Remark {
  const held = onFile ? `; its provisions now: ${tallyWords(now)}` : '; the register does not hold it'
  return remark(
    `${ahead ? 'to be carried out' : 'carried out'} by ${instrument} from ${date}${part ? `, in part: ${part}` : ''}${held}`,
    cite,
  )
}

const lawLine = (promise: PromiseAnswer): Line => ({
  text: promiseText(promise),
  under: [...promise.carriedBy.map(carrierRemark), ...promise.later.map(laterRemark)],
})

const lapsedLine = ({ id, what, ends, carriedBy, renewedBy }: PromiseAnswer): string =>
  `ended by ${ends}: ${what} [${id}]; ${carriedBy.length ? `was carried out by ${carriedBy.map(({ instrument }) => instrument).join(', ')}` : 'no instrument was named'}${renewedBy.length ? `; prolonged, in words, by ${renewedBy.join(', ')}` : ''}`

function endWords({ instrument, until, words, after, provisions, now, movedBy, verifiedThrough }: EndInLaw): string {
  const follows = after ? `says what follows: “${after}”` : 'is silent about what follows'
  const moved = movedBy ? `${movedBy.instrument} moves that day` : 'no act on file moves that day'
  const checked = verifiedThrough ? ` (looked for up to ${verifiedThrough})` : ''
  return `the text: ${instrument} suspends until ${until}${words ? ` (${words})` : ''} and ${follows}; ${moved}${checked}; of its ${provisions} provisions now: ${tallyWords(now)}`
}

/** Why a day that was named is not law: who names it, what the texts say instead, and the step that is missing. */
export function saidDateLine({
  day,
  promise,
  what,
  statedBy,
  silent,
  steps: needed,
  later,
  endsInLaw,
}: SaidDate): Line {
  const who = statedBy.length === 2 ? 'both sides name it' : `only ${statedBy.join(', ')} names it`
  const quiet = silent.length ? `; texts of ${silent.join(' and ')} leave it out` : ''
  const texts = endsInLaw.map((end) => ({ text: endWords(end) }))
  const none = { text: 'the texts: the register holds none that the promise would have to move' }
  return {
    text: `${day} is not law: ${what} [${promise}]; ${who}${quiet}`,
    under: [
      ...(texts.length ? texts : [none]),
      ...steps(needed),
      ...later.map(laterRemark),
      {
        text: 'a readout, a fact sheet or an interview changes no text: only an instrument of the authority that issued it does',
      },
    ],
  }
}

function truceLines({ title, spans, later }: TruceAnswer): Line {
  return {
    text: titleOf(title),
    under: [
      ...spans.map(({ from, until, basis, instruments, current }) => ({
        text: `${from} to ${until}: ${basis}${instruments.length ? ` (${instruments.join(', ')})` : ', no instrument'}${current ? '; this day lies in it' : ''}`,
      })),
      ...later.map(laterRemark),
    ],
  }
}

export const PENDING_TITLE = 'Promised, and pending'

export function talksSections(answer: TalksAnswer): Section[] {
  return [
    { title: 'Last and next contact', lines: endsOfContacts(answer) },
    { title: PENDING_TITLE, lines: pendingOf(answer).map(pendingLine) },
    { title: 'Became law', lines: becameLaw(answer).map(lawLine) },
    { title: 'Why a day that was named is not law', lines: answer.saidDates.map(saidDateLine) },
    { title: 'Promises whose term is over', lines: lapsedOf(answer).map(lapsedLine) },
    { title: 'Truces and their renewals', lines: answer.truces.map(truceLines) },
    { title: 'Contacts', lines: answer.contacts.map(contactText) },
  ]
}

type Contacts = Pick<TalksAnswer, 'last' | 'next' | 'unconfirmed'>

export function endsOfContacts({ last, next, unconfirmed }: Contacts): string[] {
  return [
    last ? `last: ${contactText(last)}` : 'last: none on file',
    next ? `next: ${contactText(next)}` : 'next: none on file',
    ...unconfirmed.map((one) => `${contactText(one)}; whether it took place is not on file`),
  ]
}

function whoSays({ statedBy, silent }: PromiseAnswer): string {
  const quiet = [...new Set(silent.map(({ party }) => party))]
  const left = quiet.map((party) =>
    statedBy.includes(party) ? `a text of ${party} leaves it out` : `left out by ${party}`,
  )
  return [`stated by ${statedBy.join(' and ')}`, ...left].join(', ')
}

/** The talks in a brief: a line each. `talks` prints what is under them. */
export function digestSections(digest: TalksDigest): Section[] {
  const line = (promise: PromiseAnswer) => `${promiseText(promise)}; ${whoSays(promise)}`
  return [
    { title: 'Talks: last and next contact', lines: endsOfContacts(digest) },
    { title: 'Talks: promised, not law, and who says so', lines: digest.pending.map(line) },
  ]
}

/** Where the record of the talks begins too late or ends too early for the question. */
export const staleTalks = ({ staleSince, earlyBefore }: Pick<TalksAnswer, 'staleSince' | 'earlyBefore'>): string[] => [
  ...(earlyBefore
    ? [`EARLY: the talks are recorded only from ${earlyBefore}; what was said before is not on file.`]
    : []),
  ...(staleSince
    ? [`STALE: the talks are recorded only to ${staleSince}; later rounds and statements may exist.`]
    : []),
]

export const TALKS_INTRO = 'What was promised is never law; only the instruments named are.'

const intro = ({ on, knownAt }: TalksAnswer): string => `The talks on ${on}, as known on ${knownAt}. ${TALKS_INTRO}`

export function printTalks(answer: TalksAnswer, streams: Streams): string {
  const [first, ...rest] = [...staleTalks(answer), intro(answer)].map((line) => wrap(line, streams.width, 0))
  return [heading(streams, first!), ...rest, ...printSections(talksSections(answer), streams)].join('\n')
}

export function markdownTalks(answer: TalksAnswer): string {
  const { on, knownAt } = answer
  const title = `# The talks on ${on}, as known on ${knownAt}`
  return [title, '', ...staleTalks(answer), intro(answer), '', ...markdownSections(talksSections(answer))].join('\n')
}
