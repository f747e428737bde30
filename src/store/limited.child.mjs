// Writes until the system lets no file grow further: see full.test.ts.
import { randomBytes } from 'node:crypto'
import { openStore } from '../../dist/store/open.js'

const store = await openStore({ home: process.argv[2] })
const given = { by: 'Ann Lee', at: '2026-11-22T08:00:00Z' }
const ids = []
try {
  for (let n = 0; ; n += 1) {
    await store.documents.put('parts', `p${n}`, { n, bulk: randomBytes(6_000).toString('hex') }, given)
    ids.push(`p${n}`)
  }
} catch (error) {
  const { sound } = await store.verify()
  process.stdout.write(JSON.stringify({ ids, kind: error.kind, sound }))
}
await store.close()
