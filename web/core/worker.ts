import './jitless.js'
import { InputError } from '../../src/issue.js'
import { ANSWERS, type Progress } from './answers.js'
import type { Reply, Request } from './asks.js'

// The pure core in a thread of its own: the page stays quick while thousands of lines are decided.

/** Of the worker's own scope only what is used here: the library of types for pages does not have it. */
const scope = self as unknown as {
  onmessage: ((event: MessageEvent<Request>) => void) | null
  postMessage(reply: Reply): void
}

const cancelled = new Set<number>()
const running = new Set<number>()

class Cancelled extends Error {}

scope.onmessage = ({ data }) => {
  if (data.kind === 'cancel') {
    if (running.has(data.id)) cancelled.add(data.id)
    return
  }
  void answer(data)
}

async function answer({ id, name, of }: Extract<Request, { kind: 'ask' }>): Promise<void> {
  running.add(id)
  const progress: Progress = async (step) => {
    scope.postMessage({ id, kind: 'step', step })
    await breath()
    if (cancelled.has(id)) throw new Cancelled()
  }
  try {
    const give = ANSWERS[name] as (of: unknown, progress: Progress) => Promise<unknown>
    const is = await give(of, progress)
    if (!cancelled.has(id)) scope.postMessage({ id, kind: 'answer', is })
  } catch (error) {
    if (!(error instanceof Cancelled)) scope.postMessage({ id, kind: 'failed', ...wordsOf(error) })
  } finally {
    running.delete(id)
    cancelled.delete(id)
  }
}

/** Lets waiting messages be heard, cancellations among them. */
const breath = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0))

function wordsOf(error: unknown): { message: string; issues: InputError['issues'] } {
  if (error instanceof InputError) return { message: error.message, issues: error.issues }
  return { message: error instanceof Error ? error.message : String(error), issues: [] }
}
