import { useMutation } from '@tanstack/react-query'
import { api } from '../../api.js'
import type { One } from '../../core/check.js'
import { ask } from '../../core/client.js'
import { useScenario } from '../../core/hooks.js'
import { Failure } from '../../shell/state.js'
import { useWordsOf } from '../../words/language.js'
import { words } from './words.js'

type Kept = { readonly decision: { readonly id: string; readonly by: string } }

/** Keeps the decision with the edition it rests on in the store: the server decides it again first. The same decision is kept once. */
export function Keep({ one }: { readonly one: One }) {
  const said = useWordsOf(words)
  const scenario = useScenario()
  const keep = useMutation({
    mutationFn: async () => {
      const { record } = await ask('recorded', { ...one, ...scenario })
      const body = { record }
      return (await api<Kept>('decisions', { method: 'POST', body, key: await hashOf(record) })).body
    },
  })
  return (
    <>
      <button type="button" className="firm" disabled={keep.isPending} onClick={() => keep.mutate()}>
        {said.keep}
      </button>
      {keep.data && (
        <p role="status">
          {said.kept} <code>{keep.data.decision.id.slice(0, 12)}</code>
        </p>
      )}
      {keep.error && <Failure error={keep.error} />}
    </>
  )
}

async function hashOf(text: string): Promise<string> {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
  return [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
