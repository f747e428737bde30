import { append } from './append.js'
import { JUDGEMENTS } from './chain.js'
import { packJson, unpackBody } from './content.js'
import { seqOf } from './decisions.js'
import type { Engine } from './engine.js'
import { keyedOf, pageOf } from './given.js'
import type { Json, Judged, Judgements } from './model.js'

/** What people judged: one chain. Nothing reads it as law (C2). */
export function judgementsOn(engine: Engine): Judgements {
  const about = byReport(engine)
  return {
    append: async ({ judgement, ...given }) => {
      const keyed = keyedOf(given)
      const content = packJson(judgement)
      return engine.write((tx) => append(engine, tx, JUDGEMENTS, keyed, content))
    },
    list: async (asked = {}) => {
      const { after, limit } = pageOf(asked)
      const judged = await judgedAfter(engine, after === undefined ? 0 : seqOf(after), limit + 1)
      const items = judged.slice(0, limit)
      return judged.length > limit ? { items, next: String(items.at(-1)!.link.seq) } : { items }
    },
    about,
  }
}

async function judgedAfter({ db }: Engine, seq: number, limit: number): Promise<Judged[]> {
  const rows = await db
    .selectFrom('entries')
    .innerJoin('contents', 'contents.hash', 'entries.content')
    .selectAll('entries')
    .select('contents.body')
    .where('chain', '=', JUDGEMENTS)
    .where('seq', '>', seq)
    .orderBy('seq')
    .limit(limit)
    .execute()
  return rows.map(({ body, ...link }) => ({ link, judgement: JSON.parse(unpackBody(body)) as Json }))
}

const PAGE = 500

/** The chain only grows: each call reads what came after the last. */
function byReport(engine: Engine): Judgements['about'] {
  const known = new Map<string, Judged[]>()
  let seq = 0
  let reading: Promise<void> = Promise.resolve()
  const readOn = async (): Promise<void> => {
    for (;;) {
      const judged = await judgedAfter(engine, seq, PAGE)
      for (const one of judged) {
        const report = reportOf(one.judgement)
        if (report !== undefined) known.set(report, [...(known.get(report) ?? []), one])
        seq = one.link.seq
      }
      if (judged.length < PAGE) return
    }
  }
  return async (report) => {
    // one after the other, also where the one before could not read
    reading = reading.then(readOn, readOn)
    await reading
    return known.get(report) ?? []
  }
}

function reportOf(judgement: Json): string | undefined {
  const { claim } = (judgement ?? {}) as { claim?: { report?: unknown } }
  return typeof claim?.report === 'string' ? claim.report : undefined
}
