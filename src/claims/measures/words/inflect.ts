/** Forms of a verb, as bits. */
export const BASE = 1
export const S = 2
export const PAST = 4
export const PARTICIPLE = 8
export const ING = 16

export type Form = { readonly lemma: string; readonly forms: number }

/** Verbs whose past or participle does not end in -ed: base, past, participle. */
const IRREGULAR: Readonly<Record<string, readonly [string, string]>> = {
  put: ['put', 'put'],
  set: ['set', 'set'],
  cut: ['cut', 'cut'],
  let: ['let', 'let'],
  hit: ['hit', 'hit'],
  rise: ['rose', 'risen'],
  raise: ['raised', 'raised'],
  hold: ['held', 'held'],
  withdraw: ['withdrew', 'withdrawn'],
  draw: ['drew', 'drawn'],
  take: ['took', 'taken'],
  make: ['made', 'made'],
  keep: ['kept', 'kept'],
  bring: ['brought', 'brought'],
  find: ['found', 'found'],
  freeze: ['froze', 'frozen'],
  forbid: ['forbade', 'forbidden'],
  choose: ['chose', 'chosen'],
  give: ['gave', 'given'],
  go: ['went', 'gone'],
  come: ['came', 'come'],
  begin: ['began', 'begun'],
  say: ['said', 'said'],
  tell: ['told', 'told'],
  buy: ['bought', 'bought'],
  seek: ['sought', 'sought'],
  undertake: ['undertook', 'undertaken'],
  foresee: ['foresaw', 'foreseen'],
  see: ['saw', 'seen'],
  break: ['broke', 'broken'],
  strike: ['struck', 'struck'],
  unwind: ['unwound', 'unwound'],
  rewrite: ['rewrote', 'rewritten'],
  meet: ['met', 'met'],
  know: ['knew', 'known'],
  think: ['thought', 'thought'],
  mean: ['meant', 'meant'],
  get: ['got', 'got'],
  run: ['ran', 'run'],
  lead: ['led', 'led'],
  leave: ['left', 'left'],
  write: ['wrote', 'written'],
  speak: ['spoke', 'spoken'],
  show: ['showed', 'shown'],
  do: ['did', 'done'],
  sell: ['sold', 'sold'],
  send: ['sent', 'sent'],
  pull: ['pulled', 'pulled'],
  become: ['became', 'become'],
  fall: ['fell', 'fallen'],
  grow: ['grew', 'grown'],
  build: ['built', 'built'],
  lose: ['lost', 'lost'],
  stand: ['stood', 'stood'],
  win: ['won', 'won'],
  pay: ['paid', 'paid'],
  withhold: ['withheld', 'withheld'],
}
/** The last consonant doubles. */
const DOUBLED = new Set(
  'ban bar scrap drop curb-in slap permit commit cut set put let hit plan stop defer step omit transmit begin get run refer'.split(
    ' ',
  ),
)

/** Every form of each verb; a form that two verbs share keeps the first. */
export function formsOf(lemmas: Iterable<string>): ReadonlyMap<string, Form> {
  const table = new Map<string, { lemma: string; forms: number }>()
  const add = (word: string, lemma: string, form: number) => {
    const known = table.get(word)
    if (!known) table.set(word, { lemma, forms: form })
    else if (known.lemma === lemma) known.forms |= form
  }
  for (const lemma of lemmas) {
    add(lemma, lemma, BASE)
    add(third(lemma), lemma, S)
    const [past, participle] = IRREGULAR[lemma] ?? [regular(lemma), regular(lemma)]
    add(past, lemma, PAST)
    add(participle, lemma, PARTICIPLE)
    add(gerund(lemma), lemma, ING)
  }
  return table
}

function third(lemma: string): string {
  if (/(?:s|x|z|ch|sh|o)$/.test(lemma)) return `${lemma}es`
  return /[^aeiou]y$/.test(lemma) ? `${lemma.slice(0, -1)}ies` : `${lemma}s`
}

function regular(lemma: string): string {
  if (DOUBLED.has(lemma)) return `${lemma}${lemma.at(-1)}ed`
  if (lemma.endsWith('e')) return `${lemma}d`
  return /[^aeiou]y$/.test(lemma) ? `${lemma.slice(0, -1)}ied` : `${lemma}ed`
}

function gerund(lemma: string): string {
  if (DOUBLED.has(lemma)) return `${lemma}${lemma.at(-1)}ing`
  return /[^eoy]e$/.test(lemma) ? `${lemma.slice(0, -1)}ing` : `${lemma}ing`
}
