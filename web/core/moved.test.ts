import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { parseAnswers, variableOfKey } from '../../src/determine/answers.js'
import type { Register } from '../../src/register/model.js'
import { movedAs } from './moved.js'
import { plain } from './revive.js'

const register = JSON.parse(readFileSync(new URL('../../dist/register.json', import.meta.url), 'utf8')) as Register
const key = 'movement.end-use(military)'
const answers = plain(parseAnswers(register, [{ variable: variableOfKey(register, key)!, text: 'yes', at: {} }]))
const going = (use: string) => ({ kind: 'export', from: 'CN', to: 'DE', 'end-use': use })

it('refuses an end use that a filled-in request excludes, whichever was said first', () => {
  expect(() => movedAs(register, going('civil'), answers)).toThrow(/exclude each other/)
  expect(movedAs(register, going('military'), answers).endUse.has).toContain('military')
  expect(movedAs(register, going('civil'), undefined).endUse.has).toContain('civil')
})
