import type { Speaker } from './speaker.js'

/** Whom pronouns may mean, at a place in the text: the last that fits each. */
export type Memory = {
  readonly person?: Speaker
  readonly body?: Speaker
  readonly outlet?: Speaker
  readonly group?: Speaker
  readonly nearest?: Speaker
  /** Who says I in a proclamation or an order. */
  readonly signer?: Speaker
}

/** What is remembered after somebody was the subject of a sentence. */
export function remembering(
  memory: Memory,
  speaker: Speaker,
  kind: { readonly outlet: boolean; readonly plural: boolean },
): Memory {
  const last = { ...speaker, via: speaker.via }
  if (speaker.person && !kind.plural) return { ...memory, person: last, nearest: last }
  if (speaker.person) return { ...memory, group: last, nearest: last }
  return { ...memory, body: last, group: last, nearest: last, ...(kind.outlet ? { outlet: last } : {}) }
}
