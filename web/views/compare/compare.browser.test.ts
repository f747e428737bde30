import { expect, it } from 'vitest'
import { audit, inBrowser, overflow } from '../../testing/browser.js'

const open = inBrowser()
const WINDOW = 'on=2026-11-01&known=2026-11-22&first=2026-11-01&last=2027-03-01'

it.each([
  ['en', /suspended/, 'cannot be told'],
  ['zh', /暂停/, '暂停'],
])('shows in %s where the outcomes of the talks differ for the motor; axe finds nothing', async (lang, word) => {
  const { page, close } = await open(`/compare?lang=${lang}&${WINDOW}`)
  await page.locator('.matrix').first().waitFor({ timeout: 90_000 })
  expect(await page.locator('.matrix').first().locator('thead th').count()).toBe(6)
  expect(await page.locator('.matrix').first().textContent()).toMatch(word)
  expect(await page.locator('svg.steps').count()).toBe(5)
  expect(await audit(page)).toEqual([])
  await page.setViewportSize({ width: 320, height: 640 })
  expect(await overflow(page)).toBe(0)
  await close()
})

it('keeps the choice in the address, and asks for one where none is left', async () => {
  const { page, close } = await open(`/compare?lang=en&${WINDOW}&with=no-70-lapses`)
  await page.locator('.matrix').first().waitFor({ timeout: 90_000 })
  expect(await page.locator('.matrix').first().locator('thead th').count()).toBe(3)
  await page.getByRole('checkbox', { name: /No. 70 lapses/ }).press('Space')
  await page.getByText('Choose at least one scenario.').waitFor()
  await page.getByRole('checkbox', { name: /No. 70 is extended/ }).press('Space')
  await expect.poll(() => page.url()).toContain('with=no-70-extended')
  await page.locator('.matrix').first().waitFor({ timeout: 90_000 })
  await close()
})

it('draws what an import into the United States pays, step by step', async () => {
  const { page, close } = await open(
    '/compare?lang=en&on=2026-02-01&known=2026-11-22&first=2026-01-01&last=2026-12-31&with=talks-fail',
  )
  await page.getByText('Paste a list instead').click()
  await page
    .locator('textarea')
    .fill(
      'part no.,name,form,quantity,uom,unit value,currency,hts,hts edition,origin\nm1,sintered magnet,magnet,100,kg,80,USD,8505.11.0070,2026,CN',
    )
  await page.getByRole('button', { name: 'Read it' }).click()
  await page.getByLabel('Movement').selectOption('import')
  await page.getByRole('combobox', { name: 'From' }).fill('CN')
  await page.getByRole('combobox', { name: 'To', exact: true }).fill('US')
  await page.getByRole('combobox', { name: 'To', exact: true }).press('Enter')
  await page.locator('.lane.told .step').first().waitFor({ timeout: 90_000 })
  expect(await page.locator('.lane.told').count()).toBe(2)
  await close()
})

it('takes the movement along from Check, says which list is open and counts the answers that came back', async () => {
  const { page, close } = await open(`/check?lang=en&${WINDOW}&with=talks-fail&part=m1`)
  await page.getByText('Paste a list instead').click()
  await page.locator('textarea').fill('part no.,name,form,quantity,uom,origin\nm1,sintered magnet,magnet,100,kg,CN')
  await page.getByRole('button', { name: 'Read it' }).click()
  await page.getByText('pasted.csv: 1 line').waitFor()
  await page.getByRole('combobox', { name: 'From' }).fill('DE')
  await page.getByRole('combobox', { name: 'To', exact: true }).fill('BR')
  await page.getByRole('combobox', { name: 'To', exact: true }).press('Enter')
  await expect.poll(() => page.url()).toMatch(/from=DE.*to=BR/)
  await page.locator('.answers-in input[type=file]').setInputFiles({
    name: 'back.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(
      'key,answer\nitem.subject-to-ear @ m1,no\n"party.on(end-user, cn/control-list)","no, 2027-01-05"',
    ),
  })
  await page.getByRole('status').filter({ hasText: '2 answered rows of back.csv' }).waitFor()
  await page.getByRole('status').filter({ hasText: 'is dated after 2026-11-22' }).waitFor()
  await page.getByRole('link', { name: 'Compare' }).click()
  await page.getByText('pasted.csv: 1 line').waitFor()
  await expect.poll(() => page.getByRole('combobox', { name: 'From' }).inputValue(), { timeout: 10_000 }).toBe('DE')
  await page.locator('#differs').waitFor({ timeout: 90_000 })
  expect(await page.locator('.matrix:not(:has(tbody tr))').count()).toBe(0)
  const counted = await page.locator('main').innerText()
  expect(counted).not.toContain('us/bis/90-fr-47201#1')
  await page.getByRole('button', { name: 'Leave the filled-in request out' }).click()
  await page.locator('main', { hasText: 'us/bis/90-fr-47201#1' }).waitFor({ timeout: 90_000 })
  await page.getByRole('button', { name: 'Back to the example' }).click()
  await page.getByText('The example is open').waitFor()
  await close()
})
