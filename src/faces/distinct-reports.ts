import type { Report } from '../register/model.js'

/** What others said, each statement once, by day: of two on one day whose words begin alike only the fuller one is kept. */
export function distinctReports(reports: readonly Report[]): readonly Report[] {
  const ordered = [...new Map(reports.map((report) => [`${report.date} ${report.says}`, report])).values()].sort(
    (a, b) => order(a.date, b.date) || order(a.says, b.says),
  )
  return ordered.filter(({ date, says }, index) => {
    const next = ordered[index + 1]
    return !(next && next.date === date && next.says.startsWith(says))
  })
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
