// The product at work on real input: two briefs, one determination, the timeline page, and what to try next.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import './ready.mjs'

const { main } = await import('../dist/cli/main.js')
const { today } = await import('../dist/cli/terminal.js')
const { readRegister } = await import('../dist/files/index.js')
const { stateOn } = await import('../dist/index.js')
const streams = {
  out: (text) => console.log(text),
  err: (text) => console.error(text),
  colour: process.stdout.isTTY === true && !process.env.NO_COLOR,
  width: Math.min(process.stdout.columns ?? 100, 110),
}
const show = async (...args) => {
  console.log(`\n$ npx lodestone ${args.map((word) => (/[#\s]/.test(word) ? `'${word}'` : word)).join(' ')}\n`)
  await main(args, streams)
}

console.log('Lodestone: which trade controls bind a product, on a date, as known on a date, and why.')
const register = await readRegister()
const day = today()
const licence = 'cn/mofcom/2025-18#1'
const { state } = stateOn(register, licence, { on: day, knownAt: day })
console.log(
  `Certain, of the announcement that most shipments meet: ${licence} is ${state} on ${day}: ${register.provisions[licence].says}.`,
)
await show('brief', '--on', '2025-10-23', '--known', '2025-10-23')
await show('brief')
await show('check', 'examples/motor.question.yaml')
mkdirSync('out', { recursive: true })
await show('timeline', '-o', join('out', 'timeline.html'))
console.log(`
Open the page above in a browser. Then try:
  npx lodestone state 'cn/mofcom/2025-61#1-1' --on 2025-12-01 --known 2025-11-08
  npx lodestone check examples/motor.question.yaml --explain 'cn/mofcom/2025-61#1-1'
  npx lodestone ask examples/motor.question.yaml
  npx lodestone check your-parts.csv --from CN --to DE --end-use civil`)
