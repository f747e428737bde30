import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import type { App } from './app.js'
import { post, testApp } from './app.testing.js'
import { QUESTIONS } from './asked.testing.js'
import { type Document, type Operation, text, valuesOf } from './schema.testing.js'

/** Any value as a text; an object may have no `toString` that works. */
const wordOf = (value: unknown): string =>
  typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value)

const RUNS = Number(process.env.FUZZ_RUNS ?? 12)

let app: App
let log: readonly string[]
let document: Document

beforeAll(async () => {
  ;({ app, log } = await testApp())
  document = (await (await app.request('/openapi.json')).json()) as Document
})

/** Whatever comes, the answer is one of ours: no fault, a problem where it is refused, and the headers on both. */
async function sane(response: Response, operation: Operation, note: string): Promise<void> {
  expect(response.status, note).toBeLessThan(500)
  expect(response.headers.get('x-content-type-options')).toBe('nosniff')
  expect(response.headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
  if (response.status < 400) return
  expect(response.headers.get('content-type'), note).toBe('application/problem+json')
  const problem = (await response.json()) as { status: number; type: string; title: string }
  expect(problem.status).toBe(response.status)
  expect(problem.type).toMatch(/^urn:lodestone:problem:/)
  expect([...Object.keys(operation.responses), '400', '405', '421'], note).toContain(String(response.status))
}

type Route = { readonly path: string; readonly method: string; readonly operation: Operation }

const routesOf = ({ paths }: Document): readonly Route[] =>
  Object.entries(paths).flatMap(([path, ways]) =>
    Object.entries(ways).map(([method, operation]) => ({ path, method: method.toUpperCase(), operation })),
  )

/** A well-formed address: what no URL can hold is never sent. */
function addressOf({ path, operation }: Route, given: Readonly<Record<string, unknown>>): string | undefined {
  try {
    const filled = path.replace(
      /\{(\w+)\}/g,
      (_, name: string) => encodeURIComponent(wordOf(given[name] ?? 'x')) || 'x',
    )
    const query = (operation.parameters ?? [])
      .filter((one) => one.in === 'query' && given[one.name] !== undefined)
      .map(({ name }) => `${name}=${encodeURIComponent(wordOf(given[name]))}`)
    return query.length ? `${filled}?${query.join('&')}` : filled
  } catch {
    return undefined
  }
}

const TYPES = [
  'application/json',
  'application/json; charset=utf-8',
  'text/plain',
  'application/xml',
  'multipart/form-data; boundary=x',
  'multipart/form-data',
  '',
  'application/x-www-form-urlencoded',
]

const parametersOf = (operation: Operation) =>
  fc.record(
    Object.fromEntries(
      (operation.parameters ?? []).map(({ name, schema }) => [name, fc.oneof(valuesOf(document, schema), text)]),
    ),
    { requiredKeys: [] },
  )

const headersOf = (operation: Operation, given: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(
    (operation.parameters ?? [])
      .filter((one) => one.in === 'header' && given[one.name] !== undefined)
      .map(({ name }) => [
        name,
        wordOf(given[name])
          .replace(/[^\x20-\x7e]/g, '?')
          .trim(),
      ]),
  )

describe('every route of its own document', () => {
  it('answers what fits it and what does not', async () => {
    const routes = routesOf(document)
    expect(routes.length).toBeGreaterThan(25)
    for (const route of routes) {
      const { method, operation } = route
      const body = operation.requestBody?.content['application/json']?.schema
      await fc.assert(
        fc.asyncProperty(
          parametersOf(operation),
          body ? valuesOf(document, body) : fc.constant(undefined),
          fc.oneof(
            { weight: 6, arbitrary: fc.constant(TYPES[0]!) },
            { weight: 1, arbitrary: fc.constantFrom(...TYPES) },
          ),
          async (given, value, type) => {
            const address = addressOf(route, given)
            if (address === undefined) return
            const sent = body
              ? { body: jsonOf(value), headers: { ...headersOf(operation, given), 'content-type': type } }
              : { headers: headersOf(operation, given) }
            await sane(
              await app.request(address, { method, ...sent }),
              operation,
              `${method} ${address} ${sent.body ?? ''}`,
            )
          },
        ),
        { numRuns: RUNS },
      )
    }
    expect(log.filter((line) => line.startsWith('fault'))).toEqual([])
  }, 600_000)

  it('answers good questions, and those with one thing changed', async () => {
    for (const [path, question] of Object.entries(QUESTIONS)) {
      const operation = document.paths[path]!.post!
      const good = await post(app, path, question)
      expect([path, good.status, good.status < 300 ? '' : await good.text()]).toEqual([path, 200, ''])
      await fc.assert(
        fc.asyncProperty(fc.nat(), valuesOf(document, {}), async (seed, value) => {
          const changed = jsonOf(withChange(question, seed, value))
          await sane(await post(app, path, changed), operation, `${path} ${changed}`)
        }),
        { numRuns: RUNS * 2 },
      )
    }
    expect(log.filter((line) => line.startsWith('fault'))).toEqual([])
  }, 600_000)

  it('refuses bodies that are broken', async () => {
    const broken = [
      '',
      '{',
      '[]',
      'null',
      '"',
      '{"parts":{}}x',
      '{"on":"2025-01-01","on":"2025-01-02"}',
      '['.repeat(100_000),
      `{"parts":${'{"a":'.repeat(5_000)}1${'}'.repeat(5_001)}`,
      '\u0000',
      '{"__proto__":{"on":1}}',
      `"${'a'.repeat(1_000_000)}"`,
      '{"parts":1e999}',
    ]
    for (const { path, method, operation } of routesOf(document).filter((one) => one.operation.requestBody)) {
      for (const body of broken) {
        const address = path.replace(/\{\w+\}/g, 'x')
        const response = await app.request(address, {
          method,
          headers: { 'content-type': 'application/json', 'if-match': '*', 'idempotency-key': 'a' },
          body,
        })
        expect(response.status, `${method} ${path} ${body.slice(0, 50)}`).toBeGreaterThanOrEqual(400)
        await sane(response, operation, `${method} ${path} ${body.slice(0, 50)}`)
      }
    }
    expect(log.filter((line) => line.startsWith('fault'))).toEqual([])
  }, 300_000)

  it('refuses every other way to ask', async () => {
    for (const path of Object.keys(document.paths))
      for (const method of ['GET', 'POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS']) {
        if (document.paths[path]![method.toLowerCase()]) continue
        const response = await app.request(path.replace(/\{\w+\}/g, 'x'), { method })
        expect([path, method, response.status]).toEqual([path, method, 405])
        expect(response.headers.get('allow')).toBeTruthy()
      }
  })
})

/** The value with one of its places, at any depth, holding something else. */
function withChange(value: unknown, seed: number, other: unknown): unknown {
  if (typeof value !== 'object' || value === null) return other
  const keys = Object.keys(value)
  const at = seed % (keys.length + 1)
  const below = Math.floor(seed / (keys.length + 1))
  if (at === keys.length) return other
  const key = keys[at]!
  const changed = withChange((value as Record<string, unknown>)[key], below, other)
  return Array.isArray(value)
    ? value.map((one, index) => (String(index) === key ? changed : one))
    : { ...value, [key]: changed }
}

/** JSON of anything: what it has no form for is left out. */
function jsonOf(value: unknown): string {
  try {
    return JSON.stringify(value) ?? 'null'
  } catch {
    return '{}'
  }
}
