import { expect, it } from 'vitest'
import { parseMovement } from '../determine/movement-parse.js'
import { partyOn } from '../determine/parties.js'
import { readRegister } from '../files/read-register.js'
import { date } from '../time/date.js'
import { noteWords } from './notes.js'

const register = await readRegister()
const look = { register, on: date('2026-11-20'), knownAt: date('2026-11-20') }
const held = Object.values(register.lists).find(({ names }) => Object.keys(names).length > 0)!
const listed = Object.values(held.names).find(({ name }) => name.en)!

/** What the core notes of a party on a list that has names. */
function notesOf(party: Readonly<Record<string, unknown>>): readonly string[] {
  const { parties } = parseMovement({ kind: 'export', from: 'CN', to: 'DE', 'end-user': party }, register)
  return partyOn(parties['end-user'], held.id, look).notes
}
const screened = (on: string) => [{ list: held.id, on, result: 'none' }]

it('puts into Chinese what the core notes of a screening that does not count, and of a name that is listed', () => {
  const all = [
    notesOf({ screened: screened('2026-11-21') }),
    notesOf({ screened: screened('2010-01-01') }),
    notesOf({ name: listed.name.en, screened: screened('2026-11-20') }),
    notesOf({ name: listed.name.en }),
  ]
  for (const notes of all) {
    expect(notes.length).toBeGreaterThan(0)
    const { text, only } = noteWords(notes.join('; '))
    expect(only).toBeUndefined()
    expect(text.zh).toMatch(/\p{Script=Han}/u)
    expect(text.zh).not.toMatch(/screening|listing|very name|looks like|accept/)
  }
})

it.each([
  [
    'the screening of 2026-11-21 is dated after 2026-11-20, the day of knowledge',
    '2026-11-21的筛查晚于所知截止日2026-11-20',
  ],
  [
    'Holding: Sub: the declaration of 2026-01-02 is older than the listing of 2026-03-04',
    'Holding：Sub：2026-01-02的声明早于2026-03-04的列入名单',
  ],
  [
    'cn/control-list/a#3 has this very name: screen it, and say other-than: cn/control-list/a#3',
    'cn/control-list/a#3 与此名称完全相同：请予筛查，并注明 other-than: cn/control-list/a#3',
  ],
])('says %s', (en, zh) => {
  expect(noteWords(en)).toEqual({ text: { en, zh } })
})

it('leaves a note that no phrase fits in English, after those that have words', () => {
  expect(noteWords('looks like A; B (x/y#1); accept or refuse the match')).toEqual({
    text: { en: 'looks like A; B (x/y#1); accept or refuse the match', zh: '请认定或排除该匹配' },
    only: 'looks like A; B (x/y#1)',
  })
  expect(noteWords('something else')).toEqual({ text: { en: 'something else', zh: '' }, only: 'something else' })
})
