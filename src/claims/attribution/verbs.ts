/**
 * Verbs by which somebody's words are reported. `that`: a clause or a quotation follows; `object`: what is spoken of may follow as a noun;
 * `to`: an infinitive may follow; `thinks`: an attitude, reported only where the outlet itself gives it; `told`: somebody spoken to stands between.
 */
export type Frame = 'that' | 'object' | 'to' | 'thinks' | 'told'
export type Form = 'base' | 'third' | 'past' | 'ing'
export type Speech = {
  readonly lemma: string
  readonly form: Form
  readonly frames: ReadonlySet<Frame>
  readonly particle?: string
  readonly participle?: boolean
}

const LISTS: readonly (readonly [readonly Frame[], string])[] = [
  [
    ['that'],
    'say state claim assert argue declare indicate insist maintain remark comment observe write post tweet joke quip continue contend allege recall recount reply respond answer retort testify opine complain boast lament caution proclaim affirm signal conclude certify add note report mention imply',
  ],
  [
    ['that', 'object'],
    'confirm deny announce reveal disclose stress emphasize emphasise reiterate reaffirm repeat underline underscore highlight acknowledge admit concede clarify explain predict forecast suggest propose recommend hint project detail question',
  ],
  [['that', 'to', 'object'], 'threaten demand request'],
  [['that', 'to'], 'pledge promise vow swear'],
  [['that', 'told'], 'tell inform remind assure notify brief'],
  [['that', 'told', 'object'], 'warn caution'],
  [['to', 'told', 'that'], 'urge ask'],
  [
    ['object'],
    'criticize criticise condemn denounce blame accuse slam blast praise hail welcome characterize characterise describe label brand dub portray depict list cite reject dismiss refute rebut downplay advocate endorse defend express voice convey decry deplore protest thank raise',
  ],
  [['that', 'thinks'], 'believe think hope expect estimate determine find fear anticipate reckon worry wonder feel'],
]
/** With a particle: `point out`, `call for`. */
const PHRASES: readonly (readonly [string, string, readonly Frame[]])[] = [
  ['point', 'out', ['that', 'object']],
  ['call', 'for', ['object']],
  ['call', 'on', ['object']],
  ['call', 'upon', ['object']],
  ['bring', 'up', ['object']],
  ['put', 'forward', ['object']],
  ['set', 'out', ['object']],
  ['lay', 'out', ['object']],
  ['spell', 'out', ['object']],
  ['play', 'down', ['object']],
  ['hit', 'out', ['object']],
  ['lash', 'out', ['object']],
  ['hint', 'at', ['object']],
  ['speak', 'of', ['object']],
  ['talk', 'of', ['object']],
  ['complain', 'about', ['object']],
  ['reflect', 'on', ['object']],
  ['remark', 'on', ['object']],
  ['comment', 'on', ['object']],
  ['elaborate', 'on', ['object']],
  ['push', 'for', ['object']],
  ['make', 'clear', ['that', 'object']],
]
const IRREGULAR: Readonly<Record<string, readonly string[]>> = {
  say: ['said'],
  tell: ['told'],
  write: ['wrote', 'written'],
  think: ['thought'],
  find: ['found'],
  feel: ['felt'],
  swear: ['swore'],
  bring: ['brought'],
  put: ['put'],
  set: ['set'],
  lay: ['laid'],
  speak: ['spoke'],
  make: ['made'],
  hit: ['hit'],
  forecast: ['forecast'],
  broadcast: ['broadcast'],
  understand: ['understood'],
  admit: ['admitted'],
  refer: ['referred'],
  quip: ['quipped'],
  rebut: ['rebutted'],
}
const DOUBLED: Readonly<Record<string, string>> = {
  admit: 'admitting',
  rebut: 'rebutting',
  quip: 'quipping',
  put: 'putting',
  set: 'setting',
  hit: 'hitting',
}

/** Participles of what is seen rather than said: `, indicating high stakes` is the writer's. */
const EVIDENCE = new Set(
  'indicate suggest signal imply underscore underline highlight confirm reflect find expect question detail project report post add welcome list'.split(
    ' ',
  ),
)

function forms(lemma: string): readonly (readonly [string, Form])[] {
  const stem = lemma.endsWith('e') ? lemma.slice(0, -1) : lemma
  const consonantY = /[^aeiou]y$/.test(lemma)
  const third = consonantY ? `${lemma.slice(0, -1)}ies` : /(?:s|x|ch|sh)$/.test(lemma) ? `${lemma}es` : `${lemma}s`
  const past = IRREGULAR[lemma] ?? [consonantY ? `${lemma.slice(0, -1)}ied` : `${stem}ed`]
  const ing = DOUBLED[lemma] ?? `${stem}ing`
  return [[lemma, 'base'], [third, 'third'], ...past.map((word): [string, Form] => [word, 'past']), [ing, 'ing']]
}

type Entry = Speech
function table(): ReadonlyMap<string, readonly Entry[]> {
  const entries = new Map<string, Entry[]>()
  const put = (word: string, entry: Entry) => entries.set(word, [...(entries.get(word) ?? []), entry])
  for (const [lemma, particle, frames] of PHRASES)
    for (const [word, form] of forms(lemma))
      put(word, { lemma: `${lemma} ${particle}`, form, frames: new Set(frames), particle, participle: true })
  for (const [frames, lemmas] of LISTS)
    for (const lemma of lemmas.split(' '))
      for (const [word, form] of forms(lemma))
        put(word, { lemma, form, frames: new Set(frames), participle: !EVIDENCE.has(lemma) })
  for (const [word, form] of forms('call'))
    put(word, { lemma: 'call', form, frames: new Set<Frame>(['object']), participle: true })
  return entries
}

/** Every word that may be a verb of speech, phrases before the plain verb. */
export const SPEECH: ReadonlyMap<string, readonly Speech[]> = table()

/** Forms that are nouns or adjectives as often as verbs: those need their speaker straight before them. */
export const AMBIGUOUS = new Set(
  'claims claim reports report states state comments comment remarks remark notes note calls call questions question answers answer requests request demands demand projects project details detail highlights highlight estimates estimate forecasts forecast lists list posts post hopes hope fears fear finds thinks voices voice labels label brands brand blames blame promises promise vows pledges pledge threatens repeats stresses stress boasts sets set puts put lays makes make signals signal answers protests protest worries worry feels points point replies reply urges urge asks ask hits hit pushes push brings bring speaks speak talks talk reveals cautions caution suggests welcomes welcome raise raises hints hint defends praises praise rejects thanks thank forecast set put found'.split(
    ' ',
  ),
)
export const AUXILIARIES = new Set(
  'has have had is are was were be been being did does do will would can could may might must shall should'.split(' '),
)
