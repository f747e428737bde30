import { ACTS, type Act, type Register } from '../model.js'
import type { ActShape } from '../shapes.js'
import { report } from './desk.js'
import { defined } from './records.js'
import { parseCitation, type Reading } from './sources.js'

/** What one instrument does to provisions: an act that names an instrument is done to each of its provisions. */
export function parseAct(
  { desk, sources }: Reading,
  instrument: string,
  value: ActShape,
  index: number,
  { instruments, provisions }: Pick<Register, 'instruments' | 'provisions'>,
): Act[] {
  const kinds = ACTS.filter((kind) => value[kind] !== undefined)
  const kind = kinds[0]
  if (kinds.length !== 1 || !kind) {
    const issue = { code: 'bad-act', message: 'an act has one kind', expected: ACTS.join(', ') }
    report(desk, `${instrument}.yaml`, issue, ['acts', index])
    return []
  }
  if (value.perhaps !== undefined && kind !== 'revokes' && kind !== 'withdraws') {
    const issue = {
      code: 'bad-act',
      message: `${kind} has perhaps`,
      expected: 'perhaps beside revokes or withdraws only',
    }
    report(desk, `${instrument}.yaml`, issue, ['acts', index])
  }
  const named = value[kind]!
  const cite = (text: string | undefined) => parseCitation(sources, instrument, text)
  const after = value.after && { words: value.after.words, cite: cite(value.after.cite ?? value.cite) }
  const reports = (value.reports ?? []).map(({ date, says, cite: source }) => ({ date, says, cite: cite(source) }))
  const targets = named.flatMap((name) => instruments[name]?.provisions ?? (provisions[name] ? [name] : []))
  const rest = defined({
    until: value.until && defined(value.until),
    words: value.words,
    after,
    perhaps: value.perhaps,
    reaches: value.reaches,
    standing: value.standing,
    collectedUntil: value['collected-until'],
  })
  return [{ kind, instrument, targets, named, from: value.from, cite: cite(value.cite), reports, ...rest } as Act]
}
