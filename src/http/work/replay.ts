import { replay } from '../../determine/record.js'
import { editionIn } from '../../files/edition-file.js'
import { InputError } from '../../issue.js'
import { parseStrictJson } from '../strict-json.js'
import type { Law } from './law.js'

/** The tree of a verdict is deeper than anything that a request says. */
const DEPTH = 400

/**
 * A decision record decided again, under the edition given whole (its content held against its hash) or else the one on hand. Throws InputError on
 * a text that is no record, and on a record of an edition that is not here.
 */
export function replayOf(
  law: Law,
  { record, edition }: { readonly record: string; readonly edition?: string | undefined },
) {
  const value = parseStrictJson(record, DEPTH)
  const named = (value as { readonly edition?: unknown } | null)?.edition
  const hash = typeof named === 'string' ? named.split('+')[0]! : ''
  if (!/^[0-9a-f]{64}$/.test(hash)) throw wrong('not a decision record: no edition')
  if (edition === undefined && hash !== law.register.edition)
    throw new InputError([
      {
        code: 'other-edition',
        path: 'record',
        message: 'decided under another edition',
        found: hash,
        expected: 'that edition, whole',
      },
    ])
  const register = edition === undefined ? law.register : editionIn(edition, 'edition', hash)
  try {
    return replay(register, record)
  } catch (error) {
    if (error instanceof InputError) throw error
    // A record whose parts are of the wrong kind fails wherever they are first read.
    throw wrong((error as Error).message.toLowerCase().slice(0, 200))
  }
}

const wrong = (message: string): InputError => new InputError([{ code: 'bad-record', path: 'record', message }])
