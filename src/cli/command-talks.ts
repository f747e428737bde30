import type { Command } from 'commander'
import { talksOn } from '../claims/talks/talks-on.js'
import { readRegister } from '../files/read-register.js'
import { readTalks } from '../files/read-talks.js'
import { type Run, withDates, withTalks } from './command.js'
import { withForms, writePage } from './forms.js'
import { htmlTalks } from './html-talks.js'
import { dateFlag, refuseOtherThanHtml } from './inputs.js'
import { markdownTalks, printTalks } from './print-talks.js'

type TalksFlags = {
  on?: string
  known?: string
  register?: string
  talks?: string
  json?: boolean
  markdown?: boolean
  output?: string
}

export function addTalks(program: Command, run: Run): void {
  withForms(withTalks(withDates(program.command('talks'))), { json: true, markdown: true, output: true })
    .description(
      'what the two sides promised each other, what became law, what is pending, and why a stated day is not law',
    )
    .addHelpText(
      'after',
      '\nExamples:\n  lodestone talks --on 2026-10-05 --known 2026-10-05\n  lodestone talks --on 2025-06-03 --known 2025-06-03 --markdown\n  lodestone talks --on 2026-10-05 --known 2026-10-05 -o talks.html',
    )
    .action(async (flags: TalksFlags) => {
      if (flags.output) refuseOtherThanHtml(flags.output, 'the talks are a page')
      const register = await readRegister(flags.register)
      const talks = await readTalks(register, flags.talks)
      const answer = talksOn(register, talks, {
        on: dateFlag('on', flags.on),
        knownAt: dateFlag('known', flags.known),
      })
      await writePage(run, flags, answer, {
        html: htmlTalks,
        markdown: markdownTalks,
        words: (all) => printTalks(all, run.streams),
      })
    })
}
