import { setTimeout as sleep } from 'node:timers/promises'
import { z } from 'zod'
import type { Message } from '../../claims/proposals/prompt.js'
import { InputError } from '../../issue.js'
import { shownAddress } from './address.js'

/** A server that speaks the chat completions of OpenAI, and how long it may take in all, in milliseconds. */
export type ModelServer = {
  readonly url: URL
  readonly model: string
  readonly key?: string
  readonly timeoutMs: number
}

export const MAX_ANSWER_BYTES = 4_000_000
const MAX_PAUSE_MS = 10_000
const BUSY = [429, 503]

const completion = z.object({
  choices: z
    .array(z.object({ finish_reason: z.string().nullish(), message: z.object({ content: z.string() }) }))
    .min(1),
})

/**
 * What the model writes. One request, and one more where the server is busy (429, 503); no redirect is followed, nothing over 4 MB is read, and
 * nothing of the server's own words stands in a message, because servers repeat keys. Throws InputError.
 */
export async function askModel(server: ModelServer, messages: readonly Message[]): Promise<string> {
  const signal = AbortSignal.timeout(server.timeoutMs)
  try {
    const first = await post(server, messages, signal)
    if (!BUSY.includes(first.status)) return await contentOf(server, first, signal)
    await first.body?.cancel()
    await sleep(pauseOf(first), undefined, { signal })
    return await contentOf(server, await post(server, messages, signal), signal)
  } catch (error) {
    if (error instanceof InputError) throw error
    if (signal.aborted) return refuse(server, `no whole answer within ${server.timeoutMs / 1_000} seconds`, '--timeout')
    return refuse(server, `no answer: ${codeOf(error)}`)
  }
}

function post({ url, model, key, timeoutMs: _ }: ModelServer, messages: readonly Message[], signal: AbortSignal) {
  return fetch(url, {
    method: 'POST',
    redirect: 'manual',
    signal,
    headers: {
      'content-type': 'application/json',
      accept: 'application/json',
      ...(key === undefined ? {} : { authorization: `Bearer ${key}` }),
    },
    body: JSON.stringify({ model, messages, temperature: 0, stream: false }),
  })
}

/** As long as the server asks for, up to ten seconds; one second where it asks for nothing that can be read. */
function pauseOf({ headers }: Response): number {
  const seconds = /^\d{1,6}$/.exec(headers.get('retry-after') ?? '')?.[0]
  return Math.min(seconds === undefined ? 1_000 : Number(seconds) * 1_000, MAX_PAUSE_MS)
}

async function contentOf(server: ModelServer, response: Response, signal: AbortSignal): Promise<string> {
  const { status, headers } = response
  if (status !== 200 || !/^application\/(?:[\w.-]+\+)?json\b/i.test(headers.get('content-type') ?? '')) {
    await response.body?.cancel()
    if (status >= 300 && status < 400) return refuse(server, `a redirect (${status}), and none is followed`)
    if (status !== 200) return refuse(server, `status ${status}${HINTS[status] ?? ''}`)
    return refuse(server, 'an answer that is not JSON', 'content type application/json')
  }
  const parsed = completion.safeParse(json(server, await bytesOf(server, response, signal)))
  if (!parsed.success) return refuse(server, 'an answer without a message', 'choices[0].message.content')
  const { finish_reason, message } = parsed.data.choices[0]!
  if (finish_reason === 'length') return refuse(server, 'an answer cut off at the length that the server allows')
  return message.content
}

const HINTS: Readonly<Record<number, string>> = {
  401: ': it wants another key',
  403: ': it wants another key',
  404: ': no such address or model',
  413: ': the report is too long for it',
  429: ' twice: too many requests',
  503: ' twice: busy',
}

/** The body, at most 4 MB of it as it stands after decompression. */
async function bytesOf(server: ModelServer, { body }: Response, signal: AbortSignal): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of body ?? []) {
    signal.throwIfAborted()
    size += chunk.length
    if (size > MAX_ANSWER_BYTES) return refuse(server, `an answer of more than ${MAX_ANSWER_BYTES} bytes`)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

function json(server: ModelServer, bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return refuse(server, 'JSON that is cut off or broken')
  }
}

/** `ECONNREFUSED`, never a sentence: it could hold what was sent. */
function codeOf(error: unknown): string {
  const cause = error instanceof Error ? error.cause : undefined
  const code = cause instanceof Error && 'code' in cause ? cause.code : undefined
  return typeof code === 'string' && /^[A-Z0-9_]+$/.test(code) ? code : 'the connection broke'
}

function refuse({ url }: ModelServer, message: string, expected?: string): never {
  throw new InputError([
    { code: 'model-failed', path: shownAddress(url), message, ...(expected === undefined ? {} : { expected }) },
  ])
}
