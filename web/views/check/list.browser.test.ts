import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { readCsv } from '../../../src/files/csv.js'
import { csvOf } from '../../../src/files/write-csv.js'
import { audit, inBrowser, overflow } from '../../testing/browser.js'

const open = inBrowser()
const ASKED = 'on=2025-12-01&known=2025-10-20&kind=re-export&from=DE&to=BR&use=civil'
const MAGNETS = [
  'part no.,name,form,material,quantity,made in,supplier,composition,composition complete,parts complete',
  'm1,ring magnet,magnet,NdFeB,40,DE,Maker,Nd 29-32 %,no,yes',
  'm2,block magnet,magnet,NdFeB,40,DE,Maker,Nd 29-32 %,no,yes',
  'm3,=cmd magnet,magnet,NdFeB,40,DE,Maker,Nd 29-32 %,no,yes',
]
  .join('\n')
  .replace('=cmd', '-cmd')

type Opened = Awaited<ReturnType<typeof open>>['page']
async function paste(page: Opened, text: string, words: { paste: string; read: string }): Promise<void> {
  await page.getByText(words.paste).click()
  await page.locator('textarea').fill(text)
  await page.getByRole('button', { name: words.read, exact: true }).click()
}
const EN = { paste: 'Paste a list instead', read: 'Read it' }
const ZH = { paste: '改为粘贴清单', read: '读取' }
/** Of a magnet: where it is from, and that it holds none of the heavy rare earths. */
const ANSWERS: readonly (readonly [RegExp, string])[] = [
  [/^item\.origin/, 'AU'],
  [/^item\.contains/, 'none'],
]
const bytesOf = async (download: { path(): Promise<string | null> }) => readFileSync((await download.path())!)

it.each([
  [
    'en',
    EN,
    'One request for all 3 lines',
    /Request on all 3 lines as CSV/,
    /each party is asked once/,
    /answered rows of back\.csv are in these verdicts/,
    'Where does each part below originate?',
  ],
  [
    'zh',
    ZH,
    '全部 3 行的一份询问',
    /下载全部 3 行的待填/,
    /每方只询问一次/,
    /已计入 back\.csv 中 \d+ 行/,
    '下列各物项原产于何处？',
  ],
] as const)(
  'in %s one request goes out for the whole list and comes back as one file',
  async (lang, words, whole, csv, once, back, question) => {
    const { page, close } = await open(`/check?lang=${lang}&${ASKED}`, {
      colorScheme: lang === 'zh' ? 'dark' : 'light',
    })
    await paste(page, MAGNETS, words)
    await page.getByRole('link', { name: whole }).press('Enter')
    await page.getByText(once).waitFor({ timeout: 60_000 })
    const maker = page.locator('.request', { hasText: 'Maker' })
    expect(await maker.count()).toBe(1)
    await maker.locator('summary').click()
    await maker.getByText(question).waitFor()
    const texts = await maker.innerText()
    expect(texts).toContain('block magnet')
    expect(texts).not.toMatch(/\b(?:cn|us)\/|[{}]/)
    expect(await audit(page)).toEqual([])

    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: csv }).click(),
    ])
    const bytes = await bytesOf(download)
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    const [head, ...rows] = readCsv('request.csv', bytes).rows.map(({ cells }) => cells)
    const [key, part, answer] = ['key', 'part', 'answer'].map((name) => head!.indexOf(name)) as [number, number, number]
    expect(new Set(rows.map((row) => row[part]))).toEqual(new Set(['m1', 'm2', 'm3', '']))
    expect(bytes.toString()).toContain("'-cmd magnet")
    const filled = rows.map((row) =>
      row.map((cell, at) => (at !== answer ? cell : (ANSWERS.find(([fact]) => fact.test(row[key]!))?.[1] ?? cell))),
    )
    const [alone] = await Promise.all([
      page.waitForEvent('download'),
      maker.getByRole('button', { name: /Maker|制造/ }).click(),
    ])
    const own = readCsv('own.csv', await bytesOf(alone)).rows.map(({ cells }) => cells)
    expect(new Set(own.slice(1).map((row) => row[head!.indexOf('to')]))).toEqual(new Set(['Maker']))

    const before = await page.locator('.lines tbody').innerText()
    await page
      .locator('.answers-in input[type=file]')
      .setInputFiles({ name: 'back.csv', mimeType: 'text/csv', buffer: Buffer.from(csvOf([head!, ...filled])) })
    await page.getByRole('status').filter({ hasText: back }).waitFor()
    await expect.poll(() => page.locator('.lines tbody').innerText(), { timeout: 30_000 }).not.toBe(before)
    await page.locator('.answers-in input[type=file]').setInputFiles({
      name: 'back.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from('key,answer\nitem.made-in @ m9,AU'),
    })
    await page.getByRole('alert').filter({ hasText: 'm9' }).waitFor()
    await page.locator('.answers-in input[type=file]').setInputFiles({
      name: 'half.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from('key,answer\nitem.made-in @ m9,AU\nitem.made-in @ m1,AU'),
    })
    await page.getByRole('button', { name: /without those named|略去上述各行/ }).click()
    await page
      .getByRole('status')
      .filter({ hasText: /half\.csv/ })
      .waitFor()
    expect(await page.getByRole('alert').count()).toBe(0)
    await page.setViewportSize({ width: 320, height: 640 })
    expect(await overflow(page)).toBe(0)
    await close()
  },
)

