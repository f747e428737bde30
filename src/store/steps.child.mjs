// A write that is killed between two statements of its: see steps.test.ts. `at` is how many statements are sent before the kill; what was acknowledged
// by then is said on stdout. Ends by itself where there are fewer.
import { readFileSync, writeSync } from 'node:fs'
import Database from 'libsql'
import pg from 'pg'

const { place, does, at, file, edition } = JSON.parse(process.argv[2])
const given = { by: 'Ann Lee', at: '2026-11-22T08:00:00Z' }
let left = Number.POSITIVE_INFINITY
const step = () => {
  if (left === 0) process.kill(process.pid, 'SIGKILL')
  left -= 1
}

/** Each of these sends one statement. */
function counted(prototype, names) {
  for (const name of names) {
    const send = prototype[name]
    prototype[name] = function (...given) {
      step()
      return send.apply(this, given)
    }
  }
}
counted(pg.Client.prototype, ['query'])
const scratch = new Database(':memory:')
counted(Object.getPrototypeOf(scratch.prepare('select 1')), ['run', 'all'])
counted(Database.prototype, ['exec'])

const { openStore } = await import('../../dist/store/open.js')
const draw = {
  kind: 'drawn',
  key: 'drawn',
  on: '2026-03-01',
  line: '1',
  quantity: { amount: '1', unit: 'kg' },
  use: {},
  shipment: 'S-1',
}
const record = `{"answers":{},"binding":[],"conflicts":[],"edition":"${edition}","engine":"0.2.0","knownAt":"2025-10-20","movement":{},"notBinding":[],"on":"2025-12-01","scenario":null,"subject":{"id":"killed"},"undetermined":[]}`

const DOES = {
  draw: (store) => store.licences.enter('L-1', draw, given),
  decision: (store) => store.decisions.append({ ...given, key: 'decided', record }),
  document: (store) => store.documents.put('parts', 'p', { n: 1 }, given),
  removal: (store) => store.documents.remove('parts', 'there', given),
  judgement: (store) => store.judgements.append({ ...given, key: 'judged', judgement: 'accepted' }),
  import: (store) => store.importArchive(readFileSync(file)),
  open: async () => ({}),
}

if (does === 'open') left = at
const store = await openStore(place)
left = at
const done = await DOES[does](store)
writeSync(1, `${JSON.stringify({ written: done.written ?? done })}\n`)
left = Number.POSITIVE_INFINITY
await store.close()
