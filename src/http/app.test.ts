import { beforeAll, describe, expect, it } from 'vitest'
import { type App, ROUTES } from './app.js'
import { exampleBytes, form, post, postForm, testApp } from './app.testing.js'
import { GOODS, QUESTIONS } from './asked.testing.js'

let app: App
beforeAll(async () => {
  app = (await testApp()).app
})

const get = async (path: string) => {
  const response = await app.request(path)
  expect([path, response.status]).toEqual([path, 200])
  return response.json()
}
const asked = async (path: string, body: unknown) => {
  const response = await post(app, path, body)
  return { status: response.status, body: await response.json() }
}
/** Routes that are about what was stored: `stored.test.ts` has them. */
const STORED =
  /^\/api\/(?:parts|movements|questions|reports|scenarios|revisions|applications|licences|decisions|archive)\b.*/
const DAYS = 'on=2025-12-01&known_at=2025-11-08'

describe('the register', () => {
  it('answers with both dates, and the same question again with nothing new', async () => {
    const path = `/api/state/cn%2Fmofcom%2F2025-61%231-1?${DAYS}`
    const { states, on, known_at } = await get(path)
    expect([on, known_at, states[0].known_at]).toEqual(['2025-12-01', '2025-11-08', '2025-11-08'])
    expect(states[0]).toMatchObject({
      state: 'suspended',
      by: 'cn/mofcom/2025-70',
      until: '2026-11-10',
      neverOperated: true,
    })
    const { headers } = await app.request(path)
    const again = await app.request(path, { headers: { 'if-none-match': headers.get('etag')! } })
    expect([again.status, await again.text()]).toEqual([304, ''])
  })

  it('takes an id as it stands', async () => {
    expect((await get(`/api/state/cn/mofcom/2025-61%231-1?${DAYS}`)).states[0].state).toBe('suspended')
    expect((await get(`/api/instruments/cn/mofcom/2025-61?${DAYS}`)).provisions.length).toBeGreaterThan(3)
    expect((await get(`/api/provisions/cn/mofcom/2025-61%231-1?${DAYS}`)).provision.says).toContain('0.1 %')
  })

  it('shows what nobody could know by the day as not there', async () => {
    const before = await get('/api/instruments?known_at=2025-10-08&limit=200')
    const after = await get('/api/instruments?known_at=2025-10-09&limit=200')
    const ids = (page: { items: { id: string }[] }) => page.items.map(({ id }) => id)
    expect(ids(before)).not.toContain('cn/mofcom/2025-61')
    expect(ids(after)).toContain('cn/mofcom/2025-61')
    const { spans } = await get('/api/history/cn%2Fmofcom%2F2025-61%231-1?known_at=2025-10-08')
    expect(spans.map(({ state }: { state: string }) => state)).toEqual(['none'])
  })

  it('comes in pages that tell everything once', async () => {
    const all: string[] = []
    for (let next: string | null = ''; next !== null; ) {
      const page = await get(`/api/provisions?limit=50&known_at=2026-11-22${next ? `&after=${next}` : ''}`)
      all.push(...page.items.map(({ id }: { id: string }) => id))
      next = page.next
    }
    expect(new Set(all).size).toBe(all.length)
    expect(all).toEqual([...all].sort())
    expect((await get('/api/register?known_at=2026-11-22')).counts.provisions).toBe(all.length)
    expect((await app.request('/api/provisions?after=nonsense!')).status).toBe(422)
  })

  it('finds words in English and Chinese', async () => {
    const english = await get('/api/search?q=dysprosium&limit=200')
    const chinese = await get('/api/search?q=%E9%95%9D')
    expect(english.items.length).toBeGreaterThan(1)
    expect(chinese.items.length).toBeGreaterThan(0)
  })

  it('gives what it is made of: coverage, sources, lists, vocabulary, the whole', async () => {
    const { coverage } = await get(`/api/coverage?${DAYS}`)
    expect(coverage.find(({ id }: { id: string }) => id === 'cn/dual-use').verifiedThrough).toMatch(/^\d{4}-/)
    expect(
      (await get('/api/sources?known_at=2025-04-04&limit=5')).items.every(
        (one: { published: string }) => one.published <= '2025-04-04',
      ),
    ).toBe(true)
    const { items } = await get('/api/lists?limit=1')
    expect((await get(`/api/lists/${encodeURIComponent(items[0].id)}`)).list.id).toBe(items[0].id)
    expect((await get('/api/vocabulary')).endUses).toContain('civil')
    const { edition } = await get('/api/health')
    expect((await get('/api/register.json')).edition).toBe(edition)
  })

  it('names the nearest id where there is none', async () => {
    const response = await app.request('/api/state/cn%2Fmofcom%2F2025-61%231-11')
    expect(response.status).toBe(404)
    expect((await response.json()).issues[0]).toMatchObject({ code: 'unknown-id', found: 'cn/mofcom/2025-61#1-11' })
  })
})

