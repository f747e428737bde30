import type { Family, Spot } from './family.js'
import { isNumber, type Token } from './tokens.js'

/** Years alone: "in 2025", "since 2018", "by 2030", "calendar year 2026", "2025-2026"; not the year of an instrument's name ("Trade Act of 1974", "No. 61 of 2025"). */
const BEFORE = new Set(
  'in since by until till through during before after from year fy early late mid of end to between around'.split(' '),
)
const NAMES = new Set(
  'act acts code regulations regulation notice announcement order law rules rule convention treaty agreement resolution decree protocol statute amendments tariffs'.split(
    ' ',
  ),
)

export const year: Family = {
  heads: ['#'],
  read(spot) {
    const { tokens, at } = spot
    if (!isYear(tokens[at]) || stuck(tokens, at)) return undefined
    const before = tokens[at - 1]?.word ?? ''
    if (!(BEFORE.has(before) || listed(spot) || isOfPaper(spot)) || (before === 'of' && named(spot))) return undefined
    const from = before === 'year' || before === 'fy' ? at - 1 : at
    const last = lastYear(tokens, at)
    if (last) return { from, to: at + 3, type: 'range', iso: `${tokens[at]!.raw}/${last}`, certainty: 'explicit' }
    if (/^%|percent|million|billion|tons?|tonnes|units|companies|people$/.test(tokens[at + 1]?.word ?? ''))
      return undefined
    return { from, to: at + 1, type: 'year', iso: tokens[at]!.raw, certainty: 'explicit' }
  },
}

const isYear = (token: Token | undefined): boolean => isNumber(token) && /^(?:19|20)\d\d$/.test(token.raw)

/** Part of a longer number or code: `2,025`, `2025.5`, `No. 2025`, `§ 2025`. */
function stuck(tokens: readonly Token[], at: number): boolean {
  const [mark, next, after] = [tokens[at - 1], tokens[at + 1], tokens[at + 2]]
  if (mark && mark.end === tokens[at]!.start && /^[-/.,$§#]$/.test(mark.word)) return true
  return (
    next !== undefined &&
    next.start === tokens[at]!.end &&
    isNumber(after) &&
    after.start === next.end &&
    !isYear(after)
  )
}

/** "in 2026 (prorated), 2027, and 2028": a year of the list stands before, and nothing counted behind. */
function listed({ tokens, at }: Spot): boolean {
  if (!/^(?:,|and|or)$/.test(tokens[at - 1]?.word ?? '')) return false
  const next = tokens[at + 1]
  if (next && !/^(?:[,.;:)—–]|and|or|in|to|for|with|as|on)$/.test(next.word)) return false
  for (let k = at - 2; k >= 0 && at - k < 8; k -= 1) {
    if (isYear(tokens[k])) {
      const first = tokens[k - 1]?.word ?? ''
      // the year of `July 6, 2018, and 2025` is that of a day
      return BEFORE.has(first) || (/^(?:,|and|or)$/.test(first) && (!isNumber(tokens[k - 2]) || isYear(tokens[k - 2])))
    }
    if (!/^(?:,|and|or|\(|\)|[a-z]+)$/.test(tokens[k]!.word)) return false
  }
  return false
}

/** "from 2018 to 2020", "2025-2026". "Between 2017 and 2019" compares two years. */
function lastYear(tokens: readonly Token[], at: number): string | undefined {
  const join = tokens[at + 1]?.word ?? ''
  if (!isYear(tokens[at + 2]) || !/^(?:to|through|until|-|–)$/.test(join)) return undefined
  return tokens[at + 2]!.raw > tokens[at]!.raw ? tokens[at + 2]!.raw : undefined
}

/** What is made or told in a year: "a 2024 economic analysis", "its 2019 report". Laws and their rates bear a year as a name. */
const PAPERS = new Set(
  'analysis article assessment book briefing budget campaign census data decision election elections estimate estimates figures forecast forecasts interview investigation letter meeting memo memorandum paper poll prices levels report reports review ruling speech statement statistics strategy study studies summit survey surveys testimony visit'.split(
    ' ',
  ),
)
const OWNERS = new Set(['a', 'an', 'the', 'its', 'their', 'his', 'her', 'our', 'this', 's', 'that', 'one'])

/** The paper stands within three words, behind small letters only. */
function isOfPaper({ tokens, at }: Spot): boolean {
  const before = tokens[at - 1]?.word ?? ''
  if (!OWNERS.has(before) && !/['’]s$/.test(before)) return false
  for (let k = at + 1; k < tokens.length && k <= at + 3; k += 1) {
    if (PAPERS.has(tokens[k]!.word)) return /^\p{Ll}/u.test(tokens[k]!.raw)
    if (!/^\p{Ll}+$/u.test(tokens[k]!.raw)) return false
  }
  return false
}

/** "of 2025" after an instrument's kind or number. */
function named({ tokens, at }: Spot): boolean {
  const before = tokens[at - 2]
  return before !== undefined && (NAMES.has(before.word) || isNumber(before) || before.word === ')')
}
