import { expect, it } from 'vitest'
import { audit, overflow } from '../../testing/browser.js'
import { inBrowserWithStore, OXIDES, send } from '../../testing/with-store.js'

const open = inBrowserWithStore()
const DAY = 'on=2026-04-02&known=2026-04-02'
const LIST = [
  'part no.,name,form,quantity,uom,origin,supplier,composition,composition complete,parts complete',
  'dy,dysprosium oxide,oxide,50,kg,CN,Maker A,cas:1308-87-8 99.9-100 %,yes,yes',
  'fe,iron oxide,oxide,50,kg,CN,Maker B,cas:1309-37-1 99.9-100 %,yes,yes',
].join('\n')
const LICENCE = {
  id: 'X',
  number: '2026-EX-1',
  kind: 'cn/general',
  holder: 'the exporter',
  granted: '2026-01-05',
  validThrough: '2026-12-31',
  lines: [
    { line: '1', item: 'magnets', codes: ['1C905.a.4'], quantity: { amount: '20', unit: 'kg' } },
    { line: '2', item: 'dysprosium oxide', codes: ['1C905.b'], quantity: { amount: '290', unit: 'kg', of: 'Dy2O3' } },
  ],
  ties: { endUser: ['the plant'], destination: ['DE'] },
}

it.each([
  [
    'en',
    'Paste a list instead',
    'Read it',
    'Save this list',
    'Name',
    'Save it',
    'Replace what is there',
    'Open a stored list',
    /In the store as questions\/oxides-en/,
  ],
  [
    'zh',
    '改为粘贴清单',
    '读取',
    '保存此清单',
    '名称',
    '保存',
    '替换已有版本',
    '打开已保存的清单',
    /库中保存为 questions\/oxides-zh/,
  ],
] as const)(
  'in %s a list is saved with how it moves, opened again from its address, and replaced only when told',
  async (lang, paste, read, save, name, keep, replace, shelf, saved) => {
    const { page, close } = await open(`/check?lang=${lang}&${DAY}&from=CN&to=DE&use=civil`, {
      colorScheme: lang === 'zh' ? 'dark' : 'light',
    })
    await page.getByText(paste).click()
    await page.locator('textarea').fill(LIST)
    await page.getByRole('button', { name: read, exact: true }).click()
    await page.getByRole('link', { name: 'fe', exact: true }).waitFor()
    await page.getByText(save, { exact: true }).click()
    await page.getByLabel(name, { exact: true }).fill(`oxides-${lang}`)
    await page.getByRole('button', { name: keep, exact: true }).click()
    await page.getByRole('status').filter({ hasText: saved }).waitFor()
    await expect.poll(() => decodeURIComponent(page.url())).toContain(`list=questions/oxides-${lang}`)
    const address = page.url()

    await page.evaluate('sessionStorage.clear()')
    await page.goto('about:blank')
    await page.goto(address)
    await page.getByRole('link', { name: 'dy', exact: true }).waitFor()
    await page.locator('.verdicts').first().waitFor()
    expect(await page.locator('.moves input').first().inputValue()).toMatch(/cn/i)
    await page.getByText(shelf).click()
    await page.getByRole('link', { name: `oxides-${lang}` }).waitFor()
    expect(await audit(page)).toEqual([])

    await page.getByText(paste).click()
    await page.locator('textarea').fill(LIST.split('\n').slice(0, 2).join('\n'))
    await page.getByRole('button', { name: read, exact: true }).click()
    await expect.poll(() => page.getByRole('link', { name: 'fe', exact: true }).count()).toBe(0)
    await page.getByText(save, { exact: true }).click()
    await page.getByLabel(name, { exact: true }).fill(`oxides-${lang}`)
    await page.getByRole('button', { name: keep, exact: true }).click()
    await page.getByRole('button', { name: replace }).click()
    await page.getByRole('status').filter({ hasText: saved }).waitFor()
    const stored = await page.request.get(new URL(`api/questions/oxides-${lang}`, address).href)
    expect(Object.keys(((await stored.json()) as { parts: object }).parts)).toEqual(['dy'])
    await page.setViewportSize({ width: 320, height: 640 })
    expect(await overflow(page)).toBe(0)
    await close()
  },
)

