import { homedir } from 'node:os'
import { join } from 'node:path'
import type { Place } from './model.js'

/** Where the store is: `home` if given, else `LODESTONE_DATABASE_URL`, else `LODESTONE_HOME`, else `.lodestone` in the user's folder. */
export function placeOf(environment: Readonly<Record<string, string | undefined>>, home?: string): Place {
  const { LODESTONE_DATABASE_URL: url, LODESTONE_HOME: named } = environment
  if (home) return { home }
  if (url) return { url }
  return { home: named || join(homedir(), '.lodestone') }
}
