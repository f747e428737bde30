import { type MovementInput, parseMovement } from '../determine/movement-parse.js'
import { territoryAliases } from '../determine/territory.js'
import { withClaims } from '../duty/claims.js'
import { type DutyInput, US_CONTENT } from '../duty/input.js'
import { parseDutyInput } from '../duty/input-parse.js'
import { codeFault, refuseUnfit } from '../duty/unfit.js'
import { readRegister } from '../files/read-register.js'
import { vocabularyOf } from '../files/register-vocabulary.js'
import { factKey } from '../goods/fact-key.js'
import type { CustomsCode, Part } from '../goods/part.js'
import { InputError, type Issue, nearest } from '../issue.js'
import { type Decimal, ONE } from '../measure/decimal.js'
import { exactly, type Interval } from '../measure/interval.js'
import { parseQuantity } from '../measure/quantity.js'
import type { Register } from '../register/model.js'
import type { PlainDate } from '../time/date.js'
import { type Asked, dateFlag, factFlags, type QuestionFlags, readQuestions } from './inputs.js'

/** The flags of `lodestone duty` beside those of a question. */
export type DutyFlags = QuestionFlags & {
  readonly hts?: string
  readonly edition?: string
  readonly origin?: string
  readonly value?: string
  readonly currency?: string
  readonly entry?: string
  readonly loaded?: string
  readonly exported?: string
  readonly by?: string
  readonly mass?: string
  readonly column1?: string
  readonly rate?: string[]
  readonly metalContent?: string
  readonly foreignProcessing?: string
  readonly usContent?: string
  readonly entryType?: string
  readonly claim?: string[]
  readonly only?: string[]
  readonly fees?: boolean
  readonly exchange?: string[]
}

export type DutyAsked = Asked & { readonly input: DutyInput }

/** The lines of a file, or the one that the flags describe, with the money of each. Throws InputError. */
export async function readDutyQuestions(file: string | undefined, flags: DutyFlags): Promise<DutyAsked> {
  if (file !== undefined) {
    refuseBoth(flags)
    const dated = { ...flags, movementDates: datesOf(flags), claims: flags.claim ?? [] }
    const asked = await readQuestions(file, dated)
    const input = inputOf(flags, asked.register, asked.questions[0]!.knownAt, asked.exchange)
    refuseUnfit(asked.questions, input, asked.register)
    return { ...asked, input }
  }
  const register = await readRegister(flags.register)
  refuseMissing(flags)
  const entry = dateFlag('entry', flags.entry ?? flags.on)
  const on = flags.on ? dateFlag('on', flags.on) : entry
  const subject = lineOf(flags, entry, register)
  const movement = parseMovement(withClaims(movementOf(flags, entry, register), register, flags.claim), register)
  const knownAt = dateFlag('known', flags.known)
  const question = { subject, movement, on, knownAt }
  const input = inputOf(flags, register, knownAt)
  refuseUnfit([question], input, register)
  return { register, questions: [question], parts: [question.subject], ignored: [], input }
}

function inputOf(flags: DutyFlags, register: Register, knownAt: PlainDate, ofFile?: readonly string[]): DutyInput {
  const given = (flags.rate ?? []).map((text): [string, string] => {
    const at = text.indexOf('=')
    if (at < 1) throw bad('--rate', 'not a rate of a layer', text, 'layer=rate, as in us/301-technology=25 %')
    return [text.slice(0, at), text.slice(at + 1)]
  })
  const rates = { ...Object.fromEntries(given), ...(flags.column1 ? { 'us/column-1': flags.column1 } : {}) }
  return parseDutyInput(
    {
      ...(flags.value ? { value: flags.value } : {}),
      ...(flags.value ? { currency: flags.currency ?? 'USD' } : {}),
      ...(Object.keys(rates).length ? { rates } : {}),
      ...(flags.metalContent ? { metal: flags.metalContent } : {}),
      ...(flags.foreignProcessing ? { foreignProcessing: flags.foreignProcessing } : {}),
      ...(flags.only ? { only: flags.only } : {}),
      ...(flags.fees ? { fees: true } : {}),
      ...(flags.entryType ? { entryType: flags.entryType } : {}),
      ...exchangeOf(flags.exchange, ofFile),
    },
    register,
    knownAt,
  )
}

/** The rates that flags give stand in for those of the file. */
export const exchangeOf = (flags: readonly string[] | undefined, ofFile: readonly string[] = []) => {
  const exchange = flags ?? ofFile
  return exchange.length ? { exchange } : {}
}

const datesOf = ({ entry, loaded, exported }: DutyFlags): Record<string, string> => ({
  ...(entry ? { entry } : {}),
  ...(loaded ? { loading: loaded } : {}),
  ...(exported ? { export: exported } : {}),
})

