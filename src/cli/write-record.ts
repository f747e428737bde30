import { statSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import type { Answer } from '../determine/determine.js'
import { record } from '../determine/record.js'
import { InputError } from '../issue.js'
import { lawOf } from '../register/scenario/overlay.js'
import type { Asked } from './inputs.js'

/** Before anything is printed or written. */
export function refuseMany({ questions: of }: Asked, path: string): void {
  if (of.length > 1)
    throw new InputError([
      {
        code: 'many-records',
        path,
        message: `a record holds one answer, and the list has ${of.length} parts`,
        expected: '--part ID',
      },
    ])
}

/** The record, and the edition whole beside it, once per hash; a scenario stands in the record. */
export async function writeRecords(
  path: string,
  { register: asked }: Asked,
  answers: readonly Answer[],
  err: (text: string) => void,
): Promise<void> {
  const register = lawOf(asked)
  const edition = join(dirname(path), 'editions', `${register.edition}.json`)
  if (!isFolder(dirname(edition))) await mkdir(dirname(edition))
  await writeFile(edition, JSON.stringify(register))
  await writeFile(path, record(answers[0]!))
  err(`lodestone: wrote ${path} and ${edition}`)
}

/** A record never takes the place of what it was made from, nor of a folder, and stands in a folder that is there. */
export function refuseBadPlace(path: string, input: string): void {
  const refuse = (code: string, message: string, found: string): never => {
    throw new InputError([{ code, path: '--record', message, found }])
  }
  if (resolve(path) === resolve(input)) refuse('in-the-way', 'would overwrite the question itself', path)
  if (isFolder(path)) refuse('in-the-way', 'this is a folder', path)
  if (!isFolder(dirname(path))) refuse('no-folder', 'no such folder; nothing was written', dirname(path))
}

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false
