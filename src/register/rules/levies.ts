import type { Levy, Provision, Register, Related, Relation } from '../model.js'
import { type Rule, unless, type Violation } from './rule.js'

const LAYER = /^[a-z][a-z0-9-]*(?:\/[a-z0-9][a-z0-9-]*)+$/
/** Units that a duty or a fee is counted by beside the names of specs. */
const UNITS = ['kg', 'g', 't', 'item']

/** What one layer does to another. The first stands for itself, the others take something away. */
const BETWEEN: readonly Relation[] = ['adds-to', 'excludes', 'in-lieu-of', 'applies-to-share']

const levyRule = (
  id: string,
  sentence: string,
  broken: (levy: Levy, provision: Provision, register: Register) => Violation[],
): Rule => ({
  id,
  sentence,
  broken: ({ register }) =>
    Object.values(register.provisions).flatMap((provision) => {
      const { effect } = provision
      return effect.kind === 'duty' || effect.kind === 'fee' ? broken(effect, provision, register) : []
    }),
})

export const LEVY_RULES: readonly Rule[] = [
  levyRule(
    'R061',
    'A duty or a fee says its layer, and a rate or why no source settles it.',
    ({ layer, rate }, { id }) => [
      ...unless(LAYER.test(layer), id, `not a layer, like us/301-technology: ${layer || 'nothing'}`),
      ...unless(!('unknown' in rate) || rate.unknown !== '', id, 'no rate, and no why'),
      ...unless(
        'unknown' in rate || rate.percent !== undefined || rate.plus !== undefined,
        id,
        'a rate of neither a percentage nor an amount',
      ),
    ],
  ),
  levyRule('R062', 'What a rate is counted by is a unit or a spec of products.yaml.', ({ rate }, { id }, { specs }) => {
    const prices = 'unknown' in rate ? [] : [rate.plus, rate.orIfHigher]
    return prices.flatMap((price) =>
      unless(
        price === undefined || UNITS.includes(price.per) || specs[price.per] !== undefined,
        id,
        `an amount per ${price?.per || 'nothing'}, which is neither ${UNITS.join(', ')} nor a spec`,
      ),
    )
  }),
  {
    id: 'R063',
    sentence: 'What layers do to each other holds between duties and fees, and says where it stands.',
    broken: ({ register: { provisions } }) =>
      Object.values(provisions).flatMap(({ id, effect, relations, relatedBy }) =>
        BETWEEN.filter((relation) => relations[relation]).flatMap((relation) => [
          ...unless(isLevy(effect), id, `${effect.kind} has ${relation}`),
          ...relations[relation]!.filter((other) => provisions[other]).flatMap((other) => [
            ...unless(isSaid(relatedBy, relation, other), id, `${relation} ${other} has no cite`),
            ...unless(
              isLevy(provisions[other]!.effect),
              id,
              `${relation} ${other}, whose effect is ${provisions[other]!.effect.kind}`,
            ),
          ]),
        ]),
      ),
  },
  levyRule(
    'R064',
    'A layer does not both add to another and take its place.',
    (_, { id, relations }, { provisions }) => {
      const takes = (of: Provision['relations'], other: string) =>
        (['excludes', 'in-lieu-of'] as const).some((relation) => of[relation]?.includes(other))
      return (relations['adds-to'] ?? []).flatMap((other) =>
        unless(
          !takes(relations, other) && !takes(provisions[other]?.relations ?? {}, id),
          id,
          `adds to ${other}, and one of them takes the place of the other`,
        ),
      )
    },
  ),
]

const isSaid = (relatedBy: readonly Related[], relation: Relation, target: string): boolean =>
  relatedBy.some((one) => one.relation === relation && one.targets.includes(target))

const isLevy = ({ kind }: Provision['effect']): boolean => kind === 'duty' || kind === 'fee'
