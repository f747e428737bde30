import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { App } from './app.js'
import { DOOR, post, testApp } from './app.testing.js'
import { GOODS } from './asked.testing.js'
import { LOOPBACK } from './guard.js'
import type { Page } from './page.js'
import { parseTokens, readTokens } from './tokens.js'

const ANN = 'a'.repeat(40)
const BOB = 'b'.repeat(40)
const SELF = 'http://localhost:4747'

let app: App
let closed: App
const page: Page = new Map([
  [
    '/index.html',
    {
      bytes: Buffer.from('<!doctype html><script src="/assets/a-12345678.js"></script>'),
      type: 'text/html',
      tag: '"1"',
      lasts: false,
    },
  ],
  ['/assets/a-12345678.js', { bytes: Buffer.from('1'), type: 'text/javascript', tag: '"2"', lasts: true }],
])

beforeAll(async () => {
  app = (await testApp({ ...DOOR, names: LOOPBACK }, page)).app
  const tokens = parseTokens('tokens.yaml', `ann: ${ANN}\nbob: ${BOB}\n`)
  closed = (await testApp({ names: ['trade.example.com'], user: 'nobody', tokens }, page)).app
})

const status = async (headers: Record<string, string>, method = 'GET', path = '/api/health') =>
  (await app.request(`${SELF}${path}`, { method, headers })).status

describe('the name of the server', () => {
  it.each(['localhost', 'localhost:4747', '127.0.0.1:80', '[::1]:4747', 'LOCALHOST'])('is %s', async (host) => {
    expect(await status({ host })).toBe(200)
  })
  it.each([
    'evil.example',
    'localhost.evil.example',
    '127.0.0.1.nip.io',
    '10.0.0.1',
    '0.0.0.0',
    'localhost:80:80',
    '',
    'localhost@evil',
    '[::2]',
    '127.1',
    '2130706433',
  ])('is not %j', async (host) => {
    expect(await status({ host })).toBe(421)
  })
})

