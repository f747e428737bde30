import { InputError, type Issue } from '../issue.js'
import type { Keyed, Signed, Written } from '../store/model.js'
import type { House } from './house.js'
import { type ProblemName, Refused, refuse } from './problem.js'

type Sent = { readonly house: House; readonly by: string; readonly header: (name: string) => string | undefined }

/** Who writes, and when. */
export const signed = ({ house, by }: Sent): Signed => ({ by, at: house.now() })

/** With the key that makes a write happen once, however often it is sent. */
export function keyed(sent: Sent): Keyed {
  const key = sent.header('idempotency-key')?.trim()
  if (!key) return refuse('condition-needed', 'send an Idempotency-Key: the same key again is the same write')
  if (!/^[\x21-\x7e]{1,100}$/.test(key))
    throw new InputError([
      {
        code: 'bad-key',
        path: 'idempotency-key',
        message: 'not a key',
        expected: '1-100 printable characters, no spaces',
      },
    ])
  return { ...signed(sent), key }
}

/** The version that a write is about: `none` where nothing may be there yet. `*` takes whatever is there. */
export function matching({ header }: Sent): { readonly ifMatch?: string } {
  const tag = header('if-match')?.trim()
  if (tag === undefined || tag === '') return { ifMatch: 'none' }
  if (tag === '*') return {}
  const etag = /^"([\x21\x23-\x7e]{1,200})"$/.exec(tag)?.[1]
  if (etag !== undefined && etag !== 'none') return { ifMatch: etag }
  throw new InputError([
    { code: 'bad-tag', path: 'if-match', message: 'not the tag of a version', expected: 'the ETag as it came' },
  ])
}

const NAMES: Readonly<Record<string, ProblemName>> = {
  'etag-differs': 'changed',
  'unknown-licence': 'not-found',
}

/** What was written, or the refusal that says why nothing was. Where no version was named, something was there already. */
export function stood<T>(outcome: Written<T>, { ifMatch }: { readonly ifMatch?: string } = {}): Stood<T> {
  if ('written' in outcome) return outcome
  const { refused } = outcome
  const name = NAMES[refused[0]?.code ?? ''] ?? 'conflict'
  throw new Refused(name === 'changed' && ifMatch === 'none' ? 'condition-needed' : name, { issues: refused })
}

type Stood<T> = { readonly written: T; readonly again: boolean }

/** Nothing is there under an id. */
export const absent = (kind: string, found: string): never => {
  const issue: Issue = { code: 'unknown-id', path: 'id', message: `no such ${kind}`, found }
  throw new Refused('not-found', { issues: [issue] })
}
