import { z } from 'zod'
import { bothWords, day, end } from '../shapes.js'

/** The shape of a scenario's file. Every scalar is a string; unknown keys are refused. */
const text = z.string().min(1)
const names = z.union([text.transform((value) => [value]), z.array(text).min(1)])

const event = z.strictObject({
  provision: text,
  effective: day.optional(),
  withdrawn: day.optional(),
  lapsed: day.optional(),
  revoked: day.optional(),
  until: end.optional(),
})

const act = z.strictObject({
  lapses: names.optional(),
  suspends: names.optional(),
  extends: names.optional(),
  resumes: names.optional(),
  revokes: names.optional(),
  withdraws: names.optional(),
  from: day,
  until: end.optional(),
})

export const scenarioFile = z.strictObject({
  scenario: z.strictObject({
    title: bothWords,
    says: z.union([text, bothWords]),
    includes: names.optional(),
    notes: z.array(text).optional(),
  }),
  events: z.array(event).optional(),
  acts: z.array(act).optional(),
})

export type ScenarioShape = z.output<typeof scenarioFile>
