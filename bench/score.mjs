// How a reading is scored against an annotation (the same rules for every set of texts; one file a measure would hide that they hang together).
// Spans overlap when they share at least half of the shorter one; matching is one to one, and in precision one annotated item may vouch for two.

export const touches = (a, b) => a.start < b.end && b.start < a.end
export function overlaps(a, b) {
  const both = Math.min(a.end, b.end) - Math.max(a.start, b.start)
  return both > 0 && 2 * both >= Math.min(a.end - a.start, b.end - b.start)
}
const asked = (items) => (items ?? []).filter((item) => !item.optional)
const allowed = (item, key) => [item[key], ...(item[`${key}_also`] ?? [])]
export const isVerbatim = (text, { quote, start, end }) => quote === text.slice(start, end) && !quote.includes('\n')

/** Size of a largest matching; each on the right serves `uses` times. */
export function matched(left, right, fits, uses = 1) {
  const slots = right.flatMap((item) => Array(uses).fill(item))
  const edges = left.map((a) => slots.flatMap((b, index) => (fits(a, b) ? [index] : [])))
  const taken = new Map()
  const place = (from, seen) =>
    edges[from].some((to) => {
      if (seen.has(to)) return false
      seen.add(to)
      if (taken.has(to) && !place(taken.get(to), seen)) return false
      taken.set(to, from)
      return true
    })
  return left.filter((_, index) => place(index, new Set())).length
}

const norm = (name) =>
  String(name ?? '')
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/\bu\.?\s?s\.?(?=\W|$)/g, 'us')
    .replace(/^(the|his|an?)\s+/, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** Whose name it is, by the sets of aliases; a name that no set has stands for itself. */
function namesOf(aliases, set) {
  const table = new Map()
  for (const { type, canonical, names = [], surfaces = [], seeds } of aliases) {
    if (type === 'event' || type === 'measure' || (seeds && !seeds.map(String).includes(String(set)))) continue
    for (const name of [canonical, ...names, ...surfaces.map(({ surface }) => surface)])
      if (!table.has(norm(name))) table.set(norm(name), canonical)
  }
  const people = new Set(aliases.filter(({ type }) => type === 'person').map(({ canonical }) => canonical))
  return (name) => {
    const key = norm(name)
    const bare = norm(String(name ?? '').replace(/\(.*?\)|（.*?）/g, ' '))
    const inside = [...table].filter(([one, who]) => people.has(who) && ` ${key} `.includes(` ${one} `))
    return table.get(key) ?? table.get(bare) ?? inside.sort((a, b) => b[0].length - a[0].length)[0]?.[1] ?? `? ${key}`
  }
}

const share = (a, b) => (b ? a / b : undefined)
const sum = (all, key) => all.reduce((total, one) => total + one[key], 0)

/** Counts over several texts: `sets` of { text, gold, reading, aliases, name }. Shares are undefined where nothing was asked for. */
export function score(sets) {
  const rows = sets.map(scoreOne)
  const total = (key) => sum(rows, key)
  return {
    texts: sets.length,
    dates: { right: total('datesRight'), of: total('datesOf'), spurious: total('datesSpurious') },
    measures: {
      precision: share(total('measuresGood'), total('measuresCounted')),
      recall: share(total('measuresFound'), total('measuresOf')),
      sure: share(total('measuresSure'), total('measuresOf')),
      of: total('measuresOf'),
    },
    claims: {
      precision: share(total('claimsGood'), total('claimsCounted')),
      recall: share(total('claimsFound'), total('claimsOf')),
      of: total('claimsOf'),
    },
    figures: { recall: share(total('figuresFound'), total('figuresOf')), of: total('figuresOf') },
    dependence: { recall: share(total('dependenceFound'), total('dependenceOf')), of: total('dependenceOf') },
    events: { recall: share(total('eventsFound'), total('eventsOf')), of: total('eventsOf') },
    unquoted: total('unquoted'),
  }
}

function scoreOne({ text, gold, reading, aliases, name }) {
  const measureFits = (g, p) => overlaps(g, p) && allowed(g, 'act').includes(p.act)
  const sureFits = (g, p) =>
    measureFits(g, p) &&
    allowed(g, 'certainty').includes(p.certainty) &&
    (p.polarity ?? 'positive') === (g.polarity ?? 'positive')
  const who = namesOf(aliases, name)
  const speaker = ({ chain, speaker: last }) => who(chain?.at(-1) ?? last)
  const claimFits = (g, p) => overlaps(g, p) && speaker(g) === speaker(p)
  const parts = ['measures', 'claims', 'events', 'figures', 'dependence']
  return {
    ...scoreDates(gold.dates ?? [], reading.dates),
    ...recallAndPrecision('measures', gold.measures, reading.measures, measureFits),
    measuresSure: matched(asked(gold.measures), reading.measures, sureFits),
    ...recallAndPrecision('claims', gold.claims, reading.claims, claimFits),
    ...recallOnly('figures', gold.figures, reading.figures, figureFits),
    ...recallOnly('dependence', gold.dependence, reading.dependence, overlaps),
    ...recallOnly('events', gold.events, reading.events, (g, p) => overlaps(g, p) && g.kind === p.kind),
    unquoted: parts.flatMap((part) => reading[part]).filter((item) => !isVerbatim(text, item)).length,
  }
}

/** Durations and vague times are listed, and not asked for; a date that touches none that is listed is spurious. */
export function scoreDates(gold, found) {
  const wanted = gold.filter(({ iso, type }) => iso && type !== 'duration' && !String(type).includes('vague'))
  return {
    datesRight: wanted.filter((g) => found.some((p) => touches(g, p) && p.iso === String(g.iso))).length,
    datesOf: wanted.length,
    datesSpurious: found.filter((p) => !gold.some((g) => touches(g, p))).length,
  }
}

function recallOnly(part, gold, found, fits) {
  const wanted = asked(gold)
  return { [`${part}Found`]: matched(wanted, found, fits), [`${part}Of`]: wanted.length }
}

/** What is found of an optional item neither helps nor hurts. */
function recallAndPrecision(part, gold, found, fits) {
  const wanted = asked(gold)
  const spare = (gold ?? []).filter(({ optional }) => optional)
  const judged = found.filter((p) => wanted.some((g) => fits(g, p)) || !spare.some((g) => fits(g, p)))
  return {
    ...recallOnly(part, gold, found, fits),
    [`${part}Good`]: matched(judged, wanted, (p, g) => fits(g, p), 2),
    [`${part}Counted`]: judged.length,
  }
}

const IDLE = new Set(
  'china chinese share world global market rare earth earths that with from into each the and for its own under over than this their which what whose have been more total percent number'.split(
    ' ',
  ),
)
const words = (text) =>
  new Set(
    (
      String(text ?? '')
        .toLowerCase()
        .match(/[a-z]{3,}/g) ?? []
    )
      .filter((word) => !IDLE.has(word))
      .map((word) => word.replace(/s+$/, '')),
  )
function figureFits(g, p) {
  const shared = words(p.of)
  return (
    overlaps(g, p) && ((g.stage !== 'n/a' && g.stage === p.stage) || [...words(g.of)].some((word) => shared.has(word)))
  )
}