it('says of each requirement whether a licence on hand covers it, what is left, or why not', async () => {
  const { page, close } = await open(`/check?lang=en&${DAY}`)
  await send(
    page,
    'questions/three oxides',
    { ...OXIDES, movement: { ...OXIDES.movement, 'end-user': { name: 'the plant' } } },
    { method: 'PUT', status: 200 },
  )
  const at = (lang: string, more = '') => `/check?lang=${lang}&${DAY}&list=questions%2Fthree+oxides${more}`
  const go = async (path: string) => {
    await page.goto(`${page.url().split('#')[0]}#${path}`)
    await page.reload()
  }
  await go(at('en'))
  await page.getByText('No licence is kept in the store, so nothing covers it.').waitFor()
  await send(page, 'licences', LICENCE, { key: 'grant' })
  await go(at('en'))
  const covered = page.locator('.netted > li.yes')
  await covered.waitFor()
  expect(await covered.innerText()).toMatch(
    /cn\/mofcom\/2025-18#1.*covered by licence 2026-EX-1 line 2, 240 kg of Dy2O3 left after this draw/s,
  )
  expect(await page.locator('.netted > li.no').innerText()).toMatch(/2025-89#1.*not covered No licence of this regime/s)
  expect(await audit(page)).toEqual([])
  await page.getByText('What the papers of the shipment say').press('Enter')
  await page.getByLabel('How many of the line are shipped').fill('300')
  await page.keyboard.press('Enter')
  await expect
    .poll(() => page.locator('.netted').innerText())
    .toMatch(/licence 2026-EX-1 line 2: quantity: 300 kg of Dy2O3 needed, 290 kg of Dy2O3 left/)
  await page.getByLabel('How many of the line are shipped').fill('many')
  await page.keyboard.press('Enter')
  await page.getByRole('alert').filter({ hasText: 'not a number above zero' }).waitFor()
  await go(at('zh', '&part=dy2o3'))
  await covered.waitFor()
  expect(await covered.innerText()).toMatch(/由许可证 2026-EX-1 第 2 行涵盖，此次使用后剩余 240 千克（以 Dy2O3 计）/)
  await page.getByLabel('目的地').first().fill('法国')
  await page.keyboard.press('Enter')
  await expect
    .poll(() => page.locator('.netted').innerText())
    .toMatch(/未获涵盖.*目的地: for 德国, and the destination is 法国 英文/s)
  await page.setViewportSize({ width: 320, height: 640 })
  expect(await overflow(page)).toBe(0)
  expect(await audit(page)).toEqual([])
  await close()
})

it('keeps the decisions on all lines, each once, and leads to them', async () => {
  const { page, close } = await open(`/check?lang=en&${DAY}`)
  await send(page, 'parts/all of them', { parts: OXIDES.parts }, { method: 'PUT', status: 200 })
  await page.goto(`${page.url().split('#')[0]}#/check?lang=en&${DAY}&list=parts%2Fall+of+them&from=CN&to=DE`)
  await page.getByRole('link', { name: 'Keep all 3 decisions' }).press('Enter')
  await page.getByRole('button', { name: 'Keep the decisions on all 3 lines' }).press('Enter')
  await page.getByRole('status').filter({ hasText: 'All 3 are kept.' }).waitFor({ timeout: 60_000 })
  const links = page.locator('.kept-lines a')
  expect(await links.count()).toBe(3)
  expect(await audit(page)).toEqual([])
  await page.reload()
  await page.getByRole('button', { name: 'Keep the decisions on all 3 lines' }).press('Enter')
  await page.getByText('It was kept before, as').nth(2).waitFor({ timeout: 60_000 })
  await page.getByRole('link', { name: 'See them under Decisions' }).press('Enter')
  await expect.poll(() => page.locator('.decisions tbody tr').count()).toBe(3)
  await close()
})

it.each([
  [
    'en',
    'Parties',
    'End user',
    'Importer (the customer)',
    /nobody said which it is.*Name it under/s,
    /covered by licence/,
  ],
  ['zh', '当事方', '最终用户', '进口方（客户）', /未知.*请在货物移动处/s, /由许可证 2026-EX-2 /],
] as const)(
  'in %s the parties are named on the page, so that a licence tied to them covers; they stay out of the address',
  async (lang, parties, endUser, customer, unknown, covered) => {
    const { page, close } = await open(`/check?lang=${lang}&${DAY}&from=CN&to=DE&kind=export&use=civil`)
    await send(
      page,
      'licences',
      {
        ...LICENCE,
        id: `Y-${lang}`,
        number: '2026-EX-2',
        validThrough: '2026-06-30',
        ties: { endUser: ['the plant'], customer: ['the dealer'] },
      },
      { key: `grant-${lang}` },
    )
    await page.getByText(lang === 'en' ? 'Paste a list instead' : '改为粘贴清单').click()
    await page.locator('textarea').fill(LIST)
    await page.getByRole('button', { name: lang === 'en' ? 'Read it' : '读取', exact: true }).click()
    await expect.poll(() => page.locator('.netted').innerText(), { timeout: 30_000 }).toMatch(unknown)
    await page.locator('.parties summary', { hasText: parties }).press('Enter')
    await page.getByLabel(endUser, { exact: true }).fill('the plant')
    await page.keyboard.press('Enter')
    await page.getByLabel(customer, { exact: true }).fill('the dealer')
    await page.keyboard.press('Enter')
    await expect
      .poll(() => page.locator('.netted > li.yes').allInnerTexts(), { timeout: 30_000 })
      .toEqual([expect.stringMatching(covered)])
    expect(page.url()).not.toMatch(/plant|dealer/)
    expect(await audit(page)).toEqual([])
    await page.setViewportSize({ width: 320, height: 640 })
    expect(await overflow(page)).toBe(0)
    await page.reload()
    await page.locator('.netted > li.yes').waitFor({ timeout: 30_000 })
    await page.locator('.parties summary', { hasText: parties }).press('Enter')
    await page.getByLabel(endUser, { exact: true }).fill('another plant')
    await page.keyboard.press('Enter')
    await expect.poll(() => page.locator('.netted > li.yes').count(), { timeout: 30_000 }).toBe(0)
    await close()
  },
)
