/** Signs that start a formula, also behind spaces and invisible characters, and the white space that some readers strip. */
const DANGEROUS = /^[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠]|^[\t\r\n]|^\s*\0/u
const NUMBER = /^[+-]?\d+(\.\d+)?$/

/**
 * Rows as CSV text (RFC 4180, CRLF). A cell that a spreadsheet would run as a formula gets a leading apostrophe; plain numbers, negative
 * ones too, stay numbers.
 */
export function csvOf(rows: readonly (readonly string[])[]): string {
  const known = new Map<string, string>()
  const cell = (text: string): string => {
    const found = known.get(text) ?? cellOf(text)
    known.set(text, found)
    return found
  }
  return rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')
}

function cellOf(text: string): string {
  const inert = NUMBER.test(text) || !DANGEROUS.test(text) ? text : `'${text}`
  return /[",\r\n\t;']/.test(inert) || inert !== inert.trim() ? `"${inert.replaceAll('"', '""')}"` : inert
}
