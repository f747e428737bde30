import type { Part } from '../goods/part.js'
import type { Subject } from '../register/model.js'
import type { Trial } from './trial.js'

/** What an item is to the law: technology where it says so, a call of a vessel as one, software both, everything else goods. */
export function subjectsOf(part: Pick<Part, 'form'>): readonly Subject[] {
  if (part.form === 'technology') return ['technology']
  if (part.form === 'vessel-call') return ['vessel-call']
  return part.form === 'software' ? ['technology', 'goods'] : ['goods']
}

/**
 * What a line of a movement is: where nobody says its form, it may be technology as well as goods if the movement is a provision, or if nothing is said
 * of it that only a thing has.
 */
export function subjectsOfLine({
  line,
  movement,
  answers,
}: Pick<Trial, 'line' | 'movement' | 'answers'>): readonly Subject[] {
  const answered = answers.get(`item.form @ ${line.path}`)?.value
  const form = answered?.is === 'word' ? answered.word : line.form
  if (form !== undefined) return subjectsOf({ form })
  return movement.kind === 'provision' || !isThing(line) ? ['technology', 'goods'] : ['goods']
}

/** Whether something is said of the line that drawings and recipes do not have. */
const isThing = ({ material, composition, mass, madeIn, codes, specs, steps, parts }: Part): boolean =>
  [material, composition, mass, madeIn].some((fact) => fact !== undefined) ||
  codes.length + parts.length + Object.keys(specs).length + Object.keys(steps).length > 0
