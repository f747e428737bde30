import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { audit, inBrowser } from '../../testing/browser.js'

const home = mkdtempSync(join(tmpdir(), 'lodestone-'))
afterAll(() => rmSync(home, { recursive: true, force: true }))

const open = inBrowser(async () => {
  const { serve } = await import('../../../dist/http/serve.js')
  return serve({ place: { home }, port: 0, log: () => undefined })
})

const OXIDE = {
  parts: { oxide: { form: 'oxide', composition: { complete: 'yes', of: [{ cas: '1308-87-8', share: '99.9 %' }] } } },
  movement: { kind: 'export', from: 'cn/customs', to: 'de', 'end-use': 'civil' },
}

it('shows what binds the questions that are stored, in place of the example', async () => {
  const { page, close } = await open('/?on=2026-11-22&known=2026-11-22')
  await page.getByText('Nothing of yours is stored yet.').waitFor()
  const url = new URL('api/questions/oxide', page.url()).href
  const kept = await page.request.put(url, { data: OXIDE, headers: { 'if-none-match': '*' } })
  expect(kept.status(), await kept.text()).toBe(200)
  await page.reload()
  await page.getByText('The question you stored, on these dates.').waitFor()
  await page.locator('.verdicts .binding', { hasText: 'cn/mofcom/2025-18#1' }).waitFor()
  expect(await audit(page)).toEqual([])
  await close()
})
