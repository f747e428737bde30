import { type Effect, type Provision, RELATIONS, type Relation } from '../model.js'
import type { EffectShape } from '../shapes.js'
import { type Desk, type Path, report } from './desk.js'
import { defined } from './records.js'

const EFFECTS = 'licence, prohibition, policy, exemption, report, declaration, procedure, guidance, duty, fee'

/** What the word of an effect says, where it is not simply what is to be done. */
const SAYS: Readonly<Record<string, string>> = {
  licence: 'regime',
  policy: 'policy',
  exemption: 'from',
  guidance: 'point',
}

export function parseEffect(desk: Desk, value: EffectShape, file: string, path: Path): Effect {
  const { who, within, picks, ...kinds } = value
  const found = Object.entries(kinds).filter(([, word]) => word !== undefined)
  const [kind, word] = found[0] ?? ['procedure', '']
  if (found.length !== 1)
    report(desk, file, { code: 'bad-effect', message: 'an effect has one kind', expected: EFFECTS }, path)
  return { kind, [SAYS[kind] ?? 'what']: word, ...defined({ who, within, picks }) } as unknown as Effect
}

export function parseRelations(
  desk: Desk,
  value: Readonly<Record<string, string[]>>,
  file: string,
  path: Path,
): Provision['relations'] {
  for (const relation of Object.keys(value)) {
    if (RELATIONS.includes(relation as Relation)) continue
    const issue = { code: 'unknown-relation', message: 'no such relation', found: relation }
    report(desk, file, { ...issue, expected: RELATIONS.join(', ') }, [...path, relation])
  }
  return value as Provision['relations']
}
