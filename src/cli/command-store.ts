import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import type { Command } from 'commander'
import { z } from 'zod'
import { InputError } from '../issue.js'
import { type ArchiveVerification, refuseStoreFile, verifyArchive } from '../store/archive-verify.js'
import type { ArchiveBroken } from '../store/archive-walk.js'
import type { Head, Imported, StoreInfo, Verification } from '../store/model.js'
import { onFile } from '../store/source.js'
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

  addVerifyTo(store, run)

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
      const imported = await withProgress(streams, (onProgress) =>
        onFile(file, (archive) => onStore(flags, (one) => one.importArchive(archive, onProgress))),
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

/** `verify`, the short name of `store verify`. */
export function addVerify(program: Command, run: Run): void {
  addVerifyTo(program, run).addHelpText('after', VERIFY_EXAMPLES)
}

type VerifyFlags = StoreFlags & { readonly against?: string }

function addVerifyTo(parent: Command, run: Run): Command {
  return withStore(parent.command('verify'))
    .argument('[file]', 'an archive of `store export`, which is read where it lies; the store if left out')
    .description('read everything and check every hash, number and ledger; needs no network')
    .option('--against <file>', 'a checkpoint: what `store verify --json` gave before, kept elsewhere')
    .action(async (file: string | undefined, flags: VerifyFlags) => {
      const { out } = run.streams
      const against = flags.against === undefined ? [] : await headsIn(flags.against)
      const verified = await withProgress<Verification | ArchiveVerification>(run.streams, (onProgress) => {
        const options = { against, onProgress }
        if (file === undefined) return onStore(flags, (one) => one.verify(options))
        return onFile(file, async (archive) => {
          await refuseStoreFile(archive)
          return verifyArchive(archive, options)
        })
      })
      out(flags.json ? JSON.stringify(verified, null, 2) : verifiedWords(verified, against))
      run.code = verified.sound ? EXIT.nothingBinds : EXIT.error
    })
}

const VERIFY_EXAMPLES = `
Examples:
  lodestone verify
  lodestone verify audit.zip
  lodestone verify --against checkpoint.json

The same as store verify. Exit codes: 0 whole, 1 broken or error, 2 usage.`

const EXAMPLES = `
Examples:
  lodestone store info
  lodestone store verify
  lodestone store verify audit.zip
  lodestone store verify --json > checkpoint.json
  lodestone store verify --against checkpoint.json
  lodestone store export audit-2026.zip
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

function verifiedWords(
  { broken, links, editions, heads }: Verification | ArchiveVerification,
  against: readonly Head[],
): string {
  if (broken) return `broken first at ${placeWords(broken)}: ${broken.message} (${broken.code})`
  const checked = against.length ? `, and as the checkpoint of ${against.length} chains has them` : ''
  return `whole: ${links} links in ${heads.length} chains${checked}; ${editions} editions`
}

function placeWords({ chain, seq, file, bytes }: ArchiveBroken): string {
  const link = chain === undefined ? [] : [`${chain} number ${seq}`]
  const span = bytes ? ` (bytes ${bytes.from} to ${bytes.to - 1} of the archive)` : ''
  return [...link, ...(file === undefined ? [] : [`${file}${span}`])].join(', in ') || 'the archive itself'
}

const importedWords = ({ links, editions, alreadyThere }: Imported): string =>
  `took over ${links} links and ${editions} editions; ${alreadyThere} links were there already`

function refuseFile(file: string): void {
  if (existsSync(file))
    throw new InputError([
      { code: 'in-the-way', file, message: 'a file of this name is there', expected: 'a new name' },
    ])
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
