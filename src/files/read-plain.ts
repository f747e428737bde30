import { basename } from 'node:path'
import { reject } from './desk.js'
import { bytesOf } from './read-parts.js'
import { parseYaml, type Tree } from './yaml-tree.js'

/** Plain values of a .json or .yaml file of at most 50 MB; of YAML every scalar is text. Throws InputError. */
export async function readPlain(path: string): Promise<unknown> {
  const text = (await bytesOf(path)).toString('utf8')
  const name = basename(path)
  if (/\.ya?ml$/i.test(path)) return plain(parseYaml(name, text))
  try {
    return JSON.parse(text)
  } catch (error) {
    return reject(name, 'bad-json', `not JSON: ${(error as Error).message}`, { expected: 'a .json or .yaml file' })
  }
}

function plain(tree: Tree): unknown {
  if (tree.kind === 'text') return tree.text
  if (tree.kind === 'list') return tree.items.map(plain)
  return Object.fromEntries(tree.entries.map(({ key, value }) => [key.text, plain(value)]))
}
