import { ENGINE } from '../determine/record.js'
import { coverageOn } from '../http/work/register-reads.js'
import type { Register } from '../register/model.js'
import type { When } from '../register/state.js'

/** What every answer rests on: edition, coverage with verified-through per regime, and the sources that it cites, each once. */
export function groundsOf(register: Register, when: When, refs: Iterable<string>) {
  return {
    edition: register.edition,
    engine: ENGINE,
    coverage: coverageOn(register, when).map(
      ({ id, coverage, verifiedFrom, verifiedThrough, missing, stale, early }) => ({
        regime: id,
        coverage,
        verified_from: verifiedFrom,
        verified_through: verifiedThrough,
        missing: [...missing],
        stale,
        early,
      }),
    ),
    citations: [...new Set([...refs].map((ref) => ref.split(' ')[0]!))]
      .sort()
      .flatMap((ref) => sourceOf(register, ref)),
  }
}

function sourceOf({ instruments }: Register, ref: string) {
  const [instrument = '', source = ''] = ref.split('@')
  const found = instruments[instrument]?.sources[source]
  if (!found) return []
  const { grade, published, url, title } = found
  return [{ ref, grade, published: published as string, ...(url ? { url } : {}), ...(title ? { title } : {}) }]
}

/** Every `ref` of a citation inside a value. */
export function refsIn(value: unknown, found = new Set<string>()): Set<string> {
  if (Array.isArray(value)) for (const item of value) refsIn(item, found)
  else if (typeof value === 'object' && value !== null)
    for (const [key, item] of Object.entries(value)) {
      if (key === 'ref' && typeof item === 'string') found.add(item)
      else refsIn(item, found)
    }
  return found
}
