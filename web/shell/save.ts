/** Gives a text to the reader as a file. */
export function save(name: string, type: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // The browser reads it after the click: taken back at once, a busy machine saves nothing.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}
