import { type FileHandle, open } from 'node:fs/promises'
import { failed } from './fault.js'

/** Bytes that are read in places, so that as much as one wants need not be in memory. `to` is not in. */
export type Source = { readonly size: number; readonly read: (from: number, to: number) => Promise<Uint8Array> }

export const sourceOf = (bytes: Uint8Array): Source => ({
  size: bytes.length,
  read: async (from, to) => bytes.subarray(from, to),
})

/** Runs `work` on a file. */
export async function onFile<T>(path: string, work: (source: Source) => Promise<T>): Promise<T> {
  const file = await open(path, 'r')
  try {
    const { size } = await file.stat()
    return await work({ size, read: (from, to) => filled(file, path, from, to) })
  } finally {
    await file.close()
  }
}

async function filled(file: FileHandle, path: string, from: number, to: number): Promise<Uint8Array> {
  const bytes = Buffer.alloc(to - from)
  let done = 0
  while (done < bytes.length) {
    const { bytesRead } = await file
      .read(bytes, done, bytes.length - done, from + done)
      .catch((error) => failed(error, path))
    if (bytesRead === 0) break
    done += bytesRead
  }
  return bytes.subarray(0, done)
}

const CHUNK = 1_000_000

/** All bytes of a span, piece by piece. */
export async function* chunksOf({ read }: Source, from: number, to: number): AsyncGenerator<Uint8Array> {
  for (let at = from; at < to; at += CHUNK) yield await read(at, Math.min(at + CHUNK, to))
}
