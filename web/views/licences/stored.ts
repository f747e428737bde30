import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { Standing, Warning } from '../../../src/licence/balances.js'
import type { ChecklistRow } from '../../../src/licence/checklist.js'
import type { ClockAnswer } from '../../../src/licence/clock.js'
import type { Application, Entry, Licence, LineBalance, ObservedLicence } from '../../../src/licence/model.js'
import { api } from '../../api.js'
import { useWhen } from '../../shell/clock.js'

/** A licence as a list shows it on a day. */
export type LicenceLine = {
  readonly id: string
  readonly licence: Licence
  readonly standing: Standing
  readonly balances: readonly LineBalance[]
  readonly warnings: readonly Warning[]
}
/** With its ledger: who wrote each entry and when, and the balance after it. */
export type LicenceLedger = LicenceLine & {
  readonly entries: readonly { readonly link: { readonly by: string; readonly at: string }; readonly entry: Entry }[]
  readonly statement: readonly { readonly entry: Entry; readonly balances: readonly LineBalance[] }[]
}
export type ApplicationOn = {
  readonly application: Application
  readonly clock: ClockAnswer
  readonly checklist: readonly ChecklistRow[]
}
type Rows<T> = { readonly items: readonly T[]; readonly next: string | null }

const MOST = 200

function useStored<T>(key: readonly string[], path: string, enabled = true) {
  return useQuery({
    queryKey: ['stored', ...key],
    queryFn: async () => (await api<T>(path)).body,
    retry: false,
    enabled,
  })
}

export function useLicences() {
  const { on } = useWhen()
  return useStored<Rows<LicenceLine>>(['licences', on], `licences?limit=${MOST}&on=${on}`)
}
export function useLicence(id: string) {
  const { on } = useWhen()
  return useStored<LicenceLedger>(['licence', id, on], `licences/${encodeURIComponent(id)}?on=${on}`)
}
export const useApplications = () =>
  useStored<Rows<{ readonly id: string; readonly by: string; readonly at: string }>>(
    ['applications'],
    `applications?limit=${MOST}`,
  )
export function useApplication(id: string) {
  const { on } = useWhen()
  return useStored<ApplicationOn>(['application', id, on], `applications/${encodeURIComponent(id)}?on=${on}`)
}
export function useObserved() {
  const { knownAt } = useWhen()
  return useStored<{ readonly items: readonly ObservedLicence[] }>(
    ['observed', knownAt],
    `observed-licences?known_at=${knownAt}`,
  )
}

/** A write; every list is read again after it. The key makes a second press the same write. */
export function useWrite<Body, Answer>(write: (body: Body) => Promise<Answer>, done: () => void = () => undefined) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: write,
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['stored'] })
      done()
    },
  })
}

export const newKey = (): string => crypto.randomUUID()
