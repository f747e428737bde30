import type { Found } from './found.js'
import { adjacent, hasKind, idsOf, isTaken, type Scene, take } from './naming.js'
import { LOCATIVES } from './word-lists.js'

/** What makes a state of its adjective: `the Chinese side`. */
const GOVERNMENT = new Set([
  'side',
  'government',
  'authorities',
  'administration',
  'leadership',
  'counterparts',
  'regime',
])
const AFTER_NOUN = new Set(
  'have has had are were will would can could do did said say also on in over to at for and who were not must should may might want wanted'.split(
    ' ',
  ),
)
/** `the U.S.`, `the United States`, `the Netherlands`; in `the Taiwan issue` the article is the issue's. */
const TAKES_ARTICLE =
  /^(?:[\p{Lu}.]+|United|European|Netherlands|Philippines|Kremlin|People|Republic|Chinese|Americans?)$/u
const PART = new Set(['north', 'south', 'latin', 'central', 'bank'])

/** States by name, by capital where it stands for the government, and by adjective with `side`, `government` or as a noun. */
export function nameStates(scene: Scene): void {
  for (const found of scene.found) {
    if (isTaken(scene, found)) continue
    const id = idsOf(found, 'state')[0] ?? idsOf(found, 'metonym')[0] ?? idsOf(found, 'demonym')[0]
    if (id === undefined) continue
    const last = scene.words[found.to - 1]!
    const next = scene.words[found.to]
    const side = adjacent(last, next) && GOVERNMENT.has(next!.key)
    if (!side && !standsAlone(scene, found)) continue
    const before = scene.words[found.from - 1]
    const article =
      before &&
      adjacent(before, scene.words[found.from]) &&
      before.key === 'the' &&
      (side || TAKES_ARTICLE.test(scene.words[found.from]!.text)) &&
      !scene.taken[found.from - 1]
    const from = article ? found.from - 1 : found.from
    const to = side ? found.to + 1 : found.to
    const han = found.start > scene.words[found.from]!.start || found.end < last.end
    take(scene, {
      type: 'state',
      canonical: scene.actors.states[id]!.name,
      state: id,
      from,
      to,
      start: han ? found.start : scene.words[from]!.start,
      end: han ? found.end : scene.words[to - 1]!.end,
    })
  }
}

/** What is named by the place where it was agreed or held: `the Kuala Lumpur arrangement`. */
const MEETINGS =
  /^(?:arrangements?|consensus|talks?|rounds?|meetings?|summits?|agreements?|accords?|truces?|outcomes?|frameworks?|deals?|understandings?|declarations?|protocols?|communiqu[eé]s?|negotiations?|consultations?|conferences?|dialogues?|pacts?|ceasefires?)$/
const MONTH =
  /^(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)$/

/** Where talks were held, or a report was sent from: a place, no party. */
function isPlace({ words, datelines }: Scene, found: Found): boolean {
  const last = words[found.to - 1]!
  if (last.end <= (datelines.get(last.paragraph) ?? 0)) return true
  if (hasKind(found, 'metonym'))
    for (let at = found.to; at < found.to + 3 && adjacent(words[at - 1], words[at]); at += 1)
      if (MEETINGS.test(words[at]!.key)) return true
  const opens = words[found.from - 1]?.paragraph !== words[found.from]!.paragraph
  if (!opens || last.possessive) return false
  const next = words[found.to]
  if (/^, ?$/.test(last.gap) && next?.paragraph === last.paragraph && MONTH.test(next.key)) return true
  const sent = /^ ?[—–(]|^ - /.test(last.gap)
  return sent && (hasKind(found, 'metonym') || !/\p{Ll}/u.test(words[found.from]!.text))
}

function standsAlone(scene: Scene, found: Found): boolean {
  if (isPlace(scene, found)) return false
  const before = scene.words[found.from - 1]
  const close = before?.paragraph === scene.words[found.from]!.paragraph && before.gap === ' ' ? before.key : ''
  if (hasKind(found, 'state')) return !PART.has(close)
  const last = scene.words[found.to - 1]!
  if (hasKind(found, 'metonym')) return last.possessive || !LOCATIVES.has(close)
  const next = scene.words[found.to]
  const noun = last.gap !== ' ' || !next || AFTER_NOUN.has(next.key)
  return close === 'the' && noun && !last.possessive && !/-/.test(last.gap) && !(next?.capital && last.gap === ' ')
}
