import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { One } from '../../core/check.js'
import { useScenario } from '../../core/hooks.js'
import { Failure } from '../../shell/state.js'
import { useWordsOf } from '../../words/language.js'
import { type Kept, keepDecision } from './kept.js'
import { words } from './words.js'

/** Keeps the decision on one line in the store, and leads to it. */
export function Keep({ one }: { readonly one: One }) {
  const said = useWordsOf(words)
  const scenario = useScenario()
  const client = useQueryClient()
  const keep = useMutation({
    mutationFn: () => keepDecision(one, scenario),
    onSuccess: () => client.invalidateQueries({ queryKey: ['decisions'] }),
  })
  return (
    <>
      <button type="button" className="firm" disabled={keep.isPending} onClick={() => keep.mutate()}>
        {said.keep}
      </button>
      {keep.data && (
        <span role="status">
          <KeptAs of={keep.data} />
        </span>
      )}
      {keep.error && <Failure error={keep.error} />}
    </>
  )
}

/** `kept in the log as number 12`, which leads to it. */
export function KeptAs({ of: { again, decision } }: { readonly of: Kept }) {
  const said = useWordsOf(words)
  return (
    <>
      {again ? said.keptBefore : said.kept}{' '}
      <Link to="/decisions/$decision" params={{ decision: decision.id }}>
        {said.keptNumber(decision.seq)} <code>{decision.id.slice(0, 12)}</code>
      </Link>
    </>
  )
}
