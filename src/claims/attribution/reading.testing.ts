import { readFileSync } from 'node:fs'
import { actorsOf, type PeopleFile } from '../../register/actors.js'
import type { Register } from '../../register/model.js'
import { registerOf } from '../../register/registers.testing.js'
import { actorsFile } from '../../register/shapes.js'
import { parseYaml } from '../../register/yaml.js'
import { readReport } from '../read.js'
import type { Reading } from '../reading.js'

const file = readFileSync(new URL('../../../register/actors.yaml', import.meta.url), 'utf8')
const people = actorsFile.parse(parseYaml(file, 'actors.yaml').tree!.value) as PeopleFile

/** A register with the people on file and next to no law. */
export const register: Register = {
  ...registerOf({ events: [], acts: [], verified: 0, until: undefined }),
  actors: actorsOf(people),
}

/** A report of 23 October 2025. */
export const reading = (text: string, published = '2025-10-23'): Reading =>
  readReport(register, text, { published: published as never, publisher: 'Acme Daily' })

/** `speaker (mode): quote`, in order. */
export const said = (text: string, published?: string): string[] =>
  reading(text, published).claims.map(({ speaker, mode, quote }) => `${speaker} (${mode}): ${quote}`)
export const chains = (text: string): string[] => reading(text).claims.map(({ chain }) => chain.slice(1).join(' > '))
/** `canonical: surface / surface`. */
export const named = (text: string, published?: string): string[] =>
  reading(text, published).entities.map(
    ({ canonical, mentions }) => `${canonical}: ${mentions.map(({ surface }) => surface).join(' / ')}`,
  )
