import { createHash } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { canonicalJson } from '../measure/canonical.js'
import { type App, appOf, ROUTES } from './app.js'
import { DOOR, form, post, testHouse } from './app.testing.js'
import type { House } from './house.js'
import { remembering } from './work/remember.js'

const TEXT = 'China will impose export controls on rare earths from December 1, the Ministry of Commerce said.'
const HTML = `<!doctype html><title>t</title><p>${TEXT}</p><script>alert(1)</script>`
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

let [app, house] = [undefined as unknown as App, undefined as unknown as House]
/** How often a report was really read, and not remembered. */
const jobs: string[] = []
beforeAll(async () => {
  const made = await testHouse()
  const { runner } = made
  const run = (job: Parameters<typeof runner.run>[0]) => {
    jobs.push(job.kind)
    return runner.run(job)
  }
  const counted = { ...runner, run }
  house = { ...made, runner: remembering(counted) }
  app = appOf(house, { door: DOOR, page: new Map(), log: () => {} })
})

const good = (method: string, path: string, answer: unknown) =>
  ROUTES.find((one) => one.method === method && one.path === path)!.shape.safeParse(answer).error?.issues ?? []
const upload = (bytes: string, name: string, question: object, headers: Record<string, string> = {}) =>
  app.request('/api/reports', { method: 'POST', body: form({ report: { name, bytes } }, question), headers })
const read = async (path: string) => {
  const response = await app.request(path)
  return { status: response.status, body: await response.json(), headers: response.headers }
}

