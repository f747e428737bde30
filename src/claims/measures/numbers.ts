/** `No. 61 of 2025`, `Executive Order 14257`, `Proclamation 10908`, `90 FR 50857`, `Section 301`, 2025年第61号. As keys. */
export function numbersIn(text: string, year: string | undefined): string[] {
  const keys: string[] = []
  if (!/\d/.test(text)) return keys
  const add = (pattern: RegExp, key: (match: RegExpMatchArray) => string | undefined) => {
    for (const match of text.matchAll(pattern)) {
      const one = key(match)
      if (one) keys.push(one)
    }
  }
  add(/\b(?:Executive Orders?|E\.?O\.?)\s(?:Nos?\.?\s)?(\d{4,5})\b/g, ([, number]) => `eo ${number}`)
  add(/\bProclamations?\s(?:Nos?\.?\s)?(\d{4,5})\b/g, ([, number]) => `proclamation ${number}`)
  add(/\b(\d{2,3}) F(?:ed)?\.? ?R(?:eg)?\.? (\d{3,6})\b/g, ([, volume, page]) => `fr ${volume} ${page}`)
  add(/\b[Ss]ection (\d{3})\b/g, ([, number]) => `section ${number}`)
  for (const [, list, of] of text.matchAll(/\bNos?\. ?(\d{1,3}(?:(?:, and |, | and )\d{1,3}){0,20})(?: of (\d{4}))?/g))
    if (of ?? year) for (const number of list!.match(/\d+/g)!) keys.push(`no ${of ?? year}-${number}`)
  for (const [, of, list] of text.matchAll(/(\d{4})年第(\d{1,3}号(?:[、和](?:第)?\d{1,3}号){0,20})/g))
    for (const number of list!.match(/\d+/g)!) keys.push(`no ${of}-${number}`)
  return keys
}
