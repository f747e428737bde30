/** Chapters that the Harmonized System keeps free. */
const RESERVED = ['77']

/** What is wrong with a code that an entry declares under the HTS: 8 digits for a rate line, 10 with the statistical suffix. Undefined where nothing is. */
export function htsFault(code: string): string | undefined {
  if (!/^\d+(\.\d+)*$/.test(code)) return 'not a code: digits and dots only'
  const digits = code.replaceAll('.', '')
  if (digits.length !== 8 && digits.length !== 10) return `a code of ${digits.length} digits`
  const chapter = digits.slice(0, 2)
  if (chapter === '00' || RESERVED.includes(chapter)) return `no edition has a chapter ${chapter}`
  if (chapter === '98' || chapter === '99') return `chapter ${chapter} holds special provisions, not goods`
  return undefined
}
