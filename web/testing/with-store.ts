import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, expect } from 'vitest'
import { inBrowser } from './browser.js'

/** As `inBrowser`, served by the program itself with an empty store that is thrown away afterwards. */
export function inBrowserWithStore(): ReturnType<typeof inBrowser> {
  const home = mkdtempSync(join(tmpdir(), 'lodestone-'))
  afterAll(() => rmSync(home, { recursive: true, force: true }))
  return inBrowser(async () => {
    const { serve } = await import('../../dist/http/serve.js')
    return serve({ place: { home }, port: 0, log: () => undefined })
  })
}

type Sent = { readonly method?: 'PUT' | 'POST'; readonly key?: string; readonly status?: number }

/** Writes to the store that a page is served with, as any client does. */
export async function send(page: Page, path: string, data: unknown, { method = 'POST', key, status = 201 }: Sent = {}) {
  const url = new URL(`api/${path}`, page.url()).href
  const answer = await page.request.fetch(url, { method, data, headers: key ? { 'idempotency-key': key } : {} })
  expect(answer.status(), await answer.text()).toBe(status)
  return (await answer.json()) as Record<string, unknown>
}

const oxide = (cas: string, name: string, kilograms: string) => ({
  name,
  form: 'oxide',
  quantity: kilograms,
  mass: '1 kg',
  'made-in': 'CN',
  origin: 'CN',
  'parts-complete': 'yes',
  composition: { complete: 'yes', of: [{ cas, share: '99.9..100 %' }] },
})

/** Three oxides that leave China for a plant in Germany. */
export const OXIDES = {
  parts: {
    dy2o3: oxide('1308-87-8', 'dysprosium oxide', '50'),
    y2o3: oxide('1314-36-9', 'yttrium oxide', '10'),
    fe2o3: oxide('1309-37-1', 'iron oxide', '5'),
  },
  movement: { kind: 'export', from: 'CN', to: 'DE', 'end-use': 'civil' },
}
