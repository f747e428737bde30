import { useAsk } from '../core/hooks.js'
import { type NameKind, nameOf } from '../core/named.js'
import { useLanguage } from '../words/language.js'
import { UNITS_ZH } from '../words/vocabulary/units.js'

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
