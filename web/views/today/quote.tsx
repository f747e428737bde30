import { InEnglish } from '../../law/show.js'
import { useLanguage, useWordsOf } from '../../words/language.js'
import { writtenIn } from '../../words/own-words.js'
import { words } from './words.js'

/** The words of a source about an end, marked where they are not in the language of the page. Where the register has a note of ours there, it is told. */
export function Quote({ children }: { readonly children: string }) {
  const { notes } = useWordsOf(words)
  const language = useLanguage()
  const note = notes[children]
  if (note !== undefined) return <span> · {note}</span>
  const written = writtenIn(children) ?? language
  return (
    <>
      <q {...(written === language ? {} : { lang: written })}>{children}</q>
      {written === 'en' && <InEnglish />}
    </>
  )
}
