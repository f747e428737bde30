import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { lodestone } from './run.testing.js'

// What binds beside requirements: an exemption is not said to bind, and what rests on a day that nobody could yet see is said in the first line.

const MAGNET = `
parts:
  magnet:
    form: magnet
    material: NdFeB
    origin: CN
    made-in: cn/customs
    value: 400 EUR
    composition:
      complete: yes
      of:
        - { element: Nd, form: metal, share: 29.5 % }
        - { element: Dy, form: metal, share: 3.2 %, value: 12 EUR, origin: CN }
        - { element: Fe, form: metal, share: 66 % }
        - { element: B, form: metal, share: 1 % }
`
const RELIEF = `on: 2025-10-20
known: 2025-10-20
${MAGNET}
movement: { kind: export, from: jp, to: de, end-use: humanitarian, end-use-complete: yes }
`
const GALLIUM = (on: string, known: string) => `on: ${on}
known: ${known}
parts:
  gallium: { form: metal, material: Ga, composition: { complete: yes, of: [{ element: Ga, form: metal, share: 99.99 % }] } }
movement: { kind: export, from: CN, to: US, end-use: civil, end-use-complete: yes }
`

async function check(question: string, ...more: string[]) {
  const file = join(await mkdtemp(join(tmpdir(), 'lodestone-')), 'line.question.yaml')
  await writeFile(file, question)
  return lodestone('check', file, ...more)
}

/** The text under one heading, up to the next. */
const under = (title: string, page: string): string =>
  page.split(new RegExp(`^(?:## )?${title}$`, 'm'))[1]?.split(/\n\n(?=\S)/)[0] ?? ''

const flat = (text: string): string => text.replace(/\s+/g, ' ')

test('an exemption stands under its own heading with the report that is due, which is what binds', async () => {
  const { out, code } = await check(RELIEF)
  expect(flat(out)).toContain(
    'no requirement certainly binds; exempt under cn/mofcom/2025-61#5, with a report due (cn/mofcom/2025-61#5-report)',
  )
  expect(out).not.toMatch(/^Binds$/m)
  expect(under('Exempt', out)).toMatch(/cn\/mofcom\/2025-61#5 .*due:.*2025-61#5-report: report:/s)
  expect(code).toBe(3)
})

test('so it does in Markdown', async () => {
  const { out } = await check(RELIEF, '--markdown')
  expect(out).not.toMatch(/^## Binds$/m)
  expect(out).toMatch(/^## Exempt\n\n- \*\*yes\*\* cn\/mofcom\/2025-61#5 /m)
  expect(out).toMatch(/^## Due where exempt\n\n- \*\*yes\*\* cn\/mofcom\/2025-61#5-report /m)
})

test('a policy that binds by the end of a suspension that lies ahead says so in the first line', async () => {
  const ahead = flat((await check(GALLIUM('2026-11-28', '2026-11-22'))).out)
  expect(ahead).toMatch(
    /: 1 requirement certainly binds; cn\/mofcom\/2024-46#2-1 binds by the terms on file, which nobody could yet see hold; \d+ cannot/,
  )
  const then = flat((await check(GALLIUM('2025-10-20', '2025-10-20'))).out)
  expect(then).not.toContain('by the terms on file')
})
