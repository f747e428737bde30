const MONTH =
  '(?:jan(?:uary|\\.)?|feb(?:ruary|\\.)?|mar(?:ch|\\.)?|apr(?:il|\\.)?|may|june?|july?|aug(?:ust|\\.)?|sept?(?:ember|\\.)?|oct(?:ober|\\.)?|nov(?:ember|\\.)?|dec(?:ember|\\.)?)'
const WEEKDAY = '(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\\.?,? )?'
const NUMBER = '\\d{1,2}(?:st|nd|rd|th)?'
const DAY = `(?:${WEEKDAY}(?:${MONTH} ${NUMBER}(?:,? \\d{4})?|${NUMBER} ${MONTH}(?:,? \\d{4})?)|\\d{4}-\\d{2}-\\d{2})`
const TIME = '(?:,? \\d{1,2}[:.]\\d{2}(?: ?[ap]\\.?m\\.?)?(?: \\p{L}{2,4})?)?'
const NAME = "\\p{L}[\\p{L}.'’-]{0,24}"
const PLACE = `(?!(?:on|by|since|from|in|until|till|after|before|effective|through|as) )${NAME}(?:[, /] ?${NAME}){0,4}`
const AGENCY = '(?:\\([^()]{2,40}\\)|/[^/]{2,30}/)'
const DASH = '(?:--?|[–—−―~:|])'
const WROTE = `(?:(?:by ${NAME}(?: ${NAME}){1,3},? )|(?:(?:first |last )?(?:published|updated|posted|issued)(?: on)?:? ))`
/**
 * `PARIS, May 3 (Example Wire) — `, `May 3, 2031 – WASHINGTON – `, `(May 3, 2031) `: when and where a report was written, in front of its first sentence.
 * The agency may stand first, and stands for the dash where no dash does.
 */
const DATELINE = new RegExp(
  `^(?:${WROTE})?(?:${AGENCY} (?:${DASH} )?)?(?:(?:(?<place>${PLACE})[,.]? (?:[|–—-] ?)?)?(?:${AGENCY},? )?(?:${DAY}|\\(${DAY}\\))${TIME},?(?:(?: ${AGENCY})? ?${DASH} ?(?:${PLACE} ?${DASH} )?| ${AGENCY} | / ${NAME}(?: ${NAME}){0,2} / )|\\(${DAY}\\) |\\(${PLACE}, ${DAY}\\) )`,
  'iu',
)
/** Without a dash only behind a place in capitals: `PARIS, May 3 The duties ...`. */
const BARE =
  /^\p{Lu}{3,20}(?:[, ] ?\p{Lu}{2,20}){0,3}, (?:\p{Lu}[\p{Ll}.]{2,8} \d{1,2}(?:, \d{4})?|\d{1,2} \p{Lu}\p{Ll}{2,8}(?: \d{4})?) (?=\p{Lu})/u

/** `新华社北京5月3日电（记者 …）`, `北京，2031年5月3日 — `. */
const HAN =
  /^(?:[\p{Script=Han}，、]{2,14}?(?:\d{4}年)?\d{1,2}月\d{1,2}日(?:专?电(?![话报])|讯|消息)|[\p{Script=Han}]{2,6}，(?:\d{4}年)?\d{1,2}月\d{1,2}日 ?(?:--?|—{1,2}|–))(?:[（(][^（）()]{1,40}[）)])?[\s，：:]{0,4}/u

const RANGE = new RegExp(`^${DAY}`, 'iu')

const LONGEST = 160
/** Where a sentence's own words start. */
export function afterDateline(sentence: string): number {
  const head = sentence.slice(0, LONGEST)
  if (!/\d/.test(head)) return 0
  const han = HAN.exec(head)
  if (han) return han[0].length
  const found = DATELINE.exec(head)
  const named = found?.groups?.place?.split(/[, /]+/).every((word) => /^\p{Lu}/u.test(word)) ?? true
  const end =
    ((named && found && opens(head.slice(found[0].length), found[0]) ? found : undefined) ?? BARE.exec(head))?.[0]
      .length ?? 0
  // `Oct. 29 – Nov. 1`: from a day to a day
  return RANGE.test(head.slice(end)) ? 0 : end
}

/** Behind a bracket alone a sentence begins: `Paris, May 3 (a Monday) was quiet`. */
const opens = (rest: string, lead: string): boolean => !lead.endsWith(') ') || /^["“‘\p{Lu}\p{N}]/u.test(rest)

const CITY = String.raw`\p{Lu}[\p{L}.'’/-]{1,20}(?:,? \p{Lu}[\p{L}.'’/-]{1,20}){0,3}`
const UNDATED = new RegExp(
  `^(?:${CITY} ${AGENCY}|\\p{Lu}{4,20}(?:[ ,/]{1,2}\\p{Lu}[\\p{L}.]{1,20}){0,3}) ?(?:--?|–|—) `,
  'u',
)
/** The same behind a dateline without a day: `WASHINGTON (Example Wire) - `, `GENEVA – `. */
export const afterPlace = (sentence: string): number => UNDATED.exec(sentence.slice(0, LONGEST))?.[0].length ?? 0
