import { useSyncExternalStore } from 'react'
import type { GivenReport } from '../../core/reports.js'

/** The reports that the reader opened: kept in memory only, until the page is closed. Empty: the examples are shown. */
let loaded: readonly GivenReport[] = []
const heard = new Set<() => void>()

function set(next: readonly GivenReport[]): void {
  loaded = next
  for (const hear of heard) hear()
}

/** Adds reports; the same text again takes the place of the first. */
export const addReports = (reports: readonly GivenReport[]): void => {
  const hashes = new Set(reports.map(({ hash }) => hash))
  set([...loaded.filter(({ hash }) => !hashes.has(hash)), ...reports])
}

export const removeReport = (hash: string): void => set(loaded.filter((report) => report.hash !== hash))
export const replaceReport = (report: GivenReport): void =>
  set(loaded.map((other) => (other.hash === report.hash ? report : other)))
export const removeAll = (): void => set([])

export const useOwnReports = (): readonly GivenReport[] =>
  useSyncExternalStore(
    (hear) => {
      heard.add(hear)
      return () => heard.delete(hear)
    },
    () => loaded,
  )
