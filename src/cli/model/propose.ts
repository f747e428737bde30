import { randomBytes } from 'node:crypto'
import { proposalsIn } from '../../claims/proposals/answer.js'
import { judgeProposals } from '../../claims/proposals/judge.js'
import { promptFor } from '../../claims/proposals/prompt.js'
import type { Proposals } from '../../claims/proposals/proposed.js'
import type { Reading } from '../../claims/reading.js'
import { InputError } from '../../issue.js'
import type { Streams } from '../terminal.js'
import { askModel, type ModelServer } from './ask-model.js'
import { waiting } from './waiting.js'

export type Read = { readonly file: string; readonly reading: Reading }

/** What survives of a model's proposals, report by report; one that fails is the end, before anything is printed or written. */
export async function propose(
  server: ModelServer,
  reports: readonly Read[],
  streams: Streams,
): Promise<readonly Proposals[]> {
  const all: Proposals[] = []
  for (const [index, { file, reading }] of reports.entries()) {
    const said = waiting(streams, `lodestone: asking ${server.model} about ${file} (${index + 1} of ${reports.length})`)
    try {
      const answer = await askModel(server, promptFor(reading.text, randomBytes(16).toString('hex')))
      all.push(judgeProposals(reading, proposalsIn(answer), `model ${server.model}`))
    } catch (error) {
      if (!(error instanceof InputError)) throw error
      throw new InputError(error.issues.map((issue) => ({ file, ...issue })))
    } finally {
      said.done()
    }
  }
  return all
}
