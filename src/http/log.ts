import type { MiddlewareHandler } from 'hono'
import type { Caller } from './guard.js'

export type Log = (line: string) => void

/** The way, the route's pattern, the status and the time. Never a path, a query or a body: they name parts. */
export const logged =
  (log: Log): MiddlewareHandler<Caller> =>
  async (context, next) => {
    const began = performance.now()
    await next()
    const route = context.req.matchedRoutes.findLast(
      ({ path, method }) => path !== '*' && path !== '/*' && method !== 'ALL',
    )?.path
    log(`${context.req.method} ${route ?? '-'} ${context.res.status} ${(performance.now() - began).toFixed(1)} ms`)
  }
