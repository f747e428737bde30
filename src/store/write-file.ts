import { open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { failed, faultOf, StoreFault } from './fault.js'

/** A copy that another makes: under another name until it is whole, and on the disk. Throws StoreFault where no room is left, and leaves nothing then. */
export const copyTo = (path: string, copy: (path: string) => Promise<void>): Promise<void> =>
  whole(path, async (part) => {
    await gone(part)
    await copy(part)
    await onDisk(part, 'r+')
  })

/** Writes a file piece by piece, on the disk before it has its name. Throws what the pieces throw, and leaves nothing then. */
export async function writeChunks(path: string, chunks: AsyncIterable<Uint8Array>): Promise<number> {
  let size = 0
  await whole(path, async (part) => {
    const file = await open(part, 'w', 0o600)
    try {
      for await (const chunk of chunks) {
        await file.writeFile(chunk).catch((error) => failed(error, path))
        size += chunk.length
      }
      await file.sync()
    } finally {
      await file.close()
    }
  })
  return size
}

/** A file has its name when it is whole; what a run that was killed has left is written over. */
async function whole(path: string, write: (part: string) => Promise<void>): Promise<void> {
  const part = `${path}.part`
  let named = false
  try {
    await write(part)
    await rename(part, path)
    named = true
    await onDisk(dirname(path), 'r').catch(unlessNoFolder)
  } catch (error) {
    await gone(part).catch(() => {})
    if (named) await rm(path, { force: true }).catch(() => {})
    throw faultAt(path, part, error)
  }
}

/** With what the engine keeps beside a copy while it makes it. */
async function gone(path: string): Promise<void> {
  for (const file of [path, `${path}-journal`]) await rm(file, { force: true })
}

/** Not every system can put a folder on the disk. */
function unlessNoFolder(error: NodeJS.ErrnoException): void {
  if (!['EINVAL', 'EPERM', 'EISDIR', 'EACCES', 'ENOTSUP'].includes(error.code ?? '')) throw error
}

/** A fault of what was written, by the name that it should have had; one of the store that was read stays that. */
function faultAt(path: string, part: string, error: unknown): unknown {
  const fault = faultOf(error, path)
  if (fault?.place === part) return new StoreFault(fault.kind, path, { cause: fault.cause })
  return fault ?? error
}

async function onDisk(path: string, flags: 'r' | 'r+'): Promise<void> {
  const file = await open(path, flags)
  try {
    await file.sync()
  } finally {
    await file.close()
  }
}
