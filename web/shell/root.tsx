import { Outlet, useParams, useRouterState } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { useEdition } from '../core/hooks.js'
import { TAGS, useLanguage, useWords } from '../words/language.js'
import { Dates } from './dates.js'
import { Header } from './header.js'
import { Keys } from './keys.js'
import { Unread } from './unread.js'
import { VIEWS } from './views.js'

/** What is around every view: the skip link, the head with the two dates, the view, the foot. */
export function Root() {
  const words = useWords()
  const language = useLanguage()
  const main = useRef<HTMLElement>(null)
  useEffect(() => {
    document.documentElement.lang = TAGS[language]
  }, [language])
  useTitle()
  useFocusOnArrival(main)
  return (
    <>
      <button type="button" className="skip" onClick={() => main.current?.focus()}>
        {words.skip}
      </button>
      <header>
        <Header />
        <Dates />
        <Unread />
      </header>
      <main ref={main} id="main" tabIndex={-1}>
        <Outlet />
      </main>
      <Foot />
      <Keys />
    </>
  )
}

/** The document is called by its view; a provision's page by its provision. */
function useTitle(): void {
  const words = useWords()
  const path = useRouterState({ select: ({ location }) => location.pathname })
  const { provision } = useParams({ strict: false })
  const view = VIEWS.findLast((one) => path === one.path || path.startsWith(`${one.path}/`))
  const name = provision ?? (view && words.views[view.name])
  useEffect(() => {
    document.title = name ? `${name} · ${words.name}` : words.name
  }, [name, words.name])
}

/** On another view the reader starts at its content, as on a new page; a change of dates or filters moves nothing. */
function useFocusOnArrival(main: { readonly current: HTMLElement | null }): void {
  const path = useRouterState({ select: ({ location }) => location.pathname })
  const before = useRef(path)
  useEffect(() => {
    if (before.current === path) return
    before.current = path
    main.current?.focus({ preventScroll: true })
    window.scrollTo(0, 0)
  }, [path, main])
}

function Foot() {
  const words = useWords()
  const { data } = useEdition()
  return (
    <footer>
      <p>{words.disclaimer}</p>
      {data && (
        <p>
          <span className="edition">{words.edition(data.edition.slice(0, 12))}</span>
        </p>
      )}
    </footer>
  )
}
