// One of several processes that draw on the same licences at the same time: see draws.test.ts. It reads one line of JSON for each round (licence, entries) and
// answers with what became of each entry.
import { createInterface } from 'node:readline'
import { openStore } from '../../dist/store/open.js'

const store = await openStore(JSON.parse(process.argv[2]))
process.stdout.write('ready\n')
for await (const line of createInterface({ input: process.stdin })) {
  const { licence, entries } = JSON.parse(line)
  const answers = await Promise.all(
    entries.map(async (entry) => {
      const given = { by: 'Ann Lee', at: '2026-11-22T08:00:00Z' }
      const outcome = await store.licences.enter(licence, entry, given)
      return 'refused' in outcome
        ? { key: entry.key, refused: outcome.refused[0].code }
        : { key: entry.key, hash: outcome.written.link.hash, again: outcome.again }
    }),
  )
  process.stdout.write(`${JSON.stringify(answers)}\n`)
}
await store.close()
