import { type NameKind, nameOf } from '../../src/words/named.js'
import { UNITS_ZH } from '../../src/words/vocabulary/units.js'
import { useAsk } from '../core/hooks.js'
import { useLanguage } from '../words/language.js'

/** What an id is called in the reader's language: `useNames()('place', 'cn/customs')`. The id itself until the names are there. */
export function useNames(): (kind: NameKind, id: string) => string {
  const language = useLanguage()
  const { data } = useAsk('words', {})
  return (kind, id) => (data ? nameOf(data.names, kind, id)[language] : id)
}

/** A unit of quantity in the reader's language. */
export function useUnit(): (unit: string) => string {
  const language = useLanguage()
  return (unit) => (language === 'zh' ? (UNITS_ZH[unit] ?? unit) : unit)
}
