import { alongWith } from './along.js'
import { amendmentsIn } from './amends.js'
import { ASKED_OF } from './asked-of.js'
import { BANNED_GOODS } from './banned-goods.js'
import { BANS, itemBan } from './bans.js'
import { BARRING } from './barring.js'
import { BREACH } from './breach.js'
import { CALLED_FOR } from './called-for.js'
import { CAPACITY } from './capacity.js'
import { CHANGED } from './changed.js'
import { CUT_OFF } from './cut-off.js'
import { DEALINGS } from './dealings.js'
import { deedsIn } from './deeds.js'
import { DUTIES_OF_TRADERS } from './duties-of-traders.js'
import { ELIGIBLE } from './eligible.js'
import { ENFORCEMENT } from './enforcement.js'
import { EXEMPTED } from './exempted.js'
import { headingsIn } from './headings.js'
import { idiomsIn } from './idioms.js'
import { INQUIRING } from './inquiries.js'
import type { Line, Range } from './line.js'
import { LISTED } from './listed.js'
import { type Found, type Turn, wordAt } from './mention.js'
import { mentionsIn } from './mentions.js'
import { MOVING } from './moving.js'
import { NEEDED } from './needed.js'
import { nominalsIn } from './nominal.js'
import type { Ground } from './objects.js'
import { OFF_LIST } from './off-list.js'
import { operatorsIn } from './operators.js'
import { PERFORMED } from './performed.js'
import { PHASES } from './phases.js'
import { POWERS } from './powers.js'
import { PROMISES, promisesIn } from './promises.js'
import { PUT_OFF } from './put-off.js'
import { RATES } from './rates.js'
import { REQUESTS } from './requests.js'
import { RESOLVE } from './resolve.js'
import { REVIEWED } from './reviewed.js'
import { SCOPE } from './scope.js'
import { SET_UP } from './set-up.js'
import { silencesIn } from './silence.js'
import { SPOKEN } from './spoken.js'
import { STANDING } from './standing.js'
import { STARTS } from './starts.js'
import { TERMS } from './terms.js'
import { urgedIn } from './urged.js'
import { WITHOUT_LICENCE } from './without-licence.js'
import { among, role } from './words/roles.js'
import { JOINERS, MONTHS } from './words/small.js'

/** Families of turns, by the words that they are anchored on. */
const FAMILIES: ReadonlyMap<string, readonly Turn[]> = anchored([
  ...STANDING,
  ...REVIEWED,
  ...BARRING,
  ...MOVING,
  ...PROMISES,
  ...NEEDED,
  ...STARTS,
  ...POWERS,
  ...DEALINGS,
  ...BANS,
  ...BANNED_GOODS,
  ...PERFORMED,
  ...LISTED,
  ...CHANGED,
  ...RATES,
  ...RESOLVE,
  ...CAPACITY,
  ...ENFORCEMENT,
  ...DUTIES_OF_TRADERS,
  ...CALLED_FOR,
  ...EXEMPTED,
  ...SET_UP,
  ...SCOPE,
  ...SPOKEN,
  ...TERMS,
  ...ASKED_OF,
  ...BREACH,
  ...CUT_OFF,
  ...INQUIRING,
  ...PUT_OFF,
  ...ELIGIBLE,
  ...REQUESTS,
  ...WITHOUT_LICENCE,
  ...PHASES,
  ...OFF_LIST,
])
function anchored(families: readonly (readonly [Turn, string])[]): ReadonlyMap<string, readonly Turn[]> {
  const table = new Map<string, Turn[]>()
  for (const [turn, words] of families)
    for (const word of words.split(' ')) table.set(word, [...(table.get(word) ?? []), turn])
  return table
}

const FAMILIAR = role(among(FAMILIES))

