import type { ReportHead } from '../reading.js'
import { hasHan } from '../text/characters.js'
import { afterDateline } from '../text/dateline.js'
import type { Line } from './zone.js'

type Kind = ReportHead['kind']

/** What the head of a text says that it is. The first that fits decides: a notice quoted in a story does not stand in a line of its own. */
const SIGNS: readonly (readonly [Kind, RegExp])[] = [
  [
    'notice',
    /公告 ?(?:\d{4} ?年 ?)?第 ?[\d〇零一二三四五六七八九十]+ ?号(?=$|[\s（(【】《）)—-]|关于|公布|公告|决定|发布)|^第\d+号令|^(?:关于|公布).{2,60}的(?:决定|公告|通知|通告)$/u,
  ],
  ['notice', /^(?:AGENCY|ACTION|SUMMARY|DATES): /],
  [
    'notice',
    /^(?:(?:\d+ +)?Federal Register *(?:\/|,? Vol\.)|executive order(?: no\.?)? ?\d{5}|a proclamation$|proclamation \d{4,5}|by the president of the united states of america)/i,
  ],
  [
    'notice',
    /^(?:(?:presidential )?memorandum for (?:the )?\p{Lu}|presidential (?:memorandum|determination|proclamation)\b)/iu,
  ],
  ['notice', /^(?:announcement|notice|public notice|order|decree|regulation)(?: \[?\d{4}\]?)? no\.? ?\d+/i],
  [
    'statement',
    /^(?:fact sheet|press (?:release|statement|briefing)|for immediate release|news release|(?:joint )?statement(?: (?:by|from|on|of|regarding|after)\b|$)|remarks (?:by|at|on)\b|readout of|transcript|joint communiqu)/i,
  ],
  ['statement', /发言人(?:(?!发言人).){0,40}答记者问|新闻发布会|^声明$|联合声明/u],
  ['statement', /\bspokesperson(?:'s|’s)? (?:remarks|statement|answers)\b/i],
  ['commentary', /^(?:comment|commentary|opinion|editorial|op-ed|column|analysis|评论|社论|时评|观点)(?: ?[:：|]|$)/iu],
  ['commentary', /^(?:opinion|commentary|editorial|analysis) ?[|·•–—-]/i],
]
/** `By Ann Lee`, not `By the authority vested in me` or `By contrast`. */
const BYLINE = /^(?:【|\[)?(?:By|BY|by) (?!(?:The|Virtue|Order|This|My)\b)\p{Lu}/u
const NEWS =
  /\([A-Z][A-Za-z .&]{1,30}\) *(?:--?|–|—) |^(?:source|来源) ?[:：]|记者|(?:社|网)\p{Script=Han}{0,8}(?:\d{4}年)?\d{1,2}月\d{1,2}日专?电(?![话报])/iu

/** What stands in every line that it fits. */
const NEWS_SIGN = /by |[(:：]|记者|日电/i

/** Where its head says nothing, a text whose disclaimer calls it its author's own views is commentary. */
export function kindOf(head: readonly Line[], tail: readonly Line[], disclaimer = ''): Kind {
  const starts = head.map(({ text }) => text.slice(0, 200))
  // what an agency's dateline opens is its report, whatever it quotes
  const own = starts.filter((start) => !(hasHan(start.slice(0, 2)) && afterDateline(start) > 0))
  for (const [kind, sign] of SIGNS) if (own.some((start) => sign.test(start))) return kind
  if (/\b(?:author|writer)|作者/i.test(disclaimer)) return 'commentary'
  return [...head, ...tail].some(({ text }) => {
    const start = text.slice(0, 200)
    return NEWS_SIGN.test(start) && (BYLINE.test(start) || NEWS.test(start))
  })
    ? 'news'
    : 'unknown'
}

/** By the share of its letters: Chinese from a quarter of Han characters on, a character being about a word. */
export function languageOf(text: string): ReportHead['language'] {
  const sample = text.length > 200_000 ? text.slice(0, 100_000) + text.slice(-100_000) : text
  if (!/[\u4e00-\u9fff]/.test(sample)) return 'en'
  let han = 0
  let latin = 0
  for (let i = 0; i < sample.length; i += 1) {
    const code = sample.charCodeAt(i)
    if (code >= 0x4e00 && code <= 0x9fff) han += 1
    else if ((code >= 65 && code <= 90) || (code >= 97 && code <= 122)) latin += 1
  }
  return han > 0 && han * 3 >= latin ? 'zh' : 'en'
}
