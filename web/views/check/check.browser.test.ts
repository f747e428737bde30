import { expect, it } from 'vitest'
import { audit, inBrowser, overflow } from '../../testing/browser.js'

const open = inBrowser()
const ASKED = 'on=2025-12-01&known=2025-10-20'
const OXIDES = [
  'part no.,name,form,quantity,uom,origin,composition,composition complete,parts complete',
  'dy,dysprosium oxide,oxide,50,kg,CN,cas:1308-87-8 99.9-100 %,yes,yes',
  'fe,iron oxide,oxide,50,kg,CN,cas:1309-37-1 99.9-100 %,yes,yes',
].join('\n')

it.each(['en', 'zh'])(
  'answers for the example in %s: verdicts, composition, what to ask; axe finds nothing',
  async (lang) => {
    const { page, close } = await open(`/check?lang=${lang}&${ASKED}`)
    await page.locator('.verdicts').first().waitFor()
    expect(await page.locator('.lead').textContent()).toMatch(lang === 'en' ? /3 cannot be told/ : /3 项无法判断/)
    await page.locator('.request').first().waitFor({ timeout: 60_000 })
    expect(await page.locator('svg.share').count()).toBeGreaterThan(20)
    expect(await audit(page)).toEqual([])
    await page.setViewportSize({ width: 320, height: 640 })
    expect(await overflow(page)).toBe(0)
    await close()
  },
)

it('tells why when a verdict is opened, and the address opens it again', async () => {
  const { page, close } = await open(`/check?lang=en&${ASKED}`)
  await page.getByText('cn/mofcom/2025-61#1-1', { exact: true }).first().click()
  await page.getByText('value 0.1 % or more', { exact: false }).or(page.locator('.explanation')).first().waitFor()
  expect(await page.locator('.explanation').textContent()).toMatch(
    /What share of the value of .* originating in China.*The law: at least 0.1 %.*Given: 0 %/s,
  )
  expect(await page.locator('.explanation').textContent()).not.toMatch(/movement\.from|cn\/customs|hk-mo-tw/)
  await expect.poll(() => page.url()).toContain('open=cn%2Fmofcom%2F2025-61%231-1')
  await page.reload()
  await page.locator('.explanation').waitFor()
  await close()
})

it('answers otherwise once the suspension is known', async () => {
  const { page, close } = await open('/check?lang=en&on=2025-12-01&known=2025-11-08')
  await page
    .getByRole('heading', { name: /Would bind, but is not in force|Does not bind/ })
    .first()
    .waitFor()
  expect(await page.locator('.lead').textContent()).toMatch(/no requirement certainly binds/)
  await close()
})

it('checks a pasted list by keyboard alone, and gives the request as a file', async () => {
  const { page, close } = await open('/check?lang=en&on=2025-04-10&known=2025-04-10&from=CN&to=DE&use=civil')
  await page.locator('.verdicts, .group').first().waitFor()
  await page.getByText('Paste a list instead').focus()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await page.keyboard.insertText(OXIDES)
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: '2 lines' }).waitFor({ timeout: 30_000 })
  await page.getByRole('heading', { name: 'dysprosium oxide' }).waitFor()
  await expect.poll(() => page.locator('.lead').textContent()).toMatch(/certainly bind/)
  expect(page.url()).not.toContain('dysprosium')
  await page.getByRole('link', { name: 'fe', exact: true }).press('Enter')
  await page.getByRole('heading', { name: 'iron oxide' }).waitFor()
  await expect.poll(() => page.locator('.lead').textContent()).toMatch(/no requirement certainly binds/)
  await close()
})

it('says what is wrong with a list, and where', async () => {
  const { page, close } = await open('/check?lang=en')
  await page.getByText('Paste a list instead').click()
  await page.locator('textarea').fill('id,name,origin\nm1,magnet,Atlantis')
  await page.getByRole('button', { name: 'Read it' }).click()
  await page
    .getByRole('alert')
    .getByText(/pasted\.csv:2/)
    .waitFor()
  expect(await page.getByRole('alert').textContent()).toMatch(/Atlantis/)
  await close()
})

it('saves the request that a supplier fills in', async () => {
  const { page, close } = await open(`/check?lang=en&${ASKED}`)
  const button = page.getByRole('button', { name: 'Request on this line as CSV, to be filled in' })
  await button.waitFor({ timeout: 60_000 })
  const [download] = await Promise.all([page.waitForEvent('download'), button.click()])
  expect(download.suggestedFilename()).toMatch(/-request\.csv$/)
  await close()
})

it.each([
  ['en', /Say the movement first/, /No amount can be told yet: say the value/],
  ['zh', /请先填写货物移动/, /尚无法得出任何金额/],
] as const)(
  'in %s asks for the movement first, and for the value before it tells an amount',
  async (lang, movement, value) => {
    const { page, close } = await open(`/check?lang=${lang}&on=2026-11-22&known=2026-11-22`)
    const list = 'part no.,form,material,hts,origin\nmag,magnet,NdFeB,8505.11.00,CN'
    await page
      .locator('.choose input[type=file]')
      .setInputFiles({ name: 'mag.csv', mimeType: 'text/csv', buffer: Buffer.from(list) })
    await page.locator('h1 + .notice').getByText(movement).waitFor()
    await page.goto(`${page.url()}&kind=import&from=CN&to=US`)
    await page.locator('.bill').waitFor()
    expect(await page.locator('h1 + .notice').count()).toBe(0)
    await page.getByText(value).waitFor()
    expect(await page.locator('.bill').innerText()).not.toMatch(/at least 0|至少 0/)
    expect(await audit(page)).toEqual([])
    await close()
  },
)

it('takes the rate and the kind of entry that somebody knows into the bill, and refuses what is no rate at the field', async () => {
  const { page, close } = await open('/check?lang=en&on=2026-07-01&known=2026-11-22&kind=import&from=CN&to=US')
  const list =
    'part no.,form,material,hts,hts edition,origin,qty,unit value,currency\nwire,component,copper,7408.11.30,2026,CN,1,900,USD'
  await page
    .locator('.choose input[type=file]')
    .setInputFiles({ name: 'wire.csv', mimeType: 'text/csv', buffer: Buffer.from(list) })
  await page.getByRole('heading', { name: 'wire' }).waitFor()
  const bill = page.locator('.bill')
  await bill.waitFor()
  const before = await bill.innerText()
  const rate = page.getByLabel('Column-1 rate of duty')
  await rate.fill('a bit')
  await rate.press('Enter')
  await page.getByRole('alert').filter({ hasText: '“a bit” is no rate' }).waitFor()
  await rate.fill('1 %')
  await rate.press('Enter')
  await expect.poll(() => page.url()).toContain('column1=1')
  await expect.poll(() => bill.innerText(), { timeout: 30_000 }).not.toBe(before)
  const between = await bill.innerText()
  await page.getByLabel('Entered').selectOption('informal')
  await expect.poll(() => page.url()).toContain('entry=informal')
  await expect.poll(() => bill.innerText(), { timeout: 30_000 }).not.toBe(between)
  expect(await page.getByRole('alert').count()).toBe(0)
  expect(await audit(page)).toEqual([])
  await close()
})
