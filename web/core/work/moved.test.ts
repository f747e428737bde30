import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { parseAnswers, variableOfKey } from '../../../src/determine/answers.js'
import { parseMovement } from '../../../src/determine/movement-parse.js'
import type { Register } from '../../../src/register/model.js'
import { plain } from '../revive.js'
import { refuseOtherUse } from './moved.js'

const register = JSON.parse(readFileSync(new URL('../../../dist/register.json', import.meta.url), 'utf8')) as Register
const key = 'movement.end-use(military)'
const answers = plain(parseAnswers(register, [{ variable: variableOfKey(register, key)!, text: 'yes', at: {} }]))
const going = (use: string) => parseMovement({ kind: 'export', from: 'CN', to: 'DE', 'end-use': use }, register)

it('refuses answers on an end use that the movement excludes', () => {
  expect(() => refuseOtherUse(register, going('civil'), answers)).toThrow(/exclude each other/)
  expect(() => refuseOtherUse(register, going('military'), answers)).not.toThrow()
})
