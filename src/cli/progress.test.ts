import { expect, test } from 'vitest'
import { progressOn } from './progress.js'
import type { Streams } from './terminal.js'

/** A list of `count` parts, each of which takes so many milliseconds. */
function shownFor(count: number, each: number, terminal = true): string[] {
  const shown: string[] = []
  const plain: Streams = { out: () => {}, err: () => {}, colour: false, width: 100 }
  const streams = terminal ? { ...plain, overwrite: (text: string) => shown.push(text) } : plain
  let time = 0
  const progress = progressOn(streams, count, () => time)
  for (let index = 0; index < count; index += 1) {
    progress.at(index)
    time += each
  }
  progress.done()
  return shown
}

test('nothing in the first second', () => {
  expect(shownFor(90, 10)).toEqual([])
})

test('then how far it is, a few times a second, and at the end nothing is left', () => {
  expect(shownFor(200, 10)).toEqual([...[100, 120, 140, 160, 180].map((done) => `lodestone: ${done} of 200 parts`), ''])
})

test('nothing where messages do not go to a terminal', () => {
  expect(shownFor(1000, 100, false)).toEqual([])
})
