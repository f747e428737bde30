import type { WithDates } from '../context.js'
import type { Claim } from '../reading.js'
import { withEchoes } from '../text/echoes.js'
import { continued, type Last } from './carried.js'
import { chineseClaims } from './chinese.js'
import { claimsIn, type Raw } from './claims-in.js'
import type { Memory } from './memory.js'
import { remembering } from './memory.js'
import { outletOf } from './outlet.js'
import { homeOf, isAct, isOwnVoice } from './own.js'
import { signerOf } from './signer.js'
import { mainSubject } from './speaker.js'
import { claimsOfTurn } from './turn-claims.js'
import { turnsOf } from './turns.js'
import { unattributed } from './unattributed.js'
import { type Unit, unitsOf } from './unit.js'

/**
 * Who says what, clause by clause: the chain from the outlet to the last speaker, with the office held on the day of the report. A clause that
 * nobody is named for is the outlet's own, and listed where it gives a share, an amount or a forecast.
 */
export function claimsOf(context: WithDates): readonly Claim[] {
  const outlet = outletOf(context)
  const units = unitsOf(context)
  const signer = signerOf(context)
  const act = isAct(context)
  const home = homeOf(context)
  let memory: Memory = signer ? { signer } : {}
  let last: Last | undefined
  const claims: Claim[] = []
  const lines = new Map(units.map((unit) => [unit.paragraph, unit]))
  const turns = turnsOf(context, (paragraph) => {
    const line = lines.get(paragraph)
    return line && mainSubject(line, memory)
  })
  for (const unit of units) {
    const turn = turns.get(unit.paragraph)
    if (turn) {
      for (const raw of claimsOfTurn(context, unit, turn, home))
        claims.push(claimOf(context, outlet, raw, claims.length))
      last = undefined
      continue
    }
    const said = [...claimsIn(context, unit, memory), ...chineseClaims(context, unit, home)].filter(
      (raw) => !act || !isOwnVoice(context, raw.speaker, unit.text.slice(Math.max(0, raw.start - unit.start))),
    )
    const carried = said.length || act ? [] : continued(unit, last)
    const own = said.length || carried.length || act ? [] : unattributed(unit)
    for (const raw of [...said, ...carried]) claims.push(claimOf(context, outlet, raw, claims.length))
    for (const span of own) {
      const quote = context.passages.text.slice(span.start, span.end)
      claims.push({
        id: `c${claims.length + 1}`,
        ...span,
        quote,
        chain: [outlet],
        speaker: outlet,
        mode: 'unattributed',
      })
    }
    memory = after(memory, unit, said, context)
    last = lastOf(unit, said, carried, last)
  }
  return withEchoes(claims, context.passages.paragraphs, ({ speaker }) => speaker)
}

function claimOf({ passages }: WithDates, outlet: string, raw: Raw, count: number): Claim {
  const { start, end, mode, speaker, via, when, carried } = raw
  const chain = [
    outlet,
    ...via.filter((name) => name !== outlet && name !== speaker.name),
    ...(speaker.name === outlet ? [] : [speaker.name]),
  ]
  return {
    id: `c${count + 1}`,
    start,
    end,
    quote: passages.text.slice(start, end),
    chain,
    speaker: chain.at(-1)!,
    mode,
    ...(when ? { when } : {}),
    ...(speaker.office ? { office: speaker.office } : {}),
    ...(carried ? { carried_over: true } : {}),
  }
}

/** The last speaker of a sentence is whom a pronoun in the next one means; where nobody spoke, whom the sentence is about. */
function after(memory: Memory, unit: Unit, said: readonly Raw[], context: WithDates): Memory {
  const speakers = said.filter(({ carried }) => !carried).map(({ speaker, via }) => ({ ...speaker, via }))
  const subject = speakers.length ? undefined : mainSubject(unit, memory)
  let now = memory
  for (const speaker of subject ? [subject] : speakers) now = remembering(now, speaker, kindOf(speaker.name, context))
  return now
}

const kindOf = (name: string, { register }: WithDates) => ({
  outlet: Object.hasOwn(register.actors.outlets, name),
  plural: /(?:sources|officials|analysts|experts|negotiators|people|economists|lawmakers|aides|executives)$/i.test(
    name,
  ),
})

function lastOf(unit: Unit, said: readonly Raw[], carried: readonly Raw[], last: Last | undefined): Last | undefined {
  const counting = said.find(({ start, end }) => FIRST.test(unit.text.slice(start - unit.start, end - unit.start)))
  const counter = counting
    ? { raw: counting, paragraph: unit.paragraph, age: 0 }
    : last?.counter && { ...last.counter, age: last.counter.age + 1 }
  const raw = said.at(-1) ?? carried.at(-1)
  if (raw) return { raw, paragraph: unit.paragraph, gap: 0, ...(counter ? { counter } : {}) }
  return last && { ...last, gap: last.gap + 1, ...(counter ? { counter } : {}) }
}

const FIRST = /(?:^|[,:;] ?)first(?:ly)?,/i
