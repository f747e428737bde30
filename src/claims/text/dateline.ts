const MONTH =
  '(?:jan(?:uary|\\.)?|feb(?:ruary|\\.)?|mar(?:ch|\\.)?|apr(?:il|\\.)?|may|june?|july?|aug(?:ust|\\.)?|sept?(?:ember|\\.)?|oct(?:ober|\\.)?|nov(?:ember|\\.)?|dec(?:ember|\\.)?)'
const DAY = `(?:${MONTH} \\d{1,2}(?:, ?\\d{4})?|\\d{1,2} ${MONTH}(?: \\d{4})?)`
const NAME = "\\p{L}[\\p{L}.'’-]{0,24}"
const PLACE = `(?!(?:on|by|since|from|in|until|till|after|before|effective|through|as) )${NAME}(?:[, /] ?${NAME}){0,4}`
const AGENCY = '(?:\\([^()]{2,40}\\)|/[^/]{2,30}/)'
const DASH = '(?:--?|[–—:|])'
/** `PARIS, May 3 (Example Wire) — `, `May 3, 2031 – WASHINGTON – `, `(May 3, 2031) `: when and where a report was written, in front of its first sentence. */
const DATELINE = new RegExp(
  `^(?:(?:(?<place>${PLACE})[,.]? (?:\\| ?)?)?(?:${AGENCY},? )?${DAY},?(?: ${AGENCY})? ?${DASH} (?:${PLACE} ?${DASH} )?|\\(${DAY}\\) )`,
  'iu',
)
/** Without a dash only behind a place in capitals: `PARIS, May 3 The duties ...`. */
const BARE =
  /^\p{Lu}{3,20}(?:[, ] ?\p{Lu}{2,20}){0,3}, (?:\p{Lu}[\p{Ll}.]{2,8} \d{1,2}(?:, \d{4})?|\d{1,2} \p{Lu}\p{Ll}{2,8}(?: \d{4})?) (?=\p{Lu})/u

const RANGE = new RegExp(`^${DAY}`, 'iu')

const LONGEST = 160
/** Where a sentence's own words start. */
export function afterDateline(sentence: string): number {
  const head = sentence.slice(0, LONGEST)
  if (!/\d/.test(head)) return 0
  const found = DATELINE.exec(head)
  const named = found?.groups?.place?.split(/[, /]+/).every((word) => /^\p{Lu}/u.test(word)) ?? true
  const end = ((named ? found : undefined) ?? BARE.exec(head))?.[0].length ?? 0
  // `Oct. 29 – Nov. 1`: from a day to a day
  return RANGE.test(head.slice(end)) ? 0 : end
}

const CITY = String.raw`\p{Lu}[\p{L}.'’/-]{1,20}(?:,? \p{Lu}[\p{L}.'’/-]{1,20}){0,3}`
const UNDATED = new RegExp(
  `^(?:${CITY} ${AGENCY}|\\p{Lu}{4,20}(?:[ ,/]{1,2}\\p{Lu}[\\p{L}.]{1,20}){0,3}) ?(?:--?|–|—) `,
  'u',
)
/** The same behind a dateline without a day: `WASHINGTON (Example Wire) - `, `GENEVA – `. */
export const afterPlace = (sentence: string): number => UNDATED.exec(sentence.slice(0, LONGEST))?.[0].length ?? 0
