import type { WithClaims } from '../context.js'
import type { Certainty, ClaimAct, DateMention, DateRole, Measure, Span } from '../reading.js'
import { hasHan } from '../text/characters.js'
import type { Sentence } from '../text/passage.js'
import { datesWithin } from './dated.js'
import { suspensionEnd } from './ended.js'
import { isNamedIn, isOfOthers } from './foreign.js'
import { claimAround, namedIn, type Parties, partiesOf, sidesOf } from './party.js'
import { provisionsOf } from './provisions.js'
import { isAsked } from './unsaid.js'

/** The closed list of acts of Chinese notices and statements, tried in this order on each clause; all patterns are linear. */
const ACTS: readonly (readonly [ClaimAct, RegExp])[] = [
  [
    'demands',
    /敦促|呼吁|奉劝|要求(?:美|日|欧|荷|对|有关|各)|希望(?:美|日|欧|荷|对|有关|中方)|应(?:当)?(?:立即|尽快)|应当?[^应]{0,24}?(?:遵守|履行|配合|纠正|改正|承担|缴纳罚款)|切实承担|理应|督促|希望[^希]{0,8}?(?:方|国)(?:切实|立即|尽快|停止|取消|撤销|纠正|尊重|承担|遵守)|立即(?:停止|纠正|取消|撤销|解除)/,
  ],
  ['does-not-mention', /只字未提|未提及|没有提及/],
  ['does-not-confirm', /没有可以(?:提供|发布)的(?:信息|消息)|未予证实|不予置评/],
  [
    'denies',
    /否认|并不属实|不属实|不符合事实|与事实不符|毫无根据|纯属|子虚乌有|无中生有|不存在.{0,16}?(?:补贴|限制|禁令|倾销|歧视|强制|管制)/,
  ],
  [
    'alleges-breach',
    /(?:违反|违背|有违|有悖|背离|破坏|背弃)[^违破]{0,24}?(?:承诺|共识|协议|协定|规则|约定|义务|国际法|准则|精神)/,
  ],
  [
    'threatens',
    /(?:威胁|扬言|恐吓)(?!.{0,8}(?:安全|稳定|利益|和平|生命))[^威扬恐]{0,24}?(?:加征|征收|实施|采取|限制|禁止|提高|切断|停止|出台|暂停|收紧|扩大|制裁|报复|列入)|以.{1,10}(?:相|为)威胁|(?:将|一定会)[^将]{0,12}?(?:反制(?!清单)|采取(?!.{0,10}?(?:便利|优惠|支持|鼓励|服务|扶持)).{0,10}?措施|回应)|坚决反制|将[^将]{0,12}?(?:追究.{0,8}?责任|处罚|惩处)/,
  ],
  ['refuses-licence', /不予(?:许可|批准|核发|颁发)|原则上不予/],
  [
    'imposes',
    /不批准|取消.{0,24}?(?:工作许可|停留|居留)|停止(?!.{0,30}?(?:措施|管制|管控|制裁|限制))(?:[对向].{0,16}?|(?![对向]).{0,16}?)(?:供[应货]|发货|交[付易]|[出进]口|合作|采购|接收)|处以.{0,12}?罚款|剥夺.{0,14}?(?:股权|控制权|权利)|接管/,
  ],
  [
    'grants-licence',
    /(?:批准|颁发|发放|核发|审批通过).{0,16}?(?:许可|申请)|(?:许可|申请).{0,10}?(?:获批|予以批准|予以许可)|(?:将|可以?|应当?|依法|的)予以(?:许可|批准|同意)|(?:^|[^未])经(?:审查)?(?:同意|批准|许可|核准)后?[^，]{0,10}?(?:可以?|方可)/,
  ],
  ['extends', /(?:延长|延期|展期|继续(?:暂停|停止))/],
  ['considers', /正在(?:考虑|研究|评估)/],
  ['proposes', /(?:^|[^模虚草])拟(?:对|于|将|采取|修订|增|列|加征|实施)/],
  ['postpones', /推迟|延后|暂缓/],
  ['suspends', /暂停|中止|停止(?:实施|执行|适用)?.{0,14}?(?:至|一年|\d+天|90天|期间)|不再执行.{0,10}?(?:至|期)/],
  ['withdraws', /撤回|收回/],
  [
    'lifts',
    /(?:实施|给予|享受|扩大|适用)[^实给享]{0,14}?(?:零关税|免税|免关税|免征|关税减让|关税优惠)|废止|撤销|取消|终止|解除|停止(?:实施|执行|适用)?|移出|移除|豁免|恢复.{0,14}?(?:进口|出口|购买|采购|供应|资质)|允许.{0,20}?(?:出口|进口|交易|投资|恢复|入境)|(?:放宽|取消|降低|下调).{0,20}?(?:管制|管控|限制|关税|税率|门槛)|不再.{0,20}?(?:执行|实施|适用|加征|征收|列入|限制|要求|纳入)/,
  ],
  [
    'reviews',
    /立案(?:调查)?|(?:发起|启动|开展|进行).{0,14}?调查|复审|(?:进行|予以|开展|组织|定期)(?:联合)?(?:审查|评估|审核|评议|核查)|会同.{0,14}?审查/,
  ],
  [
    'takes-effect',
    /(?:自|从)[^自从]{0,40}?起(?:正式)?(?:施行|实施|执行|生效)|(?:即日起|公布之日起|发布之日起)(?:正式)?(?:施行|实施|执行|生效)|(?:即日起|公布之日起|发布之日起)$|生效/,
  ],
  ['agrees', /达成.{0,20}?(?:共识|协议|安排|一致)|一致同意|双方同意|承诺|商定/],
  [
    'imposes',
    /实施.{0,24}?(?:管制|管控|限制|制裁|许可|措施|审查|反制)|追加.{0,14}?(?:管制|管控|制裁|限制|关税)|(?:列入|纳入)了?　{2,}|加征|征收|(?:列入|纳入|列至|加入).{0,30}?(?:清单|名单|目录|管制|管控)|增列|列单|(?:清单|名单)(?:新)?增加|新增.{0,20}?(?:清单|名单|管控)|禁止|禁令|限制|不得.{0,30}?(?:出口|进口|转移|提供|投资|交易|执行|协助|从事|使用|用于)|查封|扣押|冻结|不准入境|不予签发|责令|驱逐出境|制裁.{0,20}?(?:企业|公司|实体|个人|机构|银行|商|厂|船)|不予放行|调整.{0,40}?(?:管制|管控|限制)|(?:上调|提高).{0,16}?(?:关税|税率|保证金)|采取.{0,20}?措施|强加于|(?:加强|收紧|升级|扩大).{0,20}?(?:管制|管控|限制|制裁)(?!(?:领域)?(?:的)?(?:对话|交流|合作|沟通|磋商))|出台.{0,20}?(?:管制|管控|限制|措施)|滥用.{0,14}?(?:管制|管控|制裁|措施)|(?:缴纳|交纳|提供).{0,14}?(?:反倾销税|反补贴税|关税|保证金)|(?:未经许可|应|须|需)[^应须需]{0,90}?(?:申请|取得|办理)[^请得理]{0,10}?许可|(?:应当?|须|需)向.{1,14}?提出.{0,6}?申请/,
  ],
  ['offers', /愿(?:意)?(?!(?:同|与).{1,8}?(?:一道|一起|携手)$)(?:同|与|就|在|以|继续|为|通过|意)|提议|主张通过/],
  ['proposes', /计划|推动将/],
  ['predicts', /(?:预计|有望).{0,30}?(?:关税|管制|管控|制裁|限制|许可|措施|协议|共识)/],
  [
    'announces',
    /公布|发布|宣布|(?:更新|调整|修订|修改).{0,20}?(?:清单|名单|目录|关税|税率)|(?:予以|同步|进行)(?:予以)?(?:更新|调整|修订|公布)/,
  ],
]
/** Acts that a demand earlier in the sentence still governs. */
const WISHED: ReadonlySet<ClaimAct> = new Set<ClaimAct>(['lifts', 'suspends', 'withdraws', 'extends'])
/** What an act must be on to be one of trade: named in the clause or in its sentence. */
const TRADE =
  /管制|管控|列单|实体|倾销|关税|税率|措施|清单|名单|公告|禁令|限制|许可|港务费|制裁|反制|调查|出口|进口|两用物项|稀土|安排|共识|征|补贴|供应|穿透/
