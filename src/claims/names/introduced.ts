import { hasKind, idsOf, isTaken, type Scene } from './naming.js'
import { officesOf } from './people.js'
import { among, role } from './roles.js'
import { isLongFamily, keysIn, type Run, runBefore, runFrom, textOf } from './runs.js'
import { familyAt, remember, takePerson } from './titled.js'
import { COMMON_NAMES, ENGLISH_WORDS, HONORIFICS, PERSON_NOUNS } from './word-lists.js'

const POLITE = new Set(['mr', 'mrs', 'ms', 'miss', 'dr', 'sir', 'madam', 'professor', 'prof'])
const SPEAKS = new Set([
  'said',
  'says',
  'told',
  'added',
  'noted',
  'wrote',
  'warned',
  'argued',
  'stated',
  'testified',
  'commented',
  'explained',
  'tweeted',
])

export const BESIDE_NAMES = role(among(SPEAKS, PERSON_NOUNS))

/** People on file by their full names, wherever they stand. */
export function nameExact(scene: Scene): void {
  for (const found of scene.found) {
    const person = idsOf(found, 'person')[0]
    if (person === undefined || isTaken(scene, found)) continue
    const whole = found.start === scene.words[found.from]!.start && found.end === scene.words[found.to - 1]!.end
    const run = whole ? { from: polite(scene, found.from), to: found.to } : found
    if (whole) remember(scene, found, person)
    takePerson(scene, run, person, 'name')
  }
}

/** `Mr.` and the like in front belong to the mention. */
const polite = (scene: Scene, from: number): number => {
  const before = scene.words[from - 1]
  return before && HONORIFICS.has(before.key) && before.capital && /^\.? $/.test(before.gap) && !scene.taken[from - 1]
    ? from - 1
    : from
}

/** Full names that are on no file, beside a role or a verb of speech: `Jane Roe, an analyst at ..., said`. */
export function nameUnlisted(scene: Scene): void {
  const { words } = scene
  for (const at of scene.marked) {
    const word = words[at]!
    if ((word.roles & BESIDE_NAMES) === 0) continue
    const speaks = SPEAKS.has(word.key)
    const run = speaks
      ? (runBefore(scene, at) ?? (word.gap === ' ' ? runFrom(scene, at + 1) : undefined))
      : beforeRole(scene, at)
    if (!run || run.to - run.from < 2 || !free(scene, run) || headed(scene, run)) continue
    if (titledAgain(scene, run)) continue
    const person = scene.introduced.get(keysIn(scene, run)) ?? textOf(scene, run)
    remember(scene, run, person)
    takePerson(scene, { from: polite(scene, run.from), to: run.to }, person, 'as introduced')
  }
}

/** `Jane Roe, a senior trade analyst` and `analyst Jane Roe`. */
function beforeRole(scene: Scene, at: number): Run | undefined {
  const word = scene.words[at]!
  if (word.gap === ' ') {
    const after = runFrom(scene, at + 1)
    if (after && after.to - after.from >= 2) return after
  }
  let from = at
  while (from > 0 && at - from < 6 && /^[ -]$/.test(scene.words[from - 1]!.gap)) from -= 1
  return from > 0 && scene.words[from - 1]!.gap === ', ' && !scene.words[from]!.capital
    ? runBefore(scene, from)
    : undefined
}

/** `Department of Foreign Affairs said`, `the Budget Office said`: no person's name. */
const headed = (scene: Scene, { from }: Run): boolean => {
  const before = scene.words[from - 1]
  return before !== undefined && before.gap === ' ' && /^(?:of|for|and|the|at|in)$/.test(before.key)
}

const free = (scene: Scene, { from, to }: Run): boolean => {
  for (let at = from; at < to; at += 1) if (scene.taken[at]) return false
  return true
}

/** Names without office: as the text introduced them, with `Mr.`, or a family name that only one holder of an office bears. */
export function nameAgain(scene: Scene): void {
  let floor = 0
  for (const at of scene.capitals) {
    if (at < floor || scene.taken[at]) continue
    const run = runFrom(scene, longFamilyBefore(scene, at) ?? at)
    const whole = run && resolve(scene, run)
    if (whole) floor = whole.to
  }
}

