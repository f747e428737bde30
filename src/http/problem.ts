import { InputError, type Issue, printIssue } from '../issue.js'
import { FAULT_WORDS, StoreFault } from '../store/fault.js'

/** What every refused request answers with (RFC 9457). `issues` are those of the input, with their paths, lines and columns. */
export type Problem = {
  readonly type: string
  readonly title: string
  readonly status: number
  readonly detail?: string
  readonly issues?: readonly Issue[]
}

const TITLES = {
  'bad-input': [422, 'the input cannot be read'],
  'bad-request': [400, 'the request cannot be read'],
  unauthorised: [401, 'a token is needed'],
  'wrong-host': [421, 'not the name of this server'],
  'wrong-origin': [403, 'from another site'],
  'not-found': [404, 'nothing here'],
  'wrong-method': [405, 'not this way'],
  'not-acceptable': [406, 'no such form of it'],
  conflict: [409, 'this does not fit'],
  changed: [412, 'it has changed since'],
  'too-large': [413, 'too large'],
  'wrong-type': [415, 'not a type that is read here'],
  'too-much-work': [422, 'too much for one request'],
  'condition-needed': [428, 'a condition is needed'],
  fault: [500, 'a fault of ours'],
  busy: [503, 'too busy'],
  'store-unavailable': [503, 'the store cannot be used now'],
  'store-full': [507, 'no room is left'],
} as const satisfies Record<string, readonly [number, string]>
export type ProblemName = keyof typeof TITLES
export const statusOf = (name: ProblemName): number => TITLES[name][0]

type More = { readonly detail?: string; readonly issues?: readonly Issue[]; readonly headers?: Record<string, string> }

/** A request that is refused. */
export class Refused extends Error {
  override readonly name = 'Refused'
  readonly headers: Readonly<Record<string, string>>
  readonly problem: Problem
  constructor(name: ProblemName, { detail, issues, headers = {} }: More = {}) {
    super(name)
    this.headers = headers
    this.problem = problem(name, { ...(detail ? { detail } : {}), ...(issues ? { issues } : {}) })
  }
}

export const refuse = (name: ProblemName, detail: string, more: Omit<More, 'detail'> = {}): never => {
  throw new Refused(name, { ...more, detail })
}

export function problem(name: ProblemName, { detail, issues }: Omit<More, 'headers'> = {}): Problem {
  const [status, title] = TITLES[name]
  const said = detail ?? issues?.slice(0, 3).map(printIssue).join('\n')
  return {
    type: `urn:lodestone:problem:${name}`,
    title,
    status,
    ...(said ? { detail: said } : {}),
    ...(issues ? { issues } : {}),
  }
}

/** The refusal that an error stands for; a fault of ours says nothing of what was asked. */
export function refusalOf(error: unknown): Refused {
  if (error instanceof Refused) return error
  if (error instanceof InputError) return new Refused(nameOf(error.issues), { issues: error.issues })
  if (error instanceof StoreFault) return unavailable(error)
  return new Refused('fault', { detail: 'the request was not carried out; it is in the log of the server' })
}

/** The place of the store failed: for the log by its name, for whoever asks in words. */
function unavailable({ kind }: StoreFault): Refused {
  const detail = FAULT_WORDS[kind]
  if (kind === 'full') return new Refused('store-full', { detail })
  return new Refused('store-unavailable', { detail, headers: { 'retry-after': '5' } })
}

/** Ids that nothing has are not found; files that are too large are that. */
function nameOf(issues: readonly Issue[]): ProblemName {
  return issues.length > 0 && issues.every(({ code }) => code === 'too-large') ? 'too-large' : 'bad-input'
}

export const problemResponse = ({ problem, headers }: Refused): Response =>
  new Response(JSON.stringify(problem), {
    status: problem.status,
    headers: { ...headers, 'content-type': 'application/problem+json' },
  })
