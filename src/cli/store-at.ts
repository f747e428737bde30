import { userInfo } from 'node:os'
import type { Command } from 'commander'
import { Temporal } from 'temporal-polyfill'
import { InputError } from '../issue.js'
import type { OnProgress, Signed, Store } from '../store/model.js'
import { openStore } from '../store/open.js'
import { placeOf } from '../store/place.js'
import { progressLine } from './progress.js'
import type { Streams } from './terminal.js'

/** The flags of every command that uses the store. */
export type StoreFlags = { readonly home?: string; readonly json?: boolean }
export type SignedFlags = StoreFlags & { readonly by?: string }

export const withStore = (command: Command): Command =>
  command
    .option('--home <folder>', 'the folder of the store; else LODESTONE_DATABASE_URL, LODESTONE_HOME or ~/.lodestone')
    .option('--json', 'data instead of words')

export const withWriter = (command: Command): Command =>
  withStore(command).option('--by <name>', 'who writes it; the name of your login if left out')

/** Runs `work` on the store that the flags and the environment name, and closes it. */
export async function onStore<T>({ home }: StoreFlags, work: (store: Store) => Promise<T>): Promise<T> {
  const store = await openStore(placeOf(process.env, home))
  try {
    return await work(store)
  } finally {
    await store.close()
  }
}

/** Who writes, and now: the faces' clock. */
export const signedBy = ({ by }: SignedFlags): Signed => ({
  by: by ?? login(),
  at: Temporal.Now.instant().toString({ smallestUnit: 'second' }),
})

function login(): string {
  try {
    return userInfo().username
  } catch {
    throw new InputError([{ code: 'bad-flag', path: '--by', message: 'your login has no name', expected: '--by NAME' }])
  }
}

/** Long work on the store, shown after its first second. */
export async function withProgress<T>(streams: Streams, work: (onProgress: OnProgress) => Promise<T>): Promise<T> {
  const line = progressLine(streams)
  try {
    return await work((done, of) => line.show(() => `${done}${of === undefined ? '' : ` of ${of}`} links`))
  } finally {
    line.done()
  }
}
