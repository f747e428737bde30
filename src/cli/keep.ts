import { InputError } from '../issue.js'
import type { Register } from '../register/model.js'
import { onStore, type SignedFlags, signedBy } from './store-at.js'

/** Keeps a decision record in the store, with its edition whole. What there is to say of it. Throws InputError where the name stands for another. */
export async function keptIn(flags: SignedFlags, key: string, law: Register, record: string): Promise<string> {
  return onStore(flags, async (store) => {
    await store.editions.keep(law.edition, JSON.stringify(law))
    const outcome = await store.decisions.append({ ...signedBy(flags), key, record })
    if ('refused' in outcome) throw new InputError(outcome.refused)
    const { seq, id } = outcome.written
    return `lodestone: ${outcome.again ? 'was kept already as' : 'kept as'} decision ${seq}, ${id}`
  })
}
