// What the page reads beside its code: dist/web/data/*.json, of the register, the scenarios, the cases and the examples.
import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readQuestions } from '../dist/cli/inputs.js'
import { readRegister, readScenarios, readTalks, vocabularyOf } from '../dist/files/index.js'
import { parseCases } from '../dist/files/question-file.js'
import { timelineData } from '../dist/timeline/data.js'

const FOLDER = 'dist/web/data'
const write = (name, value) => writeFileSync(join(FOLDER, name), JSON.stringify(value))

const register = await readRegister()
const vocabulary = vocabularyOf(register)

const expectsOf = (one) =>
  one.kind === 'state'
    ? {
        [one.provision]: Object.entries(one.expect)
          .map(([key, value]) => `${key}: ${value}`)
          .join(', '),
      }
    : Object.fromEntries(
        Object.entries(one.expect).map(([id, { is, because }]) => [id, because ? `${is} (${because})` : is]),
      )

const cases = readdirSync('cases')
  .filter((name) => name.endsWith('.yaml'))
  .sort()
  .flatMap((file) =>
    parseCases(readFileSync(join('cases', file)), file, vocabulary).map((one) => ({
      file,
      line: one.line,
      name: one.name,
      source: one.source,
      on: one.on,
      known: one.known,
      expects: expectsOf(one),
    })),
  )
  // A case about the bill alone names no provision.
  .filter(({ expects }) => Object.keys(expects).length > 0)

const { questions } = await readQuestions('examples/motor.question.yaml', {})

mkdirSync(FOLDER, { recursive: true })
write('register.json', register)
// Its two dates are the page's own; the tables are the same for all.
write('timeline.json', timelineData(register, { on: '2025-01-01', knownAt: '2025-01-01' }))
write('scenarios.json', await readScenarios(register))
write('talks.json', await readTalks(register))
write('cases.json', cases)
write(
  'example.json',
  questions.map(({ subject, movement }) => ({ part: subject, movement })),
)

// The example's own files: the page reads them as it reads anybody's.
mkdirSync(join(FOLDER, 'examples'), { recursive: true })
for (const name of ['motor.question.yaml', 'motor.yaml'])
  copyFileSync(join('examples', name), join(FOLDER, 'examples', name))
