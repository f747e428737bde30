import { expect, test } from 'vitest'
import { determine } from '../../../src/determine/determine.js'
import { parseMovement } from '../../../src/determine/movement-parse.js'
import { parseParts, readRegister, vocabularyOf } from '../../../src/files/index.js'
import { date } from '../../../src/time/date.js'
import { verdictLineIn } from '../../core/verdict-line.js'
import { groupsOf } from './sorting.js'

const MAGNET = `parts:
  magnet:
    form: magnet
    material: NdFeB
    origin: CN
    made-in: cn/customs
    composition: { complete: yes, of: [{ element: Nd, form: metal, share: 27 % }, { element: Dy, form: metal, share: 3 % }, { element: Fe, form: metal, share: 69 % }, { element: B, form: metal, share: 1 % }] }
`

test('an exemption that applies stands apart with its report; what rests on a day ahead is counted', async () => {
  const register = await readRegister()
  const { magnet } = parseParts(new TextEncoder().encode(MAGNET), 'magnet.yaml', vocabularyOf(register)).parts
  const movement = parseMovement(
    { kind: 'export', from: 'jp', to: 'de', 'end-use': 'humanitarian', 'end-use-complete': 'yes' },
    register,
  )
  const line = verdictLineIn(register)
  const sorted = (on: string, knownAt: string) => {
    const answer = determine(register, { subject: magnet!, movement, on: date(on), knownAt: date(knownAt) })
    return groupsOf({ binding: answer.binding.map(line), undetermined: answer.undetermined.map(line) })
  }
  const then = sorted('2025-10-20', '2025-10-20')
  expect(then.exempt.map(({ provision }) => provision)).toEqual(['cn/mofcom/2025-61#5', 'cn/mofcom/2025-61#5-report'])
  expect(then.beside.map(({ provision }) => provision)).not.toContain('cn/mofcom/2025-61#5-report')
  expect(then.besideByTerms).toBe(0)
  expect(sorted('2026-11-11', '2026-10-08').besideByTerms).toBeGreaterThan(1)
})
