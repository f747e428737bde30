// What is done while the system fails under it, call after call: see fault.test.ts. Each thing that stands is said on stdout after the store has acknowledged
// it; an error by its name, its kind and its words. Ends after the first round in which every call went well.
import { cpSync, existsSync, mkdirSync, readFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { openStore } from '../../dist/store/open.js'
import { writeChunks } from '../../dist/store/write-file.js'

const { base, does, how, from, to, edition } = JSON.parse(process.argv[2])
const given = { by: 'Ann Lee', at: '2026-11-22T08:00:00Z' }

const draw = {
  kind: 'drawn',
  key: 'drawn',
  on: '2026-03-01',
  line: '1',
  quantity: { amount: '1', unit: 'kg' },
  use: {},
  shipment: 'S-1',
}
const record = `{"answers":{},"binding":[],"conflicts":[],"edition":"${edition}","engine":"0.2.0","knownAt":"2025-10-20","movement":{},"notBinding":[],"on":"2025-12-01","scenario":null,"subject":{"id":"under fault"},"undetermined":[]}`

const DOES = {
  open: async () => {},
  write: async (store, say) => {
    const drawn = await store.licences.enter('L-1', draw, given)
    say({ chain: 'licence/L-1', key: 'drawn', hash: drawn.written.link.hash })
    const decided = await store.decisions.append({ ...given, key: 'decided', record })
    say({ chain: 'decisions', key: 'decided', hash: decided.written.id })
    const put = await store.documents.put('parts', 'under-fault', { n: 1 }, given)
    say({ chain: 'document/parts/under-fault', key: '1', content: put.written.etag })
  },
  import: async (store) => store.importArchive(readFileSync(join(base, 'archive.zip'))),
  export: async (store, _, out) => writeChunks(join(out, 'copy'), store.exportArchive()),
  backup: async (store, _, out) => store.backup(join(out, 'copy')),
}

for (let n = from; n <= to; n += 1) {
  const [home, out, mark] = ['home', 'out', 'mark'].map((name) => join(base, `${does}-${how}-${n}`, name))
  mkdirSync(out, { recursive: true })
  if (does !== 'open' && does !== 'import') cpSync(join(base, 'template'), home, { recursive: true })
  const say = (what) => writeSync(1, `${JSON.stringify({ n, ...what })}\n`)
  const under = does === 'export' || does === 'backup' ? out : home
  Object.assign(process.env, { FAULT_UNDER: under, FAULT_AT: String(n), FAULT_HOW: how, FAULT_MARK: mark })
  let store
  try {
    store = await openStore({ home })
    await DOES[does](store, say, out)
    say({ done: true })
  } catch (error) {
    say({ error: error.name, kind: error.kind, says: error.message })
  } finally {
    await store?.close()
    delete process.env.FAULT_AT
  }
  if (!existsSync(mark)) {
    say({ end: true })
    break
  }
}
