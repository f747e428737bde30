import { actUnder, asZero, moodAs } from './act-under.js'
import { agentOf, dutyIn, farSubject, headIn, objectAfter, subjectPhrase, VIA, viaPhrase } from './affected.js'
import { clauseEnd } from './clause.js'
import type { Line, Range } from './line.js'
import { type Found, wordAt } from './mention.js'
import type { Mood } from './mood.js'
import { phraseStart } from './nominal.js'
import { type Ground, mayHold, objectPhrase } from './objects.js'
import { isCharged, isLeftUndone, isStopped, isThisNotice, isTold, isUnmeant, leadsTo } from './unmeant.js'
import type { Verb } from './verb.js'
import { DEEDS_OF, type Deed } from './words/verbs.js'

/** Measures that a verb acts on: "imposed fees on ships", "the rule was suspended", "threatens to block software". */
export function deedsIn(line: Line, ground: Ground): Found[] {
  const found: Found[] = []
  if (!mayHold(line)) return found
  for (const at of line.verbsAt) {
    const verb = line.verbs[at]!
    const via = VIA.get(verb.lemma)
    const deeds = via ? ([{ act: via.act, on: 'measure' }] as const) : DEEDS_OF.get(verb.lemma)
    const deed = deeds && deedAt(line, verb, deeds, ground)
    if (deed) found.push(deed)
  }
  return found
}

function deedAt(line: Line, verb: Verb, deeds: readonly Deed[], ground: Ground): Found | undefined {
  // `holds out tariffs`: in prospect, not in abeyance; `held that the tariffs`, `held to be invalid`: found
  if (verb.lemma === 'hold' && /^(?:out|that|to|invalid|unlawful)$/.test(wordAt(line, verb.at + 1))) return undefined
  // `this call is embargoed until six`: news
  if (verb.lemma === 'embargo' && verb.voice === 'passive' && /^(?:until|till)$/.test(wordAt(line, verb.at + 1)))
    return undefined
  // `Starting from that date, duties will be levied`
  if (isOpener(line, verb)) return undefined
  if (isStopped(line, verb) || isCharged(line, verb)) return undefined
  const passive = verb.voice === 'passive'
  const via = VIA.get(verb.lemma)
  const through = via && viaPhrase(line, verb, via.by)
  if (via && !through && verb.lemma !== 'slap') return undefined
  if (isTold(line, verb) || leadsTo(line, verb) || isThisNotice(line, verb) || isLeftUndone(line, verb))
    return undefined
  const phrase = through ?? (passive ? subjectPhrase(line, verb) : objectPhrase(line, objectAfter(line, verb), false))
  const near = deedOn(line, verb, deeds, ground, phrase, through !== undefined)
  const far = !near && passive && !through ? farSubject(line, verb) : undefined
  return far ? deedOn(line, verb, deeds, ground, far, false) : near
}

const isOpener = (line: Line, { lemma, shape, at }: Verb): boolean =>
  shape === 'gerund' && /^(?:start|begin)$/.test(lemma) && /^(?:from|on|in|at|with)$/.test(wordAt(line, at + 1))

function deedOn(
  line: Line,
  verb: Verb,
  deeds: readonly Deed[],
  ground: Ground,
  phrase: Range,
  through: boolean,
): Found | undefined {
  const passive = verb.voice === 'passive'
  const crosses = deeds.some(({ on }) => on === 'list')
  for (const deed of deeds) {
    const reach = deed.on === 'list' && crosses ? objectPhrase(line, verb.at + 1, true) : phrase
    const asked = through && VIA.get(verb.lemma)?.by === 'from' ? dutyIn(line, phrase) : undefined
    const head = asked ?? headIn(line, deed, reach, ground, passive && !through)
    if (deed.act === 'refuses-licence' && isDenialOfClause(line, verb, phrase)) continue
    if (head === undefined || isUnmeant(line, verb, deed, { head, reach, phrase })) continue
    const plain = moodAs(line, verb, deed)
    const none =
      !passive && denies(line, verb.at + 1, Math.max(head + 1, clauseEnd(line, Math.max(head + 1, verb.at + 1))))
    const mood = none ? { ...plain, negated: !plain.negated } : plain
    const told = asZero(line, verb, actUnder(line, verb, deed, mood, head), head)
    const act = told === 'predicts' && deed.act === 'agrees' && ground.official && !mood.operator ? 'agrees' : told
    if (!act) continue
    // `phased in over three years`
    const way = verb.lemma === 'phase' && act === 'lifts' && wordAt(line, verb.at + 1) === 'in' ? 'imposes' : act
    const from = passive && verb.shape === 'participle' ? phraseStart(line, head) : mood.from
    const to = passive
      ? Math.max(clauseEnd(line, verb.at + 1), head + 1)
      : clauseEnd(line, Math.max(head + 1, verb.at + 1))
    const hit = !passive && act === 'imposes' && BEARS.has(verb.lemma)
    return {
      act: way,
      head,
      object: passive ? reach : { from: reach.from, to: Math.max(to, head + 1) },
      by: hit ? { from: 0, to: 0 } : act === 'denies' && isSaid(mood) ? mood.subject : agentOf(line, verb, mood),
      from: Math.min(from, head),
      to,
      mood,
      kind: 'verb',
      verb: verb.at,
      ...(hit ? { hit } : {}),
      ...(passive && verb.shape === 'participle' ? { reduced: true } : {}),
    }
  }
  return undefined
}

/** Verbs whose subject is hit by the measure that is their object. */
const BEARS: ReadonlySet<string> = new Set(['face', 'incur', 'carry', 'bear', 'attract'])

/** `denied that a licence had been refused`, `denied refusing it`, `denied the licence was refused`: what is denied is a clause. */
function isDenialOfClause(line: Line, { at, lemma, voice }: Verb, phrase: Range): boolean {
  if (lemma !== 'deny' || voice === 'passive') return false
  if (wordAt(line, at + 1) === 'that' || line.verbs[at + 1]?.shape === 'gerund') return true
  return line.verbsAt.some((next) => {
    const verb = line.verbs[next]!
    return verb.group === phrase.to && phrase.to > at + 1 && verb.shape === 'finite'
  })
}

/** `insiders denied that they had received it`: who denies stands before the verb of denying. */
const isSaid = ({ operator, subject }: Mood): boolean => operator === 'denies' && subject.to > subject.from

/** `imposed controls on nobody`, `imposed no new tariffs`: the object denies. Not `of no more than 10 percent`. */
function denies(line: Line, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) {
    const word = wordAt(line, at)
    const next = wordAt(line, at + 1)
    if (/^(?:nobody|none|nothing)$/.test(word)) return true
    if (word !== 'no' || line.tokens[at]!.capital || line.tokens[at + 1]?.kind !== 'word') continue
    if (next === 'one' || (at === from && !/^(?:longer|later|more|less|fewer|earlier|sooner|matter|doubt)$/.test(next)))
      return true
  }
  return false
}
