import { type Both, type Names, nameOf } from './named.js'
import { meetsName } from './names.js'
import { orOf } from './names-of-facts.js'

const STEPS = /^of rare earth (.+) (in|with technology of) (\S+(?: or \S+)*)$/

/** What a part inside would have to be, as a tree says it: a phrase of the register, or a step of its rare earth with the places asked for. */
export function meetsIn(names: Names, text: string): Both {
  const [, steps, how, places] = STEPS.exec(text) ?? []
  if (!steps || !places) return meetsName(text)
  const [step, place] = [steps.split(' or '), places.split(' or ')].map((ids, at) =>
    ids.map((id) => nameOf(names, at === 0 ? 'step' : 'place', id)),
  ) as [Both[], Both[]]
  return {
    en: `of rare earth ${orOf(step, 'en')} ${how} ${orOf(place, 'en')}`,
    zh: `其稀土${how === 'in' ? '在' : '使用'}${orOf(place, 'zh')}${how === 'in' ? '' : '的技术'}${orOf(step, 'zh')}`,
  }
}
