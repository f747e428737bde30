import { OpenAPIHono } from '@hono/zod-openapi'
import { ENGINE } from '../determine/record.js'
import { mcpOverHttp } from '../mcp/http.js'
import { StoreFault } from '../store/fault.js'
import { type Endpoint, mount } from './endpoint.js'
import { type Caller, type Door, guarded, secured } from './guard.js'
import type { House } from './house.js'
import { type Log, logged } from './log.js'
import { type Page, pageReply } from './page.js'
import { problemResponse, Refused, refusalOf, refuse } from './problem.js'
import { documentRoutes } from './routes/documents.js'
import { lawRoutes } from './routes/law.js'
import { licenceRoutes } from './routes/licences.js'
import { outlookRoutes } from './routes/outlook.js'
import { recordRoutes } from './routes/records.js'
import { reportRoutes } from './routes/reports.js'
import { claimRoutes, workRoutes } from './routes/work.js'
import { placeOf } from './work/runner.js'

/** In this order: a route with a fixed path before one that takes any id there. */
export const ROUTES: readonly Endpoint[] = [
  ...lawRoutes,
  ...outlookRoutes,
  ...workRoutes,
  ...claimRoutes,
  ...reportRoutes,
  ...documentRoutes,
  ...licenceRoutes,
  ...recordRoutes,
]

export type AppOptions = { readonly door: Door; readonly page: Page; readonly log: Log }
export type App = OpenAPIHono<Caller>

/** Everything under `/api/`, its document at `/openapi.json`, and the page. Pure of sockets: `fetch` takes a request and gives a response. */
export function appOf(house: House, { door, page, log }: AppOptions): App {
  const app: App = new OpenAPIHono<Caller>()
  app.use('*', logged(log), secured, guarded(door))
  app.onError((error) => {
    const refusal = refusalOf(error)
    if (error instanceof StoreFault) log(`fault: ${error.message}`)
    else if (refusal.problem.status >= 500 && !(error instanceof Refused)) log(`fault: ${placeOf(error)}`)
    return problemResponse(refusal)
  })
  mount(app, house, ROUTES)
  if (door.tokens) app.openAPIRegistry.registerComponent('securitySchemes', 'token', { type: 'http', scheme: 'bearer' })
  const document = JSON.stringify(app.getOpenAPI31Document(documentHead(door.tokens !== undefined)))
  app.get(
    '/openapi.json',
    () => new Response(document, { headers: { 'content-type': 'application/json', 'cache-control': 'no-cache' } }),
  )
  app.all('/openapi.json', () => refuse('wrong-method', 'GET, HEAD only', { headers: { allow: 'GET, HEAD' } }))
  const mcp = mcpOverHttp(house, log)
  app.all('/mcp', (context) => mcp(context.req.raw, context.get('by')))
  app.all('/api/*', () => refuse('not-found', 'no such route; /openapi.json lists them'))
  app.all('/api', () => refuse('not-found', 'no such route; /openapi.json lists them'))
  app.all('*', (context) => pageReply(page, context))
  return app
}

const documentHead = (withTokens: boolean) => ({
  openapi: '3.1.0',
  info: {
    title: 'Lodestone',
    version: ENGINE,
    description:
      'Which trade controls bind a product, on a date, as known on a date, and why. Every question has two dates, `on` and `known_at`; both are today where they are left out. Refusals are problems (RFC 9457).',
    license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
  },
  servers: [{ url: '/', description: 'this server' }],
  ...(withTokens ? { security: [{ token: [] }] } : {}),
})
