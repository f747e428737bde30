import { matchesOf } from '../text/matches.js'
import type { Local, Rule } from './dependence.js'
import { namesGoods, statesIn } from './dependence-words.js'

/** Dependence that a text tells by shares and needs: who makes how much of the world's, what is imported, what a state needs or cannot make enough of. */

const isShare = (unit: string): boolean => unit === 'percent' || unit === 'share'

const OF_WORLD = /^(?:the |all )?(?:total )?(?:world|global|worldwide)\b/i
/** Between what somebody has and its share. */
const EQUALS =
  / (?:is|was|are|were|stands at|stood at|reached|makes up|represents|amounts to|equals)(?: (?:an?|now|about|around|nearly|almost|roughly|over|more than|up to|some|at least)){0,3} ?$/
const SUPPLYING =
  /\b(?:capacity|production|output|supply|share|exports?|reserves|refining|mining|processing|smelting)\b/i
const POSSESSIVES = ["'s ", '’s ', "s' ", 's’ ']

/** A name with capitals at the end of a text. */
const NAME = /(?:[Tt]he )?\p{Lu}[\p{L}.]{0,20}(?: \p{Lu}[\p{L}.]{0,20}){0,2}$/u

/** "China's capacity in steel is 55 percent of world capacity": the world depends on the holder. Growth, votes and the like are no supply. */
const worldShare: Rule = (sentence, figures) =>
  figures.flatMap((share) => {
    if (!isShare(share.unit) || !OF_WORLD.test(share.of)) return []
    const from = Math.max(0, share.at - 160)
    const lead = sentence.slice(from, share.at)
    const equals = EQUALS.exec(lead)
    if (!equals) return []
    const owner = lastOf(POSSESSIVES, lead.slice(0, equals.index))
    if (owner.end === 0) return []
    const what = lead.slice(owner.end, equals.index)
    const name = NAME.exec(lead.slice(0, owner.start + 1).replace(/['’]$/, ''))
    const [holder] = statesIn(name?.[0] ?? '')
    const on = / (?:in|of|for) (.+)$/.exec(what)?.[1] ?? what
    if (!name || !holder || /[,;:.]/.test(what) || !SUPPLYING.test(what)) return []
    if (!namesGoods(on) && !namesGoods(share.of) && !/capacity|production|output/.test(on)) return []
    return [
      {
        start: from + name.index,
        end: share.to,
        who: 'the world',
        on,
        from: holder,
        shares: [`${share.value} ${share.unit} of ${share.of}`],
      },
    ]
  })

const MADE_IN =
  /\b(?:(?:is|are|was|were) (?:currently |now |still )?(?:made|produced|mined|refined|processed|manufactured|smelted|sourced|imported)|comes?|came) (?:in|from|by) (?:the )?(.{1,40})/i
const IMPORTED =
  /\b(?:(?:is|are|was|were) (?:currently |now |still )?(?:imported|sourced abroad|made abroad|produced abroad|made overseas)|comes? from (?:abroad|overseas|foreign sources))\b/i

/** "90 percent of the world's rare earths are processed in China", "half of its tungsten is imported". */
const sourced: Rule = (sentence, figures) =>
  figures.flatMap((share) => {
    const words = goodsOf(sentence, share)
    if (!words) return []
    const { goods, clause, begin } = words
    const imported = IMPORTED.exec(clause)
    const made = imported ? null : MADE_IN.exec(clause)
    const [from] = made ? statesIn(made[1]!) : []
    const verb = imported ?? (from ? made : null)
    if (!verb) return []
    const of = clause.slice(0, verb.index).trim()
    if (!namesGoods(of) && !namesGoods(goods)) return []
    const buyer = statesIn(of).find((state) => state !== from)
    const end = imported
      ? verb.index + verb[0].length
      : verb.index + verb[0].length - made![1]!.length + nameEnd(made![1]!)
    return [
      {
        start: share.at,
        end: begin + end,
        who: buyer ?? (imported ? 'importers (not named)' : 'the world'),
        on: of,
        ...(from ? { from } : {}),
        shares: [`${share.value} ${share.unit} of ${of}`],
      },
    ]
  })

/** The clause behind a share: `of the world's rare earths are processed in China`. */
function goodsOf(sentence: string, share: Local): { goods: string; clause: string; begin: number } | undefined {
  if (!isShare(share.unit)) return undefined
  const link = / of /.exec(sentence.slice(share.at, share.at + 48))
  if (!link) return undefined
  const begin = share.at + link.index + link[0].length
  const clause = /^[^,;.:]{1,160}/.exec(sentence.slice(begin, begin + 160))?.[0] ?? ''
  return { goods: share.of, clause, begin }
}

/** Up to the end of a state's name. */
const nameEnd = (text: string): number => /^\p{Lu}[\p{L}.]*(?: \p{Lu}[\p{L}.]*)*/u.exec(text)?.[0].length ?? text.length

const NEEDS =
  /\b(?:that|which) (?:the )?(\p{Lu}[\p{L}.]{1,20}(?: \p{Lu}[\p{L}.]{1,20})?) (?:badly |urgently |still |now )?(?:needs?|requires?|relies on|depends on)\b([^,;.]{0,90})/gu
/** Where what is needed begins. */
const OPENS = [
  ', ',
  '; ',
  ': ',
  '(',
  ' of ',
  ' to ',
  ' for ',
  ' in ',
  ' on ',
  ' the ',
  ' with ',
  ' limit ',
  ' limits ',
  ' block ',
  ' blocks ',
  ' deny ',
  ' ban ',
  ' bans ',
  ' cut ',
]

/** "technologies that Russia needs to modernize": what stands before is needed. */
const needing: Rule = (sentence) =>
  matchesOf(NEEDS, sentence).flatMap(({ 0: words, 1: name, 2: rest, index }) => {
    const [who] = statesIn(name!)
    const on = afterLast(OPENS, sentence.slice(Math.max(0, index - 100), index)).trim()
    if (!who || !namesGoods(on)) return []
    const purpose = /^ (?:to|for|in) (.+)$/.exec(rest!)?.[1]?.trim()
    return [
      {
        start: index - on.length - 1,
        end: index + words.trimEnd().length,
        who,
        on,
        ...(purpose ? { for: [purpose] } : {}),
      },
    ]
  })

/** What stands behind the last of some words; all where there is none. */
const afterLast = (words: readonly string[], text: string): string => text.slice(lastOf(words, text).end)

/** The last of some words in a text: where it begins and ends; its start where there is none. */
function lastOf(words: readonly string[], text: string): { readonly start: number; readonly end: number } {
  let last = { start: 0, end: 0 }
  for (const word of words) {
    const at = text.lastIndexOf(word)
    if (at >= 0 && at + word.length > last.end) last = { start: at, end: at + word.length }
  }
  return last
}

const SHORT =
  /\b(?:(?:is|are|remains?) (?:currently )?(?:insufficient|inadequate|not sufficient|too small|unable) to|cannot|does not) (?:fully )?(?:meet|satisfy|supply|cover) (?:(?:its|their|the|domestic|national|projected|current|defense|US|U\.S\.|United States) ){0,3}(?:demand|needs?|consumption|requirements)\b/gi
const MADE_AT_HOME = /\b(?:capacity|production|output|industry|manufacturing|supply)\b/i
const CLAUSES = ['. ', '; ', ': ', ', but ', ', that ', ' that ']

/** "the United States' capacity to produce chips is insufficient to meet domestic demand": who cannot make enough. */
const short: Rule = (sentence) =>
  matchesOf(SHORT, sentence).flatMap(({ 0: words, index }) => {
    const clause = afterLast(CLAUSES, sentence.slice(Math.max(0, index - 260), index)).trim()
    // a comma before `and` parts clauses only where what follows is a subject
    const nearest = afterLast([', and '], clause)
    const subject = MADE_AT_HOME.test(nearest) ? nearest : clause
    if (!MADE_AT_HOME.test(subject) || !namesGoods(subject)) return []
    const on = / (?:to (?:produce|make|manufacture|refine|process|mine)|of) (.+)$/.exec(subject)?.[1] ?? subject
    if (!namesGoods(on)) return []
    return [
      {
        start: index - subject.length - 1,
        end: index + words.length,
        who: statesIn(subject)[0] ?? 'domestic users (not named)',
        on,
      },
    ]
  })

const IMPORTS =
  /\b(?:net )?imports (?:now |alone )?(?:account(?:s|ed)? for|make up|made up|meet|met|supply|supplied|satisfy|satisfied|cover|covered) (?:(?:about|around|nearly|almost|roughly|over|more than|some|at least|approximately) ){0,2}$/i

/** "Imports account for 60 percent of domestic consumption of antimony". */
const importShare: Rule = (sentence, figures) =>
  figures.flatMap((share) => {
    const from = Math.max(0, share.at - 80)
    const led = isShare(share.unit) ? IMPORTS.exec(sentence.slice(from, share.at)) : null
    if (!led || !/\b(?:consumption|demand|supply|use|market|requirements|needs)\b/i.test(share.of)) return []
    const goods = / (?:of|for) (.+)$/.exec(share.of)?.[1] ?? ''
    if (!namesGoods(goods)) return []
    return [
      {
        start: from + led.index,
        end: share.to,
        who: statesIn(share.of)[0] ?? 'domestic users (not named)',
        on: goods,
        shares: [`${share.value} ${share.unit} of ${share.of}`],
      },
    ]
  })

/** Each with the words of which one stands wherever it finds something; none where it asks for figures. */
export const SUPPLY_RULES: readonly (readonly [RegExp | undefined, Rule])[] = [
  [undefined, worldShare],
  [undefined, sourced],
  [/\b(?:need|require|relies|depends)/, needing],
  [/\b(?:demand|need|consumption|requirements)/, short],
  [undefined, importShare],
]
