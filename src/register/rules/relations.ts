import { pointsOf } from '../conditions.js'
import type { Effect, Provision, Register, Relation } from '../model.js'
import { circles, type Rule, unless, type Violation } from './rule.js'

const provisionRule = (id: string, sentence: string, broken: (of: Provision, all: Register) => Violation[]): Rule => ({
  id,
  sentence,
  broken: ({ register }) => Object.values(register.provisions).flatMap((provision) => broken(provision, register)),
})

/** What an effect must be related to: at least one provision, each of one of these kinds. Missing ones are R039's. */
function needs(kind: Effect['kind'], relation: Relation, kinds: readonly Effect['kind'][]) {
  return (provision: Provision, { provisions }: Register): Violation[] => {
    const targets = provision.relations[relation] ?? []
    if (provision.effect.kind !== kind) return []
    const wrong = targets
      .flatMap((id) => (provisions[id] ? [provisions[id]] : []))
      .filter(({ effect }) => !kinds.includes(effect.kind))
    return [
      ...unless(targets.length > 0, provision.id, `${kind} says no ${relation}`),
      ...wrong.map(({ id, effect }) => ({
        at: provision.id,
        message: `${relation} ${id}, whose effect is ${effect.kind}`,
      })),
    ]
  }
}

const REQUIREMENTS: readonly Effect['kind'][] = ['licence', 'prohibition', 'duty', 'fee']
const ANYTHING: readonly Effect['kind'][] = [
  ...REQUIREMENTS,
  'policy',
  'exemption',
  'report',
  'declaration',
  'procedure',
]

const relationsOf = ({ relations }: Provision) => Object.entries(relations) as [Relation, readonly string[]][]

export const RELATION_RULES: readonly Rule[] = [
  provisionRule('R039', 'A relation names provisions that exist.', (provision, { provisions }) =>
    relationsOf(provision).flatMap(([relation, targets]) => [
      ...unless(targets.length > 0, provision.id, `${relation} names a regime or an instrument that holds nothing`),
      ...targets.flatMap((target) =>
        unless(
          provisions[target] !== undefined,
          provision.id,
          `${relation} ${target}, which the register does not hold`,
        ),
      ),
    ]),
  ),
  {
    id: 'R040',
    sentence: 'Relations form no circle.',
    broken: ({ register }) => {
      const next = Object.values(register.provisions).map(
        (provision) => [provision.id, relationsOf(provision).flatMap(([, ids]) => ids)] as const,
      )
      return circles(new Map(next)).map((path) => ({
        at: path[0]!,
        message: `relations in a circle: ${path.join(' -> ')}`,
      }))
    },
  },
  provisionRule('R041', 'An exemption exempts from a requirement.', needs('exemption', 'exempts', REQUIREMENTS)),
  provisionRule('R042', 'A licensing policy is for a licence requirement.', needs('policy', 'policy-for', ['licence'])),
  provisionRule('R043', 'A report comes after something.', needs('report', 'reports-after', ANYTHING)),
  provisionRule(
    'R044',
    'Guidance guides provisions that hang on its open point, and picks one of its readings.',
    (provision, register) => {
      if (provision.effect.kind !== 'guidance') return []
      const { point, picks } = provision.effect
      const reading = register.openPoints[point]?.readings[picks ?? '']
      const guided = (provision.relations.guides ?? []).flatMap((id) =>
        register.provisions[id] ? [register.provisions[id]] : [],
      )
      return [
        ...needs('guidance', 'guides', ANYTHING)(provision, register),
        ...unless(reading !== undefined, provision.id, `${point} has no reading ${picks} to pick`),
        ...guided.flatMap((one) =>
          unless(pointsOf(register, one).has(point), provision.id, `guides ${one.id}, which does not hang on ${point}`),
        ),
      ]
    },
  ),
  provisionRule(
    'R045',
    'A deadline has a day or more, and one in working days the calendar of its country.',
    ({ id, effect }, { calendars }) => {
      const within = 'within' in effect ? effect.within : undefined
      const country = id.split('/')[0]!
      if (!within) return []
      return [
        ...unless(within.days > 0, id, `a deadline of ${within.days} days after ${within.after}`),
        ...unless(
          !within.working || calendars[country] !== undefined,
          id,
          `${within.days} working days, and no calendar ${country}`,
        ),
      ]
    },
  ),
  provisionRule(
    'R046',
    'Only guidance picks, and only a report, a declaration or a procedure has a deadline.',
    ({ id, effect }) => {
      const stray = [
        ...(effect.kind !== 'guidance' && 'picks' in effect ? ['picks'] : []),
        ...(!['report', 'declaration', 'procedure'].includes(effect.kind) && 'within' in effect ? ['within'] : []),
      ]
      return stray.map((key) => ({ at: id, message: `${effect.kind} has ${key}, which nothing reads` }))
    },
  ),
]
