import { expect, test } from 'vitest'
import { readRegister } from '../files/read-register.js'
import { called } from './called.js'

const register = await readRegister()
const both = (word: string) => [called(register, word, 'en'), called(register, word, 'zh')]

test('what the register names stands with its id, in the language', () => {
  expect(both('cn/customs')).toEqual([
    'China, mainland customs territory (cn/customs)',
    '中国关境（大陆）（cn/customs）',
  ])
  expect(both('hk')).toEqual(['Hong Kong (hk)', '香港（hk）'])
  // named in English only
  expect(both('de')).toEqual(['Germany (de)', '德国（de）'])
  expect(both('us/entity-list')).toEqual(['Entity List (us/entity-list)', 'Entity List（us/entity-list）'])
  expect(both('cn/mofcom/2025-61/annex-1-part-1')[1]).toBe('附件1第一部分（cn/mofcom/2025-61/annex-1-part-1）')
})

test('a list that stands for its parts is called by what they have in common', () => {
  expect(both('cn/control-list')).toEqual([
    'export control list (cn/control-list)',
    '出口管制管控名单（cn/control-list）',
  ])
  expect(both('cn/concern-list')).toEqual(['concern list (cn/concern-list)', '关注名单（cn/concern-list）'])
  expect(both('cn/unreliable-entity-list')[1]).toBe('不可靠实体清单（cn/unreliable-entity-list）')
  expect(both('cn/dual-use')[0]).toBe('China, export control of dual-use items (cn/dual-use)')
})

test('two lists that are asked about at once, plain words, and what has no name', () => {
  expect(both('cn/control-list+us/entity-list')).toEqual([
    'export control list (cn/control-list) or Entity List (us/entity-list)',
    '出口管制管控名单（cn/control-list）或Entity List（us/entity-list）',
  ])
  expect(both('end-user')).toEqual(['end user', '最终用户'])
  expect(both('advanced-chips')).toEqual(['advanced chips', '先进芯片'])
  expect(both('vessel-call')).toEqual(['call of a vessel', '船舶靠港'])
  expect(both('us/none/none')).toEqual(['us/none/none', 'us/none/none'])
  expect(both('toString')).toEqual(['toString', 'toString'])
})
