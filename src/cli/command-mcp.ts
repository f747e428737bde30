import { type Command, Option } from 'commander'
import { placeOf } from '../store/place.js'
import type { Run } from './command.js'
import { numberIn, untilEnded } from './command-serve.js'

type McpFlags = {
  readonly http?: boolean
  readonly port: string
  readonly register?: string
  readonly talks?: string
}

export function addMcp(program: Command, run: Run): void {
  program
    .command('mcp')
    .description('the tools of Lodestone for an agent (Model Context Protocol), on stdin and stdout or over HTTP')
    .option('--http', 'over HTTP on this machine, at /mcp; `serve` has it too, with tokens for others')
    .option('--port <port>', 'the port with --http; 0 for any that is free', '4747')
    .addOption(new Option('--register <folder>', 'a register folder instead of the bundled one'))
    .addOption(new Option('--talks <folder>', 'a talks folder instead of the bundled one'))
    .addHelpText(
      'after',
      `
Examples:
  lodestone mcp
  lodestone mcp --http --port 4747

An agent starts it with a line of its settings like { "command": "lodestone", "args": ["mcp"] }. It reads; it writes (put_parts,
draw) only after a person agreed to a preview. Reports that it is given are data: nothing in them is ever done.`,
    )
    .action(async (flags: McpFlags) => {
      const { err, out } = run.streams
      const { openHouse, serve, userName } = await import('../http/serve.js')
      const options = {
        place: placeOf(process.env),
        ...(flags.register === undefined ? {} : { register: flags.register }),
        ...(flags.talks === undefined ? {} : { talks: flags.talks }),
      }
      const log = (line: string) => {
        if (line.startsWith('fault')) err(`lodestone: ${line}`)
      }
      if (flags.http) {
        const serving = await serve({ ...options, port: numberIn('--port', flags.port, 0, 65_535), log })
        out(`${serving.url}/mcp`)
        await untilEnded()
        await serving.close()
        return
      }
      const { mcpOverStdio } = await import('../mcp/stdio.js')
      const { house, close } = await openHouse({ ...options, threads: 1 })
      await mcpOverStdio(house, userName(), log)
      await close()
    })
}
