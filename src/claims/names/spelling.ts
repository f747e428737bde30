/** Edits (insert, delete, replace) between two words; `limit + 1` where there are more. Linear in the longer for a small limit. */
export function distance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1
  let before = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i]
    for (let j = 1; j <= b.length; j += 1)
      row.push(Math.min(row[j - 1]! + 1, before[j]! + 1, before[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)))
    before = row
  }
  return Math.min(before[b.length]!, limit + 1)
}

/** How many edits a misspelling of a name may be away: a third of the longer, at least one. */
export const allowed = (a: string, b: string): number => Math.max(1, Math.floor(Math.max(a.length, b.length) / 3))

/** Consonants that a transliteration into Chinese and back mixes up, one letter for each class. */
const SOUND: Readonly<Record<string, string>> = {
  l: 'r',
  r: 'r',
  b: 'p',
  p: 'p',
  d: 't',
  t: 't',
  g: 'k',
  k: 'k',
  c: 'k',
  q: 'k',
  v: 'f',
  f: 'f',
  w: 'f',
  z: 's',
  s: 's',
  x: 's',
  j: 'j',
  m: 'm',
  n: 'n',
  h: 'h',
}

/** The consonants of a name by class, repeats once: what is left of it after a way through another script. */
export function skeleton(name: string): string {
  let bones = ''
  for (const letter of name) {
    const sound = SOUND[letter]
    if (sound && bones.at(-1) !== sound) bones += sound
  }
  return bones
}