describe('questions about goods', () => {
  it('are answered alike as JSON and as each kind of file', async () => {
    const { body } = await asked('/api/check', { ...GOODS, detail: 'summary' })
    expect(body).toMatchObject({ on: '2025-12-01', known_at: '2025-11-08', detail: 'summary' })
    const yaml = `parts:\n  magnet: ${JSON.stringify(GOODS.parts.magnet)}\n`
    for (const [name, bytes] of [
      ['goods.yaml', yaml],
      ['goods.json', JSON.stringify({ parts: GOODS.parts })],
    ] as const) {
      const { parts: _, ...question } = GOODS
      const response = await postForm(
        app,
        '/api/check',
        form({ file: { name, bytes } }, { ...question, detail: 'summary' }),
      )
      expect((await response.json()).parts).toEqual(body.parts)
    }
    const csv = 'id,form,material,made-in\nm1,magnet,NdFeB,CN\nm2,magnet,SmCo,CN\n'
    const two = await postForm(
      app,
      '/api/check',
      form({ file: { name: 'list.csv', bytes: csv } }, { movement: GOODS.movement }),
    )
    expect((await two.json()).parts.map(({ part }: { part: string }) => part)).toEqual(['m1', 'm2'])
  })

  it('take a question file with its own days, which the request may change', async () => {
    const file = { name: 'motor.question.yaml', bytes: exampleBytes('motor.question.yaml') }
    const alone = await postForm(app, '/api/check', form({ file }))
    expect((await alone.json()).issues[0]).toMatchObject({ code: 'another-file', found: 'motor.yaml' })
    const parts = { name: 'motor.yaml', bytes: exampleBytes('motor.yaml') }
    const own = await (await postForm(app, '/api/check', form({ file, parts }, { detail: 'summary' }))).json()
    const changed = await (
      await postForm(app, '/api/check', form({ file, parts }, { detail: 'summary', known_at: '2025-11-08' }))
    ).json()
    expect([own.on, own.known_at]).toEqual(['2025-12-01', '2025-10-20'])
    expect(changed.known_at).toBe('2025-11-08')
  })

  it('come back answered: the request of ask, filled in', async () => {
    const question = {
      ...GOODS,
      known_at: '2025-10-20',
      parts: { magnet: { form: 'magnet', material: 'NdFeB', 'made-in': 'CN' } },
    }
    const { body } = await asked('/api/ask', question)
    const [first] = body.requests.flatMap((one: { questions: { key: string }[] }) => one.questions)
    expect(first.key).toBeTruthy()
    const csv = await (await post(app, '/api/ask', { ...question, form: 'csv' })).text()
    const rows = csv.split('\r\n')
    expect(rows[0]).toContain('key,to,part')
    const without = await asked('/api/check', { ...question, detail: 'summary' })
    const answers: { key: string; answer: string; source: string }[] = []
    for (const { key } of body.requests.flatMap((one: { questions: { key: string }[] }) => one.questions))
      for (const answer of ['no', 'none', '0.01 %', '1 g']) {
        const one = { key, answer, source: 'letter of 3 May' }
        if ((await asked('/api/check', { ...question, detail: 'summary', answers: [one] })).status !== 200) continue
        answers.push(one)
        break
      }
    expect(answers.length).toBeGreaterThan(0)
    const answered = await asked('/api/check', { ...question, detail: 'summary', answers })
    expect(answered.body.parts[0].counts.undetermined).toBeLessThan(without.body.parts[0].counts.undetermined)
    const filled = `key,answer,source\r\n${answers.map(({ key, answer }) => `"${key}",${answer},letter of 3 May`).join('\r\n')}\r\n`
    const { parts, ...rest } = question
    const file = { name: 'goods.json', bytes: JSON.stringify({ parts }) }
    const sent = form({ file, answers: { name: 'filled.csv', bytes: filled } }, { ...rest, detail: 'summary' })
    expect((await (await postForm(app, '/api/check', sent)).json()).parts).toEqual(answered.body.parts)
  })

  it('say where an answer cannot be read', async () => {
    const { status, body } = await asked('/api/check', {
      ...GOODS,
      answers: [{ key: 'item.nothing @ magnet', answer: 'yes' }],
    })
    expect(status).toBe(422)
    expect(body.issues[0]).toMatchObject({ code: 'unknown-key', path: 'answers[0]' })
  })

  it('refuse an answered end use that the movement excludes', async () => {
    const { status, body } = await asked('/api/check', {
      ...GOODS,
      movement: { ...GOODS.movement, 'end-use': 'civil' },
      answers: [{ key: 'movement.end-use(military)', answer: 'yes' }],
    })
    expect(status).toBe(422)
    expect(body.issues[0]).toMatchObject({ code: 'contradiction', path: 'answers[0]' })
  })

  it('are refused with every place that is wrong', async () => {
    const json = await asked('/api/check', {
      parts: { a: { mass: '12', form: 'magnett' } },
      movement: { kind: 'export', from: 'Atlantis', to: 'DE' },
    })
    expect(json.body.issues.map(({ path }: { path: string }) => path).sort()).toEqual(['parts.a.form', 'parts.a.mass'])
    const file = { name: 'list.csv', bytes: 'id,form,mass\na,magnet,12\nb,magnett,1 g\n' }
    const csv = await (await postForm(app, '/api/check', form({ file }))).json()
    expect(csv.issues.map(({ file, line }: { file: string; line: number }) => [file, line])).toEqual([
      ['list.csv', 2],
      ['list.csv', 3],
    ])
    const unknown = await asked('/api/check', { ...GOODS, knownAt: '2025-01-01' })
    expect(unknown.body.issues[0]).toMatchObject({
      code: 'unknown-key',
      path: 'knownAt',
      nearest: expect.arrayContaining(['known_at']),
    })
  })

  it('are told apart by how much each part is told of', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 21 }, (_, index) => [`p${index}`, { form: 'magnet', material: 'NdFeB', 'made-in': 'CN' }]),
    )
    const { body } = await asked('/api/check', { ...GOODS, parts: many })
    expect([body.detail, body.parts[20].part, body.parts[0].notBinding]).toEqual(['summary', 'p20', undefined])
    const trees = await asked('/api/check', { ...GOODS, parts: many, detail: 'trees' })
    expect([trees.status, trees.body.type]).toEqual([422, 'urn:lodestone:problem:too-much-work'])
  })

  it('are recorded and replayed byte for byte', async () => {
    const record = await (await post(app, '/api/record', GOODS)).text()
    expect((await asked('/api/replay', { record })).body).toEqual({ same: true })
    const forged = record
      .replace('"status":"notBinding"', '"status":"binding"')
      .replace(/"on":"2025-12-01"/, '"on":"2025-12-02"')
    expect((await asked('/api/replay', { record: forged })).body.same).toBe(false)
    expect((await asked('/api/replay', { record: '{"edition":"x"}' })).status).toBe(422)
  })

  it('are supposed under a scenario, and say so', async () => {
    const { body } = await asked('/api/check', {
      ...GOODS,
      on: '2026-12-01',
      known_at: '2026-11-22',
      scenario: 'no-70-lapses',
      detail: 'summary',
    })
    expect(body.supposed[0].id).toBe('no-70-lapses')
    expect(body.edition).toContain('+no-70-lapses@')
    const own = {
      scenario: { title: { en: 'Mine', zh: '我的' }, says: 'it lapses' },
      acts: [{ lapses: 'cn/mofcom/2025-70', from: '2026-11-10' }],
    }
    expect((await asked('/api/check', { ...GOODS, scenario: own, detail: 'summary' })).body.supposed[0].id).toBe('own')
    const bad = await asked('/api/check', {
      ...GOODS,
      scenario: {
        scenario: { title: { en: 'x', zh: 'x' }, says: 'y' },
        acts: [{ lapses: 'no/such', from: '2026-11-10' }],
      },
    })
    expect([bad.status, bad.body.issues[0].path]).toEqual([422, expect.stringMatching(/^scenario/)])
    // A name that ends as a file does is no file.
    expect((await asked('/api/check', { ...GOODS, scenario: '../../package.yaml' })).body.issues[0].code).toBe(
      'unknown-scenario',
    )
  })
})

