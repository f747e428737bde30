import { createReadStream, statSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join, normalize } from 'node:path'
import { fileURLToPath } from 'node:url'

export const BUILT = fileURLToPath(new URL('../../dist/web', import.meta.url))

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
}

export type Serving = { readonly url: string; readonly close: () => Promise<void> }

/** The built page from plain files, under the strictest policy that it promises to work with. Nothing answers below `api/`. */
export async function serve(folder = BUILT): Promise<Serving> {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://local').pathname)
    const file = join(folder, normalize(path.endsWith('/') ? `${path}index.html` : path))
    const found = file.startsWith(folder) && statSync(file, { throwIfNoEntry: false })?.isFile()
    response.setHeader('content-security-policy', "default-src 'self'")
    response.setHeader('x-content-type-options', 'nosniff')
    response.setHeader('content-type', (found && TYPES[extname(file)]) || 'text/plain')
    response.statusCode = found ? 200 : 404
    if (found) createReadStream(file).pipe(response)
    else response.end('not found')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}/`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}
