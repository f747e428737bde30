import { useQuery } from '@tanstack/react-query'
import { api, NoServer } from '../api.js'
import type { Line } from './asks.js'
import { ask } from './client.js'

/** A stored question that is asked about: its id, how many lines it has, and how many of them are shown. */
export type MyQuestion = { readonly id: string; readonly of: number; readonly shown: number }

/** Lines to show before anything is asked: those of the stored questions, or the example that comes with the page. `more`: there are further questions. */
export type MyLines = {
  readonly lines: readonly Line[]
  readonly questions: readonly MyQuestion[]
  readonly more: boolean
}

/** How many stored questions the first view looks at, and how many lines of each. */
export const QUESTIONS = 10
export const LINES = 20

export function useMyLines() {
  return useQuery<MyLines, Error>({
    queryKey: ['my lines'],
    queryFn: async () => {
      const { questions, more } = await storedQuestions()
      if (questions.length === 0) return { lines: await example(), questions: [], more }
      return {
        lines: questions.flatMap(({ lines }) => lines.slice(0, LINES)),
        questions: questions.map(({ id, lines }) => ({ id, of: lines.length, shown: Math.min(lines.length, LINES) })),
        more,
      }
    },
    staleTime: 60_000,
    retry: false,
  })
}

type Question = { readonly id: string; readonly lines: readonly Line[] }

/** What is stored below `api/questions`, in the words of question files, read by the reader of files. */
async function storedQuestions(): Promise<{ readonly questions: readonly Question[]; readonly more: boolean }> {
  try {
    type Page = { readonly items: readonly { readonly id: string }[]; readonly next: string | null }
    const { body } = await api<Page>(`questions?limit=${QUESTIONS}`)
    const questions = await Promise.all(body.items.map(async ({ id }) => ({ id, lines: await storedLines(id) })))
    return { questions, more: body.next !== null }
  } catch (error) {
    if (error instanceof NoServer) return { questions: [], more: false }
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
