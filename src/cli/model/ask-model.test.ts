import { gzipSync } from 'node:zlib'
import { afterEach, describe, expect, it } from 'vitest'
import { InputError } from '../../issue.js'
import { modelAddress } from './address.js'
import { askModel, MAX_ANSWER_BYTES } from './ask-model.js'
import { type Answering, completed, sends, serving, type TestServer } from './server.testing.js'

const KEY = 'sk-a-key-that-nobody-sees'
const MESSAGES = [{ role: 'user' as const, content: 'the whole report' }]
const open: TestServer[] = []
afterEach(async () => {
  await Promise.all(open.splice(0).map(({ close }) => close()))
})

async function server(answering: Answering): Promise<TestServer> {
  const one = await serving(answering)
  open.push(one)
  return one
}
const ask = (url: string, timeoutMs = 5_000) =>
  askModel({ url: modelAddress(url, false), model: 'test-1', key: KEY, timeoutMs }, MESSAGES)

/** The one message of a failure, which never has the key or what the server said. */
async function failure(answering: Answering, timeoutMs?: number): Promise<string> {
  const { url } = await server(answering)
  const error = await ask(url, timeoutMs).catch((error: unknown) => error)
  expect(error).toBeInstanceOf(InputError)
  const { issues, message } = error as InputError
  expect(issues).toHaveLength(1)
  expect(message).not.toContain(KEY)
  expect(message).not.toContain('secret')
  expect(message).toContain('/v1/chat/completions: ')
  return message
}

describe('answers well', () => {
  it('one request with the model, the messages and the key; the text comes back', async () => {
    const { url, got } = await server((response) => sends(response, completed('ü {"proposals": []}')))
    expect(await ask(url)).toBe('ü {"proposals": []}')
    expect(got).toHaveLength(1)
    expect(got[0]!.url).toBe('/v1/chat/completions')
    expect(got[0]!.headers.authorization).toBe(`Bearer ${KEY}`)
    expect(JSON.parse(got[0]!.body)).toEqual({ model: 'test-1', messages: MESSAGES, temperature: 0, stream: false })
  })
  it('a query stays, a whole path is not doubled', async () => {
    const { url, got } = await server((response) => sends(response, completed('{}')))
    await ask(`${url}/chat/completions?api-version=1#top`)
    expect(got[0]!.url).toBe('/v1/chat/completions?api-version=1')
  })
  it.each([429, 503])('%i once: asked again after the pause it asks for', async (status) => {
    const { url, got } = await server((response, _, index) =>
      index === 0 ? sends(response, '{}', status, { 'retry-after': '0' }) : sends(response, completed('{}')),
    )
    expect(await ask(url)).toBe('{}')
    expect(got).toHaveLength(2)
  })
})

describe('answers badly: one message', () => {
  const cases: Record<string, [Answering, RegExp]> = {
    'an error of its own': [(response) => sends(response, `{"error": "secret ${KEY}"}`, 500), /status 500$/],
    'a key that it does not know': [(response) => sends(response, KEY, 401), /status 401: it wants another key/],
    'no such model': [(response) => sends(response, 'secret', 404), /status 404: no such address or model/],
    'busy twice': [(response) => sends(response, '{}', 429, { 'retry-after': '0' }), /status 429 twice/],
    'a page': [
      (response) => sends(response, '<p>secret</p>', 200, { 'content-type': 'text/html' }),
      /an answer that is not JSON; expected content type application\/json/,
    ],
    'cut off': [(response) => sends(response, completed('secret').slice(0, 40)), /JSON that is cut off or broken/],
    'half of what it announces': [
      (response) => {
        response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' })
        response.write('{"choices"')
        setTimeout(() => response.destroy(), 20)
      },
      /no answer: /,
    ],
    'no UTF-8': [
      (response) => {
        response.writeHead(200, { 'content-type': 'application/json' })
        response.end(Buffer.from([0x7b, 0xff, 0x7d]))
      },
      /JSON that is cut off or broken/,
    ],
    'JSON of another kind': [(response) => sends(response, '{"choices": []}'), /an answer without a message/],
    'a null message': [
      (response) => sends(response, '{"choices": [{"message": {"content": null}}]}'),
      /an answer without a message/,
    ],
    'a prototype for a message': [
      (response) => sends(response, '{"__proto__": {"choices": [{"message": {"content": "secret"}}]}}'),
      /an answer without a message/,
    ],
    'cut off by its own limit': [
      (response) => sends(response, completed('{"proposals": [', 'length')),
      /cut off at the length/,
    ],
    huge: [
      (response) => sends(response, completed('a'.repeat(MAX_ANSWER_BYTES))),
      new RegExp(`more than ${MAX_ANSWER_BYTES} bytes`),
    ],
    'small, and huge when unpacked': [
      (response) => {
        response.writeHead(200, { 'content-type': 'application/json', 'content-encoding': 'gzip' })
        response.end(gzipSync(Buffer.alloc(200_000_000, 0x20)))
      },
      new RegExp(`more than ${MAX_ANSWER_BYTES} bytes`),
    ],
  }
  it.each(Object.entries(cases))('%s', async (_, [answering, message]) => {
    expect(await failure(answering)).toMatch(message)
  })
  it('nothing, for ever', async () => {
    expect(await failure(() => {}, 300)).toMatch(/no whole answer within 0\.3 seconds; expected --timeout/)
  })
  it('a letter now and then, for ever', async () => {
    const drip: Answering = (response) => {
      response.writeHead(200, { 'content-type': 'application/json' })
      const timer = setInterval(() => response.write(' '), 20)
      response.on('close', () => clearInterval(timer))
    }
    expect(await failure(drip, 300)).toMatch(/no whole answer within/)
  })
  it('busy, for longer than there is time', async () => {
    const busy: Answering = (response) => sends(response, '{}', 503, { 'retry-after': '999999' })
    expect(await failure(busy, 300)).toMatch(/no whole answer within/)
  })
  it('nobody there', async () => {
    const { url, close } = await serving(() => {})
    await close()
    await expect(ask(url)).rejects.toThrow(/no answer: ECONNREFUSED/)
  })
})

it.each([301, 302, 303, 307, 308])('a redirect (%i) to another server is not followed', async (status) => {
  const other = await server((response) => sends(response, completed('{"proposals": []}')))
  const message = await failure((response) =>
    sends(response, '', status, { location: `${other.url}/chat/completions` }),
  )
  expect(message).toContain(`a redirect (${status}), and none is followed`)
  expect(other.got).toEqual([])
})
