import { type ReactNode, useRef, useState } from 'react'
import type { Issue } from '../../../src/issue.js'
import type { Entry } from '../../../src/licence/model.js'
import { Problem } from '../../api.js'
import { useUnit } from '../../law/names.js'
import { Failure } from '../../shell/state.js'
import { useDay, useWordsOf } from '../../words/language.js'
import { type Draft, FRESH, frameOf, isOver } from './drafting.js'
import { Entered } from './entered.js'
import { useEntering } from './entering.js'
import { EntryFields } from './entry-fields.js'
import { readEntry, type WrongFields } from './entry-read.js'
import { useFirstWrong } from './field.js'
import { fieldOf, useRefusal } from './refusals.js'
import type { LicenceLedger } from './stored.js'
import { words } from './words.js'

/** Of the fields, those that the next entry does not share with the last. */
const EACH_ITS_OWN = ['amount', 'value', 'shipment', 'words']

/** What may be entered on the day: only the moves that its state allows are offered, and what a licence is tied to is filled in. */
export function Enter({ ledger }: { readonly ledger: LicenceLedger }) {
  const said = useWordsOf(words)
  const unitName = useUnit()
  const day = useDay()
  const form = useRef<HTMLFormElement>(null)
  const { licence, standing } = ledger
  const [draft, setDraft] = useState(FRESH)
  const [unread, setUnread] = useState<WrongFields>({})
  const write = useEntering(licence.id, () => {
    for (const name of EACH_ITS_OWN) empty(form.current?.elements.namedItem(name))
    setDraft(({ kind, line }) => ({ ...FRESH, kind, line }))
  })
  const wrong = useWrong(ledger, unread, write)
  useFirstWrong(form, unread, write.error)
  const frame = frameOf(ledger, draft)
  if (!frame) return <p>{said.nothingOpen}</p>
  const send = (isSure: boolean) => {
    write.reset()
    const read = readEntry(new FormData(form.current!), { kind: frame.kind, of: frame.of, unitName }, licence)
    setUnread('wrong' in read ? read.wrong : {})
    if ('entry' in read) write.mutate({ entry: read.entry, isSure })
  }
  /** What is typed after an answer is about another entry: the answer goes. */
  const forget = () => {
    if (!write.isPending) write.reset()
    setUnread({})
  }
  return (
    <form
      ref={form}
      className="enter"
      noValidate
      onInput={forget}
      onSubmit={(event) => {
        event.preventDefault()
        send(false)
      }}
    >
      <h3>{said.enter}</h3>
      {isOver(ledger) && (
        <p className="notice small">
          {said.over(said.states[standing.state], day(licence.validFrom), day(licence.validThrough))}
        </p>
      )}
      <EntryFields
        ledger={ledger}
        frame={frame}
        draft={draft}
        change={(part: Partial<Draft>) => setDraft((before) => ({ ...before, ...part }))}
        wrong={wrong.at}
      />
      <p className="tools">
        <button type="submit" className="firm" disabled={write.isPending}>
          {said.write}
        </button>
      </p>
      {wrong.any && (
        <div role="alert" className="notice">
          <strong>{said.notWritten}</strong> {wrong.elsewhere}
        </div>
      )}
      {write.error && !wrong.any && <Failure error={write.error} />}
      {write.data && <Entered outcome={write.data} allTheSame={() => send(true)} />}
    </form>
  )
}

function empty(field: unknown): void {
  if (field instanceof HTMLInputElement) field.value = ''
}

/** What is wrong with each field, before it was sent or by the refusal of the server; and what is about no field. */
function useWrong(ledger: LicenceLedger, unread: WrongFields, write: ReturnType<typeof useEntering>) {
  const said = useWordsOf(words)
  const refusal = useRefusal(ledger)
  const issues = write.error instanceof Problem ? write.error.issues : []
  const entry = write.variables && ({ ...write.variables.entry, key: '' } as Entry)
  const inWords = (some: readonly Issue[]): ReactNode =>
    entry && some.map((issue) => <p key={`${issue.code} ${issue.path}`}>{refusal(issue, entry)}</p>)
  const unplaced = issues.filter((issue) => fieldOf(issue) === undefined)
  return {
    any: Object.keys(unread).length > 0 || issues.length > 0,
    elsewhere: unplaced.length > 0 ? inWords(unplaced) : undefined,
    at: (name: string): ReactNode => {
      const field = unread[name]
      if (field) return 'unit' in field ? said.wrongNumber[field.why](field.unit, field.typed) : said.missing
      const here = issues.filter((issue) => fieldOf(issue) === name)
      return here.length > 0 ? inWords(here) : undefined
    },
  }
}
