import { unzipSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import { type App, ROUTES } from './app.js'
import { DOOR, exampleBytes, post, testApp } from './app.testing.js'
import { GOODS } from './asked.testing.js'
import { parseTokens } from './tokens.js'

let app: App
beforeAll(async () => {
  app = (await testApp()).app
})

const send = async (method: string, path: string, body?: unknown, headers: Record<string, string> = {}) => {
  const sent = body === undefined ? {} : { body: JSON.stringify(body) }
  const response = await app.request(path, {
    method,
    headers: { 'content-type': 'application/json', ...headers },
    ...sent,
  })
  const text = await response.text()
  return { status: response.status, etag: response.headers.get('etag'), body: text ? JSON.parse(text) : undefined }
}
const put = (path: string, body: unknown, etag?: string) => send('PUT', path, body, etag ? { 'if-match': etag } : {})
const keyed = (path: string, body: unknown, key?: string) =>
  send('POST', path, body, key ? { 'idempotency-key': key } : {})
const good = (method: string, path: string, answer: unknown) =>
  ROUTES.find((one) => one.method === method && one.path === path)!.shape.safeParse(answer).error?.issues ?? []

describe('stored things', () => {
  const parts = { parts: GOODS.parts }

  it('are kept in versions, and nobody writes over what they have not seen', async () => {
    const first = await put('/api/parts/motor', parts)
    expect([first.status, first.body.revision, first.body.by]).toEqual([200, 1, 'tester'])
    expect((await put('/api/parts/motor', parts)).status).toBe(428)
    const changed = { parts: { magnet: { ...GOODS.parts.magnet, mass: '13 g' } } }
    expect((await put('/api/parts/motor', changed, '"else"')).status).toBe(412)
    const second = await put('/api/parts/motor', changed, first.etag!)
    expect([second.status, second.body.revision]).toEqual([200, 2])
    const read = await send('GET', '/api/parts/motor')
    expect([read.body, read.etag]).toEqual([changed, second.etag])
    expect((await send('GET', '/api/parts/motor?revision=1')).body).toEqual(parts)
    expect((await send('GET', '/api/revisions/parts/motor')).body.items.length).toBe(2)
    expect((await app.request('/api/parts/motor', { headers: { 'if-none-match': second.etag! } })).status).toBe(304)
  })

  it('are readable, or refused with the place', async () => {
    const { status, body } = await put('/api/parts/bad', { parts: { a: { form: 'magnett' } } })
    expect([status, body.issues[0].path]).toEqual([422, 'parts.a.form'])
    expect((await put('/api/movements/m', { kind: 'export', from: 'Atlantis' })).status).toBe(422)
    expect((await put('/api/movements/m', GOODS.movement)).status).toBe(200)
    expect(
      (
        await put('/api/reports/r', {
          text: 'China will impose export controls on rare earths.',
          published: '2025-10-09',
        })
      ).status,
    ).toBe(200)
    expect((await put('/api/reports/x', { words: 'x' })).status).toBe(422)
    expect((await put('/api/questions/q', GOODS)).status).toBe(200)
    expect(
      (
        await put('/api/scenarios/s', {
          scenario: { title: { en: 'a', zh: 'b' }, says: 'c' },
          acts: [{ lapses: 'cn/mofcom/2025-70', from: '2026-11-10' }],
        })
      ).status,
    ).toBe(200)
    expect((await put('/api/scenarios/t', { acts: [] })).status).toBe(422)
  })

  it('are asked about by their ids', async () => {
    const asked = { parts_id: 'motor', movement_id: 'm', on: GOODS.on, known_at: GOODS.known_at, detail: 'summary' }
    const { body } = await send('POST', '/api/check', asked)
    expect(body.parts[0].part).toBe('magnet')
    expect((await send('POST', '/api/check', { ...asked, parts_id: 'none' })).status).toBe(404)
    expect((await send('POST', '/api/check', { ...asked, parts: GOODS.parts })).status).toBe(422)
  })

  it('come in pages, and go away with their version named', async () => {
    for (let i = 0; i < 5; i += 1) await put(`/api/parts/list-${i}`, parts)
    const ids: string[] = []
    for (let next: string | null = ''; next !== null; ) {
      const page: { body: { items: { id: string }[]; next: string | null } } = await send(
        'GET',
        `/api/parts?limit=2${next ? `&after=${next}` : ''}`,
      )
      ids.push(...page.body.items.map(({ id }) => id))
      next = page.body.next
    }
    expect(ids).toEqual(['list-0', 'list-1', 'list-2', 'list-3', 'list-4', 'motor'])
    expect((await send('DELETE', '/api/parts/list-0')).status).toBe(428)
    expect((await send('DELETE', '/api/parts/list-0', undefined, { 'if-match': '"no"' })).status).toBe(412)
    expect((await send('DELETE', '/api/parts/list-0', undefined, { 'if-match': '*' })).status).toBe(204)
    expect((await send('GET', '/api/parts/list-0')).status).toBe(404)
    expect((await send('GET', '/api/revisions/parts/list-0')).body.items.at(-1).removed).toBe(true)
  })
})

const example = (name: string) => JSON.parse(Buffer.from(exampleBytes(`licences/${name}.json`)).toString('utf8'))

describe('licences', () => {
  const licence = example('single')
  const entries = example('single.ledger') as Record<string, unknown>[]
  const path = `/api/licences/${encodeURIComponent(licence.id)}`

  it('are granted once, under a key', async () => {
    expect((await keyed('/api/licences', licence)).status).toBe(428)
    const first = await keyed('/api/licences', licence, 'grant-1')
    expect([first.status, first.body.again, good('post', '/api/licences', first.body)]).toEqual([201, false, []])
    const again = await keyed('/api/licences', licence, 'grant-1')
    expect([again.status, again.body.again, again.body.link]).toEqual([200, true, first.body.link])
    expect((await keyed('/api/licences', licence, 'grant-2')).status).toBe(409)
  })

  it('are drawn once for each key, and never beyond what is left', async () => {
    for (const entry of entries) {
      const { status, body } = await keyed(`${path}/entries`, entry, String(entry.key))
      expect([entry.key, status, good('post', '/api/licences/{id}/entries', body)]).toEqual([entry.key, 201, []])
    }
    const last = entries.at(-1)!
    expect((await keyed(`${path}/entries`, last, String(last.key))).body.again).toBe(true)
    const draw = entries.find(({ kind }) => kind === 'drawn') ?? entries.find(({ kind }) => kind === 'reserved')!
    const { reservation: _, kind: __, key: ___, ...more } = draw
    const { status, body } = await keyed(
      `${path}/draws`,
      { ...more, shipment: 'S-999', quantity: { ...(draw.quantity as object), amount: '999999999' } },
      'too-much',
    )
    expect([status, body.type]).toEqual([409, 'urn:lodestone:problem:conflict'])
    expect(JSON.stringify(body.issues)).toContain(`${draw.line}`)
    expect((await keyed(`${path}/draws`, more, undefined)).status).toBe(428)
    expect((await keyed(`${path}/draws`, { ...more, key: 'other' }, 'too-much')).status).toBe(422)
    expect((await keyed('/api/licences/none/draws', { ...more, shipment: 'S-1' }, 'k')).status).toBe(404)
  })

  it('are drawn twice for one shipment with a warning, and once under one key without', async () => {
    const draw = entries.find(({ key }) => key === 'd-2')!
    const { reservation: _, kind: __, key: ___, ...more } = draw
    const small = { ...more, quantity: { ...(draw.quantity as object), amount: '0.001' } }
    const twice = await keyed(`${path}/draws`, small, 'by-mistake')
    expect([twice.status, good('post', '/api/licences/{id}/draws', twice.body)]).toEqual([201, []])
    expect(twice.body.warnings).toMatchObject([
      { kind: 'drawn-already', line: draw.line, shipment: draw.shipment, key: draw.key },
    ])
    expect((await keyed(`${path}/draws`, small, 'by-mistake')).body).toMatchObject({ again: true, warnings: [] })
    const back = { kind: 'reversed', entry: 'by-mistake', on: draw.on }
    expect((await keyed(`${path}/entries`, back, 'undo')).body).toMatchObject({ warnings: [] })
    entries.push({ ...small, kind: 'drawn', key: 'by-mistake' }, { ...back, key: 'undo' })
  })

  it('say in words what cannot be read, and what fits on a day and every later one', async () => {
    const plain = {
      ...licence,
      id: 'plain',
      kind: 'cn/general',
      ties: {},
      lines: [{ line: '1', item: 'a', quantity: '100 kg' }],
    }
    const { splitWords: _, application: __, ...general } = plain
    expect((await keyed('/api/licences', general, 'plain')).status).toBe(201)
    const draw = (on: string, amount: string, shipment: string) =>
      keyed('/api/licences/plain/draws', { on, line: '1', quantity: { amount, unit: 'kg' }, shipment }, shipment)
    const unread = await draw('2026-04-10', '10 kg', 'D-0')
    expect([unread.status, unread.body.detail]).toEqual([
      422,
      'quantity.amount: not readable; found "10 kg"; expected a plain decimal, with a point and without its unit, like 12.5',
    ])
    expect((await draw('2026-04-10', '60', 'D-1')).status).toBe(201)
    expect((await draw('2026-04-12', '5', 'D-3')).status).toBe(201)
    const refused = await draw('2026-04-11', '38', 'D-2')
    expect([refused.status, refused.body.detail]).toEqual([
      409,
      'quantity: line 1: 38 kg does not fit; found "38 kg"; expected at most 35 kg, which is left after the draw of 5 kg for D-3 on 2026-04-12',
    ])
    expect((await draw('2026-04-11', '35', 'D-2')).status).toBe(201)
    expect((await draw('2026-04-11', '35', 'D-2')).body).toMatchObject({ again: true, warnings: [] })
  })

  it('are drawn of days that have come: what is to come is reserved', async () => {
    const draw = entries.find(({ kind }) => kind === 'drawn')!
    const { reservation: _, kind: __, key: ___, ...more } = draw
    const later = {
      ...more,
      on: '2026-11-23',
      quantity: { ...(draw.quantity as object), amount: '1' },
      shipment: 'S-9',
    }
    const { status, body } = await keyed(`${path}/draws`, later, 'too-early')
    expect([status, body.issues]).toEqual([
      422,
      [expect.objectContaining({ code: 'not-yet', path: 'on', found: '2026-11-23' })],
    ])
    expect((await keyed(`${path}/entries`, { ...later, kind: 'drawn' }, 'too-early')).status).toBe(422)
    expect((await keyed('/api/licences/none/draws', later, 'k')).status).toBe(404)
  })

  it('stand as they stand on a day', async () => {
    const one = await send('GET', `${path}?on=2026-11-22`)
    expect([one.status, good('get', '/api/licences/{id}', one.body)]).toEqual([200, []])
    expect(one.body.entries.length).toBe(entries.length)
    for (const { granted, drawn, reserved, remaining, lapsed } of one.body.balances)
      expect(Number(granted)).toBeCloseTo(Number(drawn) + Number(reserved) + Number(remaining) + Number(lapsed))
    const list = await send('GET', '/api/licences')
    expect(good('get', '/api/licences', list.body)).toEqual([])
  })

  it('are netted against what binds, and change nothing of it', async () => {
    const question = { ...GOODS, on: '2026-06-01', known_at: '2026-06-01', detail: 'summary' }
    const without = await send('POST', '/api/check', question)
    const netted = await send('POST', '/api/check', {
      ...question,
      licences: true,
      shipment: { quantity: '1 kg', value: '100 EUR' },
    })
    expect(netted.status).toBe(200)
    expect(netted.body.parts[0].counts).toEqual(without.body.parts[0].counts)
    expect(
      netted.body.parts[0].licences.every(
        ({ covered, says }: { covered: string; says: string[] }) => covered && says.length,
      ),
    ).toBe(true)
    expect((await send('POST', '/api/check', { ...question, licences: ['none'] })).status).toBe(404)
  })

  it('have applications with their clock', async () => {
    const application = example('application')
    const at = `/api/applications/${encodeURIComponent(application.id)}`
    expect((await put(at, application)).status).toBe(200)
    const { body, status } = await send('GET', `${at}?on=2026-11-22`)
    expect([status, good('get', '/api/applications/{id}', body)]).toEqual([200, []])
    expect((await send('GET', '/api/applications')).body.items.length).toBe(1)
    expect((await send('GET', '/api/observed-licences?known_at=2026-11-22')).body.items.length).toBeGreaterThan(0)
  })
})

describe('decisions', () => {
  it('are kept byte for byte, listed and decided again', async () => {
    const first = await keyed('/api/decisions', GOODS, 'd-1')
    expect([first.status, good('post', '/api/decisions', first.body)]).toEqual([201, []])
    expect((await keyed('/api/decisions', GOODS, 'd-1')).body).toMatchObject({
      again: true,
      decision: { id: first.body.decision.id },
    })
    expect((await keyed('/api/decisions', { ...GOODS, on: '2025-12-02' }, 'd-1')).status).toBe(409)
    await keyed('/api/decisions', { ...GOODS, on: '2025-12-03', scenario: 'no-70-lapses' }, 'd-2')
    const { body: list } = await send('GET', '/api/decisions?limit=1')
    expect([list.items[0].key, good('get', '/api/decisions', list)]).toEqual(['d-2', []])
    expect((await send('GET', `/api/decisions?limit=1&after=${list.next}`)).body.items[0].key).toBe('d-1')
    expect((await send('GET', '/api/decisions?subject=nobody')).body.items).toEqual([])
    const record = await (await post(app, '/api/record', GOODS)).text()
    const one = await send('GET', `/api/decisions/${first.body.decision.id}`)
    expect(one.body.record).toBe(record)
    for (const { id } of (await send('GET', '/api/decisions')).body.items)
      expect((await keyed(`/api/decisions/${id}/replay`, {})).body).toEqual({ same: true })
    expect((await keyed('/api/decisions', { record }, 'd-3')).status).toBe(201)
    expect(
      (await keyed('/api/decisions', { record: record.replace('"on":"2025-12-01"', '"on":"2025-12-09"') }, 'd-4'))
        .status,
    ).toBe(422)
  })
})

describe('judgements', () => {
  const report = {
    text: 'China will impose export controls on rare earths from December 1, the Ministry of Commerce said.',
    published: '2025-10-09',
  }
  it('are a person’s, and change no law', async () => {
    const { body: read } = await send('POST', '/api/claims', { reports: [report] })
    const [{ id }] = read.reports[0].measures
    const { status, body } = await keyed('/api/judgements', { report, claim: id, judgement: 'rejected' }, 'j-1')
    expect([status, body.judgement.judgement, body.judgement.by]).toEqual([201, 'rejected', 'tester'])
    expect(
      (await keyed('/api/judgements', { report_id: 'r', claim: 'm99', judgement: 'accepted' }, 'j-2')).status,
    ).toBe(422)
    expect((await keyed('/api/judgements', { claim: id, judgement: 'accepted' }, 'j-3')).status).toBe(422)
    const list = await send('GET', '/api/judgements')
    expect([list.body.items.length, good('get', '/api/judgements', list.body)]).toEqual([1, []])
    expect((await send('GET', '/api/health')).body.edition).toBe(read.edition)
  })
})

describe('the store', () => {
  it('verifies, and goes out whole', async () => {
    expect((await keyed('/api/verify', {})).body.sound).toBe(true)
    expect((await send('GET', '/api/store')).body.licences).toBe(2)
    const response = await app.request('/api/archive')
    expect(response.headers.get('content-type')).toBe('application/zip')
    const files = unzipSync(new Uint8Array(await response.arrayBuffer()))
    expect(Object.keys(files)).toContain('manifest.json')
  })

  it('writes under the name of the token’s holder', async () => {
    const token = 't'.repeat(40)
    const { app: closed } = await testApp({ ...DOOR, tokens: parseTokens('tokens', `ann: ${token}`) })
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` }
    const response = await closed.request('/api/parts/a', {
      method: 'PUT',
      headers,
      body: JSON.stringify({ parts: GOODS.parts }),
    })
    expect((await response.json()).by).toBe('ann')
    expect(
      (
        await closed.request('/api/parts/a', {
          method: 'PUT',
          headers: { 'content-type': 'application/json' },
          body: '{}',
        })
      ).status,
    ).toBe(401)
  })
})
