import { useSyncExternalStore } from 'react'
import type { Chosen, ReadList } from '../core/goods.js'

/** The list that is open on this page: kept in this tab of the browser only, until the tab is closed. */
export type Loaded = {
  readonly list: ReadList
  /** Whether it is the example of the project, and nobody's own. */
  readonly example: boolean
  /** A filled-in request that came back. */
  readonly answers?: Chosen
}

const KEPT = 'lodestone.list'

let loaded: Loaded | undefined = kept()
const heard = new Set<() => void>()

export function open(next: Loaded | undefined): void {
  loaded = next
  keep(next)
  for (const hear of heard) hear()
}

export const withAnswers = (answers: Chosen): void => {
  if (loaded) open({ ...loaded, answers })
}

export function withoutAnswers(): void {
  if (!loaded) return
  const { answers: _, ...rest } = loaded
  open(rest)
}

export const useLoaded = (): Loaded | undefined =>
  useSyncExternalStore(
    (hear) => {
      heard.add(hear)
      return () => heard.delete(hear)
    },
    () => loaded,
  )

/** A reload finds the list again; a list too large for that is only not found again. */
function keep(next: Loaded | undefined): void {
  try {
    if (next) window.sessionStorage.setItem(KEPT, JSON.stringify(next.list))
    else window.sessionStorage.removeItem(KEPT)
  } catch {
    window.sessionStorage.removeItem(KEPT)
  }
}

function kept(): Loaded | undefined {
  try {
    const text = window.sessionStorage.getItem(KEPT)
    return text === null ? undefined : { list: JSON.parse(text) as ReadList, example: false }
  } catch {
    return undefined
  }
}
