import { useSyncExternalStore } from 'react'
import type { GivenReport } from '../../core/reports.js'

/** The reports that the reader opened: kept in memory only, until the page is closed. Empty: the examples are shown. */
let loaded: readonly GivenReport[] = []
const heard = new Set<() => void>()

/** How many were open when this tab loaded the page anew; nothing else of them is kept. */
const OPEN = 'lodestone.reports-open'
let lost = Number(window.sessionStorage.getItem(OPEN)) || 0

function set(next: readonly GivenReport[]): void {
  loaded = next
  lost = 0
  window.sessionStorage.setItem(OPEN, String(next.length))
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

const hearing = (hear: () => void): (() => void) => {
  heard.add(hear)
  return () => heard.delete(hear)
}
export const useOwnReports = (): readonly GivenReport[] => useSyncExternalStore(hearing, () => loaded)

/** How many texts went when the page was loaded anew, until others are opened or `removeAll` says that it was read. */
export const useLost = (): number => useSyncExternalStore(hearing, () => lost)
