import { useQuery } from '@tanstack/react-query'
import { api, NoServer } from '../api.js'
import type { Line } from './asks.js'
import { ask } from './client.js'

/** Lines to show before anything is asked: those of the stored questions, or the example that comes with the page. */
export type MyLines = { readonly lines: readonly Line[]; readonly stored: number }

/** How many stored questions the first view looks at, and how many lines of each. */
const QUESTIONS = 10
const LINES = 20

export function useMyLines() {
  return useQuery<MyLines, Error>({
    queryKey: ['my lines'],
    queryFn: async () => {
      const stored = await storedQuestions()
      return stored.length
        ? { lines: stored.flatMap((lines) => lines.slice(0, LINES)), stored: stored.length }
        : { lines: await example(), stored: 0 }
    },
    staleTime: 60_000,
    retry: false,
  })
}

/** What is stored below `api/questions`, in the words of question files, read by the reader of files. */
async function storedQuestions(): Promise<readonly (readonly Line[])[]> {
  try {
    const { body } = await api<{ readonly items: readonly { readonly id: string }[] }>(`questions?limit=${QUESTIONS}`)
    return await Promise.all(body.items.map(({ id }) => storedLines(id)))
  } catch (error) {
    if (error instanceof NoServer) return []
    throw error
  }
}

async function storedLines(id: string): Promise<readonly Line[]> {
  const { body } = await api<unknown>(`questions/${encodeURIComponent(id)}`)
  const bytes = new TextEncoder().encode(JSON.stringify(body))
  const { parts, movement } = await ask('list', { files: [{ name: `${id}.json`, bytes }] })
  const moves = await ask('moves', { movement })
  return parts.map((part) => ({ part, movement: moves }))
}

async function example(): Promise<readonly Line[]> {
  const answer = await fetch(new URL('data/example.json', document.baseURI))
  if (!answer.ok) throw new Error(`example.json: the server answers ${answer.status}`)
  return (await answer.json()) as readonly Line[]
}
