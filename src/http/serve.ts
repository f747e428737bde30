import { createServer, type Server } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { availableParallelism, userInfo } from 'node:os'
import { getRequestListener } from '@hono/node-server'
import { today } from '../faces/today.js'
import { InputError } from '../issue.js'
import type { Place } from '../store/model.js'
import { openStore } from '../store/open.js'
import { appOf } from './app.js'
import { type Door, isLoopback, LOOPBACK } from './guard.js'
import type { House } from './house.js'
import type { Log } from './log.js'
import { readPage } from './page.js'
import { problem } from './problem.js'
import { readTokens } from './tokens.js'
import { type LawFolders, readLaw } from './work/law.js'
import { remembering } from './work/remember.js'
import { hasThreads, inThisThread, inThreads } from './work/runner.js'

export type HouseOptions = LawFolders & {
  readonly place: Place
  /** Computations at a time. */
  readonly threads?: number
}

export type ServeOptions = HouseOptions & {
  readonly port: number
  readonly host?: string
  readonly tokenFile?: string
  /** Other names under which this server is asked: those of a proxy before it. */
  readonly names?: readonly string[]
  readonly log: Log
}

export type Serving = { readonly url: string; readonly close: () => Promise<void> }

/** The law, a store and threads to work in, and what ends them. Throws InputError. */
export async function openHouse(
  options: HouseOptions,
): Promise<{ readonly house: House; readonly close: () => Promise<void> }> {
  const law = await readLaw(options)
  const threads = options.threads ?? Math.max(1, Math.min(8, availableParallelism() - 1))
  const store = await openStore(options.place)
  const runner = remembering(hasThreads() ? inThreads(threads, options) : inThisThread(law))
  const close = async () => {
    await runner.close()
    await store.close()
  }
  return { house: { law, runner, store, today, now: () => new Date().toISOString() }, close }
}

/** Listens until it is closed. On any address but loopback only with tokens. Throws InputError. */
export async function serve(options: ServeOptions): Promise<Serving> {
  const host = options.host ?? '127.0.0.1'
  const door = await doorOf(host, options)
  const { house, close } = await openHouse(options)
  const app = appOf(house, { door, page: readPage(), log: options.log })
  const server = createServer(
    { maxHeaderSize: 16_384, requestTimeout: 120_000, headersTimeout: 20_000, keepAliveTimeout: 10_000 },
    getRequestListener(app.fetch, { errorHandler: () => plainProblem() }),
  )
  server.on('clientError', (_, socket) => refuseSocket(socket as Socket))
  const { port } = await listening(server, options.port, host).catch(async (error) => {
    await close()
    throw error
  })
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${port}`,
    close: async () => {
      await new Promise<void>((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      })
      await close()
    },
  }
}

async function doorOf(host: string, { tokenFile, names = [] }: ServeOptions): Promise<Door> {
  const own = isLoopback(host) ? LOOPBACK : [host.includes(':') ? `[${host}]` : host]
  if (!isLoopback(host) && tokenFile === undefined)
    throw new InputError([
      {
        code: 'no-tokens',
        path: '--host',
        message: 'others could read and write here',
        found: host,
        expected: '--token-file FILE',
      },
    ])
  const tokens = tokenFile === undefined ? {} : { tokens: await readTokens(tokenFile) }
  return { names: [...own, ...names].map((name) => name.toLowerCase()), user: userName(), ...tokens }
}

/** Who writes where no token is asked for: whoever runs the server. */
export function userName(): string {
  try {
    return userInfo().username || 'local'
  } catch {
    return 'local'
  }
}

const listening = (server: Server, port: number, host: string): Promise<AddressInfo> =>
  new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        new InputError([
          {
            code: 'cannot-listen',
            path: '--port',
            message:
              error.code === 'EADDRINUSE' ? 'another program listens there' : `cannot listen there: ${error.code}`,
            found: `${host}:${port}`,
            expected: 'another port',
          },
        ]),
      ),
    )
    server.listen(port, host, () => resolve(server.address() as AddressInfo))
  })

const BAD = problem('bad-request', { detail: 'this is not HTTP that is read here' })

const plainProblem = (): Response =>
  new Response(JSON.stringify(BAD), { status: 400, headers: { 'content-type': 'application/problem+json' } })

/** What does not parse as HTTP never reaches a route. */
function refuseSocket(socket: Socket): void {
  if (!socket.writable) return void socket.destroy()
  const body = JSON.stringify(BAD)
  socket.end(
    `HTTP/1.1 400 Bad Request\r\ncontent-type: application/problem+json\r\nconnection: close\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
  )
}
