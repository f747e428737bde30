// The workbench at work: one certain sentence, then the page on http://127.0.0.1:4747 with the motor example open and its licence in the store.
import { readFileSync } from 'node:fs'
import './ready.mjs'

const { today } = await import('../dist/faces/today.js')
const { main } = await import('../dist/cli/main.js')
const { readRegister } = await import('../dist/files/index.js')
const { parseApplication, parseEntry, parseLicence, stateOn } = await import('../dist/index.js')
const { openStore } = await import('../dist/store/open.js')
const { placeOf } = await import('../dist/store/place.js')
const { STATES } = await import('../dist/words/states.js')

const register = await readRegister()
const day = today()
const licence = 'cn/mofcom/2025-18#1'
const { state } = stateOn(register, licence, { on: day, knownAt: day })
console.log('Lodestone: which trade controls bind a product, on a date, as known on a date, and why.')
console.log(
  `Certain, of the announcement that most shipments meet: ${licence} is ${STATES[state].en} on ${day}: ${register.provisions[licence].says}.`,
)

/** The example's application, licence and ledger, once: what is there already stays as it is. */
const store = await openStore(placeOf(process.env))
const by = 'the example of Lodestone'
const at = new Date().toISOString()
const read = (name) => JSON.parse(readFileSync(`examples/licences/${name}`, 'utf8'))
const single = parseLicence(read('single.json'), register)
if (!(await store.licences.get(single.id))) {
  const application = parseApplication(read('application.json'), register)
  await store.licences.putApplication(application, { by, at, ifMatch: 'none' })
  await store.licences.grant(single, { by, at, key: single.id })
  for (const entry of read('single.ledger.json'))
    await store.licences.enter(single.id, parseEntry(entry, register), { by, at })
}
await store.close()

console.log(`
The page opens on the motor of examples/. Ctrl-C ends it. In another terminal:
  npx lodestone brief
  npx lodestone check examples/motor.question.yaml --explain 'cn/mofcom/2025-61#1-1'
  npx lodestone check your-parts.csv --from CN --to DE --end-use civil
  npx lodestone store verify
`)
process.exitCode = await main(['serve', ...process.argv.slice(2)])
