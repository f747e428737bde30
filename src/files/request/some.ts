import type { Both } from '../../words/named.js'

const MOST = 6
const IN = {
  en: { between: '; ', more: (count: number) => `; and ${count} more` },
  zh: { between: '；', more: (count: number) => `；另有 ${count} 项` },
} as const

/** Some of them, and how many more. */
export function someOf(all: readonly Both[], language: 'en' | 'zh'): string {
  const { between, more } = IN[language]
  const shown = all.slice(0, MOST).map((one) => one[language])
  return shown.join(between) + (all.length > MOST ? more(all.length - MOST) : '')
}
