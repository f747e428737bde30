import {
  CLIENT_CAPABILITIES_META_KEY,
  type ClientCapabilities,
  type InputRequiredResult,
  inputRequired,
  inputResponse,
  type McpServer,
  type ServerContext,
} from '@modelcontextprotocol/server'
import type { Fact, Register } from '../register/model.js'

/** A question that decides, as the request of `ask` has it. */
export type Asking = {
  readonly key: string
  readonly ask: { readonly en: string; readonly zh: string }
  readonly compared: readonly { readonly en: string }[]
  readonly decides: readonly string[]
  readonly waitsFor: readonly string[]
  readonly variable: { readonly fact: string }
  /** Where several questions are asked at once. */
  readonly joins?: readonly string[]
}
/** What became of a question that a person was asked. */
export type Asked = {
  readonly key: string
  readonly ask: string
  /** Null where the person did not say. */
  readonly answer: string | null
}

/** How many facts one form asks for: those that can change most verdicts. */
const MOST = 6
const FORM = 'facts'
const UNKNOWN = 'not known'

/** Whether a form can be put before a person: the client of this request says that it shows them. */
export function canAsk(server: McpServer, { mcpReq }: ServerContext): boolean {
  const envelope = mcpReq.envelope as Readonly<Record<string, unknown>> | undefined
  const declared = (envelope?.[CLIENT_CAPABILITIES_META_KEY] ?? server.server.getClientCapabilities()) as
    | ClientCapabilities
    | undefined
  const elicitation = declared?.elicitation
  // before there were modes, none named meant forms
  return elicitation !== undefined && (elicitation.form !== undefined || Object.keys(elicitation).length === 0)
}

/** Those that are asked for at once, the most deciding first; the same questions give the same form. */
export const mostDeciding = (questions: readonly Asking[]): readonly Asking[] =>
  questions.toSorted((a, b) => b.decides.length - a.decides.length || (a.key < b.key ? -1 : 1)).slice(0, MOST)

/** A form with a flat field for each question, none of them required. */
export function formOf(register: Register, part: string, questions: readonly Asking[]): InputRequiredResult {
  const fields = questions.map((question, index) => [`f${index + 1}`, fieldOf(register, question)] as const)
  const message = `What binds ${part} cannot be told in full. Each of these facts can change a verdict; leave empty what is not known.`
  const requestedSchema = { type: 'object' as const, properties: Object.fromEntries(fields) }
  return inputRequired({ inputRequests: { [FORM]: inputRequired.elicit({ message, requestedSchema }) } })
}

function fieldOf({ facts }: Register, { ask, compared, variable, joins }: Asking) {
  const fact = facts[variable.fact]
  const against = compared.map(({ en }) => en).join('; ')
  const field = { type: 'string' as const, title: ask.en }
  const ways = joins ? '' : waysToAnswer(variable.fact, fact)
  const description = [ask.zh, `compared with: ${against}`, ways].filter(Boolean).join(' — ')
  const words = joins ? undefined : choicesOf(variable.fact, fact)
  return { ...field, description, ...(words ? { enum: [...words, UNKNOWN] } : {}) }
}

const isContent = (id: string): boolean => id === 'item.contains' || id === 'item.mass-share'
const MOST_CHOICES = 60

function choicesOf(id: string, fact: Fact | undefined): string[] | undefined {
  if (!fact || isContent(id)) return undefined
  if (['flag', 'truth', 'choices', 'code'].includes(fact.type)) return ['yes', 'no']
  return fact.type === 'choice' && fact.values.length > 0 && fact.values.length <= MOST_CHOICES
    ? [...fact.values]
    : undefined
}

function waysToAnswer(id: string, fact: Fact | undefined): string {
  if (isContent(id)) return 'none, or a share of the mass: 0.05 %, or 0.05..0.08 %'
  switch (fact?.type) {
    case 'territory':
      return id === 'movement.through' ? 'a country, or none' : 'a country'
    case 'share':
      return 'a share: 0.1 %, or 0.05..0.08 %'
    case 'quantity':
      return 'a number with its unit'
    case 'date':
      return 'YYYY-MM-DD'
    default:
      return ''
  }
}

/** What a person said to the form; undefined where none was shown. Who closes it or declines has said nothing. */
export function askedIn({ mcpReq }: ServerContext, questions: readonly Asking[]): readonly Asked[] | undefined {
  const said = inputResponse(mcpReq.inputResponses, FORM)
  if (said.kind === 'missing') return undefined
  const content = said.kind === 'elicit' && said.action === 'accept' ? (said.content ?? {}) : {}
  return questions.map(({ key, ask }, index) => ({ key, ask: ask.en, answer: wordsOf(content[`f${index + 1}`]) }))
}

/** Whether a form was answered, whatever was said. */
export const wasAsked = ({ mcpReq }: ServerContext): boolean =>
  inputResponse(mcpReq.inputResponses, FORM).kind !== 'missing'

const LONGEST = 2_000

function wordsOf(value: unknown): string | null {
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  const text = typeof value === 'string' || typeof value === 'number' ? String(value).trim().slice(0, LONGEST) : ''
  return text === '' || text === UNKNOWN ? null : text
}
