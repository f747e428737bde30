import { adjacent, hasKind, type Scene, take } from './naming.js'
import { among, role } from './roles.js'
import { DESCRIBING, DETERMINERS, PAPER_NOUNS, PERSON_NOUNS } from './word-lists.js'

const LONGEST = 6
const PEOPLE = ['people', 'person', 'those']
export const UNNAMED = role(among(PERSON_NOUNS, PAPER_NOUNS, new Set(PEOPLE)))

/** Speakers that are described, not named: `informed sources`, `a senior US official`, `Chinese media`. Whole phrases, article included. */
export function nameUnnamed(scene: Scene): void {
  for (const at of scene.marked) {
    const { key, roles } = scene.words[at]!
    if ((roles & UNNAMED) === 0) continue
    const person = PERSON_NOUNS.has(key) || (PEOPLE.includes(key) && tail(scene, at) > 1)
    if ((!person && !PAPER_NOUNS.has(key)) || scene.taken[at]) continue
    const from = start(scene, at)
    const to = at + 1 + tail(scene, at)
    if (person ? from === at && !isPlural(key) && key !== 'people' && key !== 'those' : !leadsPaper(scene, from, at))
      continue
    if (runsOn(scene, at)) continue
    take(scene, {
      type: person ? 'person' : 'org',
      canonical: canonicalOf(scene, from, to - 1),
      from,
      to,
      start: scene.words[from]!.start,
      end: scene.words[to - 1]!.end,
      evidence: 'described, not named',
      unnamed: true,
    })
  }
}

/** `familiar with the matter`, `briefed on the talks`, `with knowledge of the plan`: how many words of it follow. */
function tail(scene: Scene, at: number): number {
  const first = scene.words[at + 1]
  if (
    !adjacent(scene.words[at], first) ||
    !/^(?:familiar|briefed|close|knowledgeable|with|involved|aware)$/.test(first!.key)
  )
    return 0
  if (first!.key === 'with' && !/^(?:knowledge|direct)$/.test(scene.words[at + 2]?.key ?? '')) return 0
  let length = 1
  while (
    length < 9 &&
    adjacent(scene.words[at + length], scene.words[at + length + 1]) &&
    TAIL.has(scene.words[at + length + 1]!.key)
  )
    length += 1
  return length
}

const TAIL = new Set(
  'with on to of in about the this these their matter matters talks situation discussions discussion plan plans thinking issue negotiations deliberations decision process government administration direct knowledge company subject proposal meeting'.split(
    ' ',
  ),
)

const isPlural = (key: string): boolean => key.endsWith('s') || key.endsWith('men')

/** The noun only describes the next word: `source code`, `press conference`, `expert panel`. */
function runsOn(scene: Scene, at: number): boolean {
  const next = scene.words[at + 1]
  return (
    adjacent(scene.words[at], next) &&
    /^(?:code|codes|conference|conferences|release|releases|briefing|panel|secretary|material|materials|club|group|report|reports|of|branch|order|orders|action|actions|agency|agencies|department|departments)$/.test(
      next!.key,
    ) &&
    !/s$/.test(scene.words[at]!.key)
  )
}

/** `media` needs to be somebody's: Chinese media, foreign media, state media. */
const leadsPaper = (scene: Scene, from: number, at: number): boolean =>
  scene.words
    .slice(from, at)
    .some((word, index) => (DESCRIBING.has(word.key) && !DETERMINERS.has(word.key)) || isState(scene, from + index))

const isState = (scene: Scene, at: number): boolean => {
  const found = scene.at.get(at)
  return found !== undefined && (hasKind(found, 'state') || hasKind(found, 'demonym'))
}

function start(scene: Scene, head: number): number {
  let from = head
  while (from > 0 && head - from < LONGEST && joinsOn(scene, from - 1)) {
    from = nameStart(scene, from)
    if (DETERMINERS.has(scene.words[from]!.key) && !DESCRIBING.has(scene.words[from]!.key)) break
  }
  return from
}

/** A name on file is taken whole: `Ministry of Commerce official`. */
const nameStart = (scene: Scene, to: number): number => {
  const name = scene.before.get(to)
  return name && name.to === to && name.from < to ? name.from : to - 1
}

function joinsOn(scene: Scene, at: number): boolean {
  const word = scene.words[at]!
  const next = scene.words[at + 1]!
  if (word.paragraph !== next.paragraph || !/^[ -]$/.test(word.gap)) return false
  if (scene.taken[at]) return partOfName(scene, at)
  return DESCRIBING.has(word.key) || DETERMINERS.has(word.key) || scene.at.has(at) || scene.before.has(at + 1)
}

/** A name on file that qualifies the noun: `Treasury officials`, `Trump's aides`. It keeps its own mention too. */
const partOfName = (scene: Scene, at: number): boolean => scene.before.has(at + 1) || scene.at.has(at)

function canonicalOf(scene: Scene, from: number, head: number): string {
  const words = scene.words.slice(from, head + 1)
  const bare = words.filter(({ key }, at) => at + 1 === words.length || !DETERMINERS.has(key) || DESCRIBING.has(key))
  return bare.map(({ text, possessive }, at) => (possessive && at + 1 < bare.length ? `${text}'s` : text)).join(' ')
}
