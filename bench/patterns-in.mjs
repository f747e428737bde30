// Every regular expression of a folder: the literals of its TypeScript sources, and what its modules build while `run` loads and uses them.
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import ts from 'typescript'

const isSource = (name) => name.endsWith('.ts') && !/\.(?:test|testing|d)\.ts$/.test(name)

/** The source files of a folder, sorted, tests and what tests share left out. */
export const sourcesIn = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && isSource(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()

/** The literals: { file, line, source, flags }. */
export function literalsIn(folder) {
  return sourcesIn(folder).flatMap((path) => {
    const tree = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest)
    const found = []
    const visit = (node) => {
      if (ts.isRegularExpressionLiteral(node)) {
        const end = node.text.lastIndexOf('/')
        const { line } = tree.getLineAndCharacterOfPosition(node.getStart(tree))
        const place = { file: relative(folder, path), line: line + 1 }
        found.push({ ...place, source: node.text.slice(1, end), flags: node.text.slice(end + 1) })
      }
      ts.forEachChild(node, visit)
    }
    visit(tree)
    return found
  })
}

/** What modules of the folder build by `RegExp(...)` while `run` runs, each once; `folder`: as it stands in their stack traces. */
export async function builtBy(folder, run) {
  const Own = globalThis.RegExp
  const built = new Map()
  const note = (pattern) => {
    const frame = new Error().stack.split('\n').find((line) => /^ +at /.test(line) && !line.includes('patterns-in'))
    const at = frame?.indexOf(`/${folder}/`) ?? -1
    if (at === -1) return
    const [file, line] = frame
      .slice(at + folder.length + 2)
      .replace(/\?\w+/, '')
      .split(':')
    built.set(`${file} ${pattern}`, { file, line: Number(line), source: pattern.source, flags: pattern.flags })
  }
  const make = (build) => {
    const pattern = build()
    note(pattern)
    return pattern
  }
  globalThis.RegExp = new Proxy(Own, {
    construct: (target, args) => make(() => Reflect.construct(target, args)),
    apply: (target, self, args) => make(() => Reflect.apply(target, self, args)),
  })
  try {
    await run()
  } finally {
    globalThis.RegExp = Own
  }
  return [...built.values()]
}
