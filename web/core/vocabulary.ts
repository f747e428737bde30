import { territoryCode } from '../../src/determine/territory.js'
import type { Register } from '../../src/register/model.js'
import type { Names } from '../../src/words/named.js'
import { namesIn } from '../../src/words/names.js'

/** The words that the page may offer, and the names of all. */
export type Vocabulary = {
  /** `alias`: what is typed for it, `CN`. */
  readonly territories: readonly { readonly id: string; readonly alias: string }[]
  readonly endUses: readonly string[]
  /** Lists of goods that have entries, by id: a part may be classified on them. */
  readonly controlLists: readonly string[]
  /** Kinds of licence, by their issuers, with what a form asks by them. */
  readonly licenceKinds: readonly {
    readonly id: string
    readonly issuer: string
    readonly exports?: 'one' | 'several'
    readonly endUsers?: 'one' | 'several'
  }[]
  readonly names: Names
}

export function vocabularyIn(register: Register): Vocabulary {
  return {
    territories: Object.values(register.territories).map(({ id, alias }) => ({
      id,
      alias: territoryCode({ id, alias }),
    })),
    endUses: register.facts['movement.end-use']?.values ?? [],
    controlLists: Object.values(register.lists).flatMap(({ id, entries }) => (Object.keys(entries).length ? [id] : [])),
    licenceKinds: Object.values(register.licenceKinds ?? {}).map(({ id, issuer, exports, endUsers }) => ({
      id,
      issuer,
      ...(exports ? { exports } : {}),
      ...(endUsers ? { endUsers } : {}),
    })),
    names: namesIn(register),
  }
}
