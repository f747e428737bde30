import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import type { MovementInput } from '../../src/determine/movement-parse.js'
import { api, NoServer } from '../api.js'
import { ask } from '../core/client.js'
import { type Loaded, open, type Shelved, useLoaded } from './loaded.js'

/** What lies in the store: lists of parts, and questions, which have how their goods move beside them. */
export const SHELVES = ['parts', 'questions'] as const
export type Shelf = (typeof SHELVES)[number]

export type OnShelf = {
  readonly path: string
  readonly shelf: Shelf
  readonly id: string
  readonly by: string
  readonly at: string
}
type Row = Pick<OnShelf, 'id' | 'by' | 'at'>

const A_PAGE = 200

/** Everything on the shelves, the first two hundred of each; null where no server answers. */
export function useShelves() {
  return useQuery<{ readonly items: readonly OnShelf[]; readonly more: boolean } | null, Error>({
    queryKey: ['stored', 'lists'],
    queryFn: async () => {
      try {
        const pages = await Promise.all(SHELVES.map(pageOf))
        return { items: pages.flatMap(({ items }) => items), more: pages.some(({ more }) => more) }
      } catch (error) {
        if (error instanceof NoServer) return null
        throw error
      }
    },
    retry: false,
  })
}

async function pageOf(shelf: Shelf) {
  const { body } = await api<{ readonly items: readonly Row[]; readonly next: string | null }>(
    `${shelf}?limit=${A_PAGE}`,
  )
  const items = body.items.map(({ id, by, at }): OnShelf => ({ path: `${shelf}/${id}`, shelf, id, by, at }))
  return { items, more: body.next !== null }
}

/** `parts/motor` as the path of an address of the API. */
const apiPath = (path: string): string => {
  const at = path.indexOf('/')
  return `${path.slice(0, at)}/${encodeURIComponent(path.slice(at + 1))}`
}

/** A stored list, read by the reader of files. Throws Problem where it is not there, CoreError where it cannot be read. */
export async function takeDown(path: string): Promise<Loaded> {
  const { body, etag } = await api<unknown>(apiPath(path))
  const name = path.slice(path.indexOf('/') + 1)
  const bytes = new TextEncoder().encode(JSON.stringify(body))
  const list = await ask('list', { files: [{ name: `${name}.json`, bytes }] })
  return { list: { ...list, name }, example: false, shelved: { path, ...(etag ? { etag } : {}) } }
}

/** The list that the address names, opened once: another one that the reader opens afterwards stays open. */
export function useNamedList(path: string | undefined): { readonly error: Error | null; readonly isFetching: boolean } {
  const loaded = useLoaded()
  const taken = useRef<string>(undefined)
  if (path === undefined || loaded?.shelved?.path === path) taken.current = path
  const wanted = path !== taken.current
  const { data, error, isFetching } = useQuery<Loaded, Error>({
    queryKey: ['list on shelf', path],
    queryFn: () => takeDown(path!),
    enabled: wanted,
    retry: false,
    gcTime: 0,
  })
  useEffect(() => {
    if (wanted && data) open(data)
  }, [wanted, data])
  return { error: wanted ? error : null, isFetching }
}

export type Saving = {
  readonly goods: Loaded
  readonly shelf: Shelf
  readonly id: string
  readonly movement: MovementInput
  /** The version that is replaced, `*` for whatever is there; without it nothing may be there yet. */
  readonly over?: string
}

/** Saves the open list, in the words of files. Throws Problem 412 where another version is there. */
export function useSaving(): (saving: Saving) => Promise<Shelved> {
  const client = useQueryClient()
  return async ({ goods, shelf, id, movement, over }) => {
    const words = await ask('partsWords', { parts: goods.list.parts })
    const body = shelf === 'questions' ? { ...words, movement } : words
    const path = `${shelf}/${id}`
    const { etag } = await api<unknown>(apiPath(path), { method: 'PUT', body, ...(over ? { ifMatch: over } : {}) })
    const shelved = { path, ...(etag ? { etag } : {}) }
    open({ ...goods, example: false, shelved, list: { ...goods.list, name: id } })
    await client.invalidateQueries({ queryKey: ['stored', 'lists'] })
    await client.invalidateQueries({ queryKey: ['my lines'] })
    return shelved
  }
}
