/** Chapters that the Harmonized System keeps free. */
const RESERVED = ['77']

/**
 * Where the schedule of 2024 to 2026 is known line by line: what may follow some digits (HTSUS 2026 Revision 6 for magnets and rare-earth metals; the
 * tariff table of the USGS for rare-earth compounds; a copy of the schedule of 2024 for the rest), and the subheadings of the Harmonized System of 2022 for
 * the headings whose duties are held. Of every other heading nothing is said.
 */
const LINES: Readonly<Record<string, readonly string[]>> = {
  '2504': ['10', '90'],
  '2805': ['11', '12', '19', '30', '40'],
  '280530': ['00'],
  '28053000': ['05', '10', '15', '20', '50', '90'],
  '2846': ['10', '90'],
  '284610': ['00'],
  '284690': ['20', '40', '80'],
  '3606': ['10', '90'],
  '7202': ['11', '19', '21', '29', '30', '41', '49', '50', '60', '70', '80', '91', '92', '93', '99'],
  '7326': ['11', '19', '20', '90'],
  '8501': ['10', '20', '31', '32', '33', '34', '40', '51', '52', '53', '61', '62', '63', '64', '71', '72', '80'],
  '850110': ['20', '40', '60'],
  '850120': ['20', '40', '50', '60'],
  '8505': ['11', '19', '20', '90'],
  '850511': ['00'],
  '85051100': ['10', '30', '50', '70', '90'],
  '850519': ['10', '20', '30'],
}

/** What is wrong with a code that an entry declares under the HTS: 8 digits for a rate line, 10 with the statistical suffix. Undefined where nothing is. */
export function htsFault(code: string): string | undefined {
  if (!/^\d+(\.\d+)*$/.test(code)) return 'not a code: digits and dots only'
  const digits = code.replaceAll('.', '')
  if (digits.length !== 8 && digits.length !== 10) return `a code of ${digits.length} digits`
  const chapter = digits.slice(0, 2)
  if (chapter === '00' || RESERVED.includes(chapter)) return `no edition has a chapter ${chapter}`
  if (chapter === '98' || chapter === '99') return `chapter ${chapter} holds special provisions, not goods`
  for (const [line, followers] of Object.entries(LINES)) {
    const next = digits.slice(line.length, line.length + 2)
    if (digits.startsWith(line) && next !== '' && !followers.includes(next))
      return `no edition has ${line} with ${next} behind it, only ${followers.join(', ')}`
  }
  return undefined
}
