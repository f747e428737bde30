// Every pattern of the claims reader on hostile text: `node bench/patterns.mjs [words of a file's name]`. Prints the slowest, and exits with 1 where one needs more
// than 50 ms for a million characters of any of them, or grows faster than its text. CPU time, the best of three.
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import vm from 'node:vm'
import { hostileOf, stretched } from './hostile.mjs'
import { builtBy, literalsIn } from './patterns-in.mjs'

process.chdir(fileURLToPath(new URL('..', import.meta.url)))
const BAR = 50
const SHOWN = 25
/** Milliseconds after which one try is broken off. */
const LONGEST = 2000
const STEPS = [2_000, 16_000, 64_000]
const SIZES = [250_000, 500_000, 1_000_000]
/** So many times the time for four times the text is more than its length explains. */
const STEEP = 8

async function loadReader() {
  const files = readdirSync('dist/claims', { recursive: true }).filter((name) =>
    /(?<!\.(?:test|testing))\.js$/.test(name),
  )
  for (const name of files.sort()) await import(pathToFileURL(join('dist/claims', name)).href)
}

const built = await builtBy('dist/claims', loadReader)
const patterns = [...literalsIn('src/claims'), ...built].filter(({ file }) => file.includes(process.argv[2] ?? ''))

/** Every match, without making objects of them; one of no characters is stepped over. In names of its own: each look at a sandbox's global costs more than a short match. */
const EACH =
  'pattern.lastIndex = 0; for (let at = 0; pattern.test(text); at = pattern.lastIndex) if (pattern.lastIndex === at) pattern.lastIndex += 1'
const within = (body) => `((pattern, text) => { ${body} })(pattern, text)`

/** Milliseconds of CPU time for what the reader asks of it: all matches where it is global or sticky, else the first. */
function timeOf({ source, flags }, text, tries) {
  const sandbox = { pattern: new RegExp(source, flags.replace('y', flags.includes('g') ? '' : 'g')), text }
  vm.createContext(sandbox)
  const script = new vm.Script(within(sandbox.pattern.global ? EACH : 'pattern.test(text)'))
  let best = Number.POSITIVE_INFINITY
  for (let at = 0; at < tries; at += 1) {
    const from = process.cpuUsage()
    try {
      script.runInContext(sandbox, { timeout: LONGEST })
    } catch (error) {
      if (error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') return { time: LONGEST, broken: true }
      throw error
    }
    const { user, system } = process.cpuUsage(from)
    best = Math.min(best, (user + system) / 1000)
  }
  return { time: best }
}

/** The worst of the strings that are made of it: those that grow fastest at small sizes are tried at the full ones. */
function worstOf(pattern) {
  let left = hostileOf(pattern.source).map((hostile) => ({ hostile, time: 0 }))
  for (const [step, size] of STEPS.entries()) {
    left = left.map(({ hostile }) => ({ hostile, ...timeOf(pattern, stretched(hostile, size), step === 0 ? 1 : 2) }))
    const broken = left.find((one) => one.broken)
    if (broken) return { pattern, hostile: broken.hostile, times: [LONGEST], sizes: [size], steep: true }
    left = left.sort((a, b) => b.time - a.time).slice(0, [40, 8, 3][step])
  }
  const tried = left.map(({ hostile }) => {
    const times = []
    for (const size of SIZES) {
      times.push(timeOf(pattern, stretched(hostile, size), 3).time)
      if (times.at(-1) >= LONGEST) break
    }
    const last = times.at(-1)
    const steep = last > 15 && last > STEEP * Math.max(2, times[0])
    return { pattern, hostile, times, sizes: SIZES.slice(0, times.length), steep }
  })
  return tried.sort((a, b) => b.times.at(-1) - a.times.at(-1))[0]
}

const worst = patterns.map(worstOf).sort((a, b) => b.times.at(-1) / b.sizes.at(-1) - a.times.at(-1) / a.sizes.at(-1))
const shown = (text) => JSON.stringify(text.length > 40 ? `${text.slice(0, 40)}...` : text)
const isOver = ({ times, sizes, steep }) => steep || (times.at(-1) / sizes.at(-1)) * 1_000_000 > BAR
for (const one of worst.filter((one, at) => at < SHOWN || isOver(one))) {
  const { pattern, hostile, times, sizes, steep } = one
  const growth = times.map((time, at) => `${time.toFixed(0)} ms at ${sizes[at] / 1000} kB`).join(', ')
  console.log(`${isOver(one) ? 'OVER' : 'ok  '} ${pattern.file}:${pattern.line}  ${growth}${steep ? '  STEEP' : ''}`)
  console.log(
    `       ${shown(`/${pattern.source}/${pattern.flags}`)} on ${shown(hostile.half ?? hostile.head)} and ${shown(hostile.unit)} again and again`,
  )
}
const over = worst.filter(isOver)
console.log(
  `${patterns.length} patterns (${built.length} built), ${over.length} over ${BAR} ms for 1 MB or steeper than their text`,
)
process.exitCode = over.length > 0 ? 1 : 0
