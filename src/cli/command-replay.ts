import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Command } from 'commander'
import { type Replay, replay } from '../determine/record.js'
import { editionIn } from '../files/edition-file.js'
import { readRegister } from '../files/read-register.js'
import type { Register } from '../register/model.js'
import type { Run } from './command.js'
import { EXIT } from './terminal.js'

export function addReplay(program: Command, run: Run): void {
  program
    .command('replay')
    .argument('<record>', 'a decision record')
    .description('decide a recorded question again and compare byte for byte')
    .option('--register <folder>', 'a register folder instead of the edition beside the record')
    .option('--json', 'data instead of words')
    .addHelpText('after', '\nExamples:\n  lodestone replay decision.json')
    .action(async (path: string, flags: { register?: string; json?: boolean }) => {
      const text = await readFile(path, 'utf8')
      const result = replay(flags.register ? await readRegister(flags.register) : await editionBeside(path, text), text)
      if (flags.json) run.streams.out(JSON.stringify(result, null, 2))
      else run.streams.out(replayWords(result))
      run.code = result.same ? EXIT.nothingBinds : EXIT.error
    })
}

function replayWords(result: Replay): string {
  if (result.same) return 'same: every byte'
  if ('notCanonical' in result)
    return `the same content, but not the same bytes: this is not canonical JSON, first at character ${result.notCanonical}`
  const { at, recorded, replayed } = result
  return `not the same, first at ${at}\n  recorded: ${JSON.stringify(recorded) ?? 'nothing'}\n  replayed: ${JSON.stringify(replayed) ?? 'nothing'}`
}

/**
 * The edition that the record was made with, kept beside it, its content held against its name; the bundled register where it is not there. Throws
 * InputError on an edition that is not what its name says.
 */
async function editionBeside(path: string, text: string): Promise<Register> {
  const edition = /"edition":"([0-9a-f]{64})["+]/.exec(text)?.[1]
  if (!edition) return readRegister()
  const file = join(dirname(path), 'editions', `${edition}.json`)
  const kept = await readFile(file, 'utf8').catch(() => undefined)
  return kept === undefined ? readRegister() : editionIn(kept, file, edition)
}
