import { InputError } from '../issue.js'
import { LIMITS } from './limits.js'

const STRING = /"(?:[^"\\]|\\.)*"/y
const NEXT = /["{}[\],:]/g

/**
 * JSON text to a value. Refused: what is not JSON, a key twice in one object (which of the two counts is anybody's guess), and more levels than
 * anything here has. One pass; throws InputError with line and column.
 */
export function parseStrictJson(text: string, depth: number = LIMITS.depth): unknown {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    const at = /position (\d+)/.exec((error as Error).message)?.[1]
    throw refusal(text, 'bad-json', 'not JSON', at === undefined ? undefined : Number(at))
  }
  walk(text, depth)
  return value
}

type Level = { readonly keys: Set<string> | undefined; key: boolean }

/** Over text that is known to be JSON: only strings and brackets matter. */
function walk(text: string, depth: number): void {
  const levels: Level[] = []
  for (let at = 0; ; ) {
    NEXT.lastIndex = at
    const mark = NEXT.exec(text)
    if (!mark) return
    at = mark.index + 1
    const level = levels.at(-1)
    switch (mark[0]) {
      case '{':
      case '[':
        levels.push({ keys: mark[0] === '{' ? new Set() : undefined, key: mark[0] === '{' })
        if (levels.length > depth) throw refusal(text, 'too-deep', `nested deeper than ${depth}`, mark.index)
        break
      case '}':
      case ']':
        levels.pop()
        break
      case ',':
        if (level?.keys) level.key = true
        break
      case '"': {
        STRING.lastIndex = mark.index
        const word = STRING.exec(text)![0]
        at = mark.index + word.length
        if (level?.keys && level.key) take(text, level.keys, word, mark.index)
        if (level) level.key = false
      }
    }
  }
}

function take(text: string, keys: Set<string>, word: string, at: number): void {
  const key = JSON.parse(word) as string
  if (key === '__proto__') throw refusal(text, 'unknown-key', 'no word of ours is called so', at, key)
  if (keys.has(key)) throw refusal(text, 'duplicate-key', 'a key twice in one object', at, key.slice(0, 200))
  keys.add(key)
}

function refusal(text: string, code: string, message: string, at?: number, found?: string): InputError {
  const before = at === undefined ? undefined : text.slice(0, at).split('\n')
  const place = before ? { line: before.length, column: before.at(-1)!.length + 1 } : {}
  return new InputError([{ code, message, ...place, ...(found === undefined ? {} : { found }) }])
}
