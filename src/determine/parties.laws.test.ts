import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { part } from '../goods/part.testing.js'
import { Decimal } from '../measure/decimal.js'
import type { Truth } from '../measure/truth.js'
import { date } from '../time/date.js'
import { determine } from './determine.js'
import { idOf, LICENCE, ON, registerOf } from './laws.testing.js'
import type { Declared, Movement, Owner, Party, Screening } from './movement.js'
import { NAMES } from './worlds.testing.js'

const RUNS = { numRuns: 1000 }
const onList = { fact: 'party.on', role: 'end-user', list: NAMES }
const register = registerOf([
  { when: onList, reach: 'as-shipped', state: 'in-force', effect: LICENCE },
  { when: { not: onList }, reach: 'as-shipped', state: 'in-force', effect: LICENCE },
])
const ACME = `${NAMES}#acme`
/** The list is of 2025-01-10 and names `Acme Magnetics`, also known as `AM Co`. */
const LISTED = '2025-01-10'

const screenings: fc.Arbitrary<Screening[]> = fc.array(
  fc.record({
    list: fc.constant(NAMES),
    on: fc.constantFrom('2024-12-31', '2025-01-09', '2025-01-10', '2025-09-01', '2025-10-02').map(date),
    result: fc.constantFrom('none', 'none', 'match', ACME),
    otherThan: fc.constantFrom([], [], [ACME]),
  }),
  { maxLength: 2 },
)
const names = fc.constantFrom(
  'Acme Magnetics',
  'ACME magnetics GmbH',
  'Acme',
  'AM Co',
  '安科磁材',
  'Acne Magnetics',
  'Siemens',
)
const said = fc
  .tuple(fc.constantFrom<Truth>('yes', 'no'), fc.constantFrom('2025-01-09', '2025-09-01', '2025-10-02').map(date))
  .map(([truth, on]): Declared => ({ on, lists: { [NAMES]: truth } }))
/** The names among them that are the listed one's own. */
const SAME = ['Acme Magnetics', 'ACME magnetics GmbH', 'AM Co', '安科磁材']
const owners: fc.Arbitrary<Owner[]> = fc.array(
  fc.record({
    name: names,
    share: fc.constantFrom('0.2', '0.5').map((share) => ({ lo: new Decimal(share), hi: new Decimal(share) })),
    listed: said,
    screened: screenings,
  }),
  { maxLength: 2 },
)
const parties: fc.Arbitrary<Party> = fc.record({
  name: names,
  screened: screenings,
  branchOf: said,
  owners,
  ownersComplete: fc.boolean(),
  facts: fc.constant({}),
})

function onListOf(party: Party | undefined): readonly Truth[] {
  const movement: Movement = {
    dates: {},
    endUse: { has: [], complete: false },
    parties: party ? { 'end-user': party } : {},
    facts: {},
  }
  const answer = determine(register, { subject: part('line'), movement, on: ON, knownAt: ON })
  return [0, 1].map((index) => answer.verdict(idOf(index))!.value)
}

describe('V8 names match by identifier or an accepted match', () => {
  test('V8 on a list: by an accepted match; not on it: by a screening that is no older than the list; a name alone decides nothing', () => {
    fc.assert(
      fc.property(parties, (party) => {
        const screened = party.screened.filter(({ on }) => on <= ON)
        const matched = screened.some(({ result }) => result !== 'none')
        const fresh = screened.filter(({ on, result }) => result === 'none' && on >= LISTED)
        const apart = fresh.some(({ otherThan }) => otherThan?.includes(ACME))
        const cleared = fresh.length > 0 && (apart || !SAME.includes(party.name!))
        const [is, isNot] = matched ? ['yes', 'no'] : cleared ? ['no', 'yes'] : ['unknown', 'unknown']
        expect(onListOf(party)).toEqual([is, isNot])
      }),
      RUNS,
    )
  })

  test('V8 owners, head offices and likeness of names count only where a provision says so', () => {
    fc.assert(
      fc.property(parties, parties, (party, { owners: held, branchOf, ownersComplete, name }) => {
        const alike = [name, party.name].every((one) => !SAME.includes(one!)) ? { name: name! } : {}
        const changed = { ...party, owners: held, ...(branchOf ? { branchOf } : {}), ownersComplete, ...alike }
        expect(onListOf(changed)).toEqual(onListOf(party))
      }),
      RUNS,
    )
    expect(onListOf(undefined)).toEqual(['unknown', 'unknown'])
  })

  test('V2 one screening more never turns a yes into a no, or a no into a yes, unless it is a match', () => {
    fc.assert(
      fc.property(parties, screenings, (party, more) => {
        const before = onListOf(party)[0]
        const added = more.filter(({ result }) => result === 'none')
        const after = onListOf({ ...party, screened: [...party.screened, ...added] })[0]
        if (before !== 'unknown') expect(after).toBe(before)
      }),
      RUNS,
    )
  })
})
