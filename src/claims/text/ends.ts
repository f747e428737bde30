/** The text without the characters at its end that `loose` fits, one by one: `/[.\s]+$/` would start anew at each mark of a long run. */
export function withoutEnd(text: string, loose: RegExp): string {
  let end = text.length
  while (end > 0 && loose.test(text[end - 1]!)) end -= 1
  return text.slice(0, end)
}
