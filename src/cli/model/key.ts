import { open } from 'node:fs/promises'
import { InputError } from '../../issue.js'

/** The environment variable that a key is taken from where no file is named. */
export const KEY_VARIABLE = 'LODESTONE_MODEL_KEY'
const MAX_KEY_BYTES = 10_000

/** The key of a model's server, or none. It stands in no message: whatever is wrong with it, only where it came from is said. */
export async function readKey(
  file: string | undefined,
  fromEnvironment: string | undefined,
): Promise<string | undefined> {
  if (file === undefined) return fromEnvironment ? checked(fromEnvironment, KEY_VARIABLE) : undefined
  const handle = await open(file, 'r').catch(() => refuse('--key-file', 'cannot read this file'))
  try {
    const stats = await handle.stat()
    if (!stats.isFile() || stats.size > MAX_KEY_BYTES) return refuse('--key-file', 'no file of one line')
    return checked(await handle.readFile('utf8'), '--key-file')
  } finally {
    await handle.close()
  }
}

function checked(text: string, path: string): string {
  const key = text.trim()
  return /^[\x21-\x7e]+$/.test(key) ? key : refuse(path, 'not a key: expected one line without spaces')
}

const refuse = (path: string, message: string): never => {
  throw new InputError([{ code: 'bad-key', path, message }])
}
