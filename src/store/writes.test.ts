import fc from 'fast-check'
import { expect, test } from 'vitest'
import { InputError } from '../issue.js'
import { canonicalJson, sha256Hex } from '../measure/canonical.js'
import { breakAt, emptyHead, headOf, nextLink } from './chain.js'
import { pack, soundText } from './content.js'
import type { Json, Link, Written } from './model.js'
import { drawOf, keyed, licenceOf, signed, smallEdition, smallRecord } from './sample.testing.js'
import { ENGINES, testPlaces } from './stores.testing.js'

const places = testPlaces()
const refusal = <T>(outcome: Written<T>): string | undefined =>
  'refused' in outcome ? outcome.refused[0]!.code : undefined
const written = <T>(outcome: Written<T>): T => {
  if ('refused' in outcome) throw new Error(outcome.refused[0]!.message)
  return outcome.written
}

// Laws of a chain.

const text = fc.string({ unit: 'binary', maxLength: 40 })
const writes = fc.array(fc.record({ key: text, by: text, at: text, content: text.map(sha256Hex) }), {
  minLength: 1,
  maxLength: 12,
})
const chained = (all: readonly { key: string; by: string; at: string; content: string }[]): Link[] => {
  const links: Link[] = []
  for (const { content, ...given } of all) links.push(nextLink(links.at(-1) ?? emptyHead('c'), given, content))
  return links
}
const firstBreak = (links: readonly Link[]): number =>
  links.findIndex((link, index) => breakAt(index ? headOf(links[index - 1]!) : emptyHead('c'), link))

test('a chain is unbroken, and any change of a link breaks it there or right after', () => {
  const field = fc.constantFrom('chain', 'key', 'by', 'at', 'content', 'prev', 'hash')
  fc.assert(
    fc.property(writes, fc.nat(), field, fc.string({ minLength: 1 }), (all, at, name, other) => {
      const links = chained(all)
      expect(firstBreak(links)).toBe(-1)
      const index = at % links.length
      const changed = links.map((link, n) =>
        n === index ? { ...link, [name]: `${other}${link[name as 'key']}` } : link,
      )
      const found = firstBreak(changed)
      expect(found).toBe(index)
      expect(firstBreak(links.toSpliced(index, 1))).toBe(index === links.length - 1 ? -1 : index)
    }),
  )
})

test('what is packed comes back byte for byte, and another hash is not taken', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.jsonValue(), (name, value) => {
      const json = canonicalJson({ name, value })
      const { hash, body } = pack(json)
      expect(soundText(hash, body)).toBe(json)
      expect(soundText(sha256Hex(`${json} `), body)).toBeUndefined()
    }),
  )
})

// Idempotency.

test.each(ENGINES)('%s: a key stands for one content, however often and in whatever order it comes', async (engine) => {
  const store = await places.fresh(engine)
  const write = fc.record({
    key: fc.constantFrom('a', 'b', 'c', 'd'),
    content: fc.constantFrom('x', 'y'),
    by: fc.constantFrom('Ann', 'Bob'),
  })
  const first = new Map<string, { said: string; link: Link }>()
  await fc.assert(
    fc.asyncProperty(fc.array(write, { maxLength: 6 }), async (all) => {
      for (const { key, content, by } of all) {
        const outcome = await store.judgements.append({ key, by, at: signed().at, judgement: { content } })
        const before = first.get(key)
        if (!before) first.set(key, { said: `${content} ${by}`, link: written(outcome) })
        else if (before.said === `${content} ${by}`) expect(outcome).toEqual({ written: before.link, again: true })
        else expect(refusal(outcome)).toBe('key-reused')
      }
    }),
    { numRuns: 12 },
  )
  expect((await store.verify()).links).toBe(first.size)
})

