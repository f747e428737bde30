import { useRouterState } from '@tanstack/react-router'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { useWords } from '../words/language.js'
import { useWhen } from './clock.js'
import { parseSearch } from './search.js'

/** The address as somebody gave it: the router writes what it cannot read out of it at once. */
const given = (): string => lastGiven
let lastGiven = window.location.hash
function onGiven(hear: () => void): () => void {
  const take = (): void => {
    lastGiven = window.location.hash
    hear()
  }
  window.addEventListener('hashchange', take)
  return () => window.removeEventListener('hashchange', take)
}

const wordsOf = (hash: string): Readonly<Record<string, unknown>> => {
  const at = hash.indexOf('?')
  return at < 0 ? {} : parseSearch(hash.slice(at + 1))
}

/** What the address said and nobody could read: said above the view, since nothing of it is in the answer, until the reader goes on. */
export function Unread() {
  const words = useWords()
  const { on, knownAt } = useWhen()
  const hash = useSyncExternalStore(onGiven, given)
  const path = useRouterState({ select: ({ location }) => location.pathname })
  const read = useRouterState({
    select: ({ matches }) =>
      Object.assign({}, ...matches.map(({ search }) => search)) as Readonly<Record<string, unknown>>,
  })
  const [seen, setSeen] = useState('')
  const [first, setFirst] = useState(path)
  useEffect(() => {
    if (path === first) return
    setSeen(hash)
    setFirst(path)
  }, [path, first, hash])
  if (seen === hash || path !== first) return null
  const unread = Object.entries(wordsOf(hash)).filter(
    ([key, value]) => value !== '' && key in read && read[key] === undefined,
  )
  if (unread.length === 0) return null
  return (
    <div className="unread" role="alert">
      <ul>
        {unread.map(([key, value]) => (
          <li key={key}>
            {words.unread(key, String(value).slice(0, 100))}{' '}
            {key === 'on' ? words.unreadDay(on) : key === 'known' ? words.unreadDay(knownAt) : words.unreadLeft}
          </li>
        ))}
      </ul>
      <button type="button" className="quiet" onClick={() => setSeen(hash)}>
        {words.close}
      </button>
    </div>
  )
}
