import { useSearch } from '@tanstack/react-router'
import { en, type Words } from './en.js'
import { zh } from './zh.js'

export const LANGUAGES = ['en', 'zh'] as const
export type Language = (typeof LANGUAGES)[number]

/** What the tag of the document says: Chinese here is always in simplified characters. */
export const TAGS: Readonly<Record<Language, string>> = { en: 'en', zh: 'zh-Hans' }

const KEPT = 'lodestone.language'

/** Of the address; else the one chosen before; else the browser's. */
export function useLanguage(): Language {
  const { lang } = useSearch({ from: '__root__' })
  return lang ?? remembered() ?? (navigator.language.toLowerCase().startsWith('zh') ? 'zh' : 'en')
}

function remembered(): Language | undefined {
  const kept = window.localStorage.getItem(KEPT)
  return LANGUAGES.find((language) => language === kept)
}

export const remember = (language: Language): void => window.localStorage.setItem(KEPT, language)

/** The words of the shell. */
export const useWords = (): Words => ({ en, zh })[useLanguage()]

/** The words of a view, which brings its own in both languages: `useWordsOf(words)` with `words = { en, zh }`. */
export const useWordsOf = <T,>(words: { readonly en: T; readonly zh: T }): T => words[useLanguage()]

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** `22 Nov 2026`, `2026年11月22日`. A text that is no whole date stays as it is. */
export function dayIn(language: Language, day: string): string {
  const [year, month, date] = day.split('-')
  if (!year || !month || !date) return day
  return language === 'zh'
    ? `${year}年${Number(month)}月${Number(date)}日`
    : `${Number(date)} ${MONTHS[Number(month) - 1]} ${year}`
}

/** Dates in the words of the page's language. */
export function useDay(): (day: string) => string {
  const language = useLanguage()
  return (day) => dayIn(language, day)
}
