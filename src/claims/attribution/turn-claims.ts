import type { WithDates } from '../context.js'
import { hasHan } from '../text/characters.js'
import { chineseClaims } from './chinese.js'
import { claimsIn, type Raw } from './claims-in.js'
import type { Memory } from './memory.js'
import { tidy } from './span.js'
import { type Speaker, speakerOf } from './speaker.js'
import type { Turn } from './turns.js'
import type { Unit } from './unit.js'

/** What a sentence of a turn must speak of to be a claim: a step, a good, a dealing between states, an amount. Greetings, thanks and manners of speaking are none. */
const SUBJECT =
  /\b(?:tariffs?|dut(?:y|ies)|trad(?:e|ed|ing)|deals?|agree\w*|negotiat\w*|exports?|imports?|exporters?|importers?|sanction\w*|controls?|licen[cs]\w*|fentanyl|soybeans?|rare earths?|magnets?|minerals?|chips?|semiconductors?|truce|paus\w*|suspen\w*|retaliat\w*|market|markets|invest\w*|technolog\w*|suppl(?:y|ies|iers?)|countermeasures?|restrict\w*|ban(?:s|ned)?|lists?|measures?|consult\w*|dialogue|talks|meet|meeting|met|call|spoke|summit|visit\w*|purchas\w*|buy\w*|sell\w*|pric(?:e|es|ing)|deficit|surplus|subsid\w*|manufactur\w*|compan(?:y|ies)|oil|gas|steel|aluminum|aluminium|order|law|laws|rules?|polic(?:y|ies)|oppos\w*|effect|effective|prohibit\w*|fees?|quotas?|investigat\w*|exempt\w*|interests|principles?|obligations?|commit\w*|econom\w*)\b/i
const HAN_MANNERS = /^(?:谢谢|感谢(?:你|您|大家)|你好|大家好|各位|请(?:讲|问|坐)|好的|下一个问题)/
const MANNERS =
  /^["“]?(?:thanks?\b|thank you|good (?:morning|afternoon|evening)|welcome|hello|hi\b|okay[.,]|ok[.,]|all right|let me (?:just )?(?:start|begin)|next question|go ahead|any (?:other )?questions|sorry|excuse me)/i
const SHORTEST = 16
const SHORTEST_HAN = 8

/** The claims of one sentence of a turn: what its speaker says, and whom the speaker reports. */
export function claimsOfTurn(
  context: WithDates,
  unit: Unit,
  { speaker, from, carried }: Turn,
  home: string | undefined,
): readonly Raw[] {
  const start = Math.max(unit.start, from)
  if (!speaker || start >= unit.end) return []
  const words = unit.text.slice(start - unit.start)
  const quoted = /^["“「]/.test(words)
  const others = retold(context, unit, start, speaker, home)
  if (!quoted && (!says(words) || others.some((other) => isWhole(unit, other, start)))) return others
  const span = quoted ? { start: 0, end: words.trimEnd().length } : tidy(words, 0, words.length)
  const own: Raw = {
    start: start + span.start,
    end: start + span.end,
    mode: 'direct',
    speaker,
    via: speaker.via,
    ...(carried ? { carried: true as const } : {}),
  }
  return [own, ...others]
}

/** `The President believes that ...`, `When he came, the President made clear that ...`: the sentence is the other's claim, told by the speaker, and no second one. */
const isWhole = (unit: Unit, { start, end }: Raw, from: number): boolean =>
  unit.end - end <= 3 && !hasHan(unit.text) && LEAD.test(unit.text.slice(from - unit.start, start - unit.start))
const LEAD =
  /^(?:\p{Lu}\p{Ll}+,? )?(?:(?:when|after|before|as|in|on|at|since|during|last|earlier|today)\b[^.;:]{0,80}, )?(?:the )?$/iu

function says(words: string): boolean {
  if (/[?？]["”」]?$/.test(words) || MANNERS.test(words)) return false
  if (hasHan(words)) return words.length >= SHORTEST_HAN && !HAN_MANNERS.test(words)
  return words.length >= SHORTEST && (SUBJECT.test(words) || /\d/.test(words))
}

/** `When President Roe came, he said that ...`: the one person whom the sentence names is whom its pronoun means. */
function onlyPerson({ mentions }: Unit, from: number): Memory {
  const people = mentions.filter(({ start, entity }) => start >= from && entity.type === 'person' && !entity.unnamed)
  const only = people[0] && people.every(({ entity }) => entity === people[0]!.entity)
  return only ? { person: speakerOf(people[0]!) } : {}
}

const isNamed = ({ mentions }: Unit, before: number, { name }: Speaker): boolean =>
  mentions.some(({ end, entity }) => end <= before && entity.canonical === name)

/** Whom the speaker names as having said something: `The Chinese told us that ...`. Never the speaker again, nor a pronoun whose name does not stand in the sentence. */
function retold(context: WithDates, unit: Unit, from: number, by: Speaker, home: string | undefined): readonly Raw[] {
  const inner: Unit = {
    ...unit,
    quotes: unit.quotes.filter(({ start, end }) => !(start <= from && end >= unit.end - 2)),
  }
  return [...claimsIn(context, inner, onlyPerson(inner, from)), ...chineseClaims(context, inner, home)]
    .filter(
      ({ start, speaker }) =>
        start >= from && (!speaker.pronoun || isNamed(inner, start, speaker)) && speaker.name !== by.name,
    )
    .map((raw) => ({ ...raw, via: [by.name, ...raw.via] }))
}
