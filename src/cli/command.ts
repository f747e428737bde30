import { type Command, Option } from 'commander'
import type { Streams } from './terminal.js'

/** A command's outcome is its exit code; see `terminal.ts`. */
export type Run = { readonly streams: Streams; code: number }

/** The dates and the register that every question takes. */
export function withDates(command: Command): Command {
  return command
    .option('--on <date>', 'the day asked about (YYYY-MM-DD); today if left out')
    .option('--known <date>', 'the day whose knowledge is used; today if left out')
    .addOption(new Option('--register <folder>', 'a register folder instead of the bundled one'))
}

/** The talks folder, for the commands that speak of them. */
export const withTalks = (command: Command): Command =>
  command.addOption(new Option('--talks <folder>', 'a talks folder instead of the bundled one'))
