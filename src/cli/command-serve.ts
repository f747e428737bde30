import { type Command, Option } from 'commander'
import { InputError } from '../issue.js'
import { placeOf } from '../store/place.js'
import type { Run } from './command.js'

type ServeFlags = {
  readonly port: string
  readonly host: string
  readonly tokenFile?: string
  readonly name?: string[]
  readonly threads?: string
  readonly register?: string
  readonly talks?: string
  readonly log?: boolean
}

const collect = (value: string, all: string[] = []): string[] => [...all, value]

export function addServe(program: Command, run: Run): void {
  program
    .command('serve')
    .description('the page, the HTTP API and the MCP server, on this machine alone unless there are tokens')
    .option('--port <port>', 'the port; 0 for any that is free', '4747')
    .option('--host <address>', 'the address to listen on; another than loopback needs --token-file', '127.0.0.1')
    .option('--token-file <file>', 'who may ask: lines of `name: token`, readable by you alone')
    .option('--name <host>', 'another host name under which it is asked, as of a proxy; may be repeated', collect)
    .option('--threads <number>', 'computations at a time; one fewer than there are processors if left out')
    .option('--log', 'a line on stderr for each request: its route, status and time, never what was asked')
    .addOption(new Option('--register <folder>', 'a register folder instead of the bundled one'))
    .addOption(new Option('--talks <folder>', 'a talks folder instead of the bundled one'))
    .addHelpText(
      'after',
      `
Examples:
  lodestone serve --port 4747
  lodestone serve --host 0.0.0.0 --name trade.example.com --token-file tokens.yaml

The page is at /, the document of the API at /openapi.json, everything else under /api/. A tokens file has lines like
  ann: 3f6c...   (32 characters or more: openssl rand -hex 32)
What is written is kept under LODESTONE_HOME (~/.lodestone if it is not set), or in the PostgreSQL database of LODESTONE_DATABASE_URL.
Every write is recorded under the name of the token's holder; without tokens under your user name. Ctrl-C ends it.`,
    )
    .action(async (flags: ServeFlags) => {
      const { serve } = await import('../http/serve.js')
      const { err, out } = run.streams
      const serving = await serve({
        place: placeOf(process.env),
        port: numberIn('--port', flags.port, 0, 65_535),
        host: flags.host,
        ...(flags.tokenFile === undefined ? {} : { tokenFile: flags.tokenFile }),
        ...(flags.name ? { names: flags.name } : {}),
        ...(flags.threads === undefined ? {} : { threads: numberIn('--threads', flags.threads, 1, 64) }),
        ...(flags.register === undefined ? {} : { register: flags.register }),
        ...(flags.talks === undefined ? {} : { talks: flags.talks }),
        log: (line) => {
          if (flags.log || line.startsWith('fault')) err(`lodestone: ${line}`)
        },
      })
      out(serving.url)
      await untilEnded()
      await serving.close()
    })
}

export function numberIn(flag: string, text: string, least: number, most: number): number {
  const value = /^\d{1,6}$/.test(text) ? Number(text) : Number.NaN
  if (value >= least && value <= most) return value
  throw new InputError([
    { code: 'bad-flag', path: flag, message: 'not such a number', found: text, expected: `${least} to ${most}` },
  ])
}

export const untilEnded = (): Promise<void> =>
  new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve())
  })
