import { readFileSync } from 'node:fs'
import { relative, resolve } from 'node:path'
import { expect, it } from 'vitest'
import { hostileOf, stretched } from '../../bench/hostile.mjs'
import { builtBy, literalsIn, sourcesIn } from '../../bench/patterns-in.mjs'

/** What `bench/patterns.mjs` times: a pattern that is not collected is not tried, so that none may be left out. */
const FOLDER = 'src/claims'

it('every literal of the sources is collected, and is a pattern', () => {
  const literals = literalsIn(FOLDER)
  for (const { source, flags } of literals) expect(() => new RegExp(source, flags)).not.toThrow()
  const files = new Set(literals.map(({ file }) => file))
  const withCalls = sourcesIn(FOLDER).filter((path) =>
    /\/[gimsuy]{0,6}\.(?:test|exec)\(/.test(readFileSync(path, 'utf8')),
  )
  expect(withCalls.length).toBeGreaterThan(50)
  expect(withCalls.map((path) => relative(FOLDER, path)).filter((file) => !files.has(file))).toEqual([])
})

it('every file that builds a pattern when it is loaded is seen to build one', async () => {
  const built = await builtBy(FOLDER, async () => {
    for (const path of sourcesIn(FOLDER)) await import(/* @vite-ignore */ `${resolve(path)}?anew`)
  })
  const builders = sourcesIn(FOLDER).filter((path) =>
    /^(?:export )?const .*= new RegExp\(/m.test(readFileSync(path, 'utf8')),
  )
  const seen = new Set(built.map(({ file }) => file))
  expect(builders.length).toBeGreaterThan(8)
  expect(builders.map((path) => relative(FOLDER, path)).filter((file) => !seen.has(file))).toEqual([])
})

it('the hostile strings of a pattern nearly match it, at the size asked for', () => {
  const all = hostileOf('(?:will|would) (?:be )?impos(?:e|ing)[ \\w]{2,}\\.$').map((one) => stretched(one, 4_000))
  expect(all.every((text) => text.length === 4_000)).toBe(true)
  expect(all.some((text) => /^(?:will be impos\S*\s+\.){9}/.test(text))).toBe(true)
  expect(all.some((text) => text.startsWith('xaaaaaaaaa'))).toBe(true)
})
