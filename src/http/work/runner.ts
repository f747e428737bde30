import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type MessagePort, Worker } from 'node:worker_threads'
import { InputError, type Issue } from '../../issue.js'
import { LIMITS } from '../limits.js'
import { type Problem, Refused, refusalOf } from '../problem.js'
import type { Law, LawFolders } from './law.js'
import { type Job, work } from './work.js'

/** Does jobs somewhere. Throws InputError and Refused, as `work` does. */
export type Runner = { readonly run: (job: Job) => Promise<string>; readonly close: () => Promise<void> }

/** In this thread: for one caller at a time, and where nothing is built. */
export const inThisThread = (law: Law): Runner => ({ run: (job) => work(law, job), close: async () => {} })

/** What a thread says of a job. */
export type Done =
  | { readonly id: number; readonly text: string }
  | { readonly id: number; readonly issues: readonly Issue[] }
  | { readonly id: number; readonly problem: Problem }
  | { readonly id: number; readonly fault: string }

const SCRIPT = fileURLToPath(new URL('./thread.js', import.meta.url))

/** Whether the program is built, so that threads have a script to run. */
export const hasThreads = (script = SCRIPT): boolean => existsSync(script)

type Waiting = {
  readonly job: Job
  readonly resolve: (text: string) => void
  readonly reject: (error: unknown) => void
}
type Thread = { readonly worker: Worker; now?: Waiting & { readonly timer: NodeJS.Timeout }; ready: boolean }

/**
 * A fixed number of threads, each with the law read once. A job that takes too long is refused and its thread replaced; when too many wait, the
 * next is refused at once.
 */
export function inThreads(
  count: number,
  { register, talks }: LawFolders,
  { script = SCRIPT, most = LIMITS.work as number } = {},
): Runner {
  const queue: Waiting[] = []
  const threads: Thread[] = []
  let closed = false
  const start = (at: number): void => {
    const worker = new Worker(script, {
      workerData: { register, talks },
      resourceLimits: { maxOldGenerationSizeMb: 2_048 },
    })
    const thread: Thread = { worker, ready: false }
    threads[at] = thread
    worker.on('message', (done: Done | 'ready') => {
      if (done === 'ready') thread.ready = true
      else settle(thread, done)
      next(thread)
    })
    worker.on('error', (error) => lost(thread, at, error))
    worker.unref()
  }
  const lost = (thread: Thread, at: number, error: unknown): void => {
    const { now } = thread
    delete thread.now
    if (now) {
      clearTimeout(now.timer)
      now.reject(isMemory(error) ? new Refused('too-much-work', { detail: 'this takes too much memory' }) : error)
    }
    if (closed || threads[at] !== thread) return
    if (thread.ready) start(at)
    // It never came to work, and a new one would not either.
    else for (const { reject } of queue.splice(0)) reject(error)
  }
  const next = (thread: Thread): void => {
    if (!thread.ready || thread.now) return
    const waiting = queue.shift()
    if (!waiting) return
    const timer = setTimeout(() => overrun(thread), most)
    thread.now = { ...waiting, timer }
    thread.worker.postMessage({ id: 0, job: waiting.job })
  }
  const overrun = (thread: Thread): void => {
    const { now } = thread
    delete thread.now
    now?.reject(
      new Refused('too-much-work', {
        detail: `this takes longer than ${most / 1000} s; ask about fewer parts or days`,
      }),
    )
    const at = threads.indexOf(thread)
    start(at)
    void thread.worker.terminate()
  }
  for (let at = 0; at < count; at += 1) start(at)
  return {
    run: (job) =>
      new Promise((resolve, reject) => {
        if (queue.length >= LIMITS.queue)
          return reject(new Refused('busy', { detail: 'too many computations wait', headers: { 'retry-after': '2' } }))
        queue.push({ job, resolve, reject })
        for (const thread of threads) next(thread)
      }),
    close: async () => {
      closed = true
      await Promise.all(threads.map(({ worker }) => worker.terminate()))
    },
  }
}

const isMemory = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY'

function settle(thread: Thread, done: Done): void {
  const { now } = thread
  delete thread.now
  if (!now) return
  clearTimeout(now.timer)
  if ('text' in done) now.resolve(done.text)
  else if ('issues' in done) now.reject(new InputError(done.issues))
  else if ('problem' in done) now.reject(Object.assign(new Refused('fault'), { problem: done.problem }))
  else now.reject(Object.assign(new Error('in a thread'), { stack: done.fault }))
}

/** The thread's side: jobs come, what came of them goes. A fault goes with its place in our code, not with its message. Tells how many came. */
export function serveJobs(port: MessagePort, law: Law): () => number {
  let came = 0
  port.on('message', async ({ id, job }: { readonly id: number; readonly job: Job }) => {
    came += 1
    port.postMessage(await outcomeOf(law, id, job))
  })
  port.postMessage('ready')
  return () => came
}

async function outcomeOf(law: Law, id: number, job: Job): Promise<Done> {
  try {
    return { id, text: await work(law, job) }
  } catch (error) {
    if (error instanceof InputError) return { id, issues: error.issues }
    if (error instanceof Refused) return { id, problem: refusalOf(error).problem }
    return { id, fault: placeOf(error) }
  }
}

/** The kind of an error and where it was thrown. Its message may hold what was asked, and is left out. */
export function placeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'an error without a place'
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  return [error.name, ...frames.slice(0, 6)].join('\n')
}
