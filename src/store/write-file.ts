import { open, rename, rm } from 'node:fs/promises'

/** A copy that another makes: under another name until it is whole. */
export async function copyTo(path: string, copy: (path: string) => Promise<void>): Promise<void> {
  const part = `${path}.part`
  await rm(part, { force: true })
  await copy(part)
  await synced(part)
  await rename(part, path)
}

/** Writes a file piece by piece, on the disk before it has its name. Throws what the pieces throw, and leaves nothing then. */
export async function writeChunks(path: string, chunks: AsyncIterable<Uint8Array>): Promise<number> {
  const part = `${path}.part`
  let size = 0
  try {
    const file = await open(part, 'w', 0o600)
    try {
      for await (const chunk of chunks) {
        await file.writeFile(chunk)
        size += chunk.length
      }
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(part, path)
  } catch (error) {
    await rm(part, { force: true })
    throw error
  }
  return size
}

async function synced(path: string): Promise<void> {
  const file = await open(path, 'r+')
  try {
    await file.sync()
  } finally {
    await file.close()
  }
}
