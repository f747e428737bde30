import { useSyncExternalStore } from 'react'
import type { Chosen, ReadList } from '../core/goods.js'

/** The list that is open on this page: kept in memory only, until it is stored or the page is closed. */
export type Loaded = {
  readonly list: ReadList
  /** Whether it is the example of the project, and nobody's own. */
  readonly example: boolean
  /** A filled-in request that came back. */
  readonly answers?: Chosen
}

let loaded: Loaded | undefined
const heard = new Set<() => void>()

export function open(next: Loaded | undefined): void {
  loaded = next
  for (const hear of heard) hear()
}

export const withAnswers = (answers: Chosen): void => {
  if (loaded) open({ ...loaded, answers })
}

export const useLoaded = (): Loaded | undefined =>
  useSyncExternalStore(
    (hear) => {
      heard.add(hear)
      return () => heard.delete(hear)
    },
    () => loaded,
  )
