import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { StateName } from '../../src/register/history.js'
import type { Words } from '../../src/register/model.js'
import { key } from '../../src/timeline/key.js'
import { useDay, useLanguage, useWords } from '../words/language.js'
import { Drawn } from './drawn.js'
import './law.css'

/** A day in the words of the page. */
export function Day({ of }: { readonly of: string }) {
  const day = useDay()
  return <time dateTime={of}>{day(of)}</time>
}

/** A state by its pattern and its word. */
export function State({ of }: { readonly of: StateName }) {
  const { states } = useWords()
  return (
    <span className={`state ${of}`}>
      <Drawn tree={key(of)} /> {states[of]}
    </span>
  )
}

/** The language of an act's own text, by who issued it. */
export const originalOf = (id: string): 'zh' | 'en' => (id.startsWith('cn/') ? 'zh' : 'en')

/** A title, the original language first; the other beside it where it helps this reader. */
export function Title({ of, id }: { readonly of: Words | undefined; readonly id: string }) {
  const reader = useLanguage()
  const original = originalOf(id)
  const other = original === 'zh' ? 'en' : 'zh'
  const first = of?.[original] ?? of?.[other]
  const firstIn = of?.[original] ? original : other
  const second = firstIn === original && reader === other ? of?.[other] : undefined
  return (
    <>
      <span lang={firstIn}>{first ?? id}</span>
      {second && (
        <>
          {' '}
          <span className="muted" lang={other}>
            {second}
          </span>
        </>
      )}
    </>
  )
}

/** Beside English words, to a reader of Chinese: nothing on the page is mixed silently. */
export function InEnglish() {
  const { inEnglish } = useWords()
  return useLanguage() === 'zh' ? <span className="in-english">{inEnglish}</span> : null
}

/** Words that are there in English only. */
export const English = ({ children }: { readonly children: ReactNode }) => (
  <>
    <span lang="en">{children}</span> <InEnglish />
  </>
)

/** What a provision says: our English, or for a reader of Chinese the words of the act itself, where it has them in Chinese. */
export function Says({ zh, children }: { readonly zh?: string | undefined; readonly children: string }) {
  const own = useLanguage() === 'zh' ? zh : undefined
  return own ? <span lang="zh">{own}</span> : <English>{children}</English>
}

/** A name of ours, in the language of the reader. */
export function Name({ of, id }: { readonly of: Words; readonly id: string }) {
  const reader = useLanguage()
  const other = reader === 'zh' ? 'en' : 'zh'
  return <span lang={of[reader] ? reader : other}>{of[reader] ?? of[other] ?? id}</span>
}

/** A provision by its id, which leads to its page. */
export const ProvisionLink = ({ id }: { readonly id: string }) => (
  <Link to="/register/$provision" params={{ provision: id }} className="id" lang="en">
    {id}
  </Link>
)

/** An instrument by its id: the register, with its own provisions left. */
export const InstrumentLink = ({ id }: { readonly id: string }) => (
  <Link to="/register" search={{ text: id }} className="id" lang="en">
    {id}
  </Link>
)
