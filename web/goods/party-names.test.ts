import { expect, it } from 'vitest'
import { ownName, withPartyNames } from './party-names.js'

const FILE = {
  kind: 'export',
  endUser: { name: 'the plant', screened: [{ list: 'cn/control-list', on: '2026-03-01', result: 'none' }] },
  importer: { in: 'DE' },
}

it('reads the names of the file, however it spells the role', () => {
  expect(ownName(FILE, 'end-user')).toBe('the plant')
  expect(ownName(FILE, 'importer')).toBe('')
  expect(ownName({ importer: ['no party'] }, 'importer')).toBe('')
})

it('adds a name to the party of the file that has none', () => {
  expect(withPartyNames(FILE, { importer: 'the dealer' })).toEqual({
    ...FILE,
    importer: { in: 'DE', name: 'the dealer' },
  })
})

it('takes another name for another party, of which the screenings of the former say nothing', () => {
  expect(withPartyNames(FILE, { 'end-user': 'another plant' })).toEqual({
    kind: 'export',
    importer: { in: 'DE' },
    'end-user': { name: 'another plant' },
  })
})

it('leaves the party of the file as it is where the same name, or none, is said', () => {
  expect(withPartyNames(FILE, { 'end-user': 'the plant', exporter: '' })).toEqual(FILE)
})
