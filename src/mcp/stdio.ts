import { serveStdio } from '@modelcontextprotocol/server/stdio'
import type { House } from '../http/house.js'
import type { Log } from '../http/log.js'
import { confirming } from './confirm.js'
import { mcpServerOf } from './server.js'

/** Answers MCP on stdin and stdout until whoever asks closes them. Nothing else may be written to stdout. */
export async function mcpOverStdio(house: House, by: string, log: Log): Promise<void> {
  const agreed = confirming()
  const ended = new Promise<void>((resolve) => {
    process.stdin.once('end', resolve)
    process.stdin.once('close', resolve)
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve())
  })
  const serving = serveStdio(() => mcpServerOf({ house, by, confirming: agreed, log }), {
    onerror: (error) => log(`fault: ${error.name}`),
  })
  await ended
  await serving.close()
}
