import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import type { Register } from '../register/model.js'
import { parseRegister } from '../register/parse.js'

/** The register of the project, read from its folder. */
export function ownRegister(): Register {
  const root = join(import.meta.dirname, '../../register')
  const paths = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.yaml'))
    .map((entry) => join(entry.parentPath, entry.name))
  return parseRegister(
    new Map(paths.map((path) => [relative(root, path).replaceAll('\\', '/'), readFileSync(path, 'utf8')])),
  ).register
}
