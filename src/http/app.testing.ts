import { readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll } from 'vitest'
import type { Store } from '../store/model.js'
import { openStore } from '../store/open.js'
import { date, type PlainDate } from '../time/date.js'
import { type App, appOf } from './app.js'
import type { Door } from './guard.js'
import type { House } from './house.js'
import type { Page } from './page.js'
import { type Law, readLaw } from './work/law.js'
import { inThisThread } from './work/runner.js'

export const TODAY: PlainDate = date('2026-11-22')
export const DOOR: Door = { names: ['localhost'], user: 'tester' }

let law: Promise<Law> | undefined
/** The bundled law, read once for a file of tests. */
export const bundledLaw = (): Promise<Law> => {
  law ??= readLaw()
  return law
}

const opened: { readonly store: Store; readonly home: string }[] = []
afterAll(async () => {
  for (const { store, home } of opened.splice(0)) {
    await store.close()
    await rm(home, { recursive: true, force: true })
  }
})

/** A house with an empty store of its own, which ends with the tests of the file. */
export async function testHouse(): Promise<House> {
  const read = await bundledLaw()
  const home = await mkdtemp(join(tmpdir(), 'lodestone-http-'))
  const store = await openStore({ home })
  opened.push({ store, home })
  return { law: read, runner: inThisThread(read), store, today: () => TODAY, now: () => '2026-11-22T08:00:00.000Z' }
}

export type Tested = { readonly app: App; readonly log: readonly string[] }

export async function testApp(door: Door = DOOR, page: Page = new Map()): Promise<Tested> {
  const log: string[] = []
  return { app: appOf(await testHouse(), { door, page, log: (line) => log.push(line) }), log }
}

export const post = (app: App, path: string, body: unknown, headers: Record<string, string> = {}) =>
  app.request(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })

export type Sent = { readonly name: string; readonly bytes: Uint8Array | string }

/** A form with files beside its question. */
export function form(files: Readonly<Record<string, Sent | readonly Sent[]>>, question?: unknown): FormData {
  const data = new FormData()
  if (question !== undefined) data.set('question', typeof question === 'string' ? question : JSON.stringify(question))
  for (const [field, sent] of Object.entries(files))
    for (const { name, bytes } of [sent].flat() as readonly Sent[])
      data.append(field, new Blob([bytes as Uint8Array<ArrayBuffer>]), name)
  return data
}

export const postForm = (app: App, path: string, data: FormData) => app.request(path, { method: 'POST', body: data })

export const exampleBytes = (name: string): Uint8Array =>
  readFileSync(fileURLToPath(new URL(`../../examples/${name}`, import.meta.url)))
