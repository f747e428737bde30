import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { beforeAll, expect, it } from 'vitest'
import { type App, ROUTES } from './app.js'
import { testApp } from './app.testing.js'

const text = readFileSync(fileURLToPath(new URL('../../docs/http.md', import.meta.url)), 'utf8')

let app: App
beforeAll(async () => {
  app = (await testApp()).app
})

/** A request as the page shows it, and what must be part of its answer. */
const shown = [...text.matchAll(/```http\n([\s\S]*?)```\n\n```json\n([\s\S]*?)```/g)].map(([, request, answer]) => {
  const [head = '', ...body] = request!.split('\n\n')
  const [first = '', ...headers] = head.trim().split('\n')
  const [method = '', path = ''] = first.split(' ')
  return {
    method,
    path,
    headers: headers.map((line) => line.split(': ') as [string, string]),
    body: body.join('\n\n'),
    answer: answer!,
  }
})

it('the requests of docs/http.md are answered as it says', async () => {
  expect(shown.length).toBeGreaterThan(5)
  for (const { method, path, headers, body, answer } of shown) {
    const response = await app.request(path, { method, headers, ...(body ? { body } : {}) })
    expect([path, await response.json()]).toMatchObject([path, JSON.parse(answer)])
  }
})

it('the routes of docs/http.md are there', () => {
  const named = [...text.matchAll(/`(?:GET |POST |PUT )?(\/api\/[\w./{}-]+)/g)].map(([, path]) => path!)
  const paths = ROUTES.map(({ path }) => path)
  expect(named.length).toBeGreaterThan(25)
  expect(named.filter((path) => !paths.includes(path) && path !== '/api/')).toEqual([])
})
