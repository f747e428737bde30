import type { Raw } from './claims-in.js'
import { tidy } from './span.js'
import { speakerOf } from './speaker.js'
import type { Unit } from './unit.js'

/** `据路透社报道，`, `根据巴拿马方面消息，` at the head of a sentence: from whom the outlet has what follows. */
const SOURCE = /^(?:另|又|此外，)?(?:根据|据)([^，。；：“”]{2,24}?)(?:的)?(?:报道|消息|透露|介绍|报告|统计|数据)[，,]/u

/** The sentence as a claim of that source, where a name stands in it; where somebody else is told to say it, his claim, through the source. */
export function fromSource(unit: Unit, said: readonly Raw[]): readonly Raw[] {
  const found = SOURCE.exec(unit.text)
  if (!found) return said
  const end = unit.start + found[0].length
  const mention = unit.mentions.find((one) => one.end <= end && one.entity.type !== 'product')
  if (!mention) return said
  const speaker = speakerOf(mention)
  const others = said.filter(({ speaker: who, start }) => start >= end && who.name !== speaker.name)
  if (others.length) return others.map((raw) => ({ ...raw, via: [speaker.name, ...raw.via] }))
  const span = tidy(unit.text, 0, unit.text.length)
  return [{ start: unit.start + span.start, end: unit.start + span.end, mode: 'indirect', speaker, via: speaker.via }]
}
