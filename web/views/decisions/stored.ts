import { useInfiniteQuery, useMutation, useQuery } from '@tanstack/react-query'
import type { When } from '../../../src/register/state.js'
import { api } from '../../api.js'
import { ask } from '../../core/client.js'
import type { Decided, Redecided } from '../../core/decided.js'
import type { Some } from '../../shell/search.js'
import type { Outcome } from './outcomes.js'
import type { DecisionsSearch } from './search.js'

/** A decision as the log has it: `id` is the hash of its link, `seq` its place in the chain. */
export type DecisionRow = {
  readonly id: string
  readonly seq: number
  readonly key: string
  readonly by: string
  readonly at: string
  readonly subject: string
  readonly on: string
  readonly known_at: string
  readonly edition: string
  readonly scenarios: boolean
  readonly engine: string
  readonly outcome: Outcome
}
/** With the record, byte for byte as it was kept. */
export type Decision = DecisionRow & { readonly record: string }

type Page = { readonly items: readonly DecisionRow[]; readonly next: string | null }
const A_PAGE = 50

/** The log, newest first, page after page. */
export function useDecisions({ part, day, by, outcome }: Some<DecisionsSearch>) {
  const filter = { subject: part, on: day, by, outcome }
  return useInfiniteQuery({
    queryKey: ['decisions', filter],
    initialPageParam: '',
    queryFn: async ({ pageParam }) => {
      const query = new URLSearchParams({ limit: String(A_PAGE) })
      for (const [key, value] of Object.entries(filter)) if (value) query.set(key, value)
      if (pageParam) query.set('after', pageParam)
      return (await api<Page>(`decisions?${query}`)).body
    },
    getNextPageParam: ({ next }) => next ?? undefined,
    retry: false,
  })
}

/** One decision, and its record read. A decision never changes. */
export function useDecision(id: string) {
  return useQuery<{ readonly row: Decision; readonly decided: Decided }, Error>({
    queryKey: ['decision', id],
    queryFn: async () => {
      const { body } = await api<Decision>(`decisions/${encodeURIComponent(id)}`)
      return { row: body, decided: await ask('decided', { record: body.record }) }
    },
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  })
}

/** What came of deciding a record again under its own edition, as the server says it. */
export type Replayed =
  | { readonly same: true }
  | { readonly same: false; readonly at: string; readonly recorded: unknown; readonly replayed: unknown }
  | { readonly same: false; readonly notCanonical: number }

export const useReplay = (id: string) =>
  useMutation<Replayed, Error>({
    mutationFn: async () =>
      (await api<Replayed>(`decisions/${encodeURIComponent(id)}/replay`, { method: 'POST', body: {} })).body,
  })

/** The same question under the law on file here: on its own days, or on others. */
export const useRedecided = (record: string) =>
  useMutation<Redecided, Error, { readonly when?: When }>({
    mutationFn: ({ when }) => ask('redecided', { record, ...(when ? { when } : {}) }),
  })

/** Whether every chain of the store is whole. */
export type Verified = {
  readonly sound: boolean
  readonly links: number
  readonly broken?: { readonly chain: string; readonly seq: number; readonly message: string }
}
export const useVerify = () =>
  useMutation<Verified, Error>({
    mutationFn: async () => (await api<Verified>('verify', { method: 'POST', body: {} })).body,
  })
