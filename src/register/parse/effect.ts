import type { Effect } from '../model.js'
import type { EffectShape } from '../shapes.js'
import { type Desk, type Path, report } from './desk.js'
import { parseLevy } from './levy.js'
import { defined } from './records.js'

const KINDS = [
  'licence',
  'prohibition',
  'policy',
  'exemption',
  'report',
  'declaration',
  'procedure',
  'guidance',
  'duty',
  'fee',
] as const
const EFFECTS = KINDS.join(', ')

/** What only a duty or a fee says. */
const LEVIED = [
  'layer',
  'rate',
  'why',
  'amount',
  'per',
  'or-if-higher',
  'base',
  'heading',
  'min',
  'max',
  'times-a-year',
] as const

/** What the word of an effect says, where it is not simply what is to be done. */
const SAYS: Readonly<Record<string, string>> = {
  licence: 'regime',
  policy: 'policy',
  exemption: 'from',
  guidance: 'point',
}

export function parseEffect(desk: Desk, value: EffectShape, file: string, path: Path): Effect {
  const { who, within, picks } = value
  const found = KINDS.flatMap((one) => (value[one] === undefined ? [] : [[one, value[one]] as const]))
  const [kind, word] = found[0] ?? (['procedure', ''] as const)
  if (found.length !== 1)
    report(desk, file, { code: 'bad-effect', message: 'an effect has one kind', expected: EFFECTS }, path)
  const stray = LEVIED.filter((key) => value[key] !== undefined)
  if (kind === 'duty' || kind === 'fee') return { ...parseLevy(kind, word, value), ...defined({ who, within, picks }) }
  for (const key of stray)
    report(desk, file, { code: 'stray-key', message: `${kind} has ${key}, which only a duty or a fee has` }, [
      ...path,
      key,
    ])
  return { kind, [SAYS[kind] ?? 'what']: word, ...defined({ who, within, picks }) } as unknown as Effect
}
