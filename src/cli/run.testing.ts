import { fileURLToPath } from 'node:url'
import { main } from './main.js'

export type Ran = { readonly code: number; readonly out: string; readonly err: string }

/** A command run as the command line runs it, with what it wrote. */
export async function lodestone(...args: string[]): Promise<Ran> {
  const out: string[] = []
  const err: string[] = []
  const into = (lines: string[]) => (text: string) => {
    lines.push(text)
  }
  const code = await main(args, { out: into(out), err: into(err), colour: false, width: 100 })
  return { code, out: out.join('\n'), err: err.join('\n') }
}

/** The path of an example of the project. */
export const example = (name: string): string => fileURLToPath(new URL(`../../examples/${name}`, import.meta.url))
