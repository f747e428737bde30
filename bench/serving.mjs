// A server in a process of its own, and what that process takes of the machine.
import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))

/** `lodestone serve` on a free port: its address, its process, and what ends it. */
export function serving(env) {
  const child = spawn(process.execPath, [join(root, 'bin/lodestone.js'), 'serve', '--port', '0'], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`the server ended: ${code}`)))
    child.stdout.once('data', (text) =>
      resolve({
        url: String(text).trim(),
        pid: child.pid,
        end: () =>
          new Promise((done) => {
            child.removeAllListeners('exit')
            child.once('exit', done)
            child.kill('SIGTERM')
          }),
      }),
    )
  })
}

/** Ticks of the system's clock a second, on every Linux that Node runs on. */
const TICKS = 100

/** Memory in MB, now and at most so far, and seconds of CPU of a process with all its threads; undefined where the system has no /proc. */
export function taken(pid) {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8')
    const kilobytes = (name) => Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(status)?.[1] ?? Number.NaN)
    // after the name, which may hold spaces, the fields begin with the third
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ')
    const cpu = (Number(fields[11]) + Number(fields[12])) / TICKS
    return { at: performance.now(), now: kilobytes('VmRSS') / 1000, most: kilobytes('VmHWM') / 1000, cpu }
  } catch {
    return undefined
  }
}

/** Memory, and the share of one core since `before`. */
export function takenWords(after, before) {
  if (!after) return 'memory and CPU are not measured on this system'
  const memory = `memory ${after.now.toFixed(0)} MB, at most ${after.most.toFixed(0)} MB`
  if (!before) return `${memory}; CPU ${after.cpu.toFixed(1)} s to start`
  const [cpu, seconds] = [after.cpu - before.cpu, (after.at - before.at) / 1000]
  return `${memory}; CPU ${cpu.toFixed(1)} s in ${seconds.toFixed(1)} s (${((100 * cpu) / seconds).toFixed(0)} % of a core)`
}
