import { append } from './append.js'
import { JUDGEMENTS } from './chain.js'
import { packJson } from './content.js'
import { jsonOf } from './contents.js'
import { seqOf } from './decisions.js'
import type { Engine } from './engine.js'
import { keyedOf, pageOf } from './given.js'
import type { Json, Judgements } from './model.js'

/** What people judged: one chain. Nothing reads it as law (C2). */
export function judgementsOn(engine: Engine): Judgements {
  return {
    append: async ({ judgement, ...given }) => {
      const keyed = keyedOf(given)
      const content = packJson(judgement)
      return engine.write((tx) => append(engine, tx, JUDGEMENTS, keyed, content))
    },
    list: async (asked = {}) => {
      const { after, limit } = pageOf(asked)
      const links = await engine.db
        .selectFrom('entries')
        .selectAll()
        .where('chain', '=', JUDGEMENTS)
        .where('seq', '>', after === undefined ? 0 : seqOf(after))
        .orderBy('seq')
        .limit(limit + 1)
        .execute()
      const items = []
      for (const link of links.slice(0, limit))
        items.push({ link, judgement: await jsonOf<Json>(engine.db, link.content) })
      return links.length > limit ? { items, next: String(items.at(-1)!.link.seq) } : { items }
    },
  }
}
