import type { WithClaims } from '../context.js'
import type { Certainty, ClaimAct, DateMention, DateRole, Measure, Span } from '../reading.js'
import type { Sentence } from '../text/passage.js'
import { datesWithin } from './dated.js'
import { claimAround, namedIn, type Parties, partiesOf, sidesOf } from './party.js'
import { provisionsOf } from './provisions.js'

/** The closed list of acts of Chinese notices and statements, tried in this order on each clause; all patterns are linear. */
const ACTS: readonly (readonly [ClaimAct, RegExp])[] = [
  ['demands', /敦促|呼吁|奉劝|要求(?:美|日|欧|荷|对|有关|各)|希望(?:美|日|欧|荷|对|有关)|应(?:当)?(?:立即|尽快)|理应/],
  ['does-not-mention', /只字未提|未提及|没有提及/],
  ['does-not-confirm', /没有可以(?:提供|发布)的(?:信息|消息)|未予证实|不予置评/],
  ['denies', /否认|并不属实|不属实|纯属/],
  ['alleges-breach', /(?:违反|违背|破坏|背弃).{0,24}?(?:承诺|共识|协议|规则|约定|义务)/],
  ['threatens', /(?:将|必将|一定会).{0,12}?(?:反制|采取.{0,10}?措施|回应)|坚决反制/],
  ['refuses-licence', /不予(?:许可|批准)|原则上不予/],
  [
    'grants-licence',
    /(?:批准|颁发|发放|核发|审批通过).{0,16}?(?:许可|申请)|(?:许可|申请).{0,10}?(?:获批|予以批准|予以许可)/,
  ],
  ['extends', /(?:延长|延期|展期|继续暂停)/],
  ['postpones', /推迟|延后|暂缓/],
  ['suspends', /暂停|中止|停止(?:实施|执行|适用)?.{0,14}?(?:至|一年|\d+天|90天|期间)|不再执行.{0,10}?(?:至|期)/],
  ['withdraws', /撤回|收回/],
  ['lifts', /废止|撤销|取消|终止|解除|停止(?:实施|执行|适用)?|移出|豁免|恢复(?:进口|出口|购买)|不再(?:执行|实施|适用)/],
  ['reviews', /立案(?:调查)?|发起.{0,14}?调查|启动.{0,14}?调查|复审/],
  [
    'takes-effect',
    /(?:自|从).{0,40}?起(?:正式)?(?:施行|实施|执行|生效)|(?:即日起|公布之日起|发布之日起)(?:正式)?(?:施行|实施|执行|生效)?|生效/,
  ],
  ['agrees', /达成.{0,20}?(?:共识|协议|安排|一致)|一致同意|双方同意|承诺|商定/],
  [
    'imposes',
    /实施.{0,24}?(?:管制|管控|限制|制裁|许可|措施)|加征|征收|列入.{0,30}?(?:清单|名单)|禁止|限制|采取.{0,20}?措施|加强.{0,20}?管制|(?:未经许可|应当|须|应).{0,24}?(?:申请|取得).{0,10}?许可/,
  ],
  ['proposes', /拟(?:对|于|将|采取)|计划/],
  ['considers', /正在(?:考虑|研究|评估)/],
  ['predicts', /预计|有望/],
  ['announces', /公布|公告如下|发布|宣布/],
]
/** Acts that a demand earlier in the sentence still governs. */
const WISHED: ReadonlySet<ClaimAct> = new Set<ClaimAct>(['lifts', 'suspends', 'withdraws', 'extends'])
/** What an act must be on to be one of trade: named in the clause or in its sentence. */
const TRADE =
  /管制|管控|关税|税率|措施|清单|名单|公告|禁令|限制|许可|港务费|制裁|反制|调查|出口|进口|两用物项|稀土|安排|共识|征/
const CLAUSE_ENDS = '，。；！？：'

/** Measures of Chinese notices and statements: one per clause at most. */
export function noticeMeasures(context: WithClaims): Measure[] {
  const { story } = context.head
  const parties = partiesOf(context)
  const measures: Measure[] = []
  for (const sentence of context.passages.sentences) {
    if (sentence.start < story.start || sentence.start >= story.end || !/\p{Script=Han}/u.test(sentence.text)) continue
    if (!TRADE.test(sentence.text)) continue
    let asked: Measure | undefined
    for (const clause of clausesOf(sentence)) {
      const measure = measureIn(context, parties, sentence, clause)
      if (!measure) continue
      const goesOn =
        asked &&
        WISHED.has(measure.act) &&
        !namedIn(parties, { start: clause.start, end: clause.start + FRONT + 4 }).some(
          ({ start }) => start === clause.start,
        )
      const wished: Measure = goesOn
        ? { ...measure, act: 'demands', certainty: 'demanded', polarity: 'positive', issuer: asked!.issuer }
        : measure
      if (wished.act === 'demands') asked = wished
      measures.push(wished)
    }
  }
  return measures
}

/** The clauses of a sentence, without their marks; what stands in book-title marks is not cut. */
function clausesOf({ text, start }: Sentence): Span[] {
  const clauses: Span[] = []
  let from = 0
  let title = 0
  for (let at = 0; at <= text.length; at += 1) {
    const character = text[at]
    if (character === '《') title += 1
    if (character === '》') title = Math.max(0, title - 1)
    if (at < text.length && (title > 0 || !CLAUSE_ENDS.includes(character!))) continue
    if (at > from) clauses.push({ start: start + from, end: start + at })
    from = at + 1
  }
  return clauses.map((clause) => inner(text, start, clause)).filter(({ start: a, end }) => end - a > 2)
}

