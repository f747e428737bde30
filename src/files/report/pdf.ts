import { reject } from '../desk.js'
import { note, plural, type ReportNote } from './note.js'
import { type Line, paragraphsOf } from './pdf-lines.js'

const MAX_PAGES = 2_000
const MAX_CHARACTERS = 20_000_000

type Piece = {
  readonly str: string
  readonly hasEOL: boolean
  readonly transform: readonly number[]
  readonly height: number
  readonly width: number
}

/** The text layer of a PDF, its lines joined into paragraphs, a paragraph a line. What a picture shows is not read. */
export async function textOfPdf(file: string, bytes: Uint8Array): Promise<{ text: string; notes: ReportNote[] }> {
  const { getDocumentProxy } = await reader()
  const pdf = await getDocumentProxy(new Uint8Array(bytes), {
    verbosity: 0,
    isEvalSupported: false,
    stopAtErrors: false,
  }).catch((error: Error) =>
    error.name === 'PasswordException'
      ? reject(file, 'encrypted', 'a PDF that is locked with a password', { expected: 'an unlocked copy' })
      : reject(file, 'bad-pdf', `not a PDF that can be read: ${firstLine(error.message)}`),
  )
  try {
    if (pdf.numPages > MAX_PAGES)
      reject(file, 'too-large', `PDF of ${pdf.numPages} pages`, { expected: `at most ${MAX_PAGES}` })
    const pages: Line[][] = []
    let characters = 0
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const content = await (await pdf.getPage(number)).getTextContent()
      const lines = linesOf(content.items as unknown as readonly Piece[])
      characters += lines.reduce((sum, { text }) => sum + text.length, 0)
      if (characters > MAX_CHARACTERS)
        reject(file, 'too-large', `PDF of more than ${MAX_CHARACTERS} characters`, { expected: 'a shorter one' })
      pages.push(lines)
    }
    const { paragraphs, running } = paragraphsOf(pages)
    if (paragraphs.length === 0)
      reject(file, 'pdf-without-text', `a PDF without text: ${plural(pages.length, 'page')} of pictures`, {
        expected: 'a PDF with a text layer',
      })
    const empty = pages.filter((lines) => lines.length === 0).length
    return {
      text: paragraphs.join('\n'),
      notes: [
        ...note('pages-without-text', empty, `${plural(empty, 'page')} without text, not read`),
        ...note('running-heads', running, `${plural(running, 'running head or foot line')} left out`),
      ],
    }
  } catch (error) {
    if ((error as Error).name === 'InputError') throw error
    return reject(file, 'bad-pdf', `not a PDF that can be read: ${firstLine((error as Error).message)}`)
  } finally {
    await pdf.destroy()
  }
}

/** The PDF reader is written for Node 22; on Node 20 two functions of the language that it calls are not there yet. */
function reader(): Promise<typeof import('unpdf')> {
  const promise = Promise as { try?: unknown }
  promise.try ??= (work: (...args: unknown[]) => unknown, ...args: unknown[]) =>
    new Promise((resolve) => resolve(work(...args)))
  const url = URL as { parse?: unknown }
  url.parse ??= (text: string, base?: string) => (URL.canParse(text, base) ? new URL(text, base) : null)
  return import('unpdf')
}

const firstLine = (message: string): string => (message.split('\n')[0] ?? '').slice(0, 120).toLowerCase()

/** Pieces on one base line are one line. Letters lower than a point are not meant to be seen. */
function linesOf(pieces: readonly Piece[]): Line[] {
  const lines: Line[] = []
  let text = ''
  let at: { x: number; y: number; height: number; right: number } | undefined
  const end = () => {
    const words = text.replace(/\s+/g, ' ').trim()
    if (words && at) lines.push({ text: words, ...at })
    text = ''
    at = undefined
  }
  for (const { str, hasEOL, transform, height, width } of pieces) {
    const [x = 0, y = 0] = transform.slice(4)
    const seen = height >= 1 || str.trim() === ''
    if (at && str.trim() && Math.abs(at.y - y) > at.height * 0.6) end()
    if (seen) {
      text += str
      if (str.trim()) {
        at = at
          ? { ...at, right: Math.max(at.right, x + width) }
          : { x, y, height: Math.max(height, 1), right: x + width }
      }
    }
    if (hasEOL) end()
  }
  end()
  return lines
}
