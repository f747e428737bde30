import { sha256Hex } from '../../measure/canonical.js'
import type { Register } from '../../register/model.js'
import type { PlainDate } from '../../time/date.js'
import type { Measure } from '../reading.js'

/** What a draft says of the report that it is taken from. */
export type DraftSource = {
  readonly hash: string
  readonly name?: string
  readonly publisher?: string
  readonly reportDay?: PlainDate
}

/** The identity of a report: the SHA-256 of its text. */
export const reportHash = (text: string): string => sha256Hex(text)

const OWN: Readonly<Record<string, string>> = {
  announces: 'announced',
  imposes: 'announced',
  schedules: 'effective',
  'takes-effect': 'effective',
  threatens: 'threatened',
  proposes: 'proposed',
  withdraws: 'withdrawn',
}
const ACTS: Readonly<Record<string, string>> = {
  suspends: 'suspends',
  extends: 'extends',
  postpones: 'extends',
  lifts: 'revokes',
}

/**
 * A change of the register in the register's own form, for a person to check against the official text. The quote is its only source, of
 * grade S. Where the claim gives no day the line says so and is not a valid event: a draft is never law, and nothing reads it as such.
 */
export function draftOf(
  register: Register,
  measure: Measure,
  provisions: readonly string[],
  source: DraftSource,
): string {
  const head = [
    '# DRAFT from a report, not law. Find the official text before anything of it enters the register.',
    `# claim ${measure.id} (${measure.act}, ${measure.certainty}) of the report sha256:${source.hash}`,
    `# words: ${oneLine(measure.quote)}`,
  ]
  const files = [...new Set(provisions.map((id) => register.provisions[id]!.instrument))].slice(0, 4)
  const bodies = files.length
    ? files.map((file) => changed(register, file, provisions, measure, source))
    : [fresh(measure, source)]
  return [...head, ...bodies].join('\n')
}

/** Between quotation marks as YAML and JSON both read it: no line break, no escape from the comment or the string. */
const quoted = (text: string): string => JSON.stringify(oneLine(text))
const oneLine = (text: string): string => text.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').slice(0, 400)

const sourceLine = (measure: Measure, { hash, publisher, name, reportDay }: DraftSource): string =>
  `    - { id: report-${hash.slice(0, 8)}, title: ${quoted(`${publisher ?? name ?? 'a report'}: ${measure.quote}`)}, grade: S, published: ${reportDay ?? 'unknown'} }`

function changed(
  register: Register,
  instrument: string,
  provisions: readonly string[],
  measure: Measure,
  source: DraftSource,
): string {
  const own = provisions.filter((id) => register.provisions[id]!.instrument === instrument)
  const cite = quoted(`report-${source.hash.slice(0, 8)}#${measure.quote}`)
  const lines = [`# register/${instrument}.yaml`, 'instrument:', '  sources:', sourceLine(measure, source)]
  const act = ACTS[measure.act]
  if (act) return [...lines, 'acts:', ...actLines(act, own, measure, source, cite)].join('\n')
  const kind = OWN[measure.act] ?? 'announced'
  const day = dayFor(measure, kind) ?? source.reportDay
  const items = own.flatMap((id) => [
    `  ${quoted(id.split('#')[1] ?? id)}:`,
    '    events:',
    `      - { ${kind}: ${day ?? 'unknown'}, cite: ${cite} }`,
  ])
  return [...lines, 'provisions:', ...items].join('\n')
}

function actLines(
  kind: string,
  provisions: readonly string[],
  measure: Measure,
  { reportDay }: DraftSource,
  cite: string,
): string[] {
  const end = measure.dates?.find(({ role, iso }) => (role === 'end' || role === 'deadline') && iso)
  return [
    `  - ${kind}: [${provisions.map(quoted).join(', ')}]`,
    `    from: ${reportDay ?? 'unknown'}`,
    ...(end ? [`    until: { date: ${end.iso}, words: ${quoted(end.words)}, inclusive: unknown }`] : []),
    `    cite: ${cite}`,
  ]
}

/** A claim of a text that the register does not have: issuer, number and regime are for a person to find. */
function fresh(measure: Measure, source: DraftSource): string {
  const kind = OWN[measure.act] ?? 'announced'
  return [
    '# register/ISSUER/NUMBER.yaml: issuer, number and regime are not known',
    'instrument:',
    `  title: { en: ${quoted(measure.subject || measure.quote)} }`,
    '  regime: unknown',
    `  published: ${source.reportDay ?? 'unknown'}`,
    '  sources:',
    sourceLine(measure, source),
    'provisions:',
    '  "1":',
    `    says: ${quoted(`${measure.issuer || 'not named'}: ${measure.subject || measure.quote}`)}`,
    '    events:',
    `      - { ${kind}: ${dayFor(measure, kind) ?? source.reportDay ?? 'unknown'}, cite: ${quoted(`report-${source.hash.slice(0, 8)}#${measure.quote}`)} }`,
  ].join('\n')
}

function dayFor({ dates }: Measure, kind: string): string | undefined {
  const role = kind === 'effective' ? 'effective' : 'announced'
  return dates?.find((date) => date.role === role && date.iso && /^\d{4}-\d{2}-\d{2}$/.test(date.iso))?.iso
}
