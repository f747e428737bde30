import { useNavigate } from '@tanstack/react-router'
import { type ReactNode, useRef, useState } from 'react'
import type { Issue } from '../../../src/issue.js'
import { api, Problem } from '../../api.js'
import { useAsk } from '../../core/hooks.js'
import { English } from '../../law/show.js'
import { Failure } from '../../shell/state.js'
import { useDay, useWordsOf } from '../../words/language.js'
import { useFirstWrong } from './field.js'
import { CertificateFields, LineFields, PartyFields } from './record-fields.js'
import { type LicenceSent, readRecord, type WrongInForm } from './record-read.js'
import { words as own } from './record-words.js'
import { newKey, useWrite } from './stored.js'
import { words } from './words.js'

/** A licence of one's own, typed from its certificate. */
export function Record({ isOpen }: { readonly isOpen: boolean }) {
  const said = useWordsOf(own)
  const form = useRef<HTMLFormElement>(null)
  const kinds = useAsk('words', {}).data?.licenceKinds ?? []
  const [kindId, setKind] = useState<string>()
  const [isSplit, setSplit] = useState<boolean>()
  const [rows, setRows] = useState<readonly number[]>([1])
  const [unread, setUnread] = useState<WrongInForm>({})
  const write = useKeeping()
  const kind = kinds.find(({ id }) => id === kindId) ?? kinds[0]
  const wrong = useWrong(rows, unread, write)
  useFirstWrong(form, unread, write.error)
  if (kinds.length === 0) return null
  const send = () => {
    write.reset()
    const read = readRecord(new FormData(form.current!), kind, rows)
    setUnread('wrong' in read ? read.wrong : {})
    if ('licence' in read) write.mutate(read.licence)
  }
  const split = isSplit ?? (kind?.exports && kind.exports === 'several')
  return (
    <details className="bring record" open={isOpen}>
      <summary>{said.title}</summary>
      <p className="muted small">{said.how}</p>
      <form
        ref={form}
        noValidate
        onInput={() => {
          if (!write.isPending) write.reset()
        }}
        onSubmit={(event) => {
          event.preventDefault()
          send()
        }}
      >
        <CertificateFields
          kinds={kinds}
          kind={kind}
          split={split}
          onKind={(id) => {
            setKind(id)
            setSplit(undefined)
          }}
          onSplit={setSplit}
          wrong={wrong.at}
        />
        <PartyFields kind={kind} wrong={wrong.at} />
        {rows.map((row, index) => (
          <LineFields
            key={row}
            row={row}
            line={index + 1}
            wrong={wrong.at}
            {...(rows.length > 1 ? { remove: () => setRows(rows.filter((one) => one !== row)) } : {})}
          />
        ))}
        <p className="tools">
          <button type="button" className="quiet" onClick={() => setRows([...rows, Math.max(...rows) + 1])}>
            {said.add}
          </button>
          <button type="submit" className="firm" disabled={write.isPending}>
            {said.keep}
          </button>
        </p>
        {wrong.any && (
          <div role="alert" className="notice">
            <strong>{said.notKept}</strong> {wrong.elsewhere}
          </div>
        )}
        {write.error && !wrong.any && <Failure error={write.error} />}
      </form>
    </details>
  )
}

/** Keeps a licence, and leads to its ledger. */
function useKeeping() {
  const navigate = useNavigate()
  const [key, setKey] = useState(newKey)
  return useWrite(async (licence: LicenceSent) => {
    try {
      await api('licences', { method: 'POST', body: licence, key })
    } catch (error) {
      // what is refused was not kept: the next try is another write
      if (error instanceof Problem) setKey(newKey())
      throw error
    }
    void navigate({
      to: '/licences',
      search: (before) => ({ ...before, licence: licence.id, application: undefined }),
    })
  })
}

/** The field that a refusal is about, by the path of its issue. */
function fieldOf({ path = '', code }: Issue, rows: readonly number[]): string | undefined {
  const [first = '', second = '', third = '', fourth = ''] = path.split('.')
  if (code === 'exists' || first === 'id') return 'number'
  if (first === 'ties') return second
  if (first !== 'lines')
    return ['kind', 'number', 'holder', 'granted', 'validFrom', 'validThrough', 'split'].includes(first)
      ? first
      : undefined
  const row = rows[Number(second)]
  const name = third === 'quantity' ? fourth || 'amount' : third === 'value' && fourth === 'currency' ? fourth : third
  return row !== undefined && name !== '' ? `${name}.${row}` : undefined
}

/** What is wrong with each field, before it was sent or by the refusal of the server; and what is about no field. */
function useWrong(rows: readonly number[], unread: WrongInForm, write: ReturnType<typeof useKeeping>) {
  const said = useWordsOf(own)
  const { wrongNumber } = useWordsOf(words)
  const day = useDay()
  const issues = write.error instanceof Problem ? write.error.issues : []
  const inWords = (issue: Issue): ReactNode => {
    if (issue.code === 'exists') return said.refusals.exists
    if (issue.code === 'too-long' && issue.expected) return said.refusals['too-long'](day(issue.expected.slice(0, 10)))
    return <English>{`${issue.message}${issue.expected ? `; ${issue.expected}` : ''}`}</English>
  }
  const list = (some: readonly Issue[]): ReactNode =>
    some.length > 0 ? some.map((issue) => <p key={`${issue.code} ${issue.path}`}>{inWords(issue)}</p>) : undefined
  return {
    any: Object.keys(unread).length > 0 || issues.length > 0,
    elsewhere: list(issues.filter((issue) => fieldOf(issue, rows) === undefined)),
    at: (name: string): ReactNode => {
      const field = unread[name]
      if (!field) return list(issues.filter((issue) => fieldOf(issue, rows) === name))
      const { why, typed, unit = '' } = field
      return isOfNumber(why) ? wrongNumber[numberOf(why)](unit, typed) : said.wrong[why]
    },
  }
}

type Why = WrongInForm[string]['why']
type OfNumber = Extract<Why, `number-${string}`>
const isOfNumber = (why: Why): why is OfNumber => why.startsWith('number-')
const numberOf = (why: OfNumber) => why.slice('number-'.length) as OfNumber extends `number-${infer W}` ? W : never
