import type { Issue } from '../../src/issue.js'
import type { AskName, Asks, Reply, Request, Step } from './asks.js'

/** What went wrong in the core, in its own words; `issues` where an input was bad. */
export class CoreError extends Error {
  override readonly name = 'CoreError'
  constructor(
    message: string,
    readonly issues: readonly Issue[],
  ) {
    super(message)
  }
}

type Waiting = {
  readonly resolve: (is: unknown) => void
  readonly reject: (error: Error) => void
  readonly step: ((step: Step) => void) | undefined
}

/** What is worked out apart, so that nothing quick waits for it: which questions can matter is searched for, and may take a minute. */
const SLOW: ReadonlySet<AskName> = new Set(['asked', 'compared'])
type Lane = 'quick' | 'slow'
const laneOf = (name: AskName): Lane => (SLOW.has(name) ? 'slow' : 'quick')

const waiting = new Map<number, Waiting & { readonly lane: Lane }>()
const workers = new Map<Lane, Worker>()
let last = 0

function thread(lane: Lane): Worker {
  const found = workers.get(lane)
  if (found) return found
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'lodestone' })
  workers.set(lane, worker)
  worker.onmessage = ({ data }: MessageEvent<Reply>) => hear(data)
  worker.onerror = (event) => {
    for (const [id, asker] of waiting) {
      if (asker.lane !== lane) continue
      waiting.delete(id)
      asker.reject(new CoreError(event.message || 'the core did not start', []))
    }
    worker.terminate()
    workers.delete(lane)
  }
  return worker
}

/** Work of the slow lane hears nothing until it is done: where nobody waits for it any more, its thread is ended. */
function endIfIdle(lane: Lane): void {
  if (lane === 'quick' || [...waiting.values()].some((asker) => asker.lane === lane)) return
  workers.get(lane)?.terminate()
  workers.delete(lane)
}

function hear(reply: Reply): void {
  const asker = waiting.get(reply.id)
  if (!asker) return
  if (reply.kind === 'step') {
    asker.step?.(reply.step)
    return
  }
  waiting.delete(reply.id)
  if (reply.kind === 'answer') asker.resolve(reply.is)
  else asker.reject(new CoreError(reply.message, reply.issues))
}

/** Asks the core. `signal` stops the work at its next step; `step` hears how far it is. Throws CoreError. */
export function ask<Name extends AskName>(
  name: Name,
  of: Asks[Name]['of'],
  { signal, step }: { readonly signal?: AbortSignal; readonly step?: (step: Step) => void } = {},
): Promise<Asks[Name]['is']> {
  return new Promise((resolve, reject) => {
    const id = ++last
    const lane = laneOf(name)
    const send = (request: Request): void => thread(lane).postMessage(request)
    waiting.set(id, { resolve: resolve as (is: unknown) => void, reject, step, lane })
    signal?.addEventListener('abort', () => {
      if (!waiting.delete(id)) return
      send({ id, kind: 'cancel' })
      endIfIdle(lane)
      reject(signal.reason instanceof Error ? signal.reason : new DOMException('cancelled', 'AbortError'))
    })
    send({ id, kind: 'ask', name, of })
  })
}