test.each(ENGINES)('%s: licences and draws under a key', async (engine) => {
  const store = await places.fresh(engine)
  const granted = await store.licences.grant(licenceOf('L/1', '10'), keyed('g'))
  expect(granted).toMatchObject({ again: false, written: { chain: 'licence/L/1', seq: 1 } })
  expect(await store.licences.grant(licenceOf('L/1', '10'), { ...keyed('g'), at: '2027-01-01T00:00:00Z' })).toEqual({
    written: written(granted),
    again: true,
  })
  expect(refusal(await store.licences.grant(licenceOf('L/1', '11'), keyed('g')))).toBe('key-reused')
  expect(refusal(await store.licences.grant(licenceOf('L/1', '10'), keyed('h')))).toBe('exists')
  const draw = written(await store.licences.enter('L/1', drawOf('k', '4'), signed()))
  // another spelling of the same quantity is the same entry
  expect(await store.licences.enter('L/1', drawOf('k', '4.0'), signed())).toEqual({ written: draw, again: true })
  expect(refusal(await store.licences.enter('L/1', drawOf('k', '5'), signed()))).toBe('key-reused')
  expect(refusal(await store.licences.enter('L/1', drawOf('k', '4'), { ...signed(), by: 'Bob' }))).toBe('key-reused')
  expect(await store.licences.enter('L/1', drawOf('m', '6.1'), signed())).toHaveProperty('refused')
  expect(written(await store.licences.enter('L/1', drawOf('m', '6'), signed())).link.seq).toBe(3)
  expect(refusal(await store.licences.enter('L/2', drawOf('a', '1'), signed()))).toBe('unknown-licence')
  expect((await store.licences.list()).items.map(({ id, head }) => [id, head.seq])).toEqual([['L/1', 3]])
  expect(await store.licences.get('L/2')).toBeUndefined()
  await expect(
    store.licences.enter('L/1', { ...drawOf('n', '1'), quantity: { amount: '-1', unit: 'kg' } } as never, signed()),
  ).rejects.toThrow(InputError)
})

// Documents.

test.each(ENGINES)('%s: revisions and etags', async (engine) => {
  const { documents } = await places.fresh(engine)
  const put = (body: Json, ifMatch?: string) => documents.put('parts', 'p', body, { ...signed(), ifMatch })
  expect(refusal(await put({ n: 1 }, 'f00'))).toBe('etag-differs')
  const one = written(await put({ n: 1 }, 'none'))
  expect(one).toMatchObject({ revision: 1, etag: sha256Hex('{"n":1}') })
  expect(refusal(await put({ n: 2 }, 'none'))).toBe('etag-differs')
  expect(await put({ n: 1 })).toMatchObject({ again: true, written: { revision: 1 } })
  const two = written(await put({ n: 2 }, one.etag))
  expect(two.revision).toBe(2)
  expect(refusal(await put({ n: 3 }, one.etag))).toBe('etag-differs')
  expect(refusal(await documents.remove('parts', 'p', { ...signed(), ifMatch: one.etag }))).toBe('etag-differs')
  expect(written(await documents.remove('parts', 'p', { ...signed(), ifMatch: two.etag }))).toBe(true)
  expect(await documents.remove('parts', 'p', signed())).toEqual({ written: false, again: true })
  expect(await documents.remove('parts', 'never', signed())).toEqual({ written: false, again: true })
  expect(await documents.get('parts', 'p', 3)).toBeUndefined()
  expect((await documents.get('parts', 'p', 2))?.body).toEqual({ n: 2 })
  expect(written(await put({ n: 2 })).revision).toBe(4)
  expect((await documents.history('parts', 'p')).map(({ removed }) => removed)).toEqual([false, false, true, false])
})

test.each(ENGINES)('%s: of many who write over one etag, one does', async (engine) => {
  const place = await places.place(engine)
  const stores = await Promise.all([places.opened(place), places.opened(place), places.opened(place)])
  const { etag } = written(await stores[0]!.documents.put('parts', 'p', { n: 0 }, signed()))
  const all = await Promise.all(
    Array.from({ length: 9 }, (_, n) =>
      stores[n % 3]!.documents.put('parts', 'p', { n: n + 1 }, { ...signed(), ifMatch: etag }),
    ),
  )
  expect(all.filter((outcome) => 'written' in outcome)).toHaveLength(1)
})

test.each(ENGINES)('%s: pages hold every document once, by its bytes', async (engine) => {
  const { documents } = await places.fresh(engine)
  const ids = ['a', 'B', 'ä', '电机', 'a/b', 'Z', '\u{1f9f2}', '\uffee']
  for (const id of ids) await documents.put('question', id, { id }, signed())
  const seen: string[] = []
  for (let after: string | undefined; ; ) {
    const page = await documents.list({ kind: 'question', limit: 3, after })
    seen.push(...page.items.map(({ id }) => id))
    if (page.next === undefined) break
    after = page.next
  }
  expect(seen).toEqual([...ids].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b))))
})

// Decisions.

