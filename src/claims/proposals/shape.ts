import { z } from 'zod'
import { CERTAINTIES, CLAIM_ACTS, EVENT_KINDS, EVENT_STATUSES, MODES } from '../reading.js'

/** The shape of what a model is asked for. It names words of the report and types of the closed lists; it resolves nothing. Keys that are not of the shape are left out. */
const words = z.string().min(1).max(200)
const place = { quote: z.string().min(1).max(1_000), start: z.int().min(0).optional(), end: z.int().min(0).optional() }
const dates = z
  .array(
    z.object({
      role: z.enum(['announced', 'effective', 'deadline', 'end']).optional(),
      words,
      start: z.int().min(0).optional(),
      iso: z.string().max(30).optional(),
    }),
  )
  .max(8)
  .optional()
const party = words.optional()

const measure = z.object({
  kind: z.literal('measure'),
  ...place,
  act: z.enum(CLAIM_ACTS),
  certainty: z.enum(CERTAINTIES).optional(),
  polarity: z.enum(['positive', 'negative']).optional(),
  party,
  dates,
})
const claim = z.object({ kind: z.literal('claim'), ...place, mode: z.enum(MODES), party })
const event = z.object({
  kind: z.literal('event'),
  ...place,
  event: z.enum(EVENT_KINDS),
  status: z.enum(EVENT_STATUSES),
  party,
  dates,
})

export const proposalShape = z.discriminatedUnion('kind', [measure, claim, event])
export type Proposal = z.infer<typeof proposalShape>
export type ProposedDate = NonNullable<z.infer<typeof measure>['dates']>[number]

export const answerShape = z.object({ proposals: z.array(proposalShape) })
