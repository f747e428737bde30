import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

/** The scripts of the first view and their gzipped sizes in bytes: static imports are followed from the entry, from Today and from the worker. */
export function firstViewWeight(folder) {
  const assets = join(folder, 'assets')
  const all = readdirSync(assets).filter((name) => name.endsWith('.js'))
  const textOf = (name) => readFileSync(join(assets, name), 'utf8')
  const entry = /assets\/([^"']+\.js)/.exec(readFileSync(join(folder, 'index.html'), 'utf8'))[1]
  const roots = [entry, ...all.filter((name) => /^(today|worker)-/.test(name))]
  const found = new Set()
  const open = [...roots]
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (found.has(name)) continue
    found.add(name)
    for (const [, path] of textOf(name).matchAll(/(?:from|import)\s*["']\.\/([^"']+\.js)["']/g))
      if (all.includes(path)) open.push(path)
  }
  const files = [...found].sort().map((name) => ({ name, bytes: gzipSync(textOf(name)).length }))
  return { total: files.reduce((sum, { bytes }) => sum + bytes, 0), files, roots }
}
