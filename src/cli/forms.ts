import { writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { type Command, Option } from 'commander'
import type { Run } from './command.js'

/** Options that give one output in other forms: of those that a command has, one at a time. */
const FORMS: Readonly<Record<string, readonly [flags: string, says: string]>> = {
  json: ['--json', 'data instead of words'],
  csv: ['--csv', 'rows of a table'],
  markdown: ['--markdown', 'a Markdown page'],
  output: ['-o, --output <file>', 'one self-contained HTML page'],
}
type Form = 'json' | 'csv' | 'markdown' | 'output'

/** Adds the forms that a command knows, with words of its own for some. Two at once are a wrong use. */
export function withForms(command: Command, says: Readonly<Partial<Record<Form, string | true>>>): Command {
  const forms = Object.keys(says) as Form[]
  for (const form of forms) {
    const [flags, words] = FORMS[form]!
    const own = says[form]
    const others = forms.filter((other) => other !== form)
    command.addOption(new Option(flags, own === true ? words : own).conflicts(others))
  }
  return command
}

export type FormFlags = { readonly json?: boolean; readonly markdown?: boolean; readonly output?: string }

/** A page in the form that was asked for: in a file, whose path is printed, or printed itself. */
export async function writePage<T>(
  { streams }: Run,
  { json, markdown, output }: FormFlags,
  page: T,
  forms: {
    readonly html: (page: T) => string
    readonly markdown: (page: T) => string
    readonly words: (page: T) => string
  },
): Promise<void> {
  if (output) {
    await writeFile(output, forms.html(page))
    streams.out(resolve(output))
  } else streams.out(json ? JSON.stringify(page, null, 2) : markdown ? forms.markdown(page) : forms.words(page))
}
