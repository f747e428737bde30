import { z } from 'zod'
import { day, end, source, words } from '../../register/shapes.js'
import { CONTACT_KINDS, CONTACT_STATUSES, PARTIES } from './model.js'

/** The shapes of the talks' files. Every scalar is a string; unknown keys are refused. Every source has a day on which it was published. */
const text = z.string().min(1)
const party = z.enum(PARTIES)
const texts = z.array(text).min(1)
const published = source.extend({ published: day })
const sources = z.array(published).min(1)
const no = z.literal('no', { error: 'on-file is only ever no: what the register holds needs no mark' })

const ordinal = text.regex(/^[1-9]\d?$/, 'expected a number from 1 to 99').transform(Number)

export const contactFile = z.strictObject({
  contact: z.strictObject({
    kind: z.enum(CONTACT_KINDS),
    title: words,
    place: text.optional(),
    'named-by': text.optional(),
    ordinal: z.strictObject({ nth: ordinal, cite: text }).optional(),
    'asked-by': z.strictObject({ party, words: words.optional(), cite: text }).optional(),
    people: z.strictObject({ us: texts.optional(), cn: texts.optional() }).optional(),
    agenda: z.strictObject({ items: texts, cite: text }).optional(),
    sources,
    notes: texts.optional(),
  }),
  reports: z
    .array(
      z.strictObject({
        party,
        status: z.enum(CONTACT_STATUSES),
        from: day.optional(),
        to: day.optional(),
        says: text.optional(),
        words: words.optional(),
        cite: text,
      }),
    )
    .min(1),
})

const statement = z
  .strictObject({ party, says: text.optional(), words: words.optional(), cite: text })
  .refine((value) => value.says || value.words, 'expected words, or says where no words were seen')

const carrier = z.strictObject({
  instrument: text,
  'on-file': no.optional(),
  party: party.optional(),
  date: day,
  part: text.optional(),
  until: end.optional(),
  cite: text,
})

const allegation = z.strictObject({
  by: party,
  says: text,
  words: words.optional(),
  cite: text,
  denied: statement.optional(),
  'taken-up': z.strictObject({ says: text, cite: text }).optional(),
})

const later = z.array(z.strictObject({ date: day, says: text, cite: text }))

const promise = z.strictObject({
  by: z.enum([...PARTIES, 'both']),
  what: text,
  said: z.array(statement).min(1),
  silent: z.array(z.strictObject({ party, says: text, cite: text })).optional(),
  until: end.extend({ cite: text.optional() }).optional(),
  steps: z.strictObject({ us: text.optional(), cn: text.optional() }).optional(),
  'carried-by': z.array(carrier).optional(),
  renews: texts.optional(),
  concerns: texts.optional(),
  allegations: z.array(allegation).optional(),
  later: later.optional(),
})

export const arrangementFile = z.strictObject({
  arrangement: z.strictObject({
    title: words,
    agreed: day,
    contacts: texts,
    sources,
    notes: texts.optional(),
  }),
  promises: z.record(text, promise),
})

export const truceFile = z.strictObject({
  truce: z.strictObject({ title: words, later: later.optional() }),
  spans: z.array(z.strictObject({ from: day, until: day, promises: texts, note: text.optional() })).min(1),
})

export const coverageFile = z.strictObject({ 'recorded-from': day.optional(), 'verified-through': day, says: text })

export type ContactShape = z.output<typeof contactFile>
export type ArrangementShape = z.output<typeof arrangementFile>
export type PromiseShape = z.output<typeof promise>
export type StatementShape = z.output<typeof statement>
export type TruceShape = z.output<typeof truceFile>
