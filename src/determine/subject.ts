import type { Part } from '../goods/part.js'
import type { Subject } from '../register/model.js'

/** What a line is to the law: technology where it says so, a call of a vessel as one, software both, everything else goods. */
export function subjectsOf(part: Part): readonly Subject[] {
  if (part.form === 'technology') return ['technology']
  if (part.form === 'vessel-call') return ['vessel-call']
  return part.form === 'software' ? ['technology', 'goods'] : ['goods']
}