function movementOf(flags: DutyFlags, entry: string, register: Register): MovementInput {
  const to = flags.to ?? 'us'
  const from = flags.from ?? flags.origin
  const same =
    territoryAliases(register).get(String(from).toLowerCase()) === territoryAliases(register).get(to.toLowerCase())
  return {
    kind: flags.kind ?? 'import',
    to,
    ...(same ? {} : { from }),
    ...datesOf({ ...flags, entry }),
    ...(flags.endUse ? { 'end-use': flags.endUse } : {}),
    ...(flags.by ? { by: flags.by } : {}),
    facts: Object.fromEntries(Object.entries(factFlags(flags)).filter(([fact]) => !fact.startsWith(OF_ITEM))),
  }
}

/** A line of goods as the flags describe it. */
function lineOf(flags: DutyFlags, entry: string, register: Register): Part {
  const { hts, mass, origin, usContent } = flags
  return {
    id: hts ?? 'line',
    path: hts ?? 'line',
    quantity: exactly(ONE),
    ...(mass ? { mass: massOf(mass) } : {}),
    origin: originOf(origin!, register),
    steps: {},
    codes: hts ? [codeOf(hts, flags.edition ?? entry.slice(0, 4), register)] : [],
    classifications: [],
    specs: usContent === undefined ? {} : { [US_CONTENT]: { ...shareOf('--us-content', usContent), unit: '1' } },
    facts: itemFacts(flags, register),
    parts: [],
    partsComplete: false,
    at: { note: 'command line' },
  }
}

function codeOf(code: string, edition: string, register: Register): CustomsCode {
  const [issue] = codeFault({ code, edition }, register)
  if (issue) throw new InputError([{ ...issue, path: issue.code === 'bad-edition' ? '--edition' : '--hts' }])
  return { system: 'hts', code, edition }
}

const OF_ITEM = 'item.'

/** `--set "item.truck-part=no"`: what is said of the goods themselves, in the words of a parts list. */
function itemFacts(flags: DutyFlags, register: Register): Readonly<Record<string, string>> {
  const { itemFacts: known } = vocabularyOf(register)
  const said = Object.entries(factFlags(flags)).filter(([fact]) => fact.startsWith(OF_ITEM))
  return Object.fromEntries(
    said.map(([text, value]) => {
      const name = text.slice(OF_ITEM.length)
      const values = known.get(name)
      const near = nearest(name, known.keys()).map((one) => `${OF_ITEM}${one}`)
      if (!values)
        throw new InputError([
          {
            code: 'unknown-fact',
            path: '--set',
            message: 'no such fact of goods',
            found: text,
            ...(near.length ? { nearest: near } : {}),
          },
        ])
      if (!values.includes(value)) throw bad('--set', `not a value of ${text}`, value, values.join(', '))
      return [factKey(name), value]
    }),
  )
}

function shareOf(path: string, text: string): { readonly lo: Decimal; readonly hi: Decimal | undefined } {
  const quantity = parseQuantity(text.trim(), '')
  if (quantity?.unit === '1' && quantity.hi?.lte(ONE)) return { lo: quantity.lo, hi: quantity.hi }
  throw bad(path, 'not a share of the value', text, '0 % to 100 %')
}

function massOf(text: string): Interval {
  const quantity = parseQuantity(text.trim(), '')
  if (quantity?.unit === 'g') return { lo: quantity.lo, hi: quantity.hi }
  throw bad('--mass', 'not a mass', text, 'a mass with its unit, like 12 kg')
}

function originOf(text: string, register: Register): string {
  const aliases = territoryAliases(register)
  const found = aliases.get(text.toLowerCase())
  if (found) return found
  throw new InputError([
    {
      code: 'unknown-territory',
      path: '--origin',
      message: 'no such territory',
      found: text,
      nearest: nearest(text, aliases.keys()),
    },
  ])
}

/** One line by flags needs its code, its origin and its value; each that is missing is said. */
function refuseMissing(flags: DutyFlags): void {
  const needed: readonly (readonly [keyof DutyFlags, string])[] = [
    ...(flags.to === undefined || flags.to.toLowerCase() === 'us'
      ? [['hts', 'the HTS code of the goods'] as const]
      : []),
    ['origin', 'the country of origin'],
    ['value', 'the entered value'],
  ]
  const issues = needed.flatMap(([flag, what]): Issue[] =>
    !flags[flag] ? [{ code: 'missing', path: `--${flag}`, message: `${what} is missing` }] : [],
  )
  if (issues.length) throw new InputError(issues)
}

/** A file says what its lines are. */
function refuseBoth(flags: DutyFlags): void {
  for (const flag of ['hts', 'origin', 'mass'] as const)
    if (flags[flag] !== undefined)
      throw bad(`--${flag}`, 'the file says this of each line', flags[flag], 'a file, or flags')
}

const bad = (path: string, message: string, found: string, expected: string): InputError =>
  new InputError([{ code: 'bad-flag', path, message, found, expected }])