it.each([
  ['en', EN, 'Memo on all 3 lines', /3 lines come out in \d ways?/, 'Print the memo'],
  ['zh', ZH, '全部 3 行的备忘录', /3 行归为 \d 种结果/, '打印备忘录'],
] as const)(
  'in %s one memo tells the whole list, with every citation, and prints alone',
  async (lang, words, whole, alike, print) => {
    const { page, close } = await open(`/check?lang=${lang}&${ASKED}`, {
      colorScheme: lang === 'zh' ? 'dark' : 'light',
    })
    await paste(page, MAGNETS, words)
    await page.getByRole('link', { name: whole }).press('Enter')
    await page.getByText(alike).waitFor({ timeout: 60_000 })
    const memo = await page.locator('.memo').innerText()
    for (const part of ['m1', 'm2', 'm3']) expect(memo).toContain(part)
    expect(memo).toMatch(/[0-9a-f]{64}/)
    expect(await page.locator('.memo .cited a[href^="http"]').count()).toBeGreaterThan(2)
    expect(page.url()).toContain('show=memo')
    expect(await audit(page)).toEqual([])
    await page.evaluate('window.print = () => { window.printed = true }')
    await page.getByRole('button', { name: print }).press('Enter')
    expect(await page.evaluate('window.printed')).toBe(true)
    await page.setViewportSize({ width: 320, height: 640 })
    expect(await overflow(page)).toBe(0)
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('.check aside').isVisible()).toBe(false)
    expect(await page.locator('.memo .memo-group').first().isVisible()).toBe(true)
    await close()
  },
)

it('writes the memo of one line too, and the address opens it again', async () => {
  const { page, close } = await open('/check?lang=en&on=2025-12-01&known=2025-10-20')
  await page.getByRole('link', { name: 'Memo on this line' }).press('Enter')
  await page.getByRole('heading', { name: 'Memo: EV traction motor, 150 kW, 1 line' }).waitFor()
  await page.locator('.memo .cited').first().waitFor({ timeout: 30_000 })
  expect(await page.locator('.memo .moved').innerText()).toMatch(/Germany.*Brazil.*civil/s)
  await page.reload()
  await page.locator('.memo .memo-group').waitFor({ timeout: 30_000 })
  expect(await audit(page)).toEqual([])
  await close()
})

it.each([
  ['en', EN, 'Known words for form', 'metal', /Template list/, /Words it may use/],
  ['zh', ZH, '形态的可用词', '金属', /模板清单/, /可用词表/],
] as const)(
  'in %s an unknown word is answered with the words that are known, and with a list to start from',
  async (lang, words, title, meaning, template, list) => {
    const { page, close } = await open(`/check?lang=${lang}&${ASKED}`, {
      colorScheme: lang === 'zh' ? 'dark' : 'light',
    })
    await paste(page, 'part no.,form,origin,product\nm,magnett,Atlantis,magnet', words)
    const failure = page.getByRole('alert')
    await failure.getByText(title).waitFor()
    const known = failure.locator('details', { hasText: title })
    expect(await known.evaluate((one) => (one as HTMLDetailsElement).open)).toBe(true)
    expect(await known.innerText()).toMatch(/magnet-powder/)
    expect(await known.innerText()).toContain(meaning)
    // Long lists are closed, and tell their first twenty when they are opened.
    const products = failure
      .locator('details')
      .filter({ hasText: lang === 'zh' ? '产品的可用词' : 'Known words for product' })
    expect(await products.evaluate((one) => (one as HTMLDetailsElement).open)).toBe(false)
    await products.locator('summary').click()
    expect(await products.locator('.known-word').count()).toBe(20)
    await products.getByRole('button').click()
    expect(await products.locator('.known-word').count()).toBeGreaterThan(100)
    expect(await audit(page)).toEqual([])
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      failure.getByRole('button', { name: template }).click(),
    ])
    const [words2] = await Promise.all([
      page.waitForEvent('download'),
      failure.getByRole('button', { name: list }).click(),
    ])
    expect((await bytesOf(words2)).toString()).toMatch(/form,magnet-powder,magnet powder,磁粉/)
    await page
      .locator('.choose input[type=file]')
      .setInputFiles({ name: 'parts-list.csv', mimeType: 'text/csv', buffer: await bytesOf(download) })
    await page.getByRole('heading', { name: 'dysprosium oxide' }).waitFor()
    await page.setViewportSize({ width: 320, height: 640 })
    expect(await overflow(page)).toBe(0)
    await close()
  },
)

