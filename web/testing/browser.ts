import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import sparticuz from '@sparticuz/chromium'
import type { AxeResults } from 'axe-core'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, expect } from 'vitest'
import { type Serving, serve } from './serve.js'

/** The package's flags are for one page in one process, without the web's own guards; these tests want several pages and the guards. */
const UNWANTED = ['--single-process', '--no-zygote', '--disable-web-security', '--allow-running-insecure-content']
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

export async function launch(): Promise<Browser> {
  const args = sparticuz.args.filter((arg) => !UNWANTED.includes(arg))
  return chromium.launch({ executablePath: await sparticuz.executablePath(), args, headless: true })
}

export type Opened = {
  readonly page: Page
  /** Fails where anything went wrong on the page: a breach of its policy, an error, a request to another host, a 404 of its own files. `expected`: words of what a test brings about itself. */
  readonly close: (expected?: readonly string[]) => Promise<void>
}
export type Options = BrowserContextOptions & { readonly width?: number; readonly height?: number }

/** A browser and a server for the tests of one file: `const open = inBrowser()`, then `await open('/register?lang=zh')`. */
export function inBrowser(
  start: () => Promise<Serving> = serve,
): (path?: string, options?: Options) => Promise<Opened> {
  let browser: Browser
  let serving: Serving
  beforeAll(async () => {
    serving = await start()
    browser = await launch()
  })
  afterAll(async () => {
    await browser?.close()
    await serving?.close()
  })
  return async (path = '/', { width = 1280, height = 900, ...options } = {}) => {
    const context = await browser.newContext({
      viewport: { width, height },
      locale: 'en-GB',
      timezoneId: 'UTC',
      ...options,
    })
    const page = await context.newPage()
    const wrongs: string[] = []
    page.on('pageerror', (error) => wrongs.push(String(error)))
    page.on('console', (message) => {
      // A server that is not there is one of the page's own states, said in words.
      const quiet = message.location().url.includes('/api/')
      if (message.type() === 'error' && !quiet) wrongs.push(message.text())
    })
    page.on('request', (request) => {
      const url = request.url()
      if (!/^(blob|data):/.test(url) && !url.startsWith(serving.url)) wrongs.push(url)
    })
    await page.goto(`${serving.url}#${path}`)
    return {
      page,
      async close(expected = []) {
        await context.close()
        expect(wrongs.filter((wrong) => !expected.some((words) => wrong.includes(words)))).toEqual([])
      },
    }
  }
}

/** What axe finds wrong, the page as it stands. */
export async function audit(page: Page): Promise<string[]> {
  await page.evaluate(axe)
  const { violations } = (await page.evaluate('axe.run(document, { resultTypes: ["violations"] })')) as AxeResults
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`)
}

/** How far the page can be scrolled sideways: 0 where everything fits. */
export const overflow = (page: Page): Promise<number> =>
  page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')
