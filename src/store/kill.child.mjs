// A process that writes until it is killed: see kill.test.ts. Each write is acknowledged on stdout after the store has acknowledged it, never before.
import { writeSync } from 'node:fs'
import { openStore } from '../../dist/store/open.js'

const { home, name, edition } = JSON.parse(process.argv[2])
const store = await openStore({ home })
const given = { by: name, at: '2026-11-22T08:00:00Z' }
const acknowledge = (what) => writeSync(1, `${JSON.stringify(what)}\n`)

for (let n = 1; ; n += 1) {
  const key = `${name} ${n}`
  const draw = {
    kind: 'drawn',
    key,
    on: '2026-03-01',
    line: '1',
    quantity: { amount: '0.1', unit: 'kg' },
    use: {},
    shipment: key,
  }
  const drawn = await store.licences.enter('L-1', draw, given)
  if ('refused' in drawn) throw new Error(JSON.stringify(drawn.refused))
  acknowledge({ chain: 'licence/L-1', key, hash: drawn.written.link.hash })

  const record = `{"answers":{},"binding":[],"conflicts":[],"edition":"${edition}","engine":"0.2.0","knownAt":"2025-10-20","movement":{},"notBinding":[],"on":"2025-12-01","scenario":null,"subject":{"id":"${key}"},"undetermined":[]}`
  const decided = await store.decisions.append({ ...given, key, record })
  acknowledge({ chain: 'decisions', key, hash: decided.written.id })

  const put = await store.documents.put('parts', name, { n }, given)
  acknowledge({ chain: `document/parts/${name}`, key: String(put.written.revision), etag: put.written.etag })
}
