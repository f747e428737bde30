import { z } from '@hono/zod-openapi'
import { type PlainDate, parseDate } from '../../time/date.js'
import { LIMITS } from '../limits.js'

/** A day of the calendar, `2025-11-07`. */
export const day = z
  .string()
  .refine((text) => parseDate(text) !== undefined, { message: 'not a date of the calendar' })
  .transform((text) => text as PlainDate)
  .openapi({ type: 'string', format: 'date', example: '2025-12-01' })

/** The two dates of every question; today where one is left out. */
export const dates = {
  on: day.optional().openapi({ type: 'string', format: 'date', description: 'the day asked about; today if left out' }),
  known_at: day
    .optional()
    .openapi({ type: 'string', format: 'date', description: 'the day whose knowledge is used; today if left out' }),
}

/** An id of the register: `cn/mofcom/2025-61#1-1`. In a path it is percent-encoded. */
export const id = z.string().min(1).max(200).openapi({ example: 'cn/mofcom/2025-61#1-1' })
export const text = (most: number) => z.string().max(most)
export const word = text(200)

/** The pages of a list. */
export const paging = {
  limit: z
    .string()
    .regex(/^\d{1,4}$/)
    .transform(Number)
    .pipe(z.number().int().min(1).max(LIMITS.page))
    .optional()
    .openapi({ type: 'integer', minimum: 1, maximum: LIMITS.page, default: 50, description: 'how many on a page' }),
  after: text(500).optional().openapi({ description: 'the `next` of the page before' }),
}

export const pageOf = <T extends z.ZodType>(item: T) =>
  z.object({
    edition: z.string().optional(),
    items: z.array(item),
    next: z.string().nullable().openapi({ description: 'where the next page begins; null on the last' }),
  })

export const issue = z
  .object({
    code: z.string(),
    message: z.string(),
    file: z.string().optional(),
    line: z.number().optional(),
    column: z.number().optional(),
    path: z.string().optional(),
    found: z.string().optional(),
    expected: z.string().optional(),
    nearest: z.array(z.string()).optional(),
  })
  .openapi('Issue')

export const problemShape = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.number().int(),
    detail: z.string().optional(),
    issues: z.array(issue).optional(),
  })
  .openapi('Problem')