describe('another site', () => {
  const check = (headers: Record<string, string>) =>
    post(app, `${SELF}/api/check`, { ...GOODS, detail: 'summary' }, { host: 'localhost:4747', ...headers })
  it('may not write, nor make this machine work', async () => {
    for (const origin of [
      'https://evil.example',
      'null',
      'http://localhost:9999',
      'http://127.0.0.1:4747',
      'file://',
      'http://localhost.evil:4747',
    ])
      expect([origin, (await check({ origin })).status]).toEqual([origin, 403])
    for (const site of ['cross-site', 'same-site']) expect((await check({ 'sec-fetch-site': site })).status).toBe(403)
    expect(await status({ host: 'localhost', 'sec-fetch-site': 'cross-site' })).toBe(403)
    expect(
      await status(
        { host: 'localhost', 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' },
        'GET',
        '/api/brief',
      ),
    ).toBe(403)
  })
  it('may be left for the page', async () => {
    expect(
      await status(
        { host: 'localhost', 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' },
        'GET',
        '/check',
      ),
    ).toBe(200)
  })
  it('is not the page itself, nor a program', async () => {
    expect((await check({ origin: SELF, 'sec-fetch-site': 'same-origin' })).status).toBe(200)
    expect((await check({})).status).toBe(200)
  })
})

describe('tokens', () => {
  const ask = (path: string, headers: Record<string, string> = {}) =>
    closed.request(`http://trade.example.com${path}`, { headers: { host: 'trade.example.com', ...headers } })

  it('are asked for under /api, and not for the page, its document and health', async () => {
    for (const path of ['/', '/check', '/openapi.json', '/api/health', '/assets/a-12345678.js'])
      expect([path, (await ask(path)).status]).toEqual([path, 200])
    for (const path of ['/api/register', '/api/brief', '/api/nope', '/api', '/mcp']) {
      const { status, headers } = await ask(path)
      expect([path, status, headers.get('www-authenticate')]).toEqual([path, 401, 'Bearer realm="lodestone"'])
    }
  })
  it('open to their holders alone', async () => {
    expect((await ask('/api/coverage', { authorization: `Bearer ${ANN}` })).status).toBe(200)
    expect((await ask('/api/coverage', { authorization: `bearer ${BOB}` })).status).toBe(200)
    for (const authorization of [
      ANN,
      `Bearer ${ANN}x`,
      `Bearer ${ANN.slice(1)}`,
      'Bearer ',
      `Basic ${ANN}`,
      `Bearer ${ANN} ${BOB}`,
      'Bearer __proto__',
      `Bearer ${'x'.repeat(10_000)}`,
    ])
      expect((await ask('/api/coverage', { authorization })).status).toBe(401)
    expect((await ask('/api/health', { host: 'localhost', authorization: `Bearer ${ANN}` })).status).toBe(421)
  })
  it('are said in the document', async () => {
    const document = await (await ask('/openapi.json')).json()
    expect(document.components.securitySchemes.token).toEqual({ type: 'http', scheme: 'bearer' })
    expect(document.security).toEqual([{ token: [] }])
  })

  let folder = ''
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'lodestone-tokens-'))
  })
  afterAll(() => rm(folder, { recursive: true }))

  it('come from a file that nobody else can read', async () => {
    const file = join(folder, 'tokens.yaml')
    await writeFile(file, `ann: ${ANN}\n`)
    await chmod(file, 0o644)
    await expect(readTokens(file)).rejects.toThrow('chmod 600')
    await chmod(file, 0o600)
    expect((await readTokens(file)).holderOf(ANN)).toBe('ann')
  })
  it('are refused where they are weak, twice, or nobody’s, and never shown', () => {
    for (const text of [
      '',
      'ann: short',
      `ann: ${ANN}\nbob: ${ANN}`,
      `"": ${ANN}`,
      `ann: ${ANN}\nann: ${BOB}`,
      '- a',
      `ann: { x: ${ANN} }`,
    ])
      expect(() => parseTokens('tokens.yaml', text)).toThrow()
    try {
      parseTokens('tokens.yaml', 'ann: hunter2')
    } catch (error) {
      expect((error as Error).message).not.toContain('hunter2')
    }
  })
})

describe('what goes out', () => {
  it('may not be framed, sniffed, or run anything inline', async () => {
    const { headers } = await app.request(`${SELF}/`, { headers: { host: 'localhost' } })
    const policy = headers.get('content-security-policy')!
    expect(policy).not.toMatch(/unsafe|\*|http:/)
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("script-src 'self';")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(headers.get('referrer-policy')).toBe('no-referrer')
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('access-control-allow-origin')).toBeNull()
  })
  it('is the page for its views, and no file that it lacks', async () => {
    for (const [path, expected] of [
      ['/talks', 200],
      ['/licences/l-1', 200],
      ['/assets/none.js', 404],
      ['/../package.json', 404],
      ['/%2e%2e%2fpackage.json', 404],
      ['/..%5cpackage.json', 404],
      ['/assets/../../package.json', 404],
      ['/%ff', 200],
      ['/__proto__', 200],
    ] as const)
      expect([path, await status({ host: 'localhost' }, 'GET', path)]).toEqual([path, expected])
    expect(await status({ host: 'localhost', origin: 'http://localhost' }, 'POST', '/')).toBe(405)
  })
})

it('the log names no part, no query and no id', async () => {
  const { app: own, log } = await testApp()
  const secret = 'project-nightjar'
  await post(own, '/api/check', { ...GOODS, parts: { [secret]: { form: 'magnet', material: 'NdFeB' } } })
  await post(own, '/api/check', { ...GOODS, parts: { [secret]: { form: secret } } })
  await own.request(`/api/search?q=${secret}`)
  await own.request(`/api/state/${secret}`)
  await own.request(`/${secret}`)
  expect(log.length).toBe(5)
  expect(log.join('\n')).not.toContain('nightjar')
})
