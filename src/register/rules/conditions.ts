import { conditionsOf, listsMeant, listsNamedBy, namedBy, testsOf } from '../conditions.js'
import type { Register, Test } from '../model.js'
import { isElement } from './elements.js'
import { type Rule, unless, type Violation } from './rule.js'

const ROLES = ['end-user', 'importer', 'exporter', 'intermediary']
const BASES = ['value', 'mass']
/** Systems whose codes have letters. */
const LETTERED = ['eccn']

type Broken = (test: Test, register: Register, at: string) => string[]

/** A rule on every test of every condition; each message once a place. */
const testRule = (id: string, sentence: string, broken: Broken): Rule => ({
  id,
  sentence,
  broken: ({ register }) =>
    conditionsOf(register).flatMap(({ at, entry, condition }): Violation[] => {
      const messages = new Set(testsOf(condition).flatMap((test) => broken(test, register, at)))
      return [...messages].map((message) => ({ at, message: entry === undefined ? message : `${entry}: ${message}` }))
    }),
})

const when = (wrong: boolean, message: string): string[] => (wrong ? [message] : [])

export const CONDITION_RULES: readonly Rule[] = [
  testRule('R020', 'A condition reads facts of the vocabulary only.', ({ fact }, { facts }) =>
    when(facts[fact] === undefined, `reads ${fact}, which facts.yaml does not have`),
  ),
  testRule('R021', 'A threshold carries its quoted words.', ({ fact, compare, words }) =>
    when(
      compare !== undefined && words === undefined,
      `${fact} ${compare?.operator} ${compare?.bound} ${compare?.unit} has no words`,
    ),
  ),
  testRule(
    'R022',
    'A list that a condition names is a file here (complete: no, with a note, where it is published elsewhere), or has parts here.',
    (test, register) =>
      listsNamedBy(test)
        .filter((id) => listsMeant(register, id).length === 0)
        .map((id) => `${test.fact} names the list ${id}: no file ${id}.yaml and no parts`),
  ),
  testRule('R023', 'The entries that a test names are on its list.', (test, register) => {
    const codes = namedBy(test, 'list').flatMap((id) =>
      listsMeant(register, id).flatMap(({ entries }) => Object.keys(entries)),
    )
    const strangers = (test.entries ?? []).filter(
      (wanted) => !codes.some((code) => code === wanted || code.startsWith(`${wanted}.`)),
    )
    return strangers.map((wanted) => `${namedBy(test, 'list').join(', ')} has no entry ${wanted}`)
  }),
  testRule('R024', 'A territory that a test names is in actors.yaml.', (test, { territories }) => {
    const origins = namedBy(test, 'origin').filter((origin) => origin !== 'any')
    const strangers = [...(test.in ?? []), ...(test.outside ?? []), ...origins].filter((id) => !territories[id])
    return strangers.map((id) => `${test.fact} names the territory ${id}, which actors.yaml does not have`)
  }),
  testRule('R025', 'A role, a basis or a letter that a test names is known.', (test, { instruments }) => {
    const strangers = [
      ...namedBy(test, 'role').filter((role) => !ROLES.includes(role)),
      ...namedBy(test, 'basis').filter((basis) => !BASES.includes(basis)),
      ...namedBy(test, 'letter').filter((letter) => !instruments[letter.split('/').slice(0, 3).join('/')]),
    ]
    return strangers.map((word) => `${test.fact} names ${word}, which is unknown`)
  }),
  testRule('R065', 'A test of a day leaves a day that passes it.', ({ fact, dates }) =>
    when(
      dates?.from !== undefined && dates.before !== undefined && dates.from >= dates.before,
      `${fact} from ${dates?.from} before ${dates?.before} leaves no day`,
    ),
  ),
  {
    id: 'R026',
    sentence: 'An element is a real element symbol.',
    broken: ({ register }) => {
      const tested = conditionsOf(register).flatMap(({ at, condition }) =>
        testsOf(condition).flatMap((test) => namedBy(test, 'element').map((symbol) => ({ at, symbol }))),
      )
      const listed = Object.values(register.lists).flatMap(({ id, entries }) =>
        Object.values(entries).flatMap(({ elements }) => elements.map((symbol) => ({ at: id, symbol }))),
      )
      return [...tested, ...listed].flatMap(({ at, symbol }) =>
        unless(isElement(symbol), at, `no element has the symbol ${symbol}`),
      )
    },
  },
  {
    id: 'R027',
    sentence:
      'A customs or CAS code has digits only (a CAS number its two hyphens, an HTS code its dots), and an edition that names its year.',
    broken: ({ register }) => {
      const tested = conditionsOf(register).flatMap(({ at, condition }) =>
        testsOf(condition).flatMap((test) =>
          (test.starts?.editions ?? []).map((edition) => ({
            at,
            system: namedBy(test, 'system')[0] ?? '?',
            codes: test.starts!.codes,
            edition,
          })),
        ),
      )
      const listed = Object.values(register.lists).flatMap(({ id, entries }) =>
        Object.values(entries).flatMap(({ referenceCodes }) => (referenceCodes ? [{ at: id, ...referenceCodes }] : [])),
      )
      return [...tested, ...listed].flatMap(codeProblems)
    },
  },
]

/** Of the HTS with or without its dots: 8505.11.0070, 8505110070. */
const SHAPES: Readonly<Record<string, RegExp>> = {
  cas: /^\d{2,7}-\d\d-\d$/,
  hts: /^(?:\d{2,10}|\d{4}\.\d\d(?:\.\d\d(?:\d\d)?)?)$/,
}

type Codes = {
  readonly at: string
  readonly system: string
  readonly edition: string
  readonly codes: readonly string[]
}

function codeProblems({ at, system, edition, codes }: Codes): Violation[] {
  const name = system.toLowerCase()
  const shape = SHAPES[name] ?? (LETTERED.includes(name) ? /^[0-9A-Za-z.]+$/ : /^\d{2,12}$/)
  return [
    ...codes.flatMap((code) => unless(shape.test(code), at, `not a code of ${system}: ${code}`)),
    ...unless(/^(19|20)\d\d/.test(edition), at, `codes of ${system} have the edition ${edition}, which names no year`),
  ]
}
