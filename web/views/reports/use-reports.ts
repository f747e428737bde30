import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Step } from '../../core/asks.js'
import { ask } from '../../core/client.js'
import type { Asked } from '../../core/hooks.js'
import type { GivenReport, ReadReports } from '../../core/reports.js'
import { useWhen } from '../../shell/clock.js'
import { addReports, replaceReport, useOwnReports } from './loaded.js'

const EXAMPLES = ['harbour-wire.txt', 'coast-ledger.txt', 'trade-desk.txt'] as const

export type Opened = { readonly reports: readonly GivenReport[]; readonly example: boolean }

/** The reader's own reports; the examples until there are some. */
export function useOpened(): { readonly opened: Opened | undefined; readonly error: Error | null } {
  const own = useOwnReports()
  const { data, error } = useQuery({
    queryKey: ['example reports'],
    queryFn: () => Promise.all(EXAMPLES.map(exampleText)),
    enabled: own.length === 0,
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  })
  return own.length
    ? { opened: { reports: own, example: false }, error: null }
    : { opened: data && { reports: data, example: true }, error }
}

async function exampleText(name: string): Promise<GivenReport> {
  const answer = await fetch(new URL(`data/examples/reports/${name}`, document.baseURI))
  if (!answer.ok) throw new Error(`${name}: the server answers ${answer.status}`)
  return ask('reportText', { file: { name, bytes: new Uint8Array(await answer.arrayBuffer()) } })
}

/** The reports read, on the day of knowledge. The key has their hashes and not their texts, which may be long. */
export function useReadings(reports: readonly GivenReport[] | undefined): Asked<ReadReports> {
  const client = useQueryClient()
  const { knownAt: today } = useWhen()
  const [step, setStep] = useState<Step>()
  const [stopped, setStopped] = useState(false)
  const queryKey = ['readings', today, ...(reports ?? []).map((one) => [one.hash, one.published, one.publisher])]
  const { data, error, isFetching, refetch } = useQuery<ReadReports, Error>({
    queryKey,
    queryFn: ({ signal }) =>
      ask('readings', { reports: reports!, today }, { signal, step: setStep }).finally(() => setStep(undefined)),
    enabled: reports !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 60_000,
    retry: false,
    placeholderData: (before) => before,
  })
  return {
    data,
    error,
    isFetching,
    stopped: stopped && data === undefined && !isFetching,
    step,
    again: () => {
      setStopped(false)
      void refetch()
    },
    cancel: () => {
      setStopped(true)
      void client.cancelQueries({ queryKey })
    },
  }
}

/** What a person gives about a report; an example with something given becomes the reader's own, with its neighbours. */
export function give({ reports, example }: Opened, report: GivenReport): void {
  if (example) addReports(reports.map((other) => (other.hash === report.hash ? report : other)))
  else replaceReport(report)
}
