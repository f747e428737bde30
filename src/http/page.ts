import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Context } from 'hono'
import { type Caller, PAGE_POLICY } from './guard.js'
import { refuse } from './problem.js'

/** Where the page is built to. */
export const PAGE_FOLDER = fileURLToPath(new URL('../../dist/web', import.meta.url))

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.webmanifest': 'application/manifest+json',
  '.map': 'application/json',
  '.txt': 'text/plain; charset=utf-8',
  '.md': 'text/plain; charset=utf-8',
  '.yaml': 'application/yaml',
  '.mjs': 'text/javascript; charset=utf-8',
}

type File = { readonly bytes: Buffer; readonly type: string; readonly tag: string; readonly lasts: boolean }
/** The files of the page by their path, read once: no path of a request ever reaches the disk. */
export type Page = ReadonlyMap<string, File>

const LARGEST = 20_000_000

export function readPage(folder = PAGE_FOLDER): Page {
  const found = new Map<string, File>()
  for (const entry of listing(folder)) {
    const path = join(entry.parentPath, entry.name)
    const type = TYPES[extname(entry.name)]
    if (!entry.isFile() || !type || statSync(path).size > LARGEST) continue
    const bytes = readFileSync(path)
    const tag = `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 27)}"`
    const name = path.slice(folder.length).replaceAll('\\', '/')
    found.set(name, { bytes, type, tag, lasts: /[-.][\w-]{8,}\.\w+$/.test(name) && name.startsWith('/assets/') })
  }
  return found
}

function listing(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true, recursive: true })
  } catch {
    return []
  }
}

/** A file of the page, or the page itself for every path that is a view of it. */
export function pageReply(page: Page, context: Context<Caller>): Response {
  const { req } = context
  if (req.method !== 'GET' && req.method !== 'HEAD')
    return refuse('wrong-method', 'GET, HEAD only', { headers: { allow: 'GET, HEAD' } })
  const path = decoded(req.path)
  const file = page.get(path)
  if (file) return fileReply(file, req.header('if-none-match'))
  const index = page.get('/index.html')
  const isView = !/\.\w{1,12}$/.test(path)
  if (!index)
    return refuse(
      'not-found',
      path === '/' ? 'the page is not built; the API is under /api, its document at /openapi.json' : 'nothing here',
    )
  if (!isView) return refuse('not-found', 'no such file')
  return fileReply(index, req.header('if-none-match'))
}

function fileReply({ bytes, type, tag, lasts }: File, known: string | undefined): Response {
  const headers = {
    'content-type': type,
    etag: tag,
    'cache-control': lasts ? 'public, max-age=31536000, immutable' : 'no-cache',
    'content-security-policy': PAGE_POLICY,
  }
  return known === tag ? new Response(null, { status: 304, headers }) : new Response(new Uint8Array(bytes), { headers })
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}
