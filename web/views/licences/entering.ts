import { useState } from 'react'
import { type DrawnAlready, drawnAlready } from '../../../src/licence/again.js'
import type { Entry } from '../../../src/licence/model.js'
import { api, Problem } from '../../api.js'
import type { EntrySent } from './entry-read.js'
import { type LicenceLedger, newKey, useWrite } from './stored.js'

type Asked = { readonly entry: EntrySent; readonly isSure: boolean }
/** Not written, for draws for the same shipment stand already; or written, with what was seen only then. */
export type Outcome = { readonly entry: EntrySent } & (
  | { readonly before: readonly DrawnAlready[] }
  | { readonly warnings: readonly DrawnAlready[] }
)

/** Writes an entry, unless a draw for the same shipment stands already and nobody said that this is another. */
export function useEntering(id: string, written: () => void) {
  const [key, setKey] = useState(newKey)
  const path = `licences/${encodeURIComponent(id)}`
  return useWrite(async ({ entry, isSure }: Asked): Promise<Outcome> => {
    const before = isSure ? [] : drawnAlready(await entriesAt(path), { ...entry, key } as Entry)
    if (before.length) return { entry, before }
    try {
      const sent = { method: 'POST', body: entry, key } as const
      const { warnings } = (await api<{ readonly warnings: readonly DrawnAlready[] }>(`${path}/entries`, sent)).body
      setKey(newKey())
      written()
      return { entry, warnings: isSure ? [] : warnings }
    } catch (error) {
      // what was refused was not written: the next try is another write
      if (error instanceof Problem) setKey(newKey())
      throw error
    }
  })
}

const entriesAt = async (path: string): Promise<readonly Entry[]> =>
  (await api<LicenceLedger>(path)).body.entries.map(({ entry }) => entry)
