import { expect, it } from 'vitest'
import { parseAnswersFile } from '../../../src/files/answers-file.js'
import { parseParts } from '../../../src/files/parse-parts.js'
import { readRegister } from '../../../src/files/read-register.js'
import { vocabularyOf } from '../../../src/files/register-vocabulary.js'
import { plain } from '../../core/revive.js'
import { answeredAbout } from './answered.js'

const register = await readRegister()
const bytes = (text: string) => new TextEncoder().encode(text)
const { parts } = parseParts(
  bytes('part no.,name,form\nm1,sintered magnet,magnet\nm2,another magnet,magnet'),
  'list.csv',
  vocabularyOf(register),
)
const all = Object.values(parts)
const back =
  'key,answer\nitem.contains(Dy) @ m1,0.05..0.08 %\nitem.contains(Tb) @ m1,none\nitem.subject-to-ear @ m1,no\nitem.contains(Dy) @ m2,none'
const answers = plain(parseAnswersFile(bytes(back), 'back.csv', register, { asked: all, all }).answers)

it('finds what the answers say of the elements in one item, and counts the rest', () => {
  expect(answeredAbout('m1', answers)).toEqual({
    shares: [
      { element: 'Dy', contains: 'yes', share: { lo: '0.0005', hi: '0.0008' } },
      { element: 'Tb', contains: 'no' },
    ],
    others: 1,
  })
  expect(answeredAbout('m', answers)).toEqual({ shares: [], others: 0 })
  expect(answeredAbout('m1')).toEqual({ shares: [], others: 0 })
})
