import { determine } from '../determine/determine.js'
import { type MovementInput, parseMovement } from '../determine/movement-parse.js'
import type { Part } from '../goods/part.js'
import { part } from '../goods/part.testing.js'
import { printIssue } from '../issue.js'
import { Decimal } from '../measure/decimal.js'
import { exactly } from '../measure/interval.js'
import type { Register } from '../register/model.js'
import { parseRegister } from '../register/parse.js'
import { lintRegister } from '../register/rules.js'
import { sampleFiles } from '../register/sample.testing.js'
import { date } from '../time/date.js'
import { type Duties, duties } from './duties.js'
import type { DutyInput } from './input.js'

/** A register whose only duties are these provisions, written as YAML under `provisions:` of us/ustr/d. Other files may stand beside it. */
export function registerWith(provisions: string, others: Readonly<Record<string, string>> = {}, source = ''): Register {
  const files = sampleFiles()
  files.delete('us/ustr/list-3.yaml')
  files.set(
    'us/ustr/d.yaml',
    `instrument:
  title: { en: duties }
  regime: us/duties
  published: 2025-01-01
  sources: [{ id: fr, title: 90 FR 1, grade: O2 }${source && `, ${source}`}]
provisions:
${provisions}`,
  )
  for (const [path, text] of Object.entries(others)) files.set(path, text)
  const parsed = parseRegister(files)
  const issues = [...parsed.issues, ...lintRegister(parsed)]
  if (issues.length) throw new Error(issues.map(printIssue).join('\n'))
  return parsed.register
}

/** One provision of a line of YAML: its effect, and what else it says. */
export const levy = (id: string, effect: string, more: readonly string[] = []): string =>
  [
    `  ${id}:`,
    '    says: so much',
    '    subject: goods',
    `    effect: { ${effect} }`,
    '    judged-by: entry',
    ...more.map((one) => `    ${one}`),
    '    events: [{ effective: 2025-01-02 }]',
    '',
  ].join('\n')

export const goods = (more: Partial<Part> = {}): Part =>
  part('line', { codes: [{ system: 'hts', code: '8505.11.0070', edition: '2025' }], ...more })

type Asking = {
  readonly on?: string
  readonly known?: string
  readonly subject?: Part
  readonly movement?: MovementInput
}

export const USD = (amount: string | number) => ({ ...exactly(new Decimal(amount)), currency: 'USD' })

/** What a line of 1000 USD pays on 1 June 2025, unless it is said otherwise. */
export function billFor(register: Register, input: DutyInput = {}, asking: Asking = {}): Duties {
  const { on = '2025-06-01', known = '2025-12-01', subject = goods(), movement = {} } = asking
  const answer = determine(register, {
    subject,
    movement: parseMovement({ kind: 'import', from: 'cn', to: 'us', ...movement }, register),
    on: date(on),
    knownAt: date(known),
  })
  return duties(answer, { value: USD(1000), ...input })
}

/** `lo..hi` of an amount, `lo..` where nothing bounds it. */
export const range = ({ lo, hi }: { lo: Decimal; hi: Decimal | undefined }): string =>
  hi?.eq(lo) ? lo.toFixed(2) : `${lo.toFixed(2)}..${hi?.toFixed(2) ?? ''}`
