import type { Scene } from './naming.js'
import { keysIn, type Run, textOf } from './runs.js'
import { remember, takePerson } from './titled.js'
import { NOT_NAMES } from './word-lists.js'
import { isCapital } from './words.js'

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '))

/** The word by which a title of many words is one. */
const HEADS = set(
  'secretary undersecretary director administrator commissioner counselor counsellor chief officer representative minister ambassador chair chairman chairwoman coordinator adviser advisor envoy spokesperson spokesman spokeswoman',
)
/** What an office is of or for: such a word ends the title, it begins no name. */
const FIELDS = set(
  'commerce industry security treasury defense defence staff manufacturing affairs administration policy energy environment environmental agriculture labor labour justice interior transportation education health services homeland enforcement intelligence finance economics economy economic growth domestic nonproliferation arms communications council budget management technology science investment resources development relations programs operations research analysis negotiations strategy supply chain chains markets monetary executive deputy assistant under vice senior acting principal special press program act order list initiative board panel star white',
)
const LINKS = set('of for and the')
const LONGEST_TITLE = 14

/** Full names on no file behind a title of many words: `Assistant Secretary of Commerce for Export Administration Jane Roe`. */
export function nameChained(scene: Scene): void {
  for (let at = 0; at < scene.words.length; at += 1) {
    const word = scene.words[at]!
    if (!HEADS.has(word.key) || !isCapital(word.text)) continue
    const run = nameBehind(scene, at)
    if (!run || !isFree(scene, run)) continue
    const person = scene.introduced.get(keysIn(scene, run)) ?? textOf(scene, run)
    remember(scene, run, person)
    const from = isFree(scene, { from: at, to: run.to }) ? titleStart(scene, at) : run.from
    takePerson(scene, { from, to: run.to }, person, 'as introduced')
  }
}

/** The last two to four capitals of the title's run that no title ends with. */
function nameBehind(scene: Scene, at: number): Run | undefined {
  const { words } = scene
  let to = at + 1
  while (to < words.length && to - at < LONGEST_TITLE && goesOn(scene, to)) to += 1
  while (to > at + 1 && LINKS.has(words[to - 1]!.key)) to -= 1
  let from = to
  while (from > at + 1 && to - from < 4 && mayName(scene, from - 1)) from -= 1
  return to - from >= 2 && words[from]!.text.length > 1 ? { from, to } : undefined
}

const goesOn = ({ words }: Scene, at: number): boolean => {
  const before = words[at - 1]!
  if (before.paragraph !== words[at]!.paragraph || before.possessive) return false
  const initial = before.gap === '. ' && before.text.length === 1
  return (before.gap === ' ' || initial) && (isCapital(words[at]!.text) || LINKS.has(words[at]!.key))
}

const mayName = ({ words }: Scene, at: number): boolean => {
  const { key, text } = words[at]!
  return isCapital(text) && !LINKS.has(key) && !NOT_NAMES.has(key) && !FIELDS.has(key) && !HEADS.has(key)
}

/** `Deputy` and the like in front belong to the title. */
const titleStart = (scene: Scene, at: number): number => {
  let from = at
  while (
    from > 0 &&
    at - from < 3 &&
    scene.words[from - 1]!.gap === ' ' &&
    isCapital(scene.words[from - 1]!.text) &&
    FIELDS.has(scene.words[from - 1]!.key) &&
    isFree(scene, { from: from - 1, to: from })
  )
    from -= 1
  return from
}

const isFree = (scene: Scene, { from, to }: Run): boolean => {
  for (let at = from; at < to; at += 1) if (scene.taken[at]) return false
  return true
}
