import { useQuery } from '@tanstack/react-query'
import { api, NoServer } from '../api.js'
import type { Line } from './asks.js'

/** A question as Check stores it below `api/questions`: goods and how they move, under a name. */
export type StoredQuestion = { readonly name?: string; readonly lines: readonly Line[] }

/** Lines to show before anything is asked: those stored, or the example that comes with the page. */
export type MyLines = { readonly lines: readonly Line[]; readonly stored: number }

/** How many stored questions the first view looks at. */
const LOOKED_AT = 20

export function useMyLines() {
  return useQuery<MyLines, Error>({
    queryKey: ['my lines'],
    queryFn: async () => {
      const stored = await storedQuestions()
      return stored.length
        ? { lines: stored.flatMap(({ lines }) => lines), stored: stored.length }
        : { lines: await example(), stored: 0 }
    },
    staleTime: 60_000,
    retry: false,
  })
}

async function storedQuestions(): Promise<readonly StoredQuestion[]> {
  try {
    const { body } = await api<{ readonly items?: readonly { readonly id: string }[] }>(`questions?limit=${LOOKED_AT}`)
    const ids = (body.items ?? []).map(({ id }) => id)
    const all = await Promise.all(
      ids.map((id) => api<{ readonly body?: StoredQuestion }>(`questions/${encodeURIComponent(id)}`)),
    )
    return all.flatMap(({ body }) => (body.body && Array.isArray(body.body.lines) ? [body.body] : []))
  } catch (error) {
    if (error instanceof NoServer) return []
    throw error
  }
}

async function example(): Promise<readonly Line[]> {
  const answer = await fetch(new URL('data/example.json', document.baseURI))
  if (!answer.ok) throw new Error(`example.json: the server answers ${answer.status}`)
  return (await answer.json()) as readonly Line[]
}
