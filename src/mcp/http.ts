import { createMcpHandler } from '@modelcontextprotocol/server'
import type { House } from '../http/house.js'
import { LIMITS } from '../http/limits.js'
import type { Log } from '../http/log.js'
import { confirming } from './confirm.js'
import { mcpServerOf } from './server.js'

/** Answers MCP over HTTP, in both revisions, without sessions. `by` is who the door let in. */
export function mcpOverHttp(house: House, log: Log): (request: Request, by: string) => Promise<Response> {
  const agreed = confirming()
  const handler = createMcpHandler(
    ({ authInfo }) => mcpServerOf({ house, by: authInfo?.clientId ?? 'local', confirming: agreed, log }),
    { maxRequestBodySize: LIMITS.json },
  )
  return (request, by) => handler.fetch(request, { authInfo: { token: '', clientId: by, scopes: [] } })
}
