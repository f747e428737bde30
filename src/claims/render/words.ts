import type { ClaimAct, DateMention, Known } from '../reading.js'

export const actWords = (act: ClaimAct): string => act.replaceAll('-', ' ')

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** `2025-11-08`: 8 Nov 2025; `2025-11`: Nov 2025; `a/b`: a to b, one end may be open; anything else as it stands. */
export function isoWords(iso: string): string {
  const [from, to] = iso.split('/')
  if (to !== undefined) {
    if (!from) return `until ${one(to)}`
    return to ? `${one(from)} to ${one(to)}` : `from ${one(from)}`
  }
  return one(iso)
}

function one(iso: string): string {
  const found = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(iso)
  const month = found?.[2] === undefined ? undefined : MONTHS[Number(found[2]) - 1]
  if (!found || (found[2] !== undefined && !month)) return iso
  return [found[3] && String(Number(found[3])), month, found[1]].filter(Boolean).join(' ')
}

export const dateWords = ({ iso, bound, quote }: DateMention): string =>
  iso === undefined ? `“${quote}”` : `${bound ? `${bound} ` : ''}${isoWords(iso)}`

/** What is known of the report, and how. */
export function knownWords(known: Known<string>, words: (value: string) => string = (value) => value): string {
  if (known.basis === 'absent') return 'not stated'
  if (known.basis === 'stated') return `${words(known.value)} (stated: ${known.how})`
  return `${words(known.value)} (given by ${known.by}${known.stated === undefined ? '' : `; the text states ${words(known.stated)}`})`
}

export const plural = (count: number, word: string, many = `${word}s`): string =>
  `${count} ${count === 1 ? word : many}`
