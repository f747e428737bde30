import { existsSync } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import type { Command } from 'commander'
import { z } from 'zod'
import { InputError } from '../issue.js'
import { LIMITS } from '../store/archive.js'
import type { Head, Imported, StoreInfo, Verification } from '../store/model.js'
import { writeChunks } from '../store/write-file.js'
import type { Run } from './command.js'
import { onStore, type StoreFlags, withProgress, withStore } from './store-at.js'
import { EXIT } from './terminal.js'

/** `store`: what is kept, and that it is whole. */
export function addStore(program: Command, run: Run): void {
  const { streams } = run
  const store = program
    .command('store')
    .description('the store of parts, decisions and licences: what is in it, whether it is whole, and copies of it')
    .addHelpText('after', EXAMPLES)
  const show = (flags: StoreFlags, value: object, words: string) =>
    streams.out(flags.json ? JSON.stringify(value, null, 2) : words)

  withStore(store.command('info'))
    .description('which store it is, and how much is in it')
    .action(async (flags: StoreFlags) => {
      const info = await onStore(flags, (one) => one.info())
      show(flags, info, infoWords(info))
    })

  withStore(store.command('verify'))
    .description('read everything and check every hash, number and ledger; needs no network')
    .option('--against <file>', 'a checkpoint: what `store verify --json` gave before, kept elsewhere')
    .action(async (flags: StoreFlags & { against?: string }) => {
      const against = flags.against === undefined ? [] : await headsIn(flags.against)
      const verified = await withProgress(streams, (onProgress) =>
        onStore(flags, (one) => one.verify({ against, onProgress })),
      )
      show(flags, verified, verifiedWords(verified, against))
      run.code = verified.sound ? EXIT.nothingBinds : EXIT.error
    })

  withStore(store.command('export'))
    .argument('<file>', 'the archive to write; a file of that name is not written over')
    .description('everything as one archive (a zip of JSON), of one moment, while others write')
    .action(async (file: string, flags: StoreFlags) => {
      refuseFile(file)
      const bytes = await withProgress(streams, (onProgress) =>
        onStore(flags, (one) => writeChunks(file, one.exportArchive(onProgress))),
      )
      show(flags, { file, bytes }, `wrote ${file}, ${bytes} bytes`)
    })

  withStore(store.command('import'))
    .argument('<file>', 'an archive of `store export`')
    .description('take over everything of an archive, or nothing where it is damaged or went another way')
    .action(async (file: string, flags: StoreFlags) => {
      const archive = await archiveIn(file)
      const imported = await withProgress(streams, (onProgress) =>
        onStore(flags, (one) => one.importArchive(archive, onProgress)),
      )
      show(flags, imported, importedWords(imported))
    })

  withStore(store.command('backup'))
    .argument('<file>', 'the copy to write; a file of that name is not written over')
    .description(
      'a copy while others write: of a libSQL store its file, of PostgreSQL an archive as `export` writes it',
    )
    .action(async (file: string, flags: StoreFlags) => {
      const { engine } = await withProgress(streams, (onProgress) =>
        onStore(flags, async (one) => {
          await one.backup(file, onProgress)
          return one.info()
        }),
      )
      const how =
        engine === 'libsql' ? 'name it store.db in a folder of its own to use it' : 'an archive for store import'
      show(flags, { file, engine }, `wrote ${file}: ${how}`)
    })
}

const EXAMPLES = `
Examples:
  lodestone store info
  lodestone store verify
  lodestone store verify --json > checkpoint.json
  lodestone store verify --against checkpoint.json
  lodestone store export audit.zip
  lodestone store import audit.zip --home another-folder
  lodestone store backup store-2026-11-22.db

The store is a file in LODESTONE_HOME (~/.lodestone if not set), or the PostgreSQL database of LODESTONE_DATABASE_URL.
Exit codes: 0 done and whole, 1 error, broken or refused, 2 usage.`

const infoWords = (info: StoreInfo): string =>
  [
    `${info.engine}  ${info.place}  (schema ${info.schema})`,
    `documents   ${info.documents}`,
    `decisions   ${info.decisions}`,
    `licences    ${info.licences}`,
    `judgements  ${info.judgements}`,
    `editions    ${info.editions}`,
  ].join('\n')

function verifiedWords({ broken, links, editions, heads }: Verification, against: readonly Head[]): string {
  if (broken) return `broken first at ${broken.chain} number ${broken.seq}: ${broken.message} (${broken.code})`
  const checked = against.length ? `, and as the checkpoint of ${against.length} chains has them` : ''
  return `whole: ${links} links in ${heads.length} chains${checked}; ${editions} editions`
}

const importedWords = ({ links, editions, alreadyThere }: Imported): string =>
  `took over ${links} links and ${editions} editions; ${alreadyThere} links were there already`

function refuseFile(file: string): void {
  if (existsSync(file))
    throw new InputError([
      { code: 'in-the-way', file, message: 'a file of this name is there', expected: 'a new name' },
    ])
}

async function archiveIn(file: string): Promise<Uint8Array> {
  const { size } = await stat(file)
  if (size > LIMITS.archive)
    throw new InputError([{ code: 'too-large', file, message: `${size} bytes`, expected: `at most ${LIMITS.archive}` }])
  return readFile(file)
}

const checkpoint = z.object({
  heads: z.array(z.object({ chain: z.string(), seq: z.int().min(1), hash: z.string() })).max(1_000_000),
})

async function headsIn(file: string): Promise<readonly Head[]> {
  const result = checkpoint.safeParse(parsed(await readFile(file, 'utf8')))
  if (result.success) return result.data.heads
  throw new InputError([
    {
      code: 'bad-checkpoint',
      file,
      message: 'not a checkpoint',
      expected: 'the output of `lodestone store verify --json`',
    },
  ])
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
