import { open, readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import type { GivenHead } from '../claims/read.js'
import { InputError } from '../issue.js'
import { reject } from './desk.js'
import { MAX_REPORT_BYTES, parseReportText, type ReportFile, refuseSize } from './parse-report.js'
import { decodeText } from './report/decode.js'
import { parseMeta, take } from './report/meta.js'

/** What a person gives on the command line; it goes before the file beside the report. */
export type ReportFlags = { readonly published?: string; readonly publisher?: string }

/** A report from a file of at most 10 MB, with `FILE.meta.yaml` where it stands beside it. Nothing is fetched: a URL is refused. */
export async function readReportFile(path: string, flags: ReportFlags = {}): Promise<ReportFile> {
  if (/^(?:[a-z][a-z0-9+.-]*:\/\/|www\.)/i.test(path))
    reject(path.slice(0, 200), 'url', 'a URL, and nothing is fetched', { expected: 'a file' })
  const file = basename(path)
  const read = await parseReportText(await bytesOf(path, file), file)
  return { file, ...read, given: await givenFor(path, flags) }
}

async function bytesOf(path: string, file: string): Promise<Uint8Array> {
  const handle = await open(path, 'r').catch((error: NodeJS.ErrnoException) =>
    reject(
      file,
      'cannot-read',
      error.code === 'ENOENT' ? 'no such file' : `cannot read this file: ${error.code ?? 'error'}`,
    ),
  )
  try {
    const stats = await handle.stat()
    if (stats.isDirectory()) reject(file, 'cannot-read', 'a directory', { expected: 'a file' })
    if (!stats.isFile()) reject(file, 'cannot-read', 'not a plain file', { expected: 'a file' })
    if (stats.size > MAX_REPORT_BYTES) refuseSize(file, stats.size)
    return await handle.readFile()
  } finally {
    await handle.close()
  }
}

async function givenFor(path: string, flags: ReportFlags): Promise<GivenHead> {
  const beside = `${path}.meta.yaml`
  const exists = await stat(beside).then(
    (stats) => stats.isFile() && stats.size < 100_000,
    () => false,
  )
  const name = basename(beside)
  const given = exists ? parseMeta(name, decodeText(name, await readFile(beside))) : {}
  const by: Record<string, string> = Object.fromEntries(Object.keys(given).map((key) => [key, name]))
  for (const key of ['published', 'publisher'] as const) {
    const text = flags[key]
    if (text === undefined) continue
    const wrong = text.trim() === '' ? { code: 'bad-flag', message: 'nothing given' } : take(given, key, text)
    if (wrong) throw new InputError([{ ...wrong, path: `--${key}`, found: text }])
    by[key] = `--${key}`
  }
  return { ...given, by }
}
