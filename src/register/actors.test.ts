import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { date } from '../time/date.js'
import { actorsOf, holdersOn, type Office, strayNames } from './actors.js'
import { parseRegister } from './parse.js'
import { sampleFiles } from './sample.testing.js'

const office = (holders: Record<string, readonly { from: string; until?: string }[]>): Office => ({
  id: 'xx/minister',
  title: 'Minister',
  en: [],
  zh: [],
  several: false,
  holders: Object.entries(holders).map(([person, terms]) => ({ person, terms })),
})

describe('who holds an office', () => {
  const minister = office({ Anna: [{ from: '2019-05-02', until: '2020' }], Bo: [{ from: '2021-03' }] })
  it('counts both ends of a term', () => {
    expect(holdersOn(minister, date('2019-05-01'))).toEqual([])
    expect(holdersOn(minister, date('2019-05-02'))).toEqual(['Anna'])
    expect(holdersOn(minister, date('2020-12-31'))).toEqual(['Anna'])
    expect(holdersOn(minister, date('2021-01-01'))).toEqual([])
  })
  it('takes a term known to the month through the whole of it', () => {
    expect(holdersOn(minister, date('2021-03-01'))).toEqual(['Bo'])
    expect(holdersOn(minister, date('2030-01-01'))).toEqual(['Bo'])
  })
})

describe('people in actors.yaml', () => {
  it('takes the family name from the end, in some states from the front', () => {
    const { people } = actorsOf({ people: { us: { 'Ann Marie Poe': {} }, cn: { 'Zhao Si': {} } } })
    expect([people['Ann Marie Poe']!.family, people['Zhao Si']!.family]).toEqual(['Poe', 'Zhao'])
  })
  it('names what is not there', () => {
    const stray = strayNames(
      actorsOf({
        offices: { 'xx/a': { title: 'A', state: 'xx', holders: { Nobody: [{ from: '2020' }] } } },
        bodies: { Board: { kind: 'group', state: 'yy' } },
      }),
    )
    expect(stray.map(({ message }) => message.split(':')[0])).toEqual(['xx', 'Nobody', 'yy'])
  })
  it('refuses a term that ends before it starts, or is none', () => {
    for (const term of ['2021-02/2020', '2021-02-30x/..', '2021', '2021-13/..']) {
      const { issues } = parseRegister(
        new Map([
          ...sampleFiles(),
          [
            'actors.yaml',
            `issuers: {}\nterritories: {}\npeople: { none: { Ann: {} } }\noffices: { a: { title: A, holders: { Ann: ${term} } } }\n`,
          ],
        ]),
      )
      expect(issues.filter(({ file }) => file === 'actors.yaml').map(({ code }) => code)).toEqual(['bad-value'])
    }
  })
  it('hold together in the register on file', () => {
    const { issues, register } = parseRegister(
      new Map([['actors.yaml', readFileSync(new URL('../../register/actors.yaml', import.meta.url), 'utf8')]]),
    )
    expect(issues.filter(({ file, code }) => file === 'actors.yaml' && code !== 'missing-file')).toEqual([])
    expect(Object.keys(register.actors.offices).length).toBeGreaterThan(50)
  })
  it('one name is one outlet, body or person', () => {
    const { register } = parseRegister(
      new Map([['actors.yaml', readFileSync(new URL('../../register/actors.yaml', import.meta.url), 'utf8')]]),
    )
    const { people, outlets, bodies } = register.actors
    const names = [
      ...Object.values(people).flatMap(({ name, also, zh }) => [name, ...also, ...zh]),
      ...Object.values(outlets).flatMap(({ name, en, zh }) => [name, ...en, ...zh]),
      ...Object.values(bodies).flatMap(({ name, en, zh }) => [name, ...en, ...zh]),
    ]
    const counts = new Map<string, number>()
    for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
    expect([...counts].filter(([, count]) => count > 1).map(([name]) => name)).toEqual([])
  })
})
