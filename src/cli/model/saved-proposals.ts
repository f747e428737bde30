import { readFile, stat } from 'node:fs/promises'
import { z } from 'zod'
import { judgeProposals } from '../../claims/proposals/judge.js'
import type { Proposals } from '../../claims/proposals/proposed.js'
import type { Reading } from '../../claims/reading.js'
import { reportHash } from '../../claims/reconcile/draft.js'
import { reject } from '../../files/desk.js'

const MAX_BYTES = 50_000_000
const saved = z.object({
  reports: z.array(
    z.object({
      hash: z.string(),
      proposals: z
        .object({ by: z.string().regex(/^model [\x21-\x7e]{1,200}$/), proposed: z.array(z.unknown()) })
        .optional(),
    }),
  ),
})

/** The proposals on a report from what `reconcile --json` wrote, judged again as if a model had just answered. Throws InputError. */
export async function savedProposals(file: string, reading: Reading): Promise<Proposals> {
  const parsed = saved.safeParse(await jsonOf(file))
  if (!parsed.success) return reject(file, 'bad-proposals', 'not what reconcile --json writes')
  const hash = reportHash(reading.text)
  const own = parsed.data.reports.find((report) => report.hash === hash)?.proposals
  if (!own)
    return reject(file, 'bad-proposals', 'no proposals on this report', { expected: `a report of hash ${hash}` })
  const judged = judgeProposals(reading, own.proposed, own.by)
  if (judged.dropped.length)
    return reject(
      file,
      'bad-proposals',
      `not as it was written: ${judged.dropped.map(({ reason }) => reason).join(', ')}`,
    )
  return judged
}

async function jsonOf(file: string): Promise<unknown> {
  const stats = await stat(file).catch(() => reject(file, 'cannot-read', 'cannot read this file'))
  if (!stats.isFile() || stats.size > MAX_BYTES) return reject(file, 'cannot-read', 'not a file of at most 50 MB')
  try {
    return JSON.parse(await readFile(file, 'utf8'))
  } catch {
    return reject(file, 'bad-proposals', 'not JSON')
  }
}
