import type { Known } from '../reading.js'
import type { Line } from './zone.js'

/** Where American datelines are from, by zone (IANA). A city that is a place elsewhere as well is left out. */
const CITIES: readonly (readonly [string, string])[] = [
  [
    'America/New_York',
    'washington|new york|boston|atlanta|miami|detroit|philadelphia|pittsburgh|charlotte|west palm beach|mar-a-lago|ottawa|toronto|montreal',
  ],
  ['America/Chicago', 'chicago|houston|dallas|st\\. louis|minneapolis|new orleans|milwaukee'],
  ['America/Denver', 'denver|salt lake city'],
  ['America/Los_Angeles', 'los angeles|san francisco|seattle|san diego|silicon valley|sacramento|vancouver'],
  ['America/Mexico_City', 'mexico city'],
  ['America/Sao_Paulo', 'brasilia|brasília|sao paulo|são paulo|rio de janeiro'],
  ['America/Argentina/Buenos_Aires', 'buenos aires'],
]
/** A city at the head of a line, perhaps a state, a day and an agency, then a dash: a dateline. */
const DATELINE = new RegExp(
  `^(${CITIES.map(([, names]) => names).join('|')})\\b(?:, ?[\\p{L}.]{2,20}){0,2}(?:,? [\\p{L}\\d.]{1,10}){0,3}(?:,? \\d{4})? ?(?:\\([^()]{2,40}\\) ?)?(?:--?|–|—|:)(?: |$)`,
  'iu',
)
/** A zone beside a time of day: `6:30 p.m. EST`. CST is China's as well, and left out. */
const CLOCK =
  /\b\d{1,2}[:.]\d{2} ?(?:[ap]\.?m\.?)? ?\(?(EST|EDT|ET|PST|PDT|PT|MST|MDT|CDT|eastern(?: standard| daylight)? time)\b/i
const CLOCKS: readonly (readonly [RegExp, string])[] = [
  [/^e/i, 'America/New_York'],
  [/^cdt/i, 'America/Chicago'],
  [/^m/i, 'America/Denver'],
  [/^p/i, 'America/Los_Angeles'],
]
const LINES = 8
const READ = 200

/** The zone in which the report was written, where its head says so: an American dateline, or an American zone beside the time of publication. */
export function writtenIn(head: readonly Line[]): Known<string> {
  for (const { start, text } of head.slice(0, LINES)) {
    const line = text.slice(0, READ)
    const dateline = DATELINE.exec(line)
    if (dateline) {
      const city = dateline[1]!
      const zone = CITIES.find(([, names]) => new RegExp(`^(?:${names})$`, 'i').test(city))![0]
      return { basis: 'stated', value: zone, span: { start, end: start + city.length }, how: 'dateline' }
    }
    const clock = line.length < READ ? CLOCK.exec(line) : null
    if (!clock) continue
    const word = clock[1]!
    const from = start + clock.index + clock[0].length - word.length
    const zone = CLOCKS.find(([pattern]) => pattern.test(word))![1]
    return { basis: 'stated', value: zone, span: { start: from, end: from + word.length }, how: 'time of publication' }
  }
  return { basis: 'absent' }
}
