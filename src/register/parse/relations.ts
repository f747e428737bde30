import { type Provision, RELATIONS, type Related, type Relation } from '../model.js'
import type { RelationsShape } from '../shapes.js'
import { type Desk, type Path, report } from './desk.js'
import { parseCitation, type Sources } from './sources.js'

type Said = { readonly value: Readonly<Record<string, readonly string[]>>; readonly cite?: string; readonly path: Path }
type Relations = Required<Pick<Provision, 'relations' | 'relatedBy'>>

/** The relations of a provision: a map of them with one `for-cite`, or a list of maps, each with the text that says it. */
export function parseRelations(
  { desk, sources }: { readonly desk: Desk; readonly sources: Sources },
  value: RelationsShape,
  { instrument, cite, path }: { readonly instrument: string; readonly cite: string | undefined; readonly path: Path },
): Relations {
  const said: readonly Said[] = Array.isArray(value)
    ? value.map(({ cite: own, ...one }, index) => ({
        value: one,
        ...(own?.[0] === undefined ? {} : { cite: own[0] }),
        path: [...path, index],
      }))
    : [{ value, ...(cite === undefined ? {} : { cite }), path }]
  const relations: Partial<Record<Relation, string[]>> = {}
  const relatedBy: Related[] = []
  for (const one of said)
    for (const [name, targets] of Object.entries(one.value)) {
      const relation = relationIn(desk, name, `${instrument}.yaml`, [...one.path, name])
      if (!relation) continue
      relations[relation] = [...(relations[relation] ?? []), ...targets]
      if (one.cite !== undefined)
        relatedBy.push({ relation, targets, cite: parseCitation(sources, instrument, one.cite) })
    }
  return { relations, relatedBy }
}

function relationIn(desk: Desk, found: string, file: string, path: Path): Relation | undefined {
  const relation = RELATIONS.find((one) => one === found)
  if (relation) return relation
  report(
    desk,
    file,
    { code: 'unknown-relation', message: 'no such relation', found, expected: RELATIONS.join(', ') },
    path,
  )
  return undefined
}
