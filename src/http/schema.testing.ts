import fc from 'fast-check'

/** A schema of an OpenAPI 3.1 document, as far as our own documents use it. */
export type Schema = Readonly<Record<string, unknown>>
export type Document = {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
  readonly components?: { readonly schemas?: Readonly<Record<string, Schema>> }
}
export type Operation = {
  readonly parameters?: readonly {
    readonly name: string
    readonly in: string
    readonly required?: boolean
    readonly schema: Schema
  }[]
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> }
  readonly responses: Readonly<Record<string, unknown>>
}

/** Words that a register knows, so that not every guess dies at the first reader. */
const KNOWN = [
  'export',
  'import',
  'provision',
  'CN',
  'DE',
  'US',
  'HK',
  'TW',
  'civil',
  'military',
  'yes',
  'no',
  'none',
  '12 g',
  '0.1 %',
  '29..32 %',
  '3.10 EUR',
  'magnet',
  'powder',
  'NdFeB',
  'Dy',
  '8505.11.0070',
  'cn/mofcom/2025-61#1-1',
  'cn/mofcom/2025-18',
  'item.share',
  'no-70-lapses',
  'talks-fail',
  '2025-12-01',
  '2026-11-10',
  '0001-01-01',
  '9999-12-31',
  '2026-02-30',
  'today',
  'us/column-1',
  'entered-value',
  'kind',
  'from',
  'to',
  'end-use',
]
const ODD = [
  '',
  ' ',
  '\u0000',
  '\ud800',
  '\u202e',
  '\ufeff',
  '\u2028',
  '__proto__',
  'constructor',
  'toString',
  '../../etc/passwd',
  '%00',
  '%ff',
  '=1+1',
  '＝cmd',
  '<script>alert(1)</script>',
  "'; drop table",
  '#{7*7}',
  '{{7*7}}',
  '1e309',
  '-0',
  'NaN',
  'null',
  '[',
  '{"a":',
  'ａｂｃ',
  '𠮷',
  'e\u0301',
  '1'.repeat(5_000),
  '٣',
  '٠.١ %',
]

export const text: fc.Arbitrary<string> = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...KNOWN) },
  { weight: 2, arbitrary: fc.constantFrom(...ODD) },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
  { weight: 1, arbitrary: fc.string({ maxLength: 40 }) },
)

const anything: fc.Arbitrary<unknown> = fc.anything({
  key: text,
  values: [text, fc.boolean(), fc.integer(), fc.double(), fc.constant(null)],
  maxDepth: 3,
  maxKeys: 4,
})

/** Values that a schema allows, and, one in eight, something else. */
export function valuesOf(document: Document, schema: Schema, depth = 0): fc.Arbitrary<unknown> {
  return fc.oneof({ weight: 7, arbitrary: fitting(document, schema, depth) }, { weight: 1, arbitrary: anything })
}

function fitting(document: Document, schema: Schema, depth: number): fc.Arbitrary<unknown> {
  const below = (one: unknown) => valuesOf(document, (one ?? {}) as Schema, depth + 1)
  if (typeof schema.$ref === 'string')
    return fitting(document, document.components!.schemas![schema.$ref.split('/').at(-1)!]!, depth)
  if (depth > 5) return text
  const either = (schema.anyOf ?? schema.oneOf ?? schema.allOf) as readonly Schema[] | undefined
  if (either) return fc.oneof(...either.map((one) => fitting(document, one, depth)))
  if (Array.isArray(schema.enum)) return fc.constantFrom(...(schema.enum as unknown[]))
  const type = Array.isArray(schema.type) ? schema.type[0] : schema.type
  switch (type) {
    case 'string':
      return schema.format === 'date' ? fc.oneof(day, text) : text
    case 'integer':
    case 'number':
      return fc.oneof(fc.integer({ min: -1, max: 300 }), fc.double())
    case 'boolean':
      return fc.boolean()
    case 'array':
      return fc.array(below(schema.items), { maxLength: 3 })
    case 'object':
      return objectOf(schema, below)
    default:
      return anything
  }
}

const day = fc
  .date({ min: new Date('2024-01-01'), max: new Date('2028-01-01'), noInvalidDate: true })
  .map((one) => one.toISOString().slice(0, 10))

function objectOf(
  { properties = {}, required = [], additionalProperties }: Schema,
  below: (schema: unknown) => fc.Arbitrary<unknown>,
) {
  const known = Object.entries(properties as Readonly<Record<string, Schema>>).map(
    ([name, one]) => [name, below(one)] as const,
  )
  const own = fc.record(Object.fromEntries(known), { requiredKeys: required as string[] })
  if (typeof additionalProperties !== 'object' && known.length) return own
  const more = fc.dictionary(text, below(additionalProperties), { maxKeys: 3, noNullPrototype: true })
  return fc.tuple(own, more).map(([a, b]) => ({ ...b, ...a }))
}
