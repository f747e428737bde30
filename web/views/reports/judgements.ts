import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { createContext, useContext } from 'react'
import type { Judgement } from '../../../src/claims/reconcile/judgement.js'
import { api, NoServer } from '../../api.js'
import type { GivenReport, Law } from '../../core/reports.js'
import { today, useWhen } from '../../shell/clock.js'

export type How = 'accepted' | 'rejected'
/** A judgement as it is kept: accepted as `lodestone accept` writes it, or rejected. */
export type Judged = Omit<Judgement, 'judgement'> & { readonly judgement: How }

/** The report whose claims are judged. */
export const JudgedReport = createContext<GivenReport | undefined>(undefined)

const KEY = ['judgements']
const PAGES = 20
const A_PAGE = 200

/** What was judged before; null where no server answers, so that nothing can be stored. */
export function useJudgements() {
  return useQuery<readonly Judged[] | null, Error>({
    queryKey: KEY,
    queryFn: async () => {
      try {
        return await allJudged()
      } catch (error) {
        if (error instanceof NoServer) return null
        throw error
      }
    },
    staleTime: 60_000,
    retry: false,
  })
}

type Page = { readonly items?: readonly { readonly judgement: Judged }[]; readonly next?: string | null }

/** In the order in which they were stored. */
async function allJudged(): Promise<readonly Judged[]> {
  const all: Judged[] = []
  let after = ''
  for (let page = 0; page < PAGES; page += 1) {
    const { body } = await api<Page>(`judgements?limit=${A_PAGE}${after}`)
    all.push(...(body.items ?? []).map(({ judgement }) => judgement))
    if (!body.next) break
    after = `&after=${encodeURIComponent(body.next)}`
  }
  return all
}

/** The last judgement on the words of a claim. */
export function lastOn(judgements: readonly Judged[], { hash }: GivenReport, { claim }: Law): Judged | undefined {
  return judgements.findLast(
    (one) => one.claim?.report === `sha256:${hash}` && one.claim.start === claim.start && one.claim.end === claim.end,
  )
}

/** Stores a judgement in the name by which the server knows the reader. */
export function useJudging(law: Law) {
  const client = useQueryClient()
  const report = useContext(JudgedReport)
  const { knownAt } = useWhen()
  return useMutation<Judged, Error, How>({
    mutationFn: async (judgement) => {
      const { text, published, publisher } = report!
      const { body } = await api<{ readonly judgement: Judged }>('judgements', {
        method: 'POST',
        key: freshKey(),
        body: {
          judgement,
          claim: law.claim.id,
          report: { text, ...(published ? { published } : {}), ...(publisher ? { publisher } : {}) },
          known_at: knownAt,
        },
      })
      return body.judgement
    },
    onSuccess: (judged) => {
      client.setQueryData<readonly Judged[] | null>(KEY, (before) => [...(before ?? []), judged])
    },
  })
}

const freshKey = (): string =>
  [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('')

/** One line, as the file has it to which `lodestone accept` appends. */
export function judgementLine(
  { hash }: GivenReport,
  { claim, verdict, draft }: Law,
  judgement: How,
  by: string,
): string {
  const { id, quote, start, end } = claim
  const judged: Judged = {
    judgement,
    by,
    when: today(),
    claim: { id, report: `sha256:${hash}`, quote, start, end },
    verdict,
    ...(draft === undefined ? {} : { draft }),
  }
  return `${JSON.stringify(judged)}\n`
}
