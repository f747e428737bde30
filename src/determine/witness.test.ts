import { expect, test } from 'vitest'
import { parseParts } from '../files/parse-parts.js'
import { readRegister } from '../files/read-register.js'
import { vocabularyOf } from '../files/register-vocabulary.js'
import { date } from '../time/date.js'
import { cellsOf } from './cells.js'
import { determine } from './determine.js'
import { missingAlone } from './missing.js'
import { parseMovement } from './movement-parse.js'
import type { TestNode } from './node.js'
import { sessionOf } from './questions.js'
import { weighAlone } from './weigh.js'
import { guessesFor } from './witness.js'

const register = await readRegister()
const DAY = date('2026-11-22')
const [line] = Object.values(
  parseParts(new TextEncoder().encode('part no.,name\nx,thing'), 'list.csv', vocabularyOf(register)).parts,
)
test.each(['cn/mofcom/2025-18#1', 'cn/mofcom/2025-57#1'])(
  'of a line of which nothing is said, a guess finds where each fact decides: %s',
  (id) => {
    const movement = parseMovement({ kind: 'export', from: 'CN', to: 'US' }, register)
    const session = sessionOf(determine(register, { subject: line!, movement, on: DAY, knownAt: DAY }))
    const provision = register.provisions[id]!
    const tests = missingAlone(session, provision)
    const cells = (one: TestNode) =>
      cellsOf(session, [one, ...tests.filter(({ variable }) => variable.key === one.variable.key)])
    const decided = new Set<string>()
    const facts = new Map(tests.map((one) => [one.variable.key, one]))
    for (const [key, one] of facts) {
      const differ = guessesFor(session, provision, key, cells).some((given) => {
        const values = cells(one).map((cell) => weighAlone(session, provision, new Map([...given, [key, cell]])).own)
        return new Set(values).size > 1
      })
      if (differ) decided.add(key)
    }
    expect(decided.size / facts.size).toBeGreaterThan(0.8)
  },
)