test.each(ENGINES)('%s: decisions are listed newest first, by what their records say', async (engine) => {
  const store = await places.fresh(engine)
  const { hash, json } = smallEdition()
  const decide = (key: string, subject: string, more = {}) =>
    store.decisions.append({ ...keyed(key), record: smallRecord(hash, subject, more) })
  expect(refusal(await decide('1', 'motor'))).toBe('edition-not-kept')
  expect(await store.editions.keep(hash, json)).toBe(true)
  expect(await store.editions.keep(hash, json)).toBe(false)
  await expect(store.editions.keep('0'.repeat(64), json)).rejects.toThrow(/not the edition/)
  expect(JSON.parse((await store.editions.get(hash))!)).toEqual(JSON.parse(json))
  await decide('1', 'motor', { binding: [{}] })
  await decide('2', 'motor', { undetermined: [{}] })
  await decide('3', 'pump', { on: '2026-01-01' })
  const last = written(await decide('4', 'motor', { scenario: [{ id: 's' }], edition: `${hash}+s@1` }))
  expect(last).toMatchObject({ edition: hash, scenarios: true, outcome: 'nothing-binds' })
  const keys = async (asked: object) => (await store.decisions.list(asked)).items.map(({ key }) => key)
  expect(await keys({})).toEqual(['4', '3', '2', '1'])
  expect(await keys({ subject: 'motor' })).toEqual(['4', '2', '1'])
  expect(await keys({ subject: 'motor', outcome: 'binds' })).toEqual(['1'])
  expect(await keys({ on: '2026-01-01' })).toEqual(['3'])
  expect(await keys({ edition: hash, limit: 2 })).toEqual(['4', '3'])
  const { next } = await store.decisions.list({ limit: 2 })
  expect(await keys({ after: next })).toEqual(['2', '1'])
  expect((await store.decisions.get(last.id))?.record).toBe(
    smallRecord(hash, 'motor', { scenario: [{ id: 's' }], edition: `${hash}+s@1` }),
  )
  expect(await store.decisions.get('0'.repeat(64))).toBeUndefined()
})

test.each(ENGINES)(
  '%s: what is no record, no name or no instant is refused before anything is written',
  async (engine) => {
    const store = await places.fresh(engine)
    const { hash, json } = smallEdition()
    await store.editions.keep(hash, json)
    const good = smallRecord(hash, 'motor')
    for (const record of [
      '',
      '{}',
      'null',
      '[1]',
      ` ${good}`,
      good.replace(hash, 'none'),
      good.replace('2025-12-01', '2025-13-01'),
    ])
      await expect(store.decisions.append({ ...keyed('k'), record }), record).rejects.toThrow(InputError)
    for (const key of ['', 'a\0b', 'x'.repeat(201), '\ud800', 'a\nb'])
      await expect(store.decisions.append({ ...keyed(key), record: good }), JSON.stringify(key)).rejects.toThrow(
        InputError,
      )
    for (const at of ['', 'today', '2026-11-22', '2026-02-30T08:00:00Z', '2026-11-22T08:00:00+01:00'])
      await expect(store.decisions.append({ ...keyed('k'), at, record: good }), at).rejects.toThrow(InputError)
    await expect(store.documents.put('parts', 'a\0b', { n: 1 }, signed())).rejects.toThrow(InputError)
    await expect(store.documents.get('parts', 'a\0b')).rejects.toThrow(InputError)
    await expect(store.documents.put('parts', 'a', null, signed())).rejects.toThrow(InputError)
    await expect(store.documents.list({ kind: 'parts', limit: 1001 })).rejects.toThrow(InputError)
    await expect(store.decisions.list({ after: 'x' })).rejects.toThrow(InputError)
    expect(await store.verify()).toMatchObject({ sound: true, links: 0 })
  },
)

test.each(ENGINES)('%s: an application has revisions of its own', async (engine) => {
  const { licences, documents } = await places.fresh(engine)
  const application = {
    id: 'A-1',
    kind: 'cn/single',
    applicant: 'Baotou Magnet',
    lines: [],
    ties: {},
    papers: [],
    concernListed: 'unknown' as const,
    steps: [],
    notes: [],
  }
  const one = written(await licences.putApplication(application, signed()))
  await licences.putApplication({ ...application, notes: ['called'] }, { ...signed(), ifMatch: one.etag })
  expect((await licences.application('A-1'))?.body.notes).toEqual(['called'])
  expect((await licences.applications()).items.map(({ id, revision }) => [id, revision])).toEqual([['A-1', 2]])
  expect((await documents.list({ kind: 'parts' })).items).toEqual([])
})
