import type { Issue } from '../src/issue.js'

/** No server answers under `api/`: the page was opened from plain files. Reading works; storing does not. */
export class NoServer extends Error {
  override readonly name = 'NoServer'
}

/** What a server refused, by RFC 9457: its words, and the issues where an input was bad. */
export class Problem extends Error {
  override readonly name = 'Problem'
  constructor(
    readonly status: number,
    readonly title: string,
    readonly detail: string,
    readonly issues: readonly Issue[],
  ) {
    super(detail || title)
  }
}

export type Stored<T> = { readonly body: T; readonly etag?: string }

type Sent = {
  readonly method?: 'GET' | 'PUT' | 'POST' | 'DELETE'
  readonly body?: unknown
  /** The version that is to be replaced: refused with status 412 where somebody else was quicker. */
  readonly ifMatch?: string
  /** The same key again is the same write: nothing happens twice. */
  readonly key?: string
  readonly signal?: AbortSignal
}

/**
 * A stored thing, by its path below `api/`: `api<Parts>('parts/motor')`. Throws NoServer where nothing answers in JSON, Problem where the server
 * refuses.
 */
export async function api<T>(
  path: string,
  { method = 'GET', body, ifMatch, key, signal }: Sent = {},
): Promise<Stored<T>> {
  const headers = new Headers({ accept: 'application/json' })
  if (body !== undefined) headers.set('content-type', 'application/json')
  if (ifMatch !== undefined) headers.set('if-match', ifMatch)
  if (key !== undefined) headers.set('idempotency-key', key)
  const response = await reach(new URL(`api/${path}`, document.baseURI), {
    method,
    headers,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    ...(signal ? { signal } : {}),
  })
  if (response.status === 204) return { body: undefined as T }
  if (!/^application\/(?:problem\+)?json/.test(response.headers.get('content-type') ?? '')) throw new NoServer()
  const value: unknown = await response.json()
  if (!response.ok) throw problemOf(response.status, value)
  const etag = response.headers.get('etag')
  return { body: value as T, ...(etag ? { etag } : {}) }
}

async function reach(url: URL, init: RequestInit): Promise<Response> {
  try {
    return await fetch(url, init)
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error
    throw new NoServer()
  }
}

function problemOf(status: number, value: unknown): Problem {
  const { title, detail, issues } = (typeof value === 'object' && value !== null ? value : {}) as Record<
    string,
    unknown
  >
  const words = (text: unknown): string => (typeof text === 'string' ? text : '')
  return new Problem(status, words(title) || `status ${status}`, words(detail), Array.isArray(issues) ? issues : [])
}
