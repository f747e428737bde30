import { Link } from '@tanstack/react-router'
import { lazy, type ReactNode, Suspense } from 'react'
import { NoServer, Problem } from '../api.js'
import { CoreError } from '../core/client.js'
import type { Asked } from '../core/hooks.js'
import { English, InEnglish } from '../law/show.js'
import { useWords } from '../words/language.js'

/** Only a list that cannot be read needs it. */
const KnownWords = lazy(() => import('../goods/known-words.js').then(({ KnownWords: of }) => ({ default: of })))

/** An answer, or what there is instead of it: how far it is, or what went wrong and what can be done. */
export function Answered<T>({
  asked,
  children,
}: {
  readonly asked: Asked<T>
  readonly children: (data: T) => ReactNode
}) {
  if (asked.data !== undefined) return <div aria-busy={asked.isFetching}>{children(asked.data)}</div>
  if (asked.error) return <Failure error={asked.error} again={asked.again} />
  if (asked.stopped) return <Stopped again={asked.again} />
  return <Waiting step={asked.step} cancel={asked.cancel} />
}

type Work = { readonly step?: Asked<unknown>['step']; readonly cancel?: () => void }

/** Work on its way: a bar where it is long enough to be counted, and a way out of it. */
export function Waiting({ step, cancel }: Work) {
  const words = useWords()
  return (
    <div className="waiting" role="status">
      <p>{step ? words.working(step.done, step.total) : `${words.loading} …`}</p>
      {step && <progress value={step.done} max={step.total} aria-label={words.working(step.done, step.total)} />}
      {step && cancel && (
        <button type="button" className="firm" onClick={cancel}>
          {words.cancel}
        </button>
      )}
    </div>
  )
}

function Stopped({ again }: { readonly again: () => void }) {
  const words = useWords()
  return (
    <div className="notice" role="status">
      <p>{words.stopped}</p>
      <button type="button" className="firm" onClick={again}>
        {words.tryAgain}
      </button>
    </div>
  )
}

/** What went wrong, in the words of whatever refused, each issue on its line. */
export function Failure({ error, again }: { readonly error: unknown; readonly again?: () => void }) {
  const words = useWords()
  if (error instanceof NoServer) return <p className="notice">{words.noServer}</p>
  const issues = error instanceof CoreError || error instanceof Problem ? error.issues : []
  return (
    <div className="failure" role="alert">
      <p>
        <strong>{words.failed}.</strong>{' '}
        {issues.length === 0 ? (
          <English>{error instanceof Error ? error.message : String(error)}</English>
        ) : (
          <InEnglish />
        )}
      </p>
      {issues.length > 0 && (
        <ul lang="en">
          {issues.map(({ code, message, file, line, path, found, expected, nearest }) => (
            <li key={`${code} ${line ?? ''} ${path ?? ''} ${found ?? ''}`}>
              {[file, line].filter((part) => part !== undefined).join(':')} {path && placeOf(path)} {message}
              {found !== undefined && <> ({found})</>}
              {expected && <>; {expected}</>}
              {nearest && nearest.length > 0 && <>; {words.nearest(nearest.join(', '))}</>}
            </li>
          ))}
        </ul>
      )}
      {issues.some(({ code }) => code.startsWith('unknown-')) && (
        <Suspense>
          <KnownWords issues={issues} />
        </Suspense>
      )}
      {again && (
        <button type="button" className="firm" onClick={again}>
          {words.tryAgain}
        </button>
      )}
    </div>
  )
}

/** The fields of a movement by their labels, in the language of the message. */
const FIELDS: Readonly<Record<string, string>> = {
  'movement.kind': 'Movement',
  'movement.from': 'From',
  'movement.to': 'To',
  'movement.end-use': 'End use',
}
const placeOf = (path: string): string => (FIELDS[path] ? `${FIELDS[path]}:` : path)

/** A view with nothing in it yet: what it is for, how something comes into it, and what to do now. */
export function Empty({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="empty">
      <h1>{title}</h1>
      {children}
    </section>
  )
}

export function NotFound() {
  const words = useWords()
  return (
    <Empty title={words.notFound}>
      <p>{words.notFoundDoes}</p>
      <p>
        <Link to="/">{words.toToday}</Link>
      </p>
    </Empty>
  )
}
