import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** What a server got. */
export type Got = { readonly url: string; readonly headers: IncomingMessage['headers']; readonly body: string }
export type Answering = (response: ServerResponse, got: Got, index: number) => void
export type TestServer = { readonly url: string; readonly got: readonly Got[]; readonly close: () => Promise<void> }

/** A real server on this machine, at a port that is free. */
export async function serving(answering: Answering): Promise<TestServer> {
  const got: Got[] = []
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const one = { url: request.url ?? '', headers: request.headers, body: Buffer.concat(chunks).toString('utf8') }
      got.push(one)
      answering(response, one, got.length - 1)
    })
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    got,
    close: () =>
      new Promise((done) => {
        server.closeAllConnections()
        server.close(() => done())
      }),
  }
}

/** A completion whose message is this text. */
export const completed = (content: string, finish = 'stop'): string =>
  JSON.stringify({ choices: [{ index: 0, finish_reason: finish, message: { role: 'assistant', content } }] })

export function sends(
  response: ServerResponse,
  body: string,
  status = 200,
  headers: Record<string, string> = {},
): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers })
  response.end(body)
}

export const answers =
  (content: string): Answering =>
  (response) =>
    sends(response, completed(content))
