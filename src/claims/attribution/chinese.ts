import type { WithDates } from '../context.js'
import { hasHan } from '../text/characters.js'
import { matchesOf } from '../text/matches.js'
import type { Raw } from './claims-in.js'
import { spokesIn } from './respondent.js'
import { tidy } from './span.js'
import { type Speaker, speakerOf } from './speaker.js'
import type { Unit } from './unit.js'

/** Verbs of saying; 称 and 说 only as verbs, not in 名称, 所称, 说明. */
const VERB =
  /表示|指出|强调|回应|宣布|宣称|声称|认为|介绍|透露|重申|呼吁|坦言|解释|(?<![名所简统职号堪人俗谎])称(?![为号作赞职霸])|(?<![据传小学来])说(?![明法服])/gu
/** What a verb of attitude takes and no clause: 表示欢迎, 表示坚决反对. */
const ATTITUDE = /^(?:欢迎|反对|坚决反对|强烈不满|不满|遗憾|关切|严重关切|赞赏|感谢|理解|支持|祝贺|愿意)/
/** How far before its verb a speaker may stand, and what may stand between: days, occasions, adverbs. */
const REACH = 60
const BETWEEN = /^[^，。；：！？“”]{0,24}$|^[^。；：！？“”]{0,24}，[^，。；：！？“”]{0,20}$/u
const MOST = 20

/** Whose words a Chinese sentence gives: `发言人何咏前表示，...`, `美方称...`. `own`: the state whose authority the text is of; its attitudes are the text's own. */
export function chineseClaims(context: WithDates, unit: Unit, own: string | undefined): readonly Raw[] {
  if (!hasHan(unit.text)) return []
  const found: Raw[] = []
  let floor = 0
  for (const match of matchesOf(VERB, unit.text)) {
    if (match.index < floor || found.length >= MOST) continue
    const speaker = speakerBefore(context, unit, match.index, floor)
    const behind = match.index + match[0].length
    if (!speaker || (own !== undefined && speaker.state === own && !speaker.person)) continue
    if (!speaker.person && ATTITUDE.test(unit.text.slice(behind, behind + 6))) continue
    const end = nextBreak(unit.text, behind)
    const span = tidy(unit.text, Math.max(0, speaker.start - unit.start), end)
    if (end - behind < 4) continue
    const quoted = /^[，：,:说称\s]*[“「]/.test(unit.text.slice(behind, behind + 6))
    found.push({
      start: unit.start + span.start,
      end: unit.start + span.end,
      mode: quoted ? 'mixed' : 'indirect',
      speaker,
      via: speaker.via,
    })
    floor = end
  }
  return found
}

/** A claim runs to the end of its sentence; a sentence in Chinese ends at 。 or ；. */
const nextBreak = (text: string, from: number): number => {
  const at = text.slice(from).search(/[。；！？]/u)
  return at < 0 ? text.length : from + at
}

function speakerBefore(context: WithDates, unit: Unit, verb: number, floor: number): Speaker | undefined {
  const from = Math.max(floor, verb - REACH)
  const words = unit.text.slice(from, verb)
  const group = GROUP.exec(words)
  if (group) return someOf(group, unit.start + from)
  const spokes = spokesIn(context, words, unit.start + from)
  const mention = unit.mentions
    .filter(({ start, end }) => start >= unit.start + from && end <= unit.start + verb)
    .at(-1)
  if (mention && !(spokes && mention.entity.type === 'state') && standsBefore(unit, mention.end, verb))
    return spokes && spokes.name !== mention.entity.canonical && mention.end <= spokes.end
      ? spokes
      : ofBody(speakerOf(mention), unit.text.slice(mention.end - unit.start, verb))
  return spokes && standsBefore(unit, spokes.end, verb) ? spokes : undefined
}

/** 不少欧洲企业都指出: many of a kind, not named. */
const GROUP =
  /(?:不少|许多|很多|多家|一些|众多|部分|多位|多名)([^，。；：“”\s]{0,8}?(?:企业|公司|机构|专家|学者|人士|媒体|分析师|经济学家|商会|协会|团体|议员))(?:都|均|也|纷纷|普遍|已|曾|近日|近期){0,3}$/u
const someOf = (found: RegExpExecArray, start: number): Speaker => ({
  start: start + found.index,
  end: start + found.index + found[0].length,
  name: found[1]!,
  person: false,
  via: [],
})

/** 商务部一位不愿具名的官员: one of the body, not the body. */
const ofBody = (speaker: Speaker, behind: string): Speaker =>
  !speaker.person && /^[^，。；]{0,20}(?:官员|人士)/.test(behind)
    ? { ...speaker, name: `official of ${speaker.name}`, person: true }
    : speaker

const standsBefore = (unit: Unit, end: number, verb: number): boolean =>
  BETWEEN.test(unit.text.slice(end - unit.start, verb))
