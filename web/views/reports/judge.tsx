import { useContext, useId, useState } from 'react'
import { NoServer } from '../../api.js'
import type { Law } from '../../core/reports.js'
import { save } from '../../shell/save.js'
import { Failure } from '../../shell/state.js'
import { useWords, useWordsOf } from '../../words/language.js'
import { type How, JudgedReport, judgementLine, lastOn, useJudgements, useJudging } from './judgements.js'
import { words } from './words.js'

/** Accept or reject a claim: a record with a name, which changes no law. Without a server it can be saved as a file. */
export function Judge({ law }: { readonly law: Law }) {
  const said = useWordsOf(words)
  const report = useContext(JudgedReport)
  const judgements = useJudgements()
  const judging = useJudging(law)
  const [alone, setAlone] = useState<How>()
  if (!report) return null
  const last = judgements.data ? lastOn(judgements.data, report, law) : undefined
  const judge = (how: How) => {
    if (judgements.data === null) setAlone(how)
    else judging.mutate(how)
  }
  const noServer = judging.error instanceof NoServer
  return (
    <div className="judge">
      <p className="tools">
        <button
          type="button"
          className="quiet"
          aria-pressed={last?.judgement === 'accepted' || alone === 'accepted'}
          disabled={judging.isPending}
          onClick={() => judge('accepted')}
        >
          {said.accept}
        </button>
        <button
          type="button"
          className="quiet"
          aria-pressed={last?.judgement === 'rejected' || alone === 'rejected'}
          disabled={judging.isPending}
          onClick={() => judge('rejected')}
        >
          {said.reject}
        </button>
        {law.draft !== undefined && (
          <button
            type="button"
            className="quiet"
            onClick={() =>
              save(`${report.hash.slice(0, 8)}-${law.claim.id}-draft.yaml`, 'application/yaml', `${law.draft}\n`)
            }
          >
            {said.draft}
          </button>
        )}
        <span role="status">
          {judging.isPending && `${said.judging} …`}
          {last && !judging.isPending && (
            <>
              <strong dir="auto">{said.judged(last.judgement, last.by)}</strong>. {said.unchanged}
            </>
          )}
        </span>
      </p>
      {judging.error && !noServer && <Failure error={judging.error} />}
      {(alone || noServer) && <Alone law={law} how={alone ?? judging.variables ?? 'accepted'} />}
    </div>
  )
}

/** No server answers: nothing can be stored, and the reader may keep the judgement as a file. */
function Alone({ law, how }: { readonly law: Law; readonly how: How }) {
  const said = useWordsOf(words)
  const shell = useWords()
  const report = useContext(JudgedReport)
  const [name, setName] = useState('')
  const id = useId()
  const by = name.trim()
  return (
    <form
      className="alone"
      onSubmit={(event) => {
        event.preventDefault()
        if (report && by)
          save(
            `${report.hash.slice(0, 8)}-${law.claim.id}-${how}.jsonl`,
            'application/jsonl',
            judgementLine(report, law, how, by),
          )
      }}
    >
      <p role="status">{shell.noServer}</p>
      <label htmlFor={id}>{said.name}</label>
      <input id={id} value={name} required maxLength={200} onChange={({ target }) => setName(target.value)} />
      <button type="submit" className="firm" disabled={!by}>
        {said.saveJudgement}
      </button>
    </form>
  )
}
