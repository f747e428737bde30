import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { ROLES } from '../determine/movement.js'
import { STEPS } from '../goods/part.js'
import { conditionsOf, namedBy, nodesOf } from '../register/conditions.js'
import type { Register } from '../register/model.js'
import { type NameKind, nameOf } from './named.js'
import { meetsName, namesIn } from './names.js'

const register = JSON.parse(readFileSync(new URL('../../dist/register.json', import.meta.url), 'utf8')) as Register
const names = namesIn(register)
const nodes = conditionsOf(register).flatMap(({ condition }) => nodesOf(condition))
const tests = nodes.filter((node) => node.kind === 'test')
const perOf = (key: string) => [...new Set(tests.flatMap((test) => namedBy(test, key)))]
const ofFact = (fact: string, key: string) => [
  ...new Set(tests.filter((test) => test.fact === fact).flatMap((test) => namedBy(test, key))),
]
const values = (fact: string) => register.facts[fact]!.values

it.each<readonly [NameKind, readonly string[]]>([
  ['place', Object.keys(register.territories)],
  ['list', [...Object.keys(register.lists), ...perOf('list'), ...ofFact('item.share', 'of')]],
  ['form', values('item.form')],
  ['material', values('item.material')],
  ['product', values('item.product')],
  ['use', values('movement.end-use')],
  ['kind', values('movement.kind')],
  ['freight', values('movement.by')],
  ['role', ROLES],
  ['step', STEPS],
  ['basis', perOf('basis')],
  ['spec', Object.keys(register.specs)],
  ['feature', ofFact('item.feature', 'name')],
  ['element', perOf('element')],
  ['annex', [...perOf('annex'), ...perOf('letter'), ...perOf('licence')]],
  ['people', Object.values(register.facts).flatMap(({ who }) => (who.includes('{') ? [] : [who]))],
  ['act', Object.keys(register.instruments)],
  ['issuer', Object.keys(register.issuers)],
  ['regime', Object.keys(register.regimes)],
  ['licence', Object.keys(register.licenceKinds!)],
])('names every %s in both languages', (kind, ids) => {
  expect(ids.length).toBeGreaterThan(0)
  for (const id of ids) {
    const { en, zh } = nameOf(names, kind, id)
    expect(en, id).not.toMatch(/^\(|unofficial|^$/)
    expect(zh, id).not.toMatch(/^（|unofficial|^$/)
    if (kind === 'issuer' || (!['material', 'act'].includes(kind) && !id.startsWith('us/')))
      expect(zh, id).toMatch(/\p{Script=Han}/u)
  }
})

it('leaves no phrase on parts inside without its Chinese', () => {
  const phrases = nodes.flatMap((node) => (node.kind === 'some-part' ? [node.meets] : []))
  expect(phrases.length).toBeGreaterThan(0)
  for (const phrase of phrases) expect(meetsName(phrase).zh).toMatch(/\p{Script=Han}/u)
})

it('calls an announcement by its number, and puts an id without a name into parentheses', () => {
  expect(nameOf(names, 'list', 'cn/mofcom/2025-18/list').en).toBe(
    'certain medium and heavy rare-earth items (MOFCOM No. 18 of 2025)',
  )
  expect(nameOf(names, 'act', 'cn/mofcom/2025-61').zh).toBe('商务部2025年第61号公告')
  expect(nameOf(names, 'place', 'atlantis').en).toBe('(atlantis)')
})
