import type { WithFigures, WithMeasures } from '../context.js'
import { passagesOf } from '../text/passage.js'
import { figuresOf } from './figures.js'

/** A context in which nothing else was found: what these rules see of the text alone. */
export const contextOf = (text: string): WithMeasures => ({
  register: {} as WithMeasures['register'],
  passages: passagesOf(text),
  head: {
    published: { basis: 'absent' },
    publisher: { basis: 'given', value: 'The Courier', by: 'test' },
    kind: 'news',
    language: 'en',
    from: [],
    story: { start: 0, end: text.length },
  },
  entities: [],
  quotations: [],
  dates: [],
  claims: [],
  measures: [],
})

/** The same, with the figures that the text holds. */
export const countedOf = (text: string, more: Partial<WithMeasures> = {}): WithFigures => {
  const context = { ...contextOf(text), ...more }
  return { ...context, figures: figuresOf(context) }
}