function turnsIn(line: Line, ground: Ground): Found[] {
  const found: Found[] = []
  if ((line.roles & FAMILIAR) === 0) return found
  for (let at = 0; at < line.tokens.length; at += 1) {
    if ((line.tokens[at]!.roles & FAMILIAR) === 0) continue
    for (const turn of FAMILIES.get(wordAt(line, at)) ?? []) {
      const one = turn(line, at, ground)
      if (one) found.push(one)
    }
  }
  return found
}

/** All measures mentioned in one sentence, in the order of the text, none twice. `item`: of a list of prohibitions. */
export function foundIn(line: Line, ground: Ground, item = false): Found[] {
  if (changesNothing(line)) return []
  const ban = item ? itemBan(line) : undefined
  const deeds = [...(ban ? [ban] : []), ...idiomsIn(line, ground), ...turnsIn(line, ground), ...deedsIn(line, ground)]
  const acts = [...deeds, ...operatorsIn(line, ground, deeds)]
  const verbal = [...acts, ...alongWith(line, ground, acts)]
  const nominal = [...verbal, ...nominalsIn(line, ground, verbal)]
  const titled = [...nominal, ...headingsIn(line, ground, nominal)]
  const all = [...titled, ...mentionsIn(line, ground, titled), ...silencesIn(line, ground)]
  all.push(...promisesIn(line, ground, all))
  all.push(...amendmentsIn(line, ground, all))
  all.push(...urgedIn(line, ground, all))
  return once(
    line,
    unswallowed(all)
      .map((one) => trimmed(line, one))
      .filter(
        (one) =>
          one.from < one.to &&
          !isTitle(line, one) &&
          !isCarryingOut(line, one) &&
          !isSupposed(line, one) &&
          !isDanger(line, one),
      ),
  ).sort((a, b) => a.from - b.from || a.to - b.to)
}

/** `Nothing in this order shall be construed to impair`: how every order ends. */
const changesNothing = (line: Line): boolean =>
  line.tokens
    .slice(0, 5)
    .some(({ low }, at) => low === 'nothing' && /^(?:in|contained|herein)$/.test(wordAt(line, at + 1)))

/** `To the extent that implementation of this order requires a refund`: how an order is carried out. */
const isCarryingOut = (line: Line, { from, kind }: Found): boolean =>
  kind === 'noun' &&
  /^(?:implementation|enactment)$/.test(wordAt(line, from)) &&
  /^(?:this|such)$/.test(wordAt(line, from + 2)) &&
  /^(?:order|proclamation|memorandum|notice)$/.test(wordAt(line, from + 3))

/** `revocation of the order would likely lead to dumping`: what would be, and is not done. */
const isSupposed = (line: Line, { kind, verb, to }: Found): boolean =>
  kind === 'noun' &&
  verb === undefined &&
  wordAt(line, to) === 'would' &&
  line.tokens.slice(to + 1, to + 5).some(({ low }) => /^(?:lead|result|cause|mean|harm|injure|encourage)$/.test(low))

/** `the country is reliant on imports, threatening to limit access`: a danger, no threat. */
const isDanger = (line: Line, { act, from, verb }: Found): boolean =>
  act === 'threatens' &&
  /^threaten/.test(wordAt(line, from)) &&
  verb !== undefined &&
  line.tokens
    .slice(Math.max(0, from - 16), from)
    .some(({ low }) =>
      /^(?:(?:over)?relian(?:t|ce)|dependen(?:t|ce|cy)|vulnerab\w*|shortages?|overcapacity)$/.test(low),
    )

/** `the rule titled Expansion of Controls`: a name. */
function isTitle(line: Line, { from, object }: Found): boolean {
  for (let at = from - 2; at < Math.max(from, object.from); at += 1)
    if (/^(?:titled|entitled)$/.test(wordAt(line, at)) && (at >= from - 1 || line.tokens[from - 1]!.kind === 'mark'))
      return !/^to$/.test(wordAt(line, at + 1))
  return false
}

/** Without what stands inside a turn of speech that is one whole. */
function unswallowed(all: readonly Found[]): readonly Found[] {
  const wholes = all.filter(({ whole }) => whole)
  if (wholes.length === 0) return all
  return all.filter((one) => !wholes.some((whole) => whole !== one && one.from >= whole.from && one.to <= whole.to))
}

