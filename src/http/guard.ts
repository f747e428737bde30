import type { MiddlewareHandler } from 'hono'
import { type ProblemName, problemResponse, Refused } from './problem.js'
import type { Tokens } from './tokens.js'

/** Who may ask, by what name this server is called, and who writes. */
export type Door = {
  /** Host names, without ports, under which requests are answered. Anything else is another site that points its name here. */
  readonly names: readonly string[]
  readonly tokens?: Tokens
  /** The writer where no token is needed. */
  readonly user: string
}

export const LOOPBACK: readonly string[] = ['localhost', '127.0.0.1', '[::1]']

export const isLoopback = (host: string): boolean => host === '::1' || LOOPBACK.includes(host.toLowerCase())

export type Caller = { Variables: { by: string } }

const API_POLICY = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
/** The page runs its own scripts and wears its own styles: nothing inline. */
export const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

const HEADERS = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'x-robots-tag': 'noindex',
} as const

/** On everything that goes out, refusals too. */
export const secured: MiddlewareHandler<Caller> = async (context, next) => {
  await next()
  const { headers } = context.res
  for (const [name, value] of Object.entries(HEADERS)) headers.set(name, value)
  if (!headers.has('content-security-policy')) headers.set('content-security-policy', API_POLICY)
  if (!headers.has('cache-control')) headers.set('cache-control', 'no-store')
}

/** Paths that say nothing of anybody: they need no token. */
const OPEN = new Set(['/api/health', '/openapi.json'])

export const guarded = (door: Door): MiddlewareHandler<Caller> => {
  return async (context, next) => {
    const { req } = context
    const refusal = wrongHost(door, req.raw) ?? wrongOrigin(req.raw)
    if (refusal) return problemResponse(refusal)
    const needsToken = door.tokens && /^\/(?:api|mcp)(?:\/|$)/.test(req.path) && !OPEN.has(req.path)
    if (!needsToken) {
      context.set('by', door.user)
      return next()
    }
    const holder = holderIn(door.tokens!, req.header('authorization'))
    if (holder === undefined)
      return problemResponse(
        new Refused('unauthorised', {
          detail: 'a token of the tokens file, as `Authorization: Bearer TOKEN`',
          headers: { 'www-authenticate': 'Bearer realm="lodestone"' },
        }),
      )
    context.set('by', holder)
    return next()
  }
}

function wrongHost({ names }: Door, request: Request): Refused | undefined {
  const host = hostOf(request)
  const name = host.replace(/:\d{1,5}$/, '').toLowerCase()
  if (names.includes(name)) return undefined
  return refusal('wrong-host', 'the Host header names another server')
}

const hostOf = (request: Request): string => request.headers.get('host') ?? new URL(request.url).host

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS'])

/** A page of another site may neither write here, nor make this machine work by what it embeds. */
function wrongOrigin(request: Request): Refused | undefined {
  const { headers, method } = request
  const origin = headers.get('origin')
  const site = headers.get('sec-fetch-site')
  const detail = 'a page of another site asks'
  if (
    origin !== null &&
    origin.toLowerCase() !== `http://${hostOf(request).toLowerCase()}` &&
    origin.toLowerCase() !== `https://${hostOf(request).toLowerCase()}`
  )
    return SAFE.has(method) && site !== 'cross-site' ? undefined : refusal('wrong-origin', detail)
  const crossing = site === 'cross-site' || (site === 'same-site' && origin === null)
  if (crossing && !(SAFE.has(method) && headers.get('sec-fetch-mode') === 'navigate'))
    return refusal('wrong-origin', detail)
  return undefined
}

const refusal = (name: ProblemName, detail: string): Refused => new Refused(name, { detail })

function holderIn(tokens: Tokens, header: string | undefined): string | undefined {
  const token = /^Bearer ([\x21-\x7e]{1,1000})$/i.exec(header ?? '')?.[1]
  return token === undefined ? undefined : tokens.holderOf(token)
}
