import colours from 'picocolors'
import type { Truth } from '../measure/truth.js'

/** Where a command writes: data on stdout, messages on stderr. Tests pass their own. */
export type Streams = {
  readonly out: (text: string) => void
  readonly err: (text: string) => void
  /** Data that is readable as it is, in pieces, as fast as it is taken: without it, `out` takes each. */
  readonly pour?: (text: string) => Promise<void> | void
  readonly colour: boolean
  readonly width: number
  /** Writes over the last line of a terminal; not there where messages go elsewhere. */
  readonly overwrite?: (text: string) => void
}

/** Control characters and marks that turn the direction of text; a control character that begins a colour, with the colour. */
const UNREADABLE = /\p{Cc}\[(?:1|2|22|31|32|33|39)m|(?!\r?\n|\t)[\p{Cc}\p{Bidi_Control}\p{Zl}\p{Zp}]/gu
const ESCAPE = '\u001b'

/** Text that a terminal shows as it stands: what it would obey instead is written out (`\u202e`), but for our own colours. */
export const readable = (text: string, colour: boolean): string =>
  text.replace(UNREADABLE, (found) =>
    colour && found.length > 1 && found.startsWith(ESCAPE)
      ? found
      : `\\u${found.charCodeAt(0).toString(16).padStart(4, '0')}${found.slice(1)}`,
  )

/** Streams that nothing from outside can steer. */
export const readableStreams = (streams: Streams): Streams => ({
  ...streams,
  out: (text) => streams.out(readable(text, streams.colour)),
  err: (text) => streams.err(readable(text, false)),
})

export const processStreams = (): Streams => ({
  out: (text) => process.stdout.write(`${text}\n`),
  err: (text) => process.stderr.write(`${text}\n`),
  pour: (text) =>
    process.stdout.write(`${text}\n`) ? undefined : new Promise((done) => process.stdout.once('drain', done)),
  colour: process.stdout.isTTY === true && !process.env.NO_COLOR && process.env.TERM !== 'dumb',
  width: process.stdout.columns ?? 100,
  ...(process.stderr.isTTY ? { overwrite: (text) => process.stderr.write(`\r${ESCAPE}[K${text}`) } : {}),
})

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
