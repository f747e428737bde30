import { Decimal } from '../../src/measure/decimal.js'
import { asPercent } from '../../src/measure/quantity.js'
import { listsNamedBy } from '../../src/register/conditions.js'
import type { Citation, Condition, Register, Test, Words } from '../../src/register/model.js'

/** Words of the program, in both languages. */
export type Both = Required<Words>

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
  | { readonly kind: 'some-part'; readonly meets: string; readonly of: Told }

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
      return { kind: 'some-part', meets: condition.meets, of: told(register, condition.of) }
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

const WORDS: Readonly<Record<string, Both>> = {
  yes: { en: 'yes', zh: '是' },
  no: { en: 'no', zh: '否' },
  any: { en: 'anywhere', zh: '任何地方' },
  value: { en: 'value', zh: '价值' },
  mass: { en: 'mass', zh: '质量' },
  'end-user': { en: 'end user', zh: '最终用户' },
  importer: { en: 'importer', zh: '进口商' },
  exporter: { en: 'exporter', zh: '出口商' },
  intermediary: { en: 'intermediary', zh: '中间商' },
  mined: { en: 'mined', zh: '开采' },
  separated: { en: 'separated', zh: '分离' },
  smelted: { en: 'smelted', zh: '冶炼' },
  'magnet-made': { en: 'made into a magnet', zh: '磁材制造' },
  recycled: { en: 'recycled', zh: '回收' },
  export: { en: 'export', zh: '出口' },
  're-export': { en: 're-export', zh: '再出口' },
  transfer: { en: 'transfer', zh: '境内转让' },
  transit: { en: 'transit', zh: '过境' },
  import: { en: 'import', zh: '进口' },
  provision: { en: 'provision of technology', zh: '技术提供' },
  sea: { en: 'sea', zh: '海运' },
  magnet: { en: 'magnet', zh: '磁体' },
  'magnet-powder': { en: 'magnet powder', zh: '磁粉' },
  technology: { en: 'technology', zh: '技术' },
  military: { en: 'military', zh: '军事' },
  civil: { en: 'civil', zh: '民用' },
  'at-least': { en: 'at least', zh: '不低于' },
  'more-than': { en: 'more than', zh: '高于' },
  'at-most': { en: 'at most', zh: '不高于' },
  'less-than': { en: 'less than', zh: '低于' },
}

/** A name of the register, or a word of the conditions, in a language. */
function wordOf(register: Register, id: string, language: 'en' | 'zh'): string {
  const named = register.territories[id]?.name ?? register.lists[id]?.title ?? register.products[id] ?? WORDS[id]
  return named?.[language] ?? named?.en ?? (id.includes('/') ? id : id.replaceAll('-', ' '))
}

/** The question of a fact with its places filled in. A list stands with its id where it has no title of its own. */
function filled(register: Register, text: string, test: Test, language: 'en' | 'zh'): string {
  return text.replace(/\{([a-z-]{1,20})\}/g, (_, name: string) => {
    if (name === 'item') return language === 'zh' ? '该物项' : 'the item'
    const value = name === 'value' ? test.is : test.per[name]
    const ids = typeof value === 'string' ? [value] : (value ?? [])
    return ids
      .map((id) => (id.includes('/') && !named(register, id) ? id : wordOf(register, id, language)))
      .join(OR[language])
  })
}

const named = (register: Register, id: string): boolean =>
  Object.hasOwn(register.territories, id) || Object.hasOwn(register.lists, id)

const OR = { en: ' or ', zh: '或' } as const

function wants(register: Register, test: Test): Both {
  const list = (ids: readonly string[]): Both => ({
    en: ids.map((id) => wordOf(register, id, 'en')).join(OR.en),
    zh: ids.map((id) => wordOf(register, id, 'zh')).join(OR.zh),
  })
  if (test.fact === 'movement.end-use') return list(['yes'])
  if (test.is) return list(test.is)
  if (test.in) return list(test.in)
  if (test.outside) return outside(list(test.outside), test.outside.length)
  if (test.dates) {
    const { from = '', before = '' } = test.dates
    const en = [from && `on or after ${from}`, before && `before ${before}`].filter(Boolean).join(', ')
    return { en, zh: [from && `${from}当日或之后`, before && `${before}之前`].filter(Boolean).join('，') }
  }
  if (test.compare) {
    const { operator, bound, unit } = test.compare
    const amount = unit === '1' ? asPercent(new Decimal(bound)) : `${bound} ${unit}`
    const { en, zh } = WORDS[operator] ?? same(operator)
    return { en: `${en} ${amount}`, zh: `${zh} ${amount}` }
  }
  if (test.starts) return codes(test.starts.codes)
  if (test.entries) return { en: `entry ${test.entries.join(' or ')}`, zh: `条目 ${test.entries.join('或')}` }
  return list(['yes'])
}

const outside = ({ en, zh }: Both, count: number): Both =>
  count === 0
    ? { en: 'known', zh: '已知' }
    : { en: `outside ${en.replaceAll(OR.en, ' and ')}`, zh: `在${zh.replaceAll(OR.zh, '和')}以外` }

const codes = (all: readonly string[]): Both => ({
  en: `a code that starts with ${all.join(OR.en)}`,
  zh: `以${all.join(OR.zh)}开头的编码`,
})
