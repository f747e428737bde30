import { role } from '../names/roles.js'
import type { Opinion, Span } from '../reading.js'
import { matchesOf } from '../text/matches.js'
import type { Sentence } from '../text/passage.js'

export type Sign = { readonly kind: Opinion['kind']; readonly start: number; readonly end: number }

const words = (list: string): RegExp =>
  new RegExp(
    `\\b(?:${list
      .trim()
      .split(/[\n,]/)
      .map((phrase) => phrase.trim())
      .filter((phrase) => phrase !== '')
      .join('|')})\\b`,
    'gi',
  )

/** Words that judge what they name: each marks itself, the clause around it is shown. */
const LOADED = words(`
  extortion, extortionate, bullying, bully, bullies, blackmail, hegemon(?:y|ic|ism), coercion, insidious, sinister, shameless(?:ly)?, despicable, hypocri(?:sy|tical|tically),
  cliché, clichés, cliche, so-called, reckless(?:ly)?, arbitrar(?:y|ily), smear(?:s|ed|ing)?, slander(?:s|ed|ing)?, brazen(?:ly)?, blatant(?:ly)?, egregious(?:ly)?, outrageous(?:ly)?,
  hype(?:s|d)? up, hyping up, clumsy, clumsily, farce, tricks?, ploys?, gimmicks?, witch hunt, weaponi[sz](?:e|es|ed|ing), trumped-up, futile, self-defeating, confuse right and wrong,
  shift(?:s|ed|ing)? the blame, turn(?:s|ed|ing)? the blame, play(?:s|ed|ing)? the victim, backfir(?:e|es|ed|ing), laughable, ridiculous(?:ly)?, absurd(?:ly|ity)?, naked(?:ly)? protectionism,
  slap(?:s|ped)? in the face, humiliat(?:e|es|ed|ing), ripp?ed us off, rip-off, cheat(?:s|ed|ing|ers?), predatory, malign, evil, crooked, disgrace(?:ful)?, prematurely celebrat\\w+, celebrating prematurely,
  soften(?:s|ed|ing)? (?:his|her|its|their) (?:tone|stance), downplay(?:s|ed|ing)?, self-evident, wishful thinking, ulterior motives?, double standards?, tough talk, desperate(?:ly)?, unilateral bullying,
  seemingly very \\w+, deliberately, maliciously, stab(?:s|bed)? in the back, without mentioning the fact, provo(?:ke|kes|ked|king) confrontation, instigat(?:e|es|ed|ing)
`)
const SPECULATION = words(`
  (?:it is|it's|is|are|most|very|quite|highly) (?:highly |very |most |quite )?likely, probably, presumably, perhaps, it seems that, it appears that, seems to be, appears to be, seemingly, arguably, apparently,
  (?:analysts|observers|some|many) (?:believe|speculate|suspect), speculation, may well, might well, could well, it is possible that, one may (?:guess|suspect), no doubt, undoubtedly, clearly, obviously
`)
const PREDICTION = words(`
  will (?:certainly|surely|inevitably|definitely|undoubtedly|likely|probably|eventually|ultimately|never|not back down|have to|be forced to|be crucial|remain), is bound to, are bound to, is set to backfire,
  may find that, will ultimately, is destined to, are destined to, sooner or later, it will take, cannot replace, sets? the stage for, setting the stage for, glimmer of hope, offers? hope, is likely to, are likely to
`)
const COMMENT = words(`
  it is worth (?:noting|mentioning|pointing out), it should be (?:noted|emphasized|emphasised|stressed|pointed out), it must be said, needless to say, in fact, as a matter of fact, in other words, after all, in essence, essentially a,
  the reason why, this (?:shows|means|indicates|demonstrates|proves|suggests|highlights|underscores) that, indicating that, actions show that, tells us, is the key, is not the right way, underscores? the, highlights the,
  (?:a|an) (?:considerable|key|major) point of contention, indicating the high stakes, delicate balance, intricate balance, is nothing new, are nothing new, leaves? room for, is essentially, is merely, is simply, is nothing but, is nothing more than, we have always
`)
/** A role for words of which one stands in every sign of a family, by how they begin. */
const begun = (beginnings: string): number => {
  const pattern = new RegExp(`(?<![a-z\\d])(?:${beginnings.trim().split(/\s+/).join('|')})`)
  return role((key) => pattern.test(key))
}
const JUDGES = begun(`
  extortion bull(?:y|ie) blackmail hegemon coercion insidious sinister shameless despicable hypocri clich called reckless arbitrar smear slander brazen blatant egregious outrageous
  hyp(?:e|ing) clums farce tricks?$ ploys?$ gimmick witch weaponi trumped futile defeating confuse blame victim backfir laughable ridiculous absurd naked slap humiliat ripp?ed rip$ cheat predatory
  malign evil crooked disgrace celebrat soften downplay evident wishful ulterior double tough desperate seemingly deliberately maliciously stab mentioning provok instigat
`)
const SUPPOSES = begun(
  'likely probably presumably perhaps seem appears arguably apparently believe speculat suspect well possible guess doubt undoubtedly clearly obviously',
)
const FORETELLS = begun('will bound backfire find destined sooner replace stage hope likely')
const REMARKS = begun(
  'worth noted emphasi[sz]ed stressed pointed must needless fact words all essence essentially reason this indicating show tells key right underscore highlights contention stakes balance nothing leaves? merely simply always',
)

/** The kinds of signs, and the role of which a word stands in each sentence that holds one. */
export const FAMILIES: readonly (readonly [Opinion['kind'], RegExp, number])[] = [
  ['loaded', LOADED, JUDGES],
  ['speculation', SPECULATION, SUPPOSES],
  ['prediction', PREDICTION, FORETELLS],
  ['comment', COMMENT, REMARKS],
]
const ANY = JUDGES | SUPPOSES | FORETELLS | REMARKS
const CLAUSE_ENDS = /[,;:—–]\s|\s(?:but|while|which|and)\s/g

/** Whether a sentence may hold a sign; `roles`: those of its words. */
export const maySign = (roles: number): boolean => (roles & ANY) !== 0

/** What in a sentence is more than report: the clause around each sign, at most one of a kind; signs in quotation marks are skipped. `roles`: those of its words. */
export function signsIn({ text, start }: Sentence, roles: number, quoted: readonly Span[]): readonly Sign[] {
  const bare = masked(text, start, quoted)
  return FAMILIES.flatMap(([kind, pattern, words]) => {
    if ((roles & words) === 0) return []
    pattern.lastIndex = 0
    const found = pattern.exec(bare)
    if (!found) return []
    return [{ kind, ...clauseAround(text, bare, found.index, found.index + found[0].length) }]
  })
}

function masked(text: string, start: number, quoted: readonly Span[]): string {
  let bare = text
  for (const span of quoted) {
    const from = Math.max(0, span.start - start)
    const to = Math.min(text.length, span.end - start)
    if (to > from) bare = bare.slice(0, from) + '\u0000'.repeat(to - from) + bare.slice(to)
  }
  return bare
}

/** The clause around a place; the whole sentence where the clause would be shorter than five words. */
function clauseAround(text: string, bare: string, from: number, to: number): { start: number; end: number } {
  let start = 0
  let end = text.length
  for (const mark of matchesOf(CLAUSE_ENDS, bare)) {
    if (mark.index + mark[0].length <= from) start = mark.index + mark[0].length
    else if (mark.index >= to) {
      end = mark.index
      break
    }
  }
  return text.slice(start, end).split(/\s+/).length < 5 ? { start: 0, end: text.length } : { start, end }
}
