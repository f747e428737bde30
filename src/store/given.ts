import { z } from 'zod'
import { InputError, type Issue } from '../issue.js'
import type { Keyed, Paged, Signed } from './model.js'

const MAX_NAME = 200
const name = z
  .string()
  .min(1)
  .max(MAX_NAME)
  .regex(/^[^\p{Cc}\p{Cs}]*$/u, 'a control character')
const signed = z.object({ by: name, at: z.iso.datetime() })
const keyed = signed.extend({ key: name })
const after = z
  .string()
  .max(1000)
  .regex(/^[^\0\p{Cs}]*$/u, 'a control character')
const paged = z.object({ after: after.optional(), limit: z.int().min(1).max(1000).default(100) })

/** Who writes, and when. Throws InputError. */
export const signedOf = ({ by, at }: Signed): Signed =>
  parsed(signed, { by, at }, 'who wrote it, and an instant in UTC')
export const keyedOf = ({ key, by, at }: Keyed): Keyed =>
  parsed(keyed, { key, by, at }, 'a key, who wrote it, and an instant in UTC')

/** A name that both engines keep as it is: 1-200 characters, no control character. Throws InputError. */
export function nameOf(path: string, text: string): string {
  const result = name.safeParse(text)
  if (result.success) return text
  throw new InputError([
    {
      code: 'bad-name',
      path,
      message: 'not a name',
      found: String(text).slice(0, 80),
      expected: `1-${MAX_NAME} characters, no control character`,
    },
  ])
}

/** Where a page begins and how long it is. Throws InputError. */
export const pageOf = ({ after, limit }: Paged): { after?: string | undefined; limit: number } =>
  parsed(paged, { after, limit }, 'a limit of 1-1000')

function parsed<T>(shape: z.ZodType<T>, value: unknown, expected: string): T {
  const result = shape.safeParse(value)
  if (result.success) return result.data
  throw new InputError(
    result.error.issues.map(
      ({ path, message }): Issue => ({
        code: 'bad-value',
        path: path.join('.'),
        message: message.toLowerCase(),
        expected,
      }),
    ),
  )
}
