import { expect, it } from 'vitest'
import { readRegister } from '../files/read-register.js'
import { askWords } from './ask-words.js'

const register = await readRegister()
const asked = (licence: string) =>
  askWords(
    register,
    { variable: { fact: 'movement.under-general-licence', per: { licence } } },
    { en: 'magnet', zh: '磁体' },
  )

it('asks of a licence, an exemption or a clause by its name, in either language', () => {
  expect(asked('us/bis/89-fr-20107/ofac')).toEqual({
    en: 'Is this movement covered by a licence or exemption of OFAC? The conditions must be read.',
    zh: '本次移动是否属于美国财政部外国资产控制办公室（OFAC）的许可或豁免的适用范围？须查阅其条件。',
  })
  expect(asked('us/bis/90-fr-47201/tgl').en).toBe(
    'Is this movement covered by the temporary general licence of 90 FR 47201? The conditions must be read.',
  )
})
