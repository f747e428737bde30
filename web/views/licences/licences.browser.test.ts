import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { audit, inBrowser, overflow } from '../../testing/browser.js'
import { inBrowserWithStore, send } from '../../testing/with-store.js'

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
    await page.getByRole('status').getByText('Written. draw · 15 Apr 2026 · line 1 · 360 kg · declaration 1').waitFor()
    await page.getByLabel('Quantity').first().fill('360')
    expect(await page.getByRole('status').count()).toBe(0)
    await page.getByLabel('Shipment').fill('declaration 2')
    await page.getByLabel('Value').first().fill('1')
    await page.getByRole('button', { name: 'Write it' }).click()
    await page.getByText('Line 1: at most 240 kg fits.').waitFor()
    await page.getByRole('alert').getByText('Not written').waitFor()
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('amount')
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
    await form.getByRole('button', { name: '写入', exact: true }).click()
    await page
      .getByRole('alert')
      .getByText(/尚未写入。 第 1 行此前已就 declaration 1 使用过/)
      .waitFor()
    await form.getByRole('button', { name: '仍然录入' }).click()
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

/** A licence of one line of 100 kg without value, and whoever asks for it on 15 April. */
const PLAIN = {
  id: 'plain-1',
  kind: 'cn/general',
  holder: 'the seller',
  granted: '2026-03-01',
  validThrough: '2026-12-31',
  lines: [{ line: '1', item: 'magnets', codes: ['1C905.a.4'], quantity: '100 kg' }],
}
const WORDS = {
  en: {
    write: 'Write it',
    comma: '“1,5” has a comma, which can be read in two ways.',
    unit: '“10 t” is in another unit. Expected: a plain decimal in kg, like 12.5.',
    missing: 'Say how much: a plain decimal in kg, like 12.5.',
    written: 'Written. draw · 10 Apr 2026 · line 1 · 10 kg · D-1',
    most: 'Line 1: at most 35 kg fits, counting what was entered for a later day: draw · 12 Apr 2026 · line 1 · 5 kg · D-3.',
    identical: 'Line 1 was drawn on for D-1 before: 10 kg on 10 Apr 2026. This draw says the same.',
    same: 'Record it all the same',
    choice: 'draw · 12 Apr 2026 · line 1 · 5 kg · D-3',
  },
  zh: {
    write: '写入',
    comma: '“1,5”含逗号，可有两种读法。',
    unit: '“10 t”用了另一单位。应为以千克计的普通小数，如 12.5。',
    missing: '请填写数量：以千克计的普通小数，如 12.5。',
    written: '已写入。 使用 · 2026年4月10日 · 第 1 行 · 10 千克 · D-1',
    most: '第 1 行：至多还可容纳 35 千克，已计入其后日期的记录：使用 · 2026年4月12日 · 第 1 行 · 5 千克 · D-3。',
    identical: '第 1 行此前已就 D-1 使用过：2026年4月10日，10 千克。 本次内容与之完全相同。',
    same: '仍然录入',
    choice: '使用 · 2026年4月12日 · 第 1 行 · 5 千克 · D-3',
  },
} as const