/** Without numbering, quotation marks and white space at the ends. */
function inner(text: string, offset: number, { start, end }: Span): Span {
  let from = start
  let to = end
  while (from < to && /[\s“”"、（(]/.test(text[from - offset]!)) from += 1
  while (to > from && /[\s“”"、]/.test(text[to - offset - 1]!)) to -= 1
  return { start: from, end: to }
}

/** The longest clause that is looked at: longer ones are lists of goods. */
const LONGEST = 400

function measureIn(context: WithClaims, parties: Parties, sentence: Sentence, span: Span): Measure | undefined {
  const quote = context.passages.text.slice(span.start, span.end)
  const outer = withoutTitles(quote).slice(0, LONGEST)
  const rule = ACTS.find(([, pattern]) => pattern.test(outer))
  if (!rule || !TRADE.test(rule[0] === 'announces' ? quote : sentence.text)) return undefined
  const at = outer.search(rule[1])
  const near = datesWithin(context.dates, { start: Math.max(sentence.start, span.start - 40), end: span.end })
  const act = byDay(rule[0], near, context.published, outer)
  const negative = !/^(?:refuses|denies|does)/.test(act) && /(?:不|未|没有|并非)(?:会|是|再)?$/.test(outer.slice(0, at))
  const conditional = /如果|如若|若|一旦|倘若/.test(
    sentence.text.slice(0, Math.max(0, span.start - sentence.start) + at),
  )
  const claim = claimAround(parties, span)
  const roles = near.map((date) => ({
    role: roleOf(context.passages.text, act, date),
    ...(date.iso ? { iso: date.iso } : {}),
    words: date.quote,
  }))
  const issuer = issuerOf(context, parties, sentence, span)
  const provisions = provisionsOf(
    context.register,
    { quote, subject: quote, dates: roles, act },
    { sides: sidesOf(parties, issuer), ...(context.published ? { on: context.published } : {}) },
  )
  const earliest = roles.find(({ role, iso }) => role === 'effective' && iso)?.iso
  return {
    id: '',
    ...span,
    quote,
    issuer,
    subject: quote.slice(Math.max(0, at)),
    act,
    certainty: certaintyOf(act, {
      negative,
      conditional,
      later: /将/.test(outer.slice(Math.max(0, at - 6), at + 2)),
      claimed: claim !== undefined && claim.mode !== 'unattributed',
    }),
    polarity: negative ? 'negative' : 'positive',
    ...(roles.length > 0 ? { dates: roles } : {}),
    ...(earliest ? { earliest } : {}),
    ...(claim ? { claim: claim.id } : {}),
    ...(provisions.length > 0 ? { provisions } : {}),
  }
}

/** Titles of instruments name acts that they do not do here: blanked, so that places stay. */
const withoutTitles = (quote: string) => quote.replace(/《[^》]{0,200}》/g, (title) => '　'.repeat(title.length))

/** A first day after the report's own day is still to come. */
function byDay(act: ClaimAct, dates: readonly DateMention[], published: string | undefined, words: string): ClaimAct {
  if (act !== 'takes-effect' || !published) return act
  if (/(?:即日|公布之日|发布之日)起/.test(words)) return act
  const first = dates.find(({ iso }) => iso?.length === 10)?.iso
  return first && first > published ? 'schedules' : act
}

function roleOf(text: string, act: ClaimAct, date: DateMention): DateRole {
  const before = text.slice(Math.max(0, date.start - 3), date.start)
  const after = text.slice(date.end, date.end + 3)
  if (/(?:至|到|截至)$/.test(before) || /^[至到截]/.test(date.quote)) return 'end'
  if (/^(?:前|之前|以前)/.test(after)) return 'deadline'
  if (
    /[自从]$/.test(before) ||
    /^起/.test(after) ||
    /^自/.test(date.quote) ||
    act === 'takes-effect' ||
    act === 'schedules'
  )
    return 'effective'
  return 'announced'
}

function certaintyOf(
  act: ClaimAct,
  how: { negative: boolean; conditional: boolean; later: boolean; claimed: boolean },
): Certainty {
  if (how.negative) return 'denied'
  if (act === 'demands') return 'demanded'
  if (how.conditional) return 'conditional'
  if (act === 'considers') return 'considered'
  if (act === 'proposes' || (how.later && !/^(?:threatens|schedules|takes-effect)$/.test(act))) return 'planned'
  if (act === 'threatens' || act === 'schedules') return 'stated'
  if (act === 'alleges-breach' || act === 'predicts') return 'claimed'
  return how.claimed ? 'claimed' : 'stated'
}

/** How far from the start of a clause or sentence a name is its subject. */
const FRONT = 4
/** The name at the head of the clause, else of the sentence; both states for 双方; else an issuer of the register by its Chinese name; else the publisher. */
function issuerOf(context: WithClaims, parties: Parties, sentence: Sentence, span: Span): string {
  const { text } = context.passages
  if (/^(?:双方|两国|中美)/.test(text.slice(span.start, span.start + 2))) return parties.both ?? 'unnamed'
  for (const start of [span.start, sentence.start]) {
    const own = namedIn(parties, { start, end: Math.min(text.length, start + 40) }).find(
      (one) => one.start <= start + FRONT && one.entity.type !== 'person',
    )
    if (own) return own.entity.canonical
    if (/^(?:双方|两国|中美)/.test(text.slice(start, start + 2))) return parties.both ?? 'unnamed'
  }
  const head = text.slice(0, 400)
  const issuer = Object.values(context.register.issuers).find(
    ({ name }) => name.zh && (sentence.text.includes(name.zh) || head.includes(name.zh)),
  )
  if (issuer) {
    const named = parties.named.find(({ entity }) => entity.mentions.some(({ surface }) => surface === issuer.name.zh))
    return named?.entity.canonical ?? issuer.name.zh!
  }
  return context.head.publisher.basis === 'absent' ? 'unnamed' : context.head.publisher.value
}
