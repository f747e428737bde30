import { InputError } from '../../issue.js'

/**
 * The proposals of a model's answer, none of them judged: from its first brace to its last, because models wrap JSON in fences and words.
 * Throws InputError where that is no JSON or has no list of proposals.
 */
export function proposalsIn(answer: string): readonly unknown[] {
  const text = answer.slice(answer.indexOf('{'), answer.lastIndexOf('}') + 1)
  const parsed = parse(text)
  if (!isRecord(parsed) || !Object.hasOwn(parsed, 'proposals') || !Array.isArray(parsed.proposals))
    refuse('no list of proposals', '{"proposals": [...]}')
  return parsed.proposals
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return refuse('no JSON, or JSON that is cut off', 'one JSON object')
  }
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** What the model wrote is not repeated: a message is no place for words that nobody quoted. */
function refuse(message: string, expected: string): never {
  throw new InputError([{ code: 'bad-answer', message: `the model answered ${message}`, expected }])
}
