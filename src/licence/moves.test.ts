import { expect, test } from 'vitest'
import { APPLICATION_MOVES, ENTRY_KINDS, LICENCE_STATES } from './model.js'
import { APPLICATION_STATES, applicationMoves, licenceMoves, MOVES, nextState } from './moves.js'

test('every move and every state is in the table, and a move leads to one state only', () => {
  expect([...new Set(MOVES.application.map(({ move }) => move))].sort()).toEqual([...APPLICATION_MOVES].sort())
  expect(MOVES.licence.map(({ move }) => move).sort()).toEqual([...ENTRY_KINDS].sort())
  for (const state of APPLICATION_STATES)
    for (const move of APPLICATION_MOVES)
      expect(MOVES.application.filter((row) => row.move === move && row.from.includes(state)).length).toBeLessThan(2)
})

test('every state of an application is reached from a draft, and from the decided ones nothing follows', () => {
  const reached = new Set(['draft'])
  for (let size = 0; size < reached.size; ) {
    size = reached.size
    for (const state of APPLICATION_STATES)
      if (reached.has(state)) for (const move of applicationMoves(state)) reached.add(nextState(state, move)!)
  }
  expect([...reached].sort()).toEqual([...APPLICATION_STATES].sort())
  const last = APPLICATION_STATES.filter((state) => applicationMoves(state).length === 0)
  expect(last).toEqual(['not-accepted', 'granted', 'refused', 'withdrawn'])
})

test('nothing is drawn but from a valid licence, and what is over stays over', () => {
  expect(LICENCE_STATES.filter((state) => licenceMoves(state).includes('drawn'))).toEqual(['valid', 'used'])
  expect(LICENCE_STATES.filter((state) => licenceMoves(state).includes('resumed'))).toEqual(['suspended'])
  expect(licenceMoves('not-granted')).toEqual([])
  expect(licenceMoves('revoked')).toEqual(['released', 'returned', 'reversed'])
})