/** Where `von der Leyen` begins, at its capital. */
const longFamilyBefore = ({ before, taken }: Scene, at: number): number | undefined => {
  const found = before.get(at + 1)
  return found && found.from < at && isLongFamily(found) && !taken[found.from] ? found.from : undefined
}

function resolve(scene: Scene, run: Run): Run | undefined {
  const long = scene.at.get(run.from)
  if (long && long.to === run.to && isLongFamily(long)) {
    const [only, other] = familyAt(scene, run)
    if (only === undefined || other !== undefined) return undefined
    takePerson(scene, run, only, 'the only one of that family name on file')
    return run
  }
  const introduced = scene.introduced.get(keysIn(scene, run))
  const from = polite(scene, run.from)
  if (introduced !== undefined && (run.to - run.from > 1 || from < run.from || spare(scene, run))) {
    takePerson(scene, { from, to: run.to }, introduced, 'as introduced')
    return { from, to: run.to }
  }
  if (run.to - run.from > 1) return titledAgain(scene, run) ?? tryShorter(scene, run)
  const bearers = familyAt(scene, run)
  const addressed = from < run.from && POLITE.has(scene.words[from]!.key)
  const one = bearers.length === 1 && (addressed || distinctive(scene, run, bearers[0]!)) ? bearers[0]! : undefined
  if (one !== undefined) {
    takePerson(scene, { from, to: run.to }, one, 'the only one of that family name on file')
    return { from, to: run.to }
  }
  if (!addressed) return undefined
  const holding = bearers.filter((person) => officesOf(scene.actors, person, scene.day).length)
  const known = bearers.length
    ? `on file: ${(holding.length ? holding : bearers).slice(0, 6).join(', ')}; not decided`
    : 'as introduced'
  takePerson(scene, { from, to: run.to }, textOf(scene, { from, to: run.to }), known)
  return { from, to: run.to }
}

/** `Secretary Roe`, `Ambassador Poe`: the title is no first name; whom the text introduced so, or the only one on file. */
function titledAgain(scene: Scene, run: Run): Run | undefined {
  if (run.to - run.from !== 2 || !HONORIFICS.has(scene.words[run.from]!.key)) return undefined
  const bare = { from: run.from + 1, to: run.to }
  const bearers = familyAt(scene, bare)
  const only = bearers.length === 1 && distinctive(scene, bare, bearers[0]!) ? bearers[0]! : undefined
  const person = scene.introduced.get(keysIn(scene, bare)) ?? only
  if (person === undefined) return undefined
  takePerson(scene, run, person, 'title and family name')
  return run
}

/** `Trump Tower`: the last word alone may be somebody the text introduced; a first name that is not on file makes it somebody else. */
function tryShorter(scene: Scene, run: Run): Run | undefined {
  const first = { from: run.from, to: run.from + 1 }
  const second = scene.at.get(run.to - 1)
  if (second && hasKind(second, 'family')) {
    takePerson(scene, run, scene.introduced.get(keysIn(scene, run)) ?? textOf(scene, run), 'as introduced')
    return run
  }
  return resolve(scene, first)
}

/** A common word or first name that the text introduced as a name still needs its capital away from the start of a sentence, or repeats it. */
function spare(scene: Scene, run: Run): boolean {
  const { key } = scene.words[run.from]!
  if (!ENGLISH_WORDS.has(key)) return true
  const before = scene.words[run.from - 1]
  return (
    key !== 'he' &&
    before !== undefined &&
    before.paragraph === scene.words[run.from]!.paragraph &&
    !/[.!?"“]/.test(before.gap)
  )
}

function distinctive(scene: Scene, run: Run, person: string): boolean {
  const word = scene.words[run.from]!
  if (COMMON_NAMES.has(word.key) || word.key.length < 2) return false
  const { actors, day } = scene
  const single = (offices: readonly { several: boolean }[]) => offices.some(({ several }) => !several)
  if (day) return single(officesOf(actors, person, day)) || heldBefore(scene, person)
  return single(Object.values(actors.offices).filter(({ holders }) => holders.some((one) => one.person === person)))
}

const heldBefore = ({ actors, day }: Scene, person: string): boolean =>
  Object.values(actors.offices).some(
    ({ several, holders }) =>
      !several && holders.some((one) => one.person === person && one.terms.some(({ from }) => from <= day!)),
  )
