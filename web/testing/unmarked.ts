import type { Page } from 'playwright-core'

/**
 * English prose on a page in Chinese that no `lang` says is English: two Latin words side by side in a text without a Chinese character. Names of files and
 * commands are no prose.
 */
export const unmarked = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const walker = document.createTreeWalker(document.querySelector('main') ?? document.body, NodeFilter.SHOW_TEXT)
    const found = new Set<string>()
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.parentElement
      const text = node.textContent?.trim() ?? ''
      if (!at || at.closest('code, script, style, textarea')) continue
      if (at.closest('[lang]')?.getAttribute('lang')?.startsWith('en')) continue
      if (/[A-Za-z]{2,}[,.]? [A-Za-z]{2,}/.test(text) && !/\p{Script=Han}/u.test(text)) found.add(text.slice(0, 100))
    }
    return [...found]
  })
