import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Part } from '../goods/part.js'
import type { Interval } from '../measure/interval.js'
import { determine } from './determine.js'
import { conditions, questionOf, registerOf, specs } from './laws.testing.js'
import { record } from './record.js'
import { worlds } from './worlds.testing.js'

const RUNS = { numRuns: 1000 }

/** Of another name, from another file, and where no amount of a constituent goes by them, of another mass and value. */
const called = (part: Part, name: string): Part => ({
  ...part,
  ...(part.mass && !part.composition?.constituents.some(({ mass }) => mass) ? { mass: tripled(part.mass) } : {}),
  ...(part.value && !part.composition?.constituents.some(({ value }) => value)
    ? { value: { ...part.value, ...tripled(part.value) } }
    : {}),
  id: name,
  path: name,
  at: { file: 'other.csv', line: 7 },
  ...(part.composition ? { composition: { ...part.composition, at: { file: 'other.csv', line: 8 } } } : {}),
})
const tripled = ({ lo, hi }: Interval): Interval => ({ lo: lo.mul(3), hi: hi?.mul(3) })
const alone = (part: Part): Part => ({ ...part, parts: [] })

test('V3 a line that is like another one before it has the record that it has without it', () => {
  fc.assert(
    fc.property(specs({ max: 3 }), worlds(), (all, world) => {
      const register = registerOf(all)
      const question = questionOf(world, 0)
      determine(register, { ...question, subject: alone(question.subject) })
      const other = { ...question, subject: called(alone(question.subject), 'other') }
      const after = determine(register, other)
      expect(record(after)).toBe(record(determine(registerOf(all), other)))
    }),
    RUNS,
  )
})

test('V3 a line has the record that it has without the lines before it under the same movement', () => {
  fc.assert(
    fc.property(specs({ max: 4 }), worlds(), worlds(), (all, before, world) => {
      const register = registerOf(all)
      const question = questionOf(world, 0)
      const subject = alone(question.subject)
      determine(register, { ...question, subject: called(alone(questionOf(before, 0).subject), 'before') })
      const after = determine(register, { ...question, subject })
      expect(record(after)).toBe(record(determine(registerOf(all), { ...question, subject })))
    }),
    RUNS,
  )
})

test('V3 parts that are alike come to what they come to when something that no condition reads tells them apart', () => {
  const doubled = (part: Part, serial: boolean): Part => ({
    ...part,
    parts: part.parts.flatMap((child) => {
      const path = `${child.path}-2`
      const twin = { ...child, id: `${child.id}-2`, path, parts: [] }
      const first = doubled({ ...child, parts: [] }, serial)
      return [first, serial ? { ...twin, facts: { ...child.facts, serial: '2' } } : twin]
    }),
  })
  const short = (part: Part, ...[all, world]: [Parameters<typeof registerOf>[0], Parameters<typeof questionOf>[0]]) => {
    const answer = determine(registerOf(all), { ...questionOf(world, 0), subject: part })
    return [answer.binding, answer.notBinding, answer.undetermined, answer.conflicts].map((verdicts) =>
      verdicts.map(({ provision, because, readings, missing, item, children }) => ({
        provision,
        because,
        readings,
        missing,
        item,
        trees: children.length,
      })),
    )
  }
  fc.assert(
    fc.property(specs({ max: 3, when: conditions(2) }), worlds(), (all, world) => {
      const { subject } = questionOf(world, 0)
      expect(short(doubled(subject, false), all, world)).toEqual(short(doubled(subject, true), all, world))
    }),
    RUNS,
  )
})
