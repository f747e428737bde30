import colours from 'picocolors'
import { Temporal } from 'temporal-polyfill'
import type { Truth } from '../measure/truth.js'
import { date, type PlainDate } from '../time/date.js'

/** Where a command writes: data on stdout, messages on stderr. Tests pass their own. */
export type Streams = {
  readonly out: (text: string) => void
  readonly err: (text: string) => void
  readonly colour: boolean
  readonly width: number
}

export const processStreams = (): Streams => ({
  out: (text) => process.stdout.write(`${text}\n`),
  err: (text) => process.stderr.write(`${text}\n`),
  colour: process.stdout.isTTY === true && !process.env.NO_COLOR && process.env.TERM !== 'dumb',
  width: process.stdout.columns ?? 100,
})

/** The faces' clock: today on this machine. The core never reads one. */
export const today = (): PlainDate => date(Temporal.Now.plainDateISO().toString())

/** Exit codes: what a script may rely on. */
export const EXIT = { nothingBinds: 0, error: 1, usage: 2, binds: 3, cannotTell: 4 } as const

const paint = (streams: Streams) => colours.createColors(streams.colour)

export function mark(streams: Streams, value: Truth): string {
  const { red, green, yellow } = paint(streams)
  return value === 'yes' ? red('binds ') : value === 'no' ? green('no    ') : yellow('?     ')
}

export const heading = (streams: Streams, text: string): string => paint(streams).bold(text)
export const faint = (streams: Streams, text: string): string => paint(streams).dim(text)

/** Breaks a line at spaces so that it fits, continuing under its indent. */
export function wrap(text: string, width: number, indent: number): string {
  const pad = ' '.repeat(indent)
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    if (line && indent + line.length + 1 + word.length > width) {
      lines.push(line)
      line = word
    } else line = line ? `${line} ${word}` : word
  }
  return [...lines, line].map((one) => pad + one).join('\n')
}
