import { expect, it } from 'vitest'
import { audit, overflow } from '../../testing/browser.js'
import { inBrowserWithStore, send } from '../../testing/with-store.js'

const open = inBrowserWithStore()

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

it.each([
  [
    'en',
    'Of many the first 20 of 23 lines are shown.',
    'Open all 23 in Check',
    'Only the first 10 stored questions are shown here',
  ],
  ['zh', 'many：仅显示 23 行中的前 20 行。', '在“核查”中打开全部 23 行', '此处按名称仅显示前 10 个已保存的问题'],
] as const)(
  'says in %s what of the stored questions it leaves out, and leads to it',
  async (lang, cut, all, others) => {
    const { page, close } = await open(`/?lang=${lang}&on=2026-11-22&known=2026-11-22`)
    const lines = Array.from({ length: 23 }, (_, index) => [
      `line-${index + 1}`,
      { form: 'component', material: 'steel' },
    ])
    const many = { parts: Object.fromEntries(lines), movement: OXIDE.movement }
    if (lang === 'en') {
      await send(page, 'questions/many', many, { method: 'PUT', status: 200 })
      for (let index = 0; index < 10; index += 1)
        await send(page, `questions/q${index}`, OXIDE, { method: 'PUT', status: 200 })
    }
    await page.reload()
    await page.getByText(cut).waitFor({ timeout: 60_000 })
    await page.getByText(others).waitFor()
    expect(await page.locator('.part').count()).toBeLessThan(31)
    expect(await audit(page)).toEqual([])
    await page.setViewportSize({ width: 320, height: 640 })
    expect(await overflow(page)).toBe(0)
    await page.getByRole('link', { name: all }).press('Enter')
    await page.getByRole('link', { name: 'line-23', exact: true }).waitFor({ timeout: 60_000 })
    await close()
  },
)
