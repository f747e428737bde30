import { homedir } from 'node:os'
import { join } from 'node:path'
import type { Place } from '../store/model.js'

type Environment = Readonly<Record<string, string | undefined>>

/** Where the store is: the database of `LODESTONE_DATABASE_URL`, else a file below `LODESTONE_HOME`, else below `~/.lodestone`. */
export function storePlace({ LODESTONE_DATABASE_URL: url, LODESTONE_HOME: home }: Environment): Place {
  if (url) return { url }
  return { home: home || join(homedir(), '.lodestone') }
}