describe('an entry', () => {
  const open = inBrowserWithStore()

  it.each(['en', 'zh'] as const)('in %s is read at its fields, and asked about before it repeats one', async (lang) => {
    const said = WORDS[lang]
    const { page, close } = await open(`/licences?lang=${lang}&${DAY}`)
    const id = `${PLAIN.id}-${lang}`
    await send(page, 'licences', { ...PLAIN, id }, { key: id })
    await send(page, 'licences', { ...PLAIN, id: `${id}-other` }, { key: `${id}-other` })
    await page.evaluate(`location.hash = '/licences?lang=${lang}&${DAY}&licence=${id}'`)
    const form = page.locator('.enter')
    const write = form.getByRole('button', { name: said.write, exact: true })
    const amount = form.locator('[name=amount]')
    const fill = async (on: string, quantity: string, shipment: string) => {
      await form.locator('[name=on]').fill(on)
      await amount.fill(quantity)
      await form.locator('[name=shipment]').fill(shipment)
      await write.click()
    }
    const entries = () => page.locator('section[aria-labelledby=running] tbody tr').count()
    for (const [typed, words] of [
      ['1,5', said.comma],
      ['10 t', said.unit],
      ['', said.missing],
    ] as const) {
      await fill('2026-04-10', typed, 'D-1')
      await form.locator('.wrong').getByText(words).waitFor()
      expect(await amount.getAttribute('aria-invalid')).toBe('true')
      expect(await audit(page)).toEqual([])
    }
    expect(await entries()).toBe(0)
    await fill('2026-04-10', '10 kg', 'D-1')
    await form.getByRole('status').getByText(said.written).waitFor()
    expect(await form.locator('.wrong').count()).toBe(0)
    for (const [on, quantity, shipment] of [
      ['2026-04-12', '5', 'D-3'],
      ['2026-04-01', '50', 'D-0'],
    ] as const) {
      await fill(on, quantity, shipment)
      await form.getByRole('status').getByText(shipment).waitFor()
    }
    await fill('2026-04-11', '38', 'D-2')
    await form.locator('.wrong').getByText(said.most).waitFor()
    expect(await form.getByRole('status').count()).toBe(0)
    expect(await entries()).toBe(3)
    expect(await form.innerText()).not.toMatch(/[{}]|[0-9a-f]{8}-/)
    await fill('2026-04-10', '10', 'd-1')
    await form.getByRole('alert').getByText(said.identical).waitFor()
    expect(await entries()).toBe(3)
    expect(await audit(page)).toEqual([])
    await form.getByRole('button', { name: said.same }).press('Enter')
    await form.getByRole('status').waitFor()
    expect(await entries()).toBe(4)
    await form.locator('select').first().selectOption('reversed')
    const choices = await form.locator('[name=about] option').allInnerTexts()
    expect(choices).toContain(said.choice)
    expect(choices.join()).not.toMatch(/[0-9a-f]{8}-/)
    await write.click()
    await form.getByRole('alert').waitFor()
    await page.evaluate(`location.hash = '/licences?lang=${lang}&${DAY}&licence=${id}-other'`)
    await page.locator('.balance').getByText('100').first().waitFor()
    await page.waitForFunction(() => !document.querySelector('.licences [role=alert]'))
    expect(await amount.inputValue()).toBe('')
    expect(await form.locator('select').first().inputValue()).toBe('drawn')
    await close()
  })
})

describe('what comes back', () => {
  const open = inBrowserWithStore()

  it('is a release of all that is left, and a return that an authority restored in its words', async () => {
    const { page, close } = await open(`/licences?lang=en&${DAY}`)
    await send(page, 'licences', PLAIN, { key: 'plain' })
    const entry = (key: string, more: object) =>
      send(page, `licences/${PLAIN.id}/entries`, { on: '2026-04-10', line: '1', ...more }, { key })
    await entry('r', { kind: 'reserved', quantity: '20 kg' })
    await entry('d', { kind: 'drawn', quantity: '30 kg', shipment: 'D-1' })
    await page.evaluate(`location.hash = '/licences?lang=en&${DAY}&licence=${PLAIN.id}'`)
    const form = page.locator('.enter')
    const kind = form.getByLabel('Entry', { exact: true })
    const balance = page.locator('.balance')
    await kind.selectOption('released')
    await form.getByLabel('Of which entry').selectOption({ label: 'reservation · 10 Apr 2026 · line 1 · 20 kg' })
    await form.getByRole('button', { name: 'Write it' }).click()
    await balance.getByText('Remaining 70').waitFor()
    await kind.selectOption('returned')
    await form.getByLabel('Of which entry').selectOption({ label: 'draw · 10 Apr 2026 · line 1 · 30 kg · D-1' })
    await form.getByText('not available again until the authority restores it').waitFor()
    await form.getByLabel('Quantity').fill('100')
    await form.getByRole('button', { name: 'Write it' }).click()
    await form.locator('.wrong').getByText('100 kg is more than is left of that entry: at most 30 kg fits.').waitFor()
    await form.getByLabel('Quantity').fill('5')
    await form.getByRole('button', { name: 'Write it' }).click()
    await form.getByRole('status').filter({ hasText: 'Written.' }).waitFor()
    expect(await form.getByText('not available again until the authority restores it').count()).toBe(2)
    await balance.getByText('5 kg of what was drawn came back').waitFor()
    expect(await balance.innerText()).toMatch(/Control code:.*Remaining 70/s)
    expect(await page.locator('td[data-label=Line]').allInnerTexts()).toEqual(['1', '1', '1', '1'])
    await form.getByLabel('Of which entry').selectOption({ label: 'draw · 10 Apr 2026 · line 1 · 30 kg · D-1' })
    await form.getByLabel('Quantity').fill('5')
    await form.getByLabel('the authority restored it to the licence').check()
    await form.getByRole('button', { name: 'Write it' }).click()
    await form.locator('.wrong').getByText('This is needed.').waitFor()
    await form.getByLabel('Its words').fill('restored by letter of 14 April')
    await form.getByRole('button', { name: 'Write it' }).click()
    await balance.getByText('Remaining 75').waitFor()
    expect(await page.locator('section[aria-labelledby=running]').innerText()).toContain('draw · 10 Apr 2026')
    expect(await audit(page)).toEqual([])
    await close()
  })
})

