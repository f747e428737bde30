import type { Question } from '../determine/questions.js'
import { AND } from '../determine/together.js'
import type { Register } from '../register/model.js'
import type { Both } from './named.js'
import { namesIn } from './names.js'
import { detailName } from './names-of-facts.js'

type Asked = Pick<Question, 'joins' | 'told'> & { readonly variable: Pick<Question['variable'], 'fact' | 'per'> }

/** The question of a fact in both languages, with the names of what it is about: of several things, the vocabulary's question about them together. */
export function askWords(register: Register, { variable, joins, told }: Asked, item: Both): Both {
  const { fact, per } = variable
  const names = namesIn(register)
  const known = register.facts[fact]
  const words = (joins ? known?.together : known?.ask) ?? { en: fact, zh: fact }
  const last = Object.keys(per).at(-1) ?? ''
  const fill = (language: 'en' | 'zh'): string => {
    const named = (name: string, id: string): string => detailName(names, fact, name, id)[language]
    const these = (): string =>
      (per[last] ?? '')
        .split(AND)
        .map((id) => named(last, id))
        .join(language === 'zh' ? '、' : ', ')
    const text = words[language].replace(/\{([a-z-]{1,20})\}/g, (_, name: string) => {
      if (name === 'item') return item[language]
      return name === 'these' ? these() : named(name, per[name] ?? name)
    })
    return text + (told?.[language] ?? '')
  }
  return { en: fill('en'), zh: fill('zh') }
}
