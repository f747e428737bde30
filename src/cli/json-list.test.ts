import { expect, test } from 'vitest'
import { determine } from '../determine/determine.js'
import { parseMovement } from '../determine/movement-parse.js'
import { jsonAnswer } from '../faces/json-answer.js'
import { parseParts } from '../files/parse-parts.js'
import { readRegister } from '../files/read-register.js'
import { vocabularyOf } from '../files/register-vocabulary.js'
import { date } from '../time/date.js'
import { jsonLines } from './json-list.js'

const register = await readRegister()
const DAY = date('2025-10-20')
const HEAD = 'part no.,form,material,mass,value,origin,composition'

test('each line of a list is what it is alone, whichever lines are alike and whatever they are called', () => {
  const rows = ['m', 'm-2', 'export', 'a "b" \\ c', '$&', '磁体'].flatMap((id) => [
    `"${id.replaceAll('"', '""')}",magnet,NdFeB,25 g,2.10 EUR,CN,Nd 30 %; Dy 0.5-1.2 %`,
    `"${id.replaceAll('"', '""')} o",oxide,,1 kg,30 EUR,CN,Dy2O3 99.9 %`,
  ])
  const bytes = new TextEncoder().encode([HEAD, ...rows].join('\n'))
  const { parts } = parseParts(bytes, 'list.csv', vocabularyOf(register))
  const sale = parseMovement({ kind: 'export', from: 'CN', to: 'DE', 'end-use': ['civil'] }, register)
  const line = jsonLines()
  const lines = Object.values(parts)
  expect(lines).toHaveLength(12)
  for (const subject of [...lines, ...lines]) {
    const question = { subject, movement: sale, on: DAY, knownAt: DAY }
    const alone = jsonAnswer(determine(register, { ...question, movement: { ...sale } }), { trees: false })
    expect(JSON.parse(line(determine(register, question))), subject.id).toEqual(JSON.parse(JSON.stringify(alone)))
  }
})