it('closes many verdicts of a careless list under their acts, with counts, and shows all when asked', async () => {
  const { page, close } = await open('/check?lang=en&on=2026-11-22&known=2026-11-22&kind=export&from=CN&to=US')
  await paste(page, 'part no.,name\nx,something', EN)
  await page.getByRole('heading', { name: 'something' }).waitFor()
  const acts = page.locator('.acts').first()
  await acts.waitFor({ timeout: 30_000 })
  expect(await acts.locator('> li').count()).toBeLessThanOrEqual(20)
  expect(await page.locator('.answer .verdicts li').filter({ visible: true }).count()).toBeLessThan(45)
  const names = await acts.innerText()
  expect(names).toMatch(/MOFCOM No\. \d+ of 20\d\d \d+/)
  await acts.locator('summary').first().press('Enter')
  await acts.locator('.verdicts li').first().waitFor()
  const rest = page.locator('details.group', { hasText: 'Does not bind, and why' })
  await rest.locator('> summary').click()
  await expect.poll(() => rest.locator('.verdicts > li').count()).toBe(20)
  await rest.getByRole('button', { name: /Show all \d+/ }).press('Enter')
  await expect.poll(() => rest.locator('.verdicts > li').count()).toBeGreaterThan(100)
  expect(await audit(page)).toEqual([])
  await close()
})

it('takes a place by its name in either language, and says what the code stands for', async () => {
  const { page, close } = await open('/check?lang=zh&on=2025-12-01&known=2025-10-20')
  const to = page.getByLabel('目的地')
  await to.waitFor()
  await to.fill('德国')
  await to.press('Enter')
  await expect.poll(() => page.url()).toContain('to=DE')
  await page.locator('.meant', { hasText: '德国' }).first().waitFor()
  await to.fill('United States')
  await to.press('Enter')
  await expect.poll(() => page.url()).toContain('to=US')
  const uses = await page.getByLabel('最终用途').locator('option').allInnerTexts()
  expect(uses.slice(1).every((use) => /\p{Script=Han}/u.test(use))).toBe(true)
  await close()
})

it('marks what is in English for a reader of Chinese, and names forms, materials, places and units in Chinese', async () => {
  const { page, close } = await open('/check?lang=zh&on=2025-12-01&known=2025-10-20')
  await page.locator('.composition').waitFor()
  const goods = await page.locator('.composition').innerText()
  for (const word of ['磁体', '钕铁硼', '原产地 德国', '中国关境（大陆）', '千克']) expect(goods).toContain(word)
  expect(goods).not.toMatch(/cn\/customs|\d kg|ev-traction-motor/)
  await page.getByText('cn/mofcom/2025-61#1-1', { exact: true }).first().click()
  await page.locator('.explanation .in-english').first().waitFor()
  const tree = await page.locator('.explanation').innerText()
  expect(tree).toMatch(/货物从哪个关境运出？法规：在中国关境（大陆）以外。已知：德国/)
  expect(tree).toMatch(/法规未明确：就第61号公告而言/)
  const [english, marks] = ['.explanation [lang=en]', '.explanation .in-english'].map((one) => page.locator(one))
  expect(await english!.count()).toBe(await marks!.count())
  const rest = page.locator('details.group', { hasText: '不适用及其原因' })
  await rest.locator('> summary').click()
  await rest.locator('.verdicts > li').first().waitFor()
  // Every English sentence stands in an element of its own language, with a mark beside it.
  const unmarked = await page.evaluate(
    `[...document.querySelectorAll('.says')].filter((one) => !/\\p{Script=Han}/u.test(one.textContent.replace('英文', '')) && !(one.querySelector('[lang=en]') && one.querySelector('.in-english'))).map((one) => one.textContent)`,
  )
  expect(unmarked).toEqual([])
  expect(await page.locator('.says .in-english').count()).toBeGreaterThan(5)
  await close()
})

it('says what to do about a register that is stale, and leads to how far it reaches', async () => {
  const { page, close } = await open('/check?lang=en&on=2026-11-22&known=2026-11-22')
  await page.getByText('What to do about it').first().press('Enter')
  const stale = page.locator('.stale').first()
  expect(await stale.innerText()).toMatch(
    /nothing published after 7 Oct 2026 is certain to be here.*npm outdated lodestone.*announce/s,
  )
  expect(await audit(page)).toEqual([])
  await stale.getByRole('link', { name: 'How far the register holds each regime' }).press('Enter')
  await page.getByRole('heading', { name: 'How fresh the register is' }).waitFor()
  expect(await page.locator('.fresh li').count()).toBeGreaterThan(5)
  expect(await audit(page)).toEqual([])
  await page.getByRole('link', { name: /All provisions over time/ }).press('Enter')
  await page.locator('.register .row').first().waitFor()
  await close()
})