const FORM = {
  en: { title: 'Record a licence', keep: 'Keep the licence', add: 'Add a line', exists: 'is kept already' },
  zh: { title: '登记许可证', keep: '保存许可证', add: '增加一行', exists: '已有此编号的许可证' },
} as const

describe('a licence of one’s own', () => {
  const open = inBrowserWithStore()

  it.each(['en', 'zh'] as const)('in %s is recorded from its certificate, by keyboard alone', async (lang) => {
    const said = FORM[lang]
    const { page, close } = await open(`/licences?lang=${lang}&${DAY}`)
    const form = page.locator('.record')
    const field = (name: string) => form.locator(`[name="${name}"]`)
    const wrong = (name: string) => form.locator('.field', { has: page.locator(`[name="${name}"]`) }).locator('.wrong')
    const type = async (name: string, text: string) => {
      await field(name).focus()
      await page.keyboard.press('Control+A')
      await page.keyboard.insertText(text)
    }
    await form.waitFor()
    if (!(await field('number').isVisible())) await form.getByText(said.title).click()
    expect(await field('kind').inputValue()).toBe('cn/single')
    await field('number').focus()
    await page.keyboard.press('Enter')
    await wrong('number').waitFor()
    for (const name of ['number', 'holder', 'granted', 'validThrough', 'endUser', 'item.1', 'amount.1'])
      expect(await wrong(name).innerText(), name).not.toBe('')
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('number')
    expect(await audit(page)).toEqual([])
    await type('number', `2026 ${lang} 1`)
    await type('holder', 'the seller')
    await field('granted').fill('2026-03-12')
    await field('validThrough').fill('2027-09-11')
    await type('endUser', 'Our Plant Co., Ltd.')
    await field('destination').selectOption('de')
    await type('item.1', 'magnets')
    await type('codes.1', '1C905.a.4')
    await type('amount.1', '600 kg')
    await field('amount.1').press('Enter')
    await wrong('validThrough')
      .getByText(lang === 'en' ? '12 Mar 2027 at the latest' : '最晚 2027年3月12日')
      .waitFor()
    await field('validThrough').fill('2026-09-11')
    await form.getByRole('button', { name: said.add }).press('Enter')
    await type('item.2', 'oxide')
    await type('amount.2', '40')
    await type('of.2', 'Dy2O3')
    await field('of.2').press('Enter')
    await page.locator('.balance').nth(1).getByText('Dy2O3').waitFor()
    expect(await page.locator('main').innerText()).toMatch(/600 (kg|千克)/)
    expect(await page.locator('main').innerText()).toMatch(/Our Plant Co\., Ltd\./)
    await page.evaluate(`location.hash = '/licences?lang=${lang}&${DAY}'`)
    await form.waitFor()
    await form.getByText(said.title).click()
    for (const [name, text] of [
      ['number', `2026 ${lang} 1`],
      ['holder', 'x'],
      ['endUser', 'x'],
      ['item.1', 'x'],
      ['amount.1', '1'],
    ] as const)
      await type(name, text)
    await field('granted').fill('2026-03-12')
    await field('validThrough').fill('2026-03-13')
    await form.getByRole('button', { name: said.keep }).press('Enter')
    await wrong('number').getByText(said.exists).waitFor()
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('number')
    await page.setViewportSize({ width: 320, height: 640 })
    expect(await overflow(page)).toBe(0)
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
