import { type Language, useLanguage } from './language.js'

/** In which language a text is written, by its letters: any Chinese character makes it Chinese. Undefined where it has no words. */
export const writtenIn = (text: string): Language | undefined =>
  /\p{Script=Han}/u.test(text) ? 'zh' : /\p{L}{2}/u.test(text) ? 'en' : undefined

/** Somebody's own words, marked where they are not in the language of the page. */
export function OwnWords({ children }: { readonly children: string }) {
  const language = useLanguage()
  const written = writtenIn(children)
  return written && written !== language ? <span lang={written}>{children}</span> : children
}