function trimmed(line: Line, one: Found): Found {
  const { from, to } = trim(line, one)
  return from === one.from && to === one.to ? one : { ...one, from, to }
}

/** Without the joiner or mark at either end; a closing quotation mark stays where its opening one is inside. */
function trim(line: Line, { from, to }: Range): Range {
  let start = from
  let end = Math.min(to, line.tokens.length)
  const loose = (at: number) =>
    JOINERS.has(wordAt(line, at)) || (line.tokens[at]!.kind === 'mark' && !/^["“”%)(§$€¥]$/.test(wordAt(line, at)))
  while (start < end && (loose(start) || wordAt(line, start) === ')')) start += 1
  // `on Oct. 4 | Ruritania barred`
  const month = wordAt(line, start - 1) === '.' ? start - 2 : start - 1
  if (line.tokens[start]?.kind === 'number' && MONTHS.has(wordAt(line, month))) start += 1
  while (end > start && (loose(end - 1) || (/^["“(]$/.test(wordAt(line, end - 1)) && !balanced(line, start, end - 1))))
    end -= 1
  return { from: start, to: end }
}

const balanced = (line: Line, from: number, at: number) => {
  let quotes = 0
  for (let k = from; k < at; k += 1) if (/^["“]$/.test(wordAt(line, k))) quotes += 1
  return quotes % 2 === 1 && wordAt(line, at) !== '('
}

/** One act on one measure is said once: `regulations introduced in May, which restrict ...`. */
function once(line: Line, all: readonly Found[]): Found[] {
  const kept: Found[] = []
  for (const one of all) {
    const twin = kept.findIndex((other) => same(line, other, one))
    if (twin === -1) kept.push(one)
    else if (kept[twin]!.reduced && one.kind === 'noun') kept[twin] = one
    else if (one.kind === 'verb' && (kept[twin]!.kind === 'mention' || (kept[twin]!.reduced && !one.reduced)))
      kept[twin] = one
  }
  return kept
}

function same(line: Line, a: Found, b: Found): boolean {
  if (a.head !== -1 && a.head === b.head && a.act === b.act) return true
  if (a.verb !== undefined && a.verb === b.verb) return true
  if (a.act === 'withdraws' && b.act === 'threatens' && a.head >= b.from && a.head < b.to) return true
  if (a.head !== -1 && a.head === b.head && (a.reduced || b.reduced)) return true
  if (a.act !== b.act) return false
  const shared = Math.min(a.to, b.to) - Math.max(a.from, b.from)
  if (
    shared > 0 &&
    a.kind !== 'mention' &&
    b.kind !== 'mention' &&
    2 * shared >= Math.min(a.to - a.from, b.to - b.from)
  )
    return !separate(a, b)
  return relative(line, a, b) || relative(line, b, a)
}

/** Two verbs joined, each with its own object, are two acts. */
const separate = (a: Found, b: Found) =>
  a.verb !== undefined &&
  b.verb !== undefined &&
  a.head !== b.head &&
  a.head !== -1 &&
  b.head !== -1 &&
  (a.from >= b.verb + 1 || b.from >= a.verb + 1) &&
  !nested(a, b)
const nested = (a: Found, b: Found) => (a.from <= b.from && b.to <= a.to) || (b.from <= a.from && a.to <= b.to)

/** `..., which restrict the export of ...` right after the measure it speaks of. */
function relative(line: Line, antecedent: Found, clause: Found): boolean {
  if (clause.verb === undefined || clause.from < antecedent.to) return false
  const opener = line.tokens[clause.from - 1]?.low
  const own = line.tokens[clause.from]?.low
  return (
    (/^(?:which|that)$/.test(opener ?? '') || /^(?:which|that)$/.test(own ?? '')) && clause.from - antecedent.to <= 3
  )
}
