import { InputError } from '../issue.js'
import type { House } from './house.js'
import { LIMITS } from './limits.js'
import { Refused } from './problem.js'
import type { GoodsAsked } from './work/goods.js'
import type { OnHand } from './work/on-hand.js'
import { absent } from './writes.js'

type ByIds = { readonly parts_id?: string | undefined; readonly movement_id?: string | undefined }

/** A question with its stored goods and movement in their places. */
export async function resolved<T extends GoodsAsked & ByIds>(house: House, asked: T): Promise<Omit<T, keyof ByIds>> {
  const { parts_id: partsId, movement_id: movementId, ...rest } = asked
  if (partsId !== undefined && rest.parts !== undefined)
    throw new InputError([
      {
        code: 'twice',
        path: 'parts',
        message: 'goods in the question and in the store',
        expected: 'parts or parts_id',
      },
    ])
  const parts = partsId === undefined ? {} : { parts: (await bodyOf(house, 'parts', partsId)).parts }
  const stored = movementId === undefined ? undefined : await bodyOf(house, 'movement', movementId)
  return { ...rest, ...parts, ...(stored ? { movement: { ...stored, ...rest.movement } } : {}) }
}

async function bodyOf(house: House, kind: 'parts' | 'movement', id: string): Promise<Record<string, unknown>> {
  const found = await house.store.documents.get(kind, id)
  return found ? (found.body as Record<string, unknown>) : absent(kind, id)
}

const MOST = 500

/** The licences that a check is netted against, each with its ledger. */
export async function licencesOnHand(
  house: House,
  asked: boolean | readonly string[] | undefined,
): Promise<OnHand['licences']> {
  if (!asked) return undefined
  const ids = asked === true ? await allIds(house) : asked
  const found = await Promise.all(ids.map((id) => house.store.licences.get(id)))
  return found.map((one, index) => {
    if (!one) return absent('licence', ids[index]!)
    return { licence: one.licence, entries: one.lines.map(({ entry }) => entry) }
  })
}

async function allIds(house: House): Promise<readonly string[]> {
  const { items, next } = await house.store.licences.list({ limit: MOST })
  if (next !== undefined)
    throw new Refused('too-much-work', {
      detail: `more than ${MOST} licences: name those of this check (at most ${LIMITS.scenarios * 5})`,
    })
  return items.map(({ id }) => id)
}
