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

const waiting = new Map<number, Waiting>()
let last = 0
let worker: Worker | undefined

function thread(): Worker {
  if (worker) return worker
  worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'lodestone' })
  worker.onmessage = ({ data }: MessageEvent<Reply>) => hear(data)
  worker.onerror = (event) => {
    for (const { reject } of waiting.values()) reject(new CoreError(event.message || 'the core did not start', []))
    waiting.clear()
    worker?.terminate()
    worker = undefined
  }
  return worker
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
    const send = (request: Request): void => thread().postMessage(request)
    waiting.set(id, { resolve: resolve as (is: unknown) => void, reject, step })
    signal?.addEventListener('abort', () => {
      if (!waiting.delete(id)) return
      send({ id, kind: 'cancel' })
      reject(signal.reason instanceof Error ? signal.reason : new DOMException('cancelled', 'AbortError'))
    })
    send({ id, kind: 'ask', name, of })
  })
}
