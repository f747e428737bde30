import { LIMITS } from './limits.js'
import { refuse } from './problem.js'
import { parseStrictJson } from './strict-json.js'
import type { Upload } from './work/goods.js'

/** A body as it came: a value, and the files beside it by the name of their field. */
export type Body = { readonly value: unknown; readonly files: ReadonlyMap<string, readonly Upload[]> }

const NONE: Body['files'] = new Map()

/** The JSON or the form of a request, within bounds. `fields`: the files that it may carry. Throws InputError and Refused. */
export async function bodyOf(request: Request, fields: readonly string[]): Promise<Body> {
  const header = request.headers.get('content-type') ?? ''
  const type = header.split(';')[0]!.trim().toLowerCase()
  if (type === 'application/json')
    return { value: parseStrictJson(textOf(await bytesOf(request, LIMITS.json))), files: NONE }
  if (type === 'multipart/form-data' && fields.length)
    return formOf(await bytesOf(request, LIMITS.upload), header, fields)
  const expected = ['application/json', ...(fields.length ? ['multipart/form-data'] : [])].join(' or ')
  return refuse('wrong-type', `send it as ${expected}`)
}

async function bytesOf(request: Request, most: number): Promise<Uint8Array> {
  const declared = Number(request.headers.get('content-length') ?? 0)
  if (declared > most) tooLarge(most)
  const pieces: Uint8Array[] = []
  let size = 0
  const reader = request.body?.getReader()
  for (let read = await reader?.read(); read && !read.done; read = await reader!.read()) {
    size += read.value.length
    if (size > most) {
      await reader!.cancel()
      tooLarge(most)
    }
    pieces.push(read.value)
  }
  return Buffer.concat(pieces)
}

const tooLarge = (most: number): never => refuse('too-large', `at most ${most} bytes`)

function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return refuse('bad-request', 'not valid UTF-8 text')
  }
}

/** `question` is the JSON that would be the body without files. */
async function formOf(bytes: Uint8Array, type: string, fields: readonly string[]): Promise<Body> {
  const form = await new Response(bytes as Uint8Array<ArrayBuffer>, { headers: { 'content-type': type } })
    .formData()
    .catch(() => refuse('bad-request', 'the form cannot be read'))
  const files = new Map<string, Upload[]>()
  let value: unknown = {}
  let count = 0
  for (const [name, entry] of form) {
    count += 1
    if (count > LIMITS.files) refuse('too-large', `at most ${LIMITS.files} fields`)
    if (typeof entry === 'string') {
      if (name !== 'question') refuse('bad-request', 'an unknown field; the question goes into `question`')
      value = parseStrictJson(entry)
    } else {
      if (!fields.includes(name)) refuse('bad-request', `an unknown file; they go into ${fields.join(', ')}`)
      files.set(name, [
        ...(files.get(name) ?? []),
        { name: nameOf(entry.name), bytes: new Uint8Array(await entry.arrayBuffer()) },
      ])
    }
  }
  return { value, files }
}

/** The last step of a file's name, without what no file is called. It is shown in issues, and never opened. */
const nameOf = (name: string): string =>
  name
    .replace(/^.*[/\\]/s, '')
    .replace(/[\p{Cc}\p{Bidi_Control}]/gu, '')
    .slice(-100) || 'file'
