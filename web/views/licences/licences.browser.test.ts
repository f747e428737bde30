import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { audit, inBrowser, overflow } from '../../testing/browser.js'

const home = mkdtempSync(join(tmpdir(), 'lodestone-'))
afterAll(() => rmSync(home, { recursive: true, force: true }))

const SINGLE = readFileSync('examples/licences/single.json', 'utf8')
const DAY = 'on=2026-04-15&known=2026-04-15'

describe('with a server', () => {
  const open = inBrowser(async () => {
    const { serve } = await import('../../../dist/http/serve.js')
    return serve({ place: { home }, port: 0, log: () => undefined })
  })

  it('keeps a licence, draws it down, refuses what does not fit, and exports the archive', async () => {
    const { page, close } = await open(`/licences?lang=en&${DAY}`)
    await page.getByText('No licence is kept yet').waitFor()
    await page.getByText('Bring in a licence or an application').click()
    await page.getByLabel('Licence or application, as JSON').fill(SINGLE)
    await page.getByRole('button', { name: 'Keep it' }).click()
    await page.getByRole('heading', { name: /2026-EX-000017/ }).waitFor()
    await page.getByLabel('Quantity').first().fill('360')
    await page.getByLabel('Shipment').fill('declaration 1')
    await page.getByLabel('Value').first().fill('42000')
    await page.getByRole('button', { name: 'Write it' }).click()
    await page
      .getByText(/Remaining 240/)
      .first()
      .waitFor()
    await page.getByLabel('Shipment').fill('declaration 2')
    await page.getByRole('button', { name: 'Write it' }).click()
    await page.getByRole('alert').getByText(/240/).waitFor()
    expect(await page.locator('.balance').first().textContent()).toMatch(/Drawn 360/)
    expect(await audit(page)).toEqual([])
    await page.getByRole('link', { name: /All licences/ }).click()
    await page.getByRole('link', { name: '2026-EX-000017' }).waitFor()
    expect(await audit(page)).toEqual([])
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Download everything' }).click(),
    ])
    expect(
      readFileSync(await download.path())
        .subarray(0, 2)
        .toString(),
    ).toBe('PK')
    await close()
  })

  it('shows the same ledger in Chinese on a narrow page, and on another day', async () => {
    const { page, close } = await open(`/licences?lang=zh&on=2026-12-01&known=2026-12-01&licence=beihai-2026-17`)
    await page.getByRole('heading', { name: /过期/ }).waitFor()
    const form = page.locator('.enter')
    await form.getByText(/在所查看的日期，许可证状态为“过期”/).waitFor()
    const day = form.locator('[name=on]')
    expect([await day.inputValue(), await day.getAttribute('max')]).toEqual(['', '2026-09-11'])
    await day.fill('2026-05-06')
    await form.locator('[name=amount]').fill('1')
    await form.locator('[name=value]').fill('1')
    await form.locator('[name=shipment]').fill('declaration 1')
    await form.getByRole('button').click()
    await page
      .getByRole('alert')
      .getByText(/第1行此前已就declaration 1核销过/)
      .waitFor()
    await page.getByRole('status').getByText('已写入').waitFor()
    await page.setViewportSize({ width: 320, height: 640 })
    expect(await overflow(page)).toBe(0)
    expect(await audit(page)).toEqual([])
    await close()
  })

  it.each([
    ['en', 'Granted', 'Remaining', '600 kg'],
    ['zh', '批准', '剩余', '600 千克'],
  ] as const)(
    'in %s every row of the list is a card on a narrow page, and nothing lies beside it',
    async (lang, label, left, granted) => {
      const { page, close } = await open(`/licences?lang=${lang}&${DAY}`, { width: 390, height: 844 })
      const row = page.locator('.licences tbody tr').first()
      await row.waitFor()
      expect(await row.evaluate((one) => getComputedStyle(one).display)).toBe('block')
      expect(await row.evaluate((one) => one.scrollWidth - one.clientWidth)).toBe(0)
      const labels = await row
        .locator('[data-label]')
        .evaluateAll((all) => all.map((one) => getComputedStyle(one, '::before').content))
      expect(labels).toContain(`"${label}"`)
      expect(labels).toContain(`"${left}"`)
      expect(await row.innerText()).toContain(granted)
      expect(await overflow(page)).toBe(0)
      expect(await audit(page)).toEqual([])
      await row.getByRole('link').press('Enter')
      await page.locator('.balance').first().waitFor()
      const entry = page.locator('section[aria-labelledby=running] tbody tr').first()
      expect(await entry.evaluate((one) => one.scrollWidth - one.clientWidth)).toBe(0)
      expect(await overflow(page)).toBe(0)
      await close()
    },
  )

  it('shows an application with its clock and its papers', async () => {
    const { page, close } = await open('/licences?lang=en&on=2026-02-20&known=2026-02-20')
    await page.getByText('Bring in a licence or an application').click()
    await page
      .getByLabel('Licence or application, as JSON')
      .fill(readFileSync('examples/licences/application.json', 'utf8'))
    await page.getByRole('button', { name: 'Keep it' }).click()
    await page.getByRole('heading', { name: 'Clock' }).waitFor()
    expect(await page.locator('main').textContent()).toMatch(/45 working days/)
    expect(await audit(page)).toEqual([])
    await close()
  })
})

describe('without a server', () => {
  const open = inBrowser()
  it('says that nothing can be stored, and how to get a server', async () => {
    const { page, close } = await open('/licences?lang=en')
    await page.getByText('lodestone serve', { exact: true }).waitFor()
    expect(await audit(page)).toEqual([])
    await close()
  })
})