describe('reports that are kept', () => {
  it('are kept byte for byte, with who published them and when', async () => {
    const response = await upload(HTML, 'wire.html', { publisher: 'Harbour Wire', published: '2025-10-09', id: 'wire' })
    const kept = await response.json()
    expect([response.status, good('post', '/api/reports', kept)]).toEqual([201, []])
    expect(kept).toMatchObject({
      again: false,
      id: 'wire',
      revision: 1,
      by: 'tester',
      name: 'wire.html',
      media_type: 'text/html; charset=utf-8',
      size: HTML.length,
      sha256: sha256(HTML),
      published: '2025-10-09',
      publisher: 'Harbour Wire',
    })
    const file = await app.request('/api/reports/wire/file')
    expect(await file.text()).toBe(HTML)
    // a browser never shows it
    expect(file.headers.get('content-disposition')).toBe('attachment')
    expect(file.headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(file.headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(file.headers.get('etag')).toBe(`"${sha256(HTML)}"`)
  })

  it('are the same when they come again, and never written over unseen', async () => {
    const again = await upload(HTML, 'wire.html', {
      publisher: 'Harbour Wire',
      published: '2025-10-09',
      id: 'wire',
    })
    expect([again.status, (await again.json()).again]).toEqual([200, true])
    const other = { publisher: 'Coast Ledger', published: '2025-10-09', id: 'wire' }
    expect((await upload(HTML, 'wire.html', other)).status).toBe(428)
    expect((await upload(HTML, 'wire.html', other, { 'if-match': '"else"' })).status).toBe(412)
    const { headers } = await read('/api/reports/wire')
    const changed = await upload(HTML, 'wire.html', other, { 'if-match': headers.get('etag')! })
    expect([changed.status, (await changed.json()).revision]).toEqual([201, 2])
    expect((await read('/api/revisions/report/wire')).body.items).toHaveLength(2)
    // the bytes are there once
    expect((await house.store.documents.history('report-file', sha256(HTML))).length).toBe(1)
  })

  it('may come as text, under the hash of their bytes', async () => {
    const response = await post(app, '/api/reports', { text: TEXT, published: '2025-10-09' })
    expect([response.status, (await response.json()).id]).toEqual([201, sha256(TEXT)])
    expect((await post(app, '/api/reports', { text: TEXT, published: '2025-10-09' })).status).toBe(200)
    expect(await (await app.request(`/api/reports/${sha256(TEXT)}/file`)).text()).toBe(TEXT)
    // as before: a text in a body that is put
    const put = await app.request('/api/reports/put', {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ text: TEXT, published: '2025-10-10', publisher: 'A' }),
    })
    expect(put.status).toBe(200)
    expect(await (await app.request('/api/reports/put/file')).text()).toBe(TEXT)
  })

  it('are listed with what is known of each', async () => {
    const { body } = await read('/api/reports')
    expect(good('get', '/api/reports', body)).toEqual([])
    const rows = body.items as { id: string; media_type: string; sha256: string; publisher?: string }[]
    expect(rows.map(({ id, publisher }) => [id, publisher])).toEqual([
      [sha256(TEXT), undefined],
      ['put', 'A'],
      ['wire', 'Coast Ledger'],
    ])
    expect(rows[1]).toMatchObject({ media_type: 'text/plain; charset=utf-8', sha256: sha256(TEXT) })
    const { body: first } = await read('/api/reports?limit=1')
    expect((await read(`/api/reports?limit=1&after=${first.next}`)).body.items[0].id).toBe('put')
  })

  it('are read once for each edition, held against the register, with what persons judged', async () => {
    const before = jobs.length
    const { status, body } = await read('/api/reports/wire/reading?known_at=2025-12-01')
    expect([status, good('get', '/api/reports/{id}/reading', body)]).toEqual([200, []])
    expect(body).toMatchObject({ known_at: '2025-12-01', report: { id: 'wire', sha256: sha256(HTML) }, judgements: [] })
    const [{ claim }] = body.held
    expect(body.reading.text.slice(claim.start, claim.end)).toBe(claim.quote)
    const judged = await post(
      app,
      '/api/judgements',
      { report_id: 'wire', claim: claim.id, judgement: 'accepted', known_at: '2025-12-01' },
      { 'idempotency-key': 'j-1' },
    )
    expect(judged.status).toBe(201)
    const then = await read('/api/reports/wire/reading?known_at=2025-12-01')
    expect(then.body.judgements).toMatchObject([
      { judgement: { judgement: 'accepted', by: 'tester', claim: { id: claim.id, quote: claim.quote } } },
    ])
    expect(canonicalJson({ ...then.body, judgements: [] })).toBe(canonicalJson(body))
    expect(jobs.slice(before).filter((kind) => kind === 'stored-report')).toHaveLength(1)
    // another report with the same words has the same judgements; another text has none
    expect((await read('/api/reports/put/reading')).body.judgements).toHaveLength(
      body.reading.hash === (await read('/api/reports/put/reading')).body.reading.hash ? 1 : 0,
    )
    await post(app, '/api/reports', { id: 'other', text: `${TEXT} It was the second time.`, published: '2025-10-09' })
    expect((await read('/api/reports/other/reading')).body.judgements).toEqual([])
  })

  it('whose day nobody knows are read, and held against nothing', async () => {
    await post(app, '/api/reports', { id: 'dayless', text: TEXT })
    const { body } = await read('/api/reports/dayless/reading')
    expect([body.held, body.says]).toEqual([undefined, expect.stringContaining('does not say its day')])
    expect(body.reading.measures.length).toBeGreaterThan(0)
  })

  it('that cannot be read, or are not one, are refused and not kept', async () => {
    expect((await upload('', 'empty.txt', {})).status).toBe(422)
    expect((await upload('\u0000\u0001\u0002', 'binary.txt', {})).status).toBe(422)
    expect((await upload('%PDF-1.7 broken', 'broken.pdf', {})).status).toBe(422)
    expect((await post(app, '/api/reports', {})).status).toBe(422)
    expect((await upload(TEXT, 'a.txt', { text: TEXT })).status).toBe(422)
    const two = form(
      {
        report: [
          { name: 'a.txt', bytes: TEXT },
          { name: 'b.txt', bytes: TEXT },
        ],
      },
      {},
    )
    expect((await app.request('/api/reports', { method: 'POST', body: two })).status).toBe(400)
    expect((await upload('x'.repeat(10_000_001), 'long.txt', {})).status).toBe(413)
    for (const path of ['none', 'none/file', 'none/reading'])
      expect((await read(`/api/reports/${path}`)).status).toBe(404)
    expect((await read('/api/reports')).body.items).toHaveLength(5)
  })
})
