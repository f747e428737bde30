import { useSyncExternalStore } from 'react'
import { ask } from '../core/client.js'
import type { Chosen, ReadList } from '../core/goods.js'
import type { GivenAnswers } from '../core/requested.js'
import type { NamedRole, PartyNames } from './party-names.js'

/** Where a list lies in the store: `parts/motor`, and the version that was read. */
export type Shelved = { readonly path: string; readonly etag?: string }

/** The list that is open on this page: kept in this tab of the browser only, until the tab is closed, unless it is saved. */
export type Loaded = {
  readonly list: ReadList
  /** Whether it is the example of the project, and nobody's own. */
  readonly example: boolean
  readonly shelved?: Shelved
  /** A filled-in request that came back, read: its name, and what it answers. */
  readonly answers?: { readonly name: string; readonly given: GivenAnswers }
  /** Parties that were named on the page, beside what the list's file says of them. */
  readonly parties?: PartyNames
}

const KEPT = 'lodestone.list'

let loaded: Loaded | undefined = kept()
const heard = new Set<() => void>()

export function open(next: Loaded | undefined): void {
  loaded = next
  keep(next)
  for (const hear of heard) hear()
}

/**
 * Reads a filled-in request for all lines of the list. Throws CoreError with every row that cannot be meant; the list stays as it was then. `partly`
 * leaves those rows out.
 */
export async function withAnswers(goods: Loaded, file: Chosen, partly = false): Promise<void> {
  const given = await ask('answers', { file, parts: goods.list.parts, partly })
  open({ ...goods, answers: { name: file.name, given } })
}

export function withoutAnswers(goods: Loaded): void {
  const { answers: _, ...rest } = goods
  open(ofItsOwn(rest))
}

/** A name that is empty is as the list's file has it. */
export function withParty({ parties, ...rest }: Loaded, role: NamedRole, name: string): void {
  const { [role]: _, ...others } = parties ?? {}
  const named: PartyNames = name ? { ...others, [role]: name } : others
  open(ofItsOwn(Object.keys(named).length ? { ...rest, parties: named } : rest))
}

/** The example with nothing added is what is open anyway. */
const ofItsOwn = (goods: Loaded): Loaded | undefined =>
  goods.example && !goods.answers && !goods.parties ? undefined : goods

export const useLoaded = (): Loaded | undefined =>
  useSyncExternalStore(
    (hear) => {
      heard.add(hear)
      return () => heard.delete(hear)
    },
    () => loaded,
  )

/** A reload finds the list again, with its answers; a list too large for that is only not found again. */
function keep(next: Loaded | undefined): void {
  try {
    if (next) window.sessionStorage.setItem(KEPT, JSON.stringify(next))
    else window.sessionStorage.removeItem(KEPT)
  } catch {
    window.sessionStorage.removeItem(KEPT)
  }
}

function kept(): Loaded | undefined {
  try {
    const text = window.sessionStorage.getItem(KEPT)
    const found = text === null ? undefined : (JSON.parse(text) as Loaded)
    // A list of an older page is not this one's.
    return Array.isArray(found?.list?.parts) ? found : undefined
  } catch {
    return undefined
  }
}
