import { Decimal } from '../../src/measure/decimal.js'
import { asPercent } from '../../src/measure/quantity.js'
import { listsNamedBy } from '../../src/register/conditions.js'
import type { Citation, Condition, Register, Test } from '../../src/register/model.js'
import type { Both } from '../../src/words/named.js'
import { meetsName, namesIn } from '../../src/words/names.js'
import { compared, detailName, OR, orOf, valueName, YES } from '../../src/words/names-of-facts.js'

export type { Both } from '../../src/words/named.js'

/** A condition as it is shown: what each test asks, and what it wants for an answer. */
export type Told =
  | {
      readonly kind: 'test'
      readonly asks: Both
      readonly wants: Both
      /** The words of the act for the threshold. */
      readonly words?: string
      readonly cite?: Citation
      readonly lists: readonly string[]
    }
  | { readonly kind: 'all' | 'any'; readonly of: readonly Told[] }
  | { readonly kind: 'not'; readonly of: Told }
  | { readonly kind: 'open'; readonly asks: Both; readonly readings: readonly ToldReading[] }
  | { readonly kind: 'some-part'; readonly meets: Both; readonly of: Told }

export type ToldReading = { readonly reading: string; readonly means: string; readonly of: Told }

export function told(register: Register, condition: Condition): Told {
  switch (condition.kind) {
    case 'test':
      return toldTest(register, condition)
    case 'all':
    case 'any':
      return { kind: condition.kind, of: condition.of.map((one) => told(register, one)) }
    case 'not':
      return { kind: 'not', of: told(register, condition.of) }
    case 'some-part':
      return { kind: 'some-part', meets: meetsName(condition.meets), of: told(register, condition.of) }
    case 'open': {
      const point = register.openPoints[condition.point]
      const readings = Object.entries(condition.readings).map(([reading, of]) => ({
        reading,
        means: point?.readings[reading] ?? reading,
        of: told(register, of),
      }))
      return { kind: 'open', asks: point?.asks ?? same(condition.point), readings }
    }
  }
}

function toldTest(register: Register, test: Test): Told {
  const { words, cite } = test
  const ask = register.facts[test.fact]?.ask ?? same(test.fact)
  return {
    kind: 'test',
    asks: { en: filled(register, ask.en, test, 'en'), zh: filled(register, ask.zh, test, 'zh') },
    wants: wants(register, test),
    ...(words ? { words } : {}),
    ...(cite ? { cite } : {}),
    lists: listsNamedBy(test),
  }
}

const same = (text: string): Both => ({ en: text, zh: text })

/** The question of a fact with its places filled in. */
function filled(register: Register, text: string, test: Test, language: 'en' | 'zh'): string {
  const names = namesIn(register)
  return text.replace(/\{([a-z-]{1,20})\}/g, (_, name: string) => {
    if (name === 'item') return language === 'zh' ? '该物项' : 'the item'
    const value = name === 'value' ? test.is : test.per[name]
    const ids = typeof value === 'string' ? [value] : (value ?? [])
    return orOf(
      ids.map((id) => detailName(names, test.fact, name, id)),
      language,
    )
  })
}

function wants(register: Register, test: Test): Both {
  const names = namesIn(register)
  const either = (ids: readonly string[]): Both => {
    const all = ids.map((id) => valueName(names, test.fact, id))
    return { en: orOf(all, 'en'), zh: orOf(all, 'zh') }
  }
  if (test.fact === 'movement.end-use') return YES
  if (test.is) return either(test.is)
  if (test.in) return either(test.in)
  if (test.outside) return outside(either(test.outside), test.outside.length)
  if (test.dates) {
    const { from = '', before = '' } = test.dates
    const en = [from && `on or after ${from}`, before && `before ${before}`].filter(Boolean).join(', ')
    return { en, zh: [from && `${from}当日或之后`, before && `${before}之前`].filter(Boolean).join('，') }
  }
  if (test.compare) {
    const { operator, bound, unit } = test.compare
    return compared(operator, unit === '1' ? asPercent(new Decimal(bound)) : `${bound} ${unit}`)
  }
  if (test.starts) return codes(test.starts.codes)
  if (test.entries) return { en: `entry ${test.entries.join(' or ')}`, zh: `条目 ${test.entries.join('或')}` }
  return YES
}

const outside = ({ en, zh }: Both, count: number): Both =>
  count === 0
    ? { en: 'known', zh: '已知' }
    : { en: `outside ${en.replaceAll(OR.en, ' and ')}`, zh: `在${zh.replaceAll(OR.zh, '和')}以外` }

const codes = (all: readonly string[]): Both => ({
  en: `a code that starts with ${all.join(OR.en)}`,
  zh: `以${all.join(OR.zh)}开头的编码`,
})
