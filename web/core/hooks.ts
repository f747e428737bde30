import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useWhen } from '../shell/clock.js'
import type { AskName, Asks, Line, Step } from './asks.js'
import { ask } from './client.js'

/** An answer on its way: what there is of it, how far long work is, and a way to stop it. `isFetching`: another is on its way in its place. */
export type Asked<T> = {
  readonly data: T | undefined
  readonly error: Error | null
  readonly isFetching: boolean
  /** The reader stopped it: nothing is there, and nothing on its way. */
  readonly stopped: boolean
  readonly step: Step | undefined
  readonly again: () => void
  readonly cancel: () => void
}

/**
 * Asks the core once for each question: the same question, asked anywhere on the page, is the same answer, and never goes stale by itself, because the
 * dates stand in the question. `keep` shows the answer before until the new one is there.
 */
export function useAsk<Name extends AskName>(
  name: Name,
  of: Asks[Name]['of'],
  { enabled = true, keep = false }: { readonly enabled?: boolean; readonly keep?: boolean } = {},
): Asked<Asks[Name]['is']> {
  const client = useQueryClient()
  const [step, setStep] = useState<Step>()
  const [stopped, setStopped] = useState(false)
  const queryKey = [name, of]
  const { data, error, isFetching, refetch } = useQuery<unknown, Error>({
    queryKey,
    queryFn: ({ signal }) => ask(name, of, { signal, step: setStep }).finally(() => setStep(undefined)),
    enabled,
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
    ...(keep ? { placeholderData: keepPreviousData } : {}),
  })
  return {
    data: data as Asks[Name]['is'] | undefined,
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

/** The scenario of the address, in every question that is asked of the register. */
export function useScenario(): { readonly scenario?: string } {
  const { scenario } = useSearch({ from: '__root__' })
  return scenario ? { scenario } : {}
}

export const useEdition = () => useAsk('edition', useScenario())
export const useStateOn = (provision: string) => useAsk('state', { ...useWhen(), ...useScenario(), provision })
export const useBrief = () => useAsk('brief', { ...useWhen(), ...useScenario() }, { keep: true })
export const useProvision = (provision: string) => useAsk('provision', { ...useScenario(), provision })

export const useTalks = () => useAsk('talks', useWhen(), { keep: true })

/** The timeline's tables do not depend on the dates: they are asked once, and looked up on the page. */
export const useTimeline = () => useAsk('timeline', { ...DAWN, ...useScenario() })
const DAWN = { on: '2025-01-01', knownAt: '2025-01-01' } as Asks['timeline']['of']

/** What binds some lines on the dates of the address. */
export const useCheck = (lines: readonly Line[] | undefined) =>
  useAsk('check', { ...useWhen(), ...useScenario(), lines: lines ?? [] }, { enabled: lines !== undefined, keep: true })