describe('reports', () => {
  it('are read as text, HTML and files, and change nothing', async () => {
    const bytes = exampleBytes('reports/harbour-wire.txt')
    const file = { name: 'harbour-wire.txt', bytes }
    const read = await (await postForm(app, '/api/claims', form({ reports: file }))).json()
    const [report] = read.reports
    for (const { quote, start, end } of [...report.measures, ...report.claims])
      expect(report.text.slice(start, end)).toBe(quote)
    expect(report.measures.length).toBeGreaterThan(0)
    expect(read.verified_through['cn/dual-use']).toMatch(/^\d{4}-/)
    const html =
      '<html><body><p>BEIJING, Oct. 9 - China will impose export controls on rare earths from December 1.</p><script>alert(1)</script></body></html>'
    const page = await asked('/api/claims', { reports: [{ text: html, name: 'page.html', published: '2025-10-09' }] })
    expect(page.body.reports[0].text).not.toContain('alert')
    const held = await (
      await postForm(
        app,
        '/api/reconcile',
        form({ reports: [file, { ...file, name: 'b.txt' }] }, { known_at: '2025-12-15' }),
      )
    ).json()
    expect(held.reports.length).toBe(2)
    expect(held.across).toBeDefined()
  })

  it('are never fetched', async () => {
    const { status, body } = await asked('/api/claims', {
      reports: [{ text: 'http://169.254.169.254/latest', url: 'http://127.0.0.1:1/x' }],
    })
    expect([status, body.reports[0].text]).toEqual([200, 'http://169.254.169.254/latest'])
  })
})

describe('the document', () => {
  it('is OpenAPI 3.1 and says what is answered', async () => {
    const document = await get('/openapi.json')
    expect(document.openapi).toBe('3.1.0')
    expect(document.servers).toEqual([{ url: '/', description: 'this server' }])
    for (const { path, method, shape } of ROUTES) {
      expect(document.paths[path]?.[method], path).toBeDefined()
      const question = QUESTIONS[path]
      const id = path.startsWith('/api/instruments')
        ? 'cn/mofcom/2025-61'
        : path.startsWith('/api/lists')
          ? (await get('/api/lists')).items[0].id
          : path.startsWith('/api/bundled-scenarios')
            ? 'no-70-lapses'
            : 'cn/mofcom/2025-61#1-1'
      const address = path.replace('{id}', encodeURIComponent(id)).replace('/api/search', '/api/search?q=magnet')
      if ((method !== 'get' || STORED.test(path)) && !question) continue
      const response = question ? await post(app, path, question) : await app.request(address)
      const type = response.headers.get('content-type')!
      expect([address, response.status]).toEqual([address, 200])
      if (type === 'application/json')
        expect([path, shape.safeParse(await response.json()).error?.issues ?? []]).toEqual([path, []])
    }
  })
})
