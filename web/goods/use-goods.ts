import { useQuery } from '@tanstack/react-query'
import type { MovementInput } from '../../src/determine/movement-parse.js'
import type { DutyWords } from '../../src/duty/input-parse.js'
import type { Asks } from '../core/asks.js'
import { ask } from '../core/client.js'
import type { Chosen } from '../core/goods.js'
import { type Asked, useAsk } from '../core/hooks.js'
import type { Moving, Some } from '../shell/search.js'
import { type Loaded, useLoaded } from './loaded.js'
import { withPartyNames } from './party-names.js'

const EXAMPLE = ['motor.question.yaml', 'motor.yaml'] as const

/** The list that is open; the example's until one is. */
export function useGoods(): { readonly goods: Loaded | undefined; readonly error: Error | null } {
  const own = useLoaded()
  const { data, error } = useQuery({
    queryKey: ['example'],
    queryFn: async () => ask('list', { files: await Promise.all(EXAMPLE.map(exampleFile)) }),
    enabled: own === undefined,
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  })
  return { goods: own ?? (data && { list: data, example: true }), error }
}

async function exampleFile(name: string): Promise<Chosen> {
  const answer = await fetch(new URL(`data/examples/${name}`, document.baseURI))
  if (!answer.ok) throw new Error(`${name}: the server answers ${answer.status}`)
  return { name, bytes: new Uint8Array(await answer.arrayBuffer()) }
}

/** How the list's own file says that the goods move, with what the address says laid over it, and the parties that were named here. */
export function movementOf({ list, parties }: Loaded, { kind, from, to, use }: Some<Moving>): MovementInput {
  return {
    ...(from || to ? { kind: 'export' } : {}),
    ...withPartyNames(list.movement, parties ?? {}),
    ...(kind ? { kind } : {}),
    ...(from ? { from } : {}),
    ...(to ? { to } : {}),
    ...(use ? { 'end-use': use } : {}),
  }
}

/** The movement as the core reads it; failing with what is wrong with it. */
export const useMoves = (input: MovementInput | undefined, goods?: Loaded): Asked<Asks['moves']['is']> => {
  return useAsk('moves', { movement: input ?? {}, ...answersOf(goods) }, { enabled: input !== undefined })
}

/** The answers of a filled-in request that came back, where one did. */
export const answersOf = (goods: Loaded | undefined) => (goods?.answers ? { answers: goods.answers.given } : {})

/** Whether nobody said where the goods go. */
export const isUnsaid = ({ from, to }: Asks['moves']['is']): boolean => from === undefined || to === undefined

/** What somebody knows of the entry of the goods, as the core reads it. */
export const moneyOf = ({ column1, entry }: Some<Moving>): DutyWords => ({
  ...(column1 ? { rates: { 'us/column-1': column1 } } : {}),
  ...(entry ? { entryType: entry } : {}),
})
