import { createHash } from 'node:crypto'
import type { Runner } from './runner.js'
import type { Job } from './work.js'

/** Characters of answers that are kept, and of a question beyond which its answer is not. */
const KEPT = 64_000_000
const LONGEST = 500_000

/**
 * The same question on the same law has the same answer (no clock is in it but the day, which is part of the question): it is worked out once, also
 * when it is asked many times at once. The answers used longest ago are forgotten.
 */
export function remembering(runner: Runner, kept = KEPT): Runner {
  const texts = new Map<string, string>()
  const running = new Map<string, Promise<string>>()
  let size = 0
  const keep = (key: string, text: string): void => {
    if (text.length > kept / 8) return
    texts.set(key, text)
    size += text.length
    for (const [oldest, old] of texts) {
      if (size <= kept) return
      texts.delete(oldest)
      size -= old.length
    }
  }
  return {
    close: runner.close,
    run: async (job) => {
      const key = keyOf(job)
      if (key === undefined) return runner.run(job)
      const known = texts.get(key)
      if (known !== undefined) {
        texts.delete(key)
        texts.set(key, known)
        return known
      }
      const waiting = running.get(key)
      if (waiting) return waiting
      const doing = runner.run(job)
      running.set(key, doing)
      try {
        const text = await doing
        keep(key, text)
        return text
      } finally {
        running.delete(key)
      }
    },
  }
}

/** What the answer hangs on, apart from the law. Undefined where files came with it, and for reports and records: they are asked once. */
function keyOf(job: Job): string | undefined {
  // the tag stands for the bytes
  if (job.kind === 'stored-report') return `${job.kind} ${job.etag} ${job.asked.known_at}`
  if (['claims', 'reconcile', 'replay', 'judge'].includes(job.kind)) return undefined
  if ('files' in job && Object.keys(job.files).length > 0) return undefined
  const text = JSON.stringify([job.kind, job.today, 'asked' in job ? job.asked : null])
  return text.length > LONGEST ? undefined : createHash('sha256').update(text).digest('base64')
}
