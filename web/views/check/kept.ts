import { api } from '../../api.js'
import type { One } from '../../core/check.js'
import { ask } from '../../core/client.js'

export type Kept = {
  readonly again: boolean
  readonly decision: { readonly id: string; readonly seq: number; readonly by: string }
}

/** Keeps the decision on a line with the edition it rests on: the server decides it again first. The same decision is kept once. */
export async function keepDecision(
  one: One,
  scenario: { readonly scenario?: string },
  signal?: AbortSignal,
): Promise<Kept> {
  const { record } = await ask('recorded', { ...one, ...scenario }, signal ? { signal } : {})
  const { body } = await api<Kept>('decisions', {
    method: 'POST',
    body: { record },
    key: await hashOf(record),
    ...(signal ? { signal } : {}),
  })
  return body
}

async function hashOf(text: string): Promise<string> {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
  return [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
