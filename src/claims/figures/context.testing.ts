import type { WithMeasures } from '../context.js'
import { passagesOf } from '../text/passage.js'

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
