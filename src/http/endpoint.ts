import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import { type OpenAPIHono, type RouteConfig, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { InputError, type Issue, nearest } from '../issue.js'
import { type Body, bodyOf } from './body.js'
import type { Caller } from './guard.js'
import type { House } from './house.js'
import { type ProblemName, refuse, statusOf } from './problem.js'
import { problemShape } from './shapes/words.js'
import type { Upload } from './work/goods.js'
import { wireText } from './work/work.js'

type Fields = Readonly<Record<string, z.ZodType>>
type Out<F extends Fields> = { readonly [K in keyof F]: z.output<F[K]> }

/** What goes out: a value as JSON, or text that is ready with its type. */
export type Reply = {
  readonly status?: number
  readonly json?: unknown
  readonly text?: string | Uint8Array
  /** Piece by piece, without a tag. */
  readonly stream?: AsyncIterable<Uint8Array>
  readonly type?: string
  readonly headers?: Readonly<Record<string, string>>
}

export type Asked<P extends Fields, Q extends Fields, B extends z.ZodType> = {
  readonly house: House
  /** Who asks. */
  readonly by: string
  readonly params: Out<P>
  readonly query: Out<Q>
  readonly body: z.output<B>
  readonly files: ReadonlyMap<string, readonly Upload[]>
  readonly header: (name: string) => string | undefined
}

export type Definition<P extends Fields, Q extends Fields, B extends z.ZodType> = {
  readonly method: 'get' | 'post' | 'put' | 'delete'
  /** `/api/state/{id}` */
  readonly path: string
  readonly about: string
  readonly summary: string
  readonly description?: string
  readonly params?: P
  readonly query?: Q
  readonly headers?: Fields
  readonly body?: B
  /** Names of the files that a form may carry beside `question`. */
  readonly files?: readonly string[]
  readonly answer: z.ZodType
  readonly status?: number
  /** Other forms of the answer, by media type. */
  readonly forms?: readonly string[]
  readonly problems?: readonly ProblemName[]
  readonly run: (asked: Asked<P, Q, B>) => Reply | Promise<Reply>
}

export type Endpoint = {
  readonly method: string
  readonly path: string
  readonly route: RouteConfig
  /** What a good answer is. */
  readonly shape: z.ZodType
  readonly answer: (context: Context<Caller>, house: House) => Promise<Response>
}

const NOTHING = z.undefined()

/** A route from its schemas: what is documented is what is checked. */
export function endpoint<
  P extends Fields = Record<never, never>,
  Q extends Fields = Record<never, never>,
  B extends z.ZodType = typeof NOTHING,
>(definition: Definition<P, Q, B>): Endpoint {
  const params = z.strictObject(definition.params ?? {})
  const query = z.strictObject(definition.query ?? {})
  return {
    method: definition.method,
    path: definition.path,
    route: routeOf(definition, params, query),
    shape: definition.answer,
    answer: async (context, house) => {
      const names = Object.keys(definition.params ?? {})
      const read = {
        params: checked(params, Object.fromEntries(names.map((name) => [name, context.req.param(name)])), 'path'),
        query: checked(query, queryOf(context.req.url), 'query'),
      }
      const body: Body = definition.body
        ? await bodyOf(context.req.raw, definition.files ?? [])
        : { value: undefined, files: new Map() }
      const reply = await definition.run({
        house,
        by: context.get('by'),
        params: read.params as Out<P>,
        query: read.query as Out<Q>,
        body: checked(definition.body ?? NOTHING, body.value, 'body') as z.output<B>,
        files: body.files,
        header: (name) => context.req.header(name),
      })
      return responseOf(context.req.raw, reply)
    },
  }
}

function queryOf(url: string): Record<string, string> {
  const found = new URL(url).searchParams
  for (const name of new Set(found.keys()))
    if (found.getAll(name).length > 1)
      throw new InputError([{ code: 'duplicate-key', path: name, message: 'said twice', found: name.slice(0, 100) }])
  return Object.fromEntries(found)
}

function checked<T extends z.ZodType>(schema: T, value: unknown, where: string): z.output<T> {
  const read = schema.safeParse(value)
  if (read.success) return read.data
  const known = schema instanceof z.ZodObject ? Object.keys(schema.shape) : []
  throw new InputError(read.error.issues.slice(0, 50).flatMap((one) => issuesOf(one, where, known)))
}

type ZodIssue = z.core.$ZodIssue

function issuesOf(issue: ZodIssue, where: string, known: readonly string[]): Issue[] {
  const path = pathOf(issue.path)
  if (issue.code === 'unrecognized_keys')
    return issue.keys.slice(0, 20).map((key): Issue => {
      const near = path ? [] : nearest(key.slice(0, 100), known)
      const at = path ? `${path}.${key}` : key
      return {
        code: 'unknown-key',
        path: at.slice(0, 300),
        message: `nothing in the ${where} is called so`,
        ...(near.length ? { nearest: near } : {}),
      }
    })
  if (issue.code === 'invalid_union') {
    const [first] = issue.errors.flat()
    const expected = first ? wordsOf(first) : undefined
    return [
      {
        code: 'bad-value',
        path: path || where,
        message: 'none of the forms that this may have',
        ...(expected ? { expected } : {}),
      },
    ]
  }
  return [
    { code: issue.code === 'invalid_type' ? 'wrong-type' : 'bad-value', path: path || where, message: wordsOf(issue) },
  ]
}

const wordsOf = ({ message }: { readonly message: string }): string =>
  message
    .replace(/^Invalid input: /, '')
    .replace(/^[A-Z]/, (letter) => letter.toLowerCase())
    .slice(0, 300)

const pathOf = (path: readonly PropertyKey[]): string =>
  path
    .map((step, index) => (typeof step === 'number' ? `[${step}]` : `${index ? '.' : ''}${String(step)}`))
    .join('')
    .slice(0, 300)

/** Reads have a tag by their content, so that what did not change is not sent again. */
function responseOf(request: Request, { status = 200, json, text, stream, type, headers = {} }: Reply): Response {
  if (stream) {
    const body = Readable.toWeb(Readable.from(stream)) as unknown as ReadableStream<Uint8Array>
    return new Response(body, { status, headers: { 'content-type': type ?? 'application/octet-stream', ...headers } })
  }
  const body = text ?? wireText(json ?? null)
  const own = new Headers({ 'content-type': type ?? 'application/json', ...headers })
  const isRead = request.method === 'GET' || request.method === 'HEAD'
  if (isRead && status === 200) {
    if (!own.has('etag')) own.set('etag', tagOf(body))
    own.set('cache-control', 'private, no-cache')
    if (isKnown(request.headers.get('if-none-match'), own.get('etag')!)) {
      own.delete('content-type')
      return new Response(null, { status: 304, headers: own })
    }
  }
  if (status === 204) return new Response(null, { status, headers: headers })
  return new Response(body as BodyInit, { status, headers: own })
}

export const tagOf = (body: string | Uint8Array): string =>
  `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`

const isKnown = (header: string | null, tag: string): boolean =>
  (header ?? '').split(',').some((one) => one.trim().replace(/^W\//, '') === tag || one.trim() === '*')

// The document.

const ALWAYS: readonly ProblemName[] = [
  'bad-input',
  'unauthorised',
  'wrong-origin',
  'wrong-host',
  'fault',
  'store-unavailable',
]
const WITH_BODY: readonly ProblemName[] = ['bad-request', 'too-large', 'wrong-type', 'too-much-work', 'busy']

function routeOf<P extends Fields, Q extends Fields, B extends z.ZodType>(
  {
    method,
    path,
    about,
    summary,
    description,
    headers,
    body,
    files = [],
    answer,
    status = 200,
    forms = [],
    problems = [],
  }: Definition<P, Q, B>,
  params: z.ZodObject,
  query: z.ZodObject,
): RouteConfig {
  const own = [
    ...ALWAYS,
    ...(body ? WITH_BODY : []),
    // a header is asked for where something is written
    ...(headers ? (['store-full'] as const) : []),
    ...(Object.keys(params.shape).length ? ['not-found' as const] : []),
    ...problems,
  ]
  const refusals = [...new Set(own.map(statusOf))].map(
    (code) => [String(code), refusalDoc(own.filter((name) => statusOf(name) === code))] as const,
  )
  return {
    method,
    path,
    tags: [about],
    summary,
    operationId: `${method}${path.replace(/[^a-z0-9]+([a-z0-9]?)/gi, (_, next: string) => next.toUpperCase())}`,
    ...(description ? { description } : {}),
    request: {
      ...(Object.keys(params.shape).length ? { params } : {}),
      ...(Object.keys(query.shape).length ? { query } : {}),
      ...(headers ? { headers: z.object(headers) } : {}),
      ...(body ? { body: { required: true, content: contentOf(body, files) } } : {}),
    },
    responses: {
      [status]: {
        description: summary,
        content:
          status === 204
            ? {}
            : {
                'application/json': { schema: answer },
                ...Object.fromEntries(forms.map((type) => [type, { schema: z.string() }])),
              },
      },
      ...Object.fromEntries(refusals),
    },
  } as RouteConfig
}

const refusalDoc = (names: readonly ProblemName[]) => ({
  description: names.join(', '),
  content: { 'application/problem+json': { schema: problemShape } },
})

function contentOf(body: z.ZodType, files: readonly string[]) {
  const json = { 'application/json': { schema: body } }
  if (!files.length) return json
  const file = z.union([z.string(), z.array(z.string())]).openapi({ type: 'string', format: 'binary' })
  const form = z.object({
    question: body.optional(),
    ...Object.fromEntries(files.map((name) => [name, file.optional()])),
  })
  return { ...json, 'multipart/form-data': { schema: form } }
}

/** Mounts routes, each with its document, and a plain refusal of every other way to ask at the same place. */
export function mount(app: OpenAPIHono<Caller>, house: House, endpoints: readonly Endpoint[]): void {
  for (const { method, path, route, answer } of endpoints) {
    app.openAPIRegistry.registerPath(route)
    app.on(method.toUpperCase(), routingPath(path), (context) => answer(context as unknown as Context<Caller>, house))
  }
  for (const path of new Set(endpoints.map((one) => one.path))) {
    const ways = endpoints.filter((one) => one.path === path).map(({ method }) => method.toUpperCase())
    const allow = [...ways, ...(ways.includes('GET') ? ['HEAD'] : [])].join(', ')
    app.all(routingPath(path), () => refuse('wrong-method', `${allow} only`, { headers: { allow } }))
  }
}

/** Ids of the register have slashes, and may stand in a path as they are. */
const OF_REGISTER = /^(\/api\/(?:provisions|instruments|state|history|lists)\/)\{(\w+)\}$/

const routingPath = (path: string): string => path.replace(OF_REGISTER, '$1:$2{.+}').replace(/\{(\w+)\}/g, ':$1{[^/]+}')