const NUMBER_LINE = ['announces', /(?:公告|令|通告|决定|通知)/] as const
/** A clause that only leads up to what follows: `采取以下措施：`, `公告如下：`. */
const LEADS = /如下$|(?:以下|下列).{0,6}(?:措施|事项|规定|要求|决定|内容|情形|处理|条件|方式)$|(?:以下|下列)$/
/** A time in front of what happens in it, up to the comma that sets it off: 自即日起至2026年11月10日 */
const TERM = /^\s*(?:自|从).{1,40}?(?:起|至.{1,20}|止|期间|以来)$/
const TERM_LENGTH = 80
/** The line of a document's own number: `商务部公告2024年第46号`. */
const NUMBERED =
  /^(?:【[^】]{1,12}】)?[^，。；！？：]{2,40}?(?:公告|令|通告|决定|通知)\s?[〔（(]?\d{4}(?:[〕）)]|年)?第?\s?\d{1,4}\s?号(?:$|[\s　（(《])/
/** Whom a measure is on, as an attribute: 被采取反制措施的 */
const SUFFERED = /被(?:采取|列入|禁止|限制)[^，。；被的]{0,16}的/g
/** What a decision rests on, a clause of its own: 根据评估结果 */
const isGround = (outer: string): boolean =>
  /(?:根据|依据|按照|结合)[^，根依按结]{0,80}(?:情况|结果|意见)$/.test(outer) ||
  /(?:决定|公告|规定)(?:公布|发布|施行)[后前]$/.test(outer)
/** An article of a regulation: what it names may happen. */
const ARTICLE = /^\s*第[一二三四五六七八九十百零\d]{1,5}条/
/** A case that an article provides for: 确需…的 */
const CASE = /(?:确需|需要|拟).{0,60}的$/
/** The clause is itself the condition. */
const INSIDE = /^(?:如果|如若|若|一旦|倘若|如(?![下何上此期同]))/
/** 将 before a verb is the future; before a noun it only puts the object first. */
const LATER =
  /(?:^|[^现])将(?=于|在|对|会|被|依法|采取|实施|停止|暂停|继续|进一步|不再|自|从|坚决|取消|恢复|加征|禁止|限制|不予|延长)/
/** What an act without a word of trade may lean on: a report that is about trade. */
const LEANS = /本(?:公告|决定|令|通知|办法|规定)|任何(?:组织|单位|个人)|错误做法|列单|增列|企业|第\d+号/
const CLAUSE_ENDS = '，。；！？：'

/** How much of a report says whether it is about trade. */
const ABOUT = 4000

/** Measures of Chinese notices and statements: one per clause at most. */
export function noticeMeasures(context: WithClaims): Measure[] {
  const { story } = context.head
  const aboutTrade = TRADE.test(context.passages.text.slice(story.start, Math.min(story.end, story.start + ABOUT)))
  const sentences = context.passages.sentences.filter(
    ({ start, text }) =>
      start >= story.start &&
      start < story.end &&
      hasHan(text) &&
      (TRADE.test(text) || (aboutTrade && LEANS.test(text))),
  )
  if (sentences.length === 0) return []
  const parties = partiesOf(context)
  const called = surfacesOf(parties)
  const measures: Measure[] = []
  for (const sentence of sentences) {
    const around = { sentence, condition: conditionEnd(sentence.text), issuer: issuerNear(context, called, sentence) }
    let asked: Measure | undefined
    for (const clause of clausesOf(sentence)) {
      const measure = measureIn(context, parties, around, clause)
      if (!measure || isAsked(context.passages.text, clause, sentence)) continue
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

/** The clauses of a sentence, without their marks; what stands in book-title marks is not cut, nor a term from what it is the term of. */
function clausesOf({ text, start }: Sentence): Span[] {
  const clauses: Span[] = []
  let from = 0
  let title = 0
  for (let at = 0; at <= text.length; at += 1) {
    const character = text[at]
    if (character === '《') title += 1
    if (character === '》') title = Math.max(0, title - 1)
    if (at < text.length && (title > 0 || !CLAUSE_ENDS.includes(character!))) continue
    if (character === '，' && at - from < TERM_LENGTH && TERM.test(text.slice(from, at))) continue
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

/** What the clauses of one sentence share: where its first word of condition ends, and who issues what none of them names an issuer for. */
type Around = { readonly sentence: Sentence; readonly condition: number; readonly issuer: string }

function conditionEnd(text: string): number {
  const found = /如果|如若|若|一旦|倘若|(?:^|[，。；：])如(?![下何上此期同])|违反(?:上述|本)/.exec(text)
  return found ? found.index + found[0].length : Number.POSITIVE_INFINITY
}

function measureIn(context: WithClaims, parties: Parties, around: Around, span: Span): Measure | undefined {
  const { sentence } = around
  const quote = context.passages.text.slice(span.start, span.end)
  const outer = withoutTitles(quote).replace(SUFFERED, blank).slice(0, LONGEST)
  if (isGround(outer) || (ARTICLE.test(sentence.text) && CASE.test(outer))) return undefined
  const rule = isNumberLine(outer) ? NUMBER_LINE : ACTS.find(([, pattern]) => pattern.test(outer))
  if (rule?.[0] === 'alleges-breach' && ARTICLE.test(sentence.text)) return undefined
  if (!rule || (rule[0] === 'announces' && rule !== NUMBER_LINE && !TRADE.test(quote))) return undefined
  if (LEADS.test(outer) && context.passages.text[span.end] === '：') return undefined
  const at = outer.search(rule[1])
  const ended = ENDABLE.has(rule[0]) ? suspensionEnd(outer) : undefined
  if (ended === 'not') return undefined
  const told = ended ? 'takes-effect' : rule[0]
  const negative =
    !/^(?:refuses|denies|does)/.test(told) &&
    !ended &&
    /(?:不|未|没有|并非)(?:会|是|再|曾)?(?:因.{1,16})?被?$/.test(outer.slice(0, at))
  const near = datesNear(context, sentence, span, negative)
  const act = ended ? told : byDay(told, near, context.published, outer)
  const inside = INSIDE.test(outer)
  const conditional = around.condition <= Math.max(0, span.start - sentence.start) + at
  const claim = claimAround(parties, span)
  const roles = near.map((date) => ({
    role: roleOf(context.passages.text, act, date),
    ...(date.iso ? { iso: date.iso } : {}),
    words: date.quote,
  }))
  const said = SPOKEN.has(act) ? strangerIn(outer.slice(0, at)) : undefined
  const { issuer, from } = said ? { issuer: said } : issuerOf(context, parties, around, span)
  const provisions = provisionsOf(
    context.register,
    { quote, subject: quote, dates: roles, act },
    { sides: sidesOf(parties, issuer), ...(context.published ? { on: context.published } : {}) },
  )
  const isForeign =
    !isNamedIn(parties, issuer, sentence) && isOfOthers(provisions, sidesOf(parties, issuer)) && said === undefined
  const earliest = roles.find(({ role, iso }) => role === 'effective' && iso)?.iso
  return {
    id: '',
    ...span,
    quote,
    issuer: isForeign ? 'unnamed' : issuer,
    ...(from && !isForeign ? { issuer_from: from } : {}),
    subject: quote.slice(Math.max(0, at)),
    act,
    certainty: certaintyOf(act, {
      negative,
      conditional,
      hypothetical: inside,
      accused: /滥用|无理|非法|打压|胁迫/.test(outer),
      later: LATER.test(outer.slice(Math.max(0, at - 6), at + 6)),
      claimed: claim !== undefined && claim.mode !== 'unattributed',
    }),
    polarity: negative ? 'negative' : 'positive',
    ...(roles.length > 0 ? { dates: roles } : {}),
    ...(earliest ? { earliest } : {}),
    ...(claim ? { claim: claim.id } : {}),
    ...(provisions.length > 0 ? { provisions } : {}),
  }
}

/** The line of the text's own number, with the body that gives it: no act stands before. */
const isNumberLine = (outer: string): boolean =>
  NUMBERED.test(outer) &&
  isTitleAfter(outer) &&
  !ACTS.some(
    ([act, pattern]) => act !== 'announces' && pattern.test(outer.slice(0, outer.search(/公告|令|通告|决定|通知/))),
  )

/** Behind the number stands a title, or nothing: not `第50号同时废止`. */
function isTitleAfter(outer: string): boolean {
  const rest = outer.replace(/^.*?第?\s?\d{1,4}\s?号/, '').trim()
  return (
    rest === '' ||
    /(?:公告|令|通告|决定|通知)[）)]?$/.test(rest) ||
    !ACTS.some(([act, pattern]) => act !== 'announces' && pattern.test(rest))
  )
}

/** Titles of instruments name acts that they do not do here: blanked, so that places stay. */
const withoutTitles = (quote: string) => quote.replace(/《[^《》]{0,200}》/g, blank)
const blank = (words: string) => '　'.repeat(words.length)

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
  if (isEnd(text, date)) return 'end'
  if (/^(?:前|之前|以前)/.test(after)) return 'deadline'
  if (act === 'suspends' && /^(?:结束|届满|期满|到期)/.test(after)) return 'end'
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
  how: {
    negative: boolean
    hypothetical: boolean
    accused: boolean
    conditional: boolean
    later: boolean
    claimed: boolean
  },
): Certainty {
  if (how.negative) return 'denied'
  if (how.hypothetical) return 'hypothetical'
  if (act === 'demands') return 'demanded'
  if (how.conditional) return 'conditional'
  if (act === 'considers') return 'considered'
  if (act === 'proposes' || (how.later && !/^(?:threatens|schedules|takes-effect)$/.test(act))) return 'planned'
  if (act === 'threatens' || act === 'schedules') return 'stated'
  if (act === 'alleges-breach' || act === 'predicts' || act === 'offers' || how.accused) return 'claimed'
  return how.claimed ? 'claimed' : 'stated'
}

/** How far from the start of a clause or sentence a name is its subject. */
const FRONT = 4
/** The name at the head of the clause, else of the sentence; both states for 双方; else who issues it by the sentence. */
function issuerOf(context: WithClaims, parties: Parties, { sentence, issuer }: Around, span: Span): Issuer {
  const { text } = context.passages
  if (/^(?:双方|两国|中美)/.test(text.slice(span.start, span.start + 2))) return { issuer: parties.both ?? 'unnamed' }
  for (const start of [span.start, sentence.start]) {
    const own = namedIn(parties, { start, end: Math.min(text.length, start + 40) }).find(
      (one) => one.start <= start + FRONT && one.entity.type !== 'person',
    )
    if (own) return { issuer: own.entity.canonical }
    if (/^(?:双方|两国|中美)/.test(text.slice(start, start + 2))) return { issuer: parties.both ?? 'unnamed' }
  }
  const speaker = claimAround(parties, span)?.speaker
  const [state] = speaker === undefined ? [] : sidesOf(parties, speaker)
  // who speaks is of another state than whom the text speaks of elsewhere
  if (state === undefined || issuer === 'unnamed' || sidesOf(parties, issuer).includes(state)) return { issuer }
  const name = context.register.actors?.states[state]?.name
  return name ? { issuer: name, from: `the state of ${speaker}, who says it` } : { issuer: 'unnamed' }
}
type Issuer = { readonly issuer: string; readonly from?: string }

/** Acts of saying: whose subject says it, be he nobody's. */
const SPOKEN: ReadonlySet<ClaimAct> = new Set<ClaimAct>(['denies', 'does-not-confirm', 'does-not-mention', 'predicts'])
/** People who are no authority: 业内人士, 多家出口企业, 两名报关员. */
const STRANGER =
  /^(?:但|而|不过|然而|另有|有)?([\p{Script=Han}]{0,10}(?:人士|知情人|分析师|分析人士|专家|学者|企业|公司|厂商|厂家|工厂|出口商|进口商|贸易商|经销商|交易商|供应商|商家|买家|卖家|报关行|报关员|业者|高管|行业协会|商会))[^，。；]{0,12}$/u
const strangerIn = (before: string): string | undefined => STRANGER.exec(before.slice(0, 40))?.[1]

/** Acts that the end of a suspension is read as by its words. */
const ENDABLE: ReadonlySet<ClaimAct> = new Set<ClaimAct>(['suspends', 'lifts', 'takes-effect', 'imposes'])

const OWN_NUMBER = /第\s?\d{1,4}\s?号/
/** Dates of a clause and of what leads up to it; the end of something else is none of its own, and what is denied has only those of its clause. */
function datesNear({ dates, passages }: WithClaims, sentence: Sentence, span: Span, negative: boolean): DateMention[] {
  if (negative) return datesWithin(dates, span)
  const all = datesWithin(dates, { start: Math.max(sentence.start, span.start - 40), end: span.end })
  if (!OWN_NUMBER.test(passages.text.slice(span.start, Math.min(span.end, span.start + LONGEST)))) return all
  return all.filter((date) => date.start >= span.start || !isEnd(passages.text, date))
}

const isEnd = (text: string, { start, quote }: DateMention): boolean =>
  /(?:至|到|截至)$/.test(text.slice(Math.max(0, start - 3), start)) || /^[至到截]/.test(quote)

/** An issuer of the register by its Chinese name, in the sentence or at the head of the text; else the publisher. */
function issuerNear(context: WithClaims, called: ReadonlyMap<string, string>, sentence: Sentence): string {
  const head = context.passages.text.slice(0, 400)
  const issuer = Object.values(context.register.issuers).find(
    ({ name }) => name.zh && (sentence.text.includes(name.zh) || head.includes(name.zh)),
  )
  if (issuer) return called.get(issuer.name.zh!) ?? issuer.name.zh!
  return context.head.publisher.basis === 'absent' ? 'unnamed' : context.head.publisher.value
}

/** Who is first called what. */
function surfacesOf({ named }: Parties): ReadonlyMap<string, string> {
  const called = new Map<string, string>()
  for (const { canonical, mentions } of new Set(named.map(({ entity }) => entity)))
    for (const { surface } of mentions) if (!called.has(surface)) called.set(surface, canonical)
  return called
}
