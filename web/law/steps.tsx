/** A value from a day on; `lo` and `hi` where it is known only between bounds, `hi` absent where nothing bounds it. */
export type StepPoint = { readonly at: number; readonly lo: number; readonly hi: number | undefined }

const HEIGHT = 44
const EDGE = 3

/** A stepped line over some days: solid for what is certain, dashed for what it may come to. `most` is the top of the scale. */
export function Steps({
  points,
  days,
  most,
  label,
}: {
  readonly points: readonly StepPoint[]
  readonly days: number
  readonly most: number
  readonly label: string
}) {
  const y = (value: number): string =>
    (HEIGHT - EDGE - ((HEIGHT - 2 * EDGE) * Math.min(value, most)) / (most || 1)).toFixed(2)
  const path = (of: (point: StepPoint) => number): string =>
    [
      ...points.map((point, index) => `${index === 0 ? 'M' : 'H'}${point.at}${index === 0 ? ' ' : 'V'}${y(of(point))}`),
      `H${days}`,
    ].join('')
  const open = points.some(({ lo, hi }) => hi !== lo)
  return (
    <svg className="steps" role="img" aria-label={label} viewBox={`0 0 ${days} ${HEIGHT}`} preserveAspectRatio="none">
      {open && <path className="may" d={path(({ hi }) => hi ?? most)} />}
      <path className="binds" d={path(({ lo }) => lo)} />
    </svg>
  )
}
