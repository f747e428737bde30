import { SaxesParser } from 'saxes'
import { beforeAll, describe, expect, it } from 'vitest'
import type { App } from '../app.js'
import { testApp } from '../app.testing.js'

let app: App
beforeAll(async () => {
  app = (await testApp()).app
})

const ics = async (days: string) => (await app.request(`/api/deadlines.ics?${days}`)).text()
/** Lines as a calendar reads them: those that begin with a space belong to the one before. */
const unfolded = (text: string) => text.replace(/\r\n[ \t]/g, '').split('\r\n')
const events = (text: string) =>
  unfolded(text)
    .join('\n')
    .split('BEGIN:VEVENT\n')
    .slice(1)
    .map((one) =>
      Object.fromEntries(
        one
          .split('\n')
          .flatMap((line) =>
            /^[A-Z-]+[;:]/.test(line) ? [[line.split(/[;:]/, 1)[0]!, line.slice(line.indexOf(':') + 1)]] : [],
          ),
      ),
    )

describe('the calendar', () => {
  it('is the same text for the same days', async () => {
    expect(await ics('on=2026-10-05&known_at=2026-10-05')).toBe(await ics('on=2026-10-05&known_at=2026-10-05'))
  })

  it('has whole days, each with its own name', async () => {
    const text = await ics('on=2026-10-05&known_at=2026-10-05')
    const all = events(text)
    expect(all.length).toBeGreaterThan(2)
    expect(new Set(all.map(({ UID }) => UID)).size).toBe(all.length)
    for (const line of unfolded(text).filter((one) => /^DT(START|END)/.test(one)))
      expect(line).toMatch(/^DT(START|END);VALUE=DATE:\d{8}$/)
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
    expect(all.every(({ SEQUENCE }) => /^\d+$/.test(SEQUENCE!))).toBe(true)
  })

  it('moves an event that is known better, and does not double it', async () => {
    const early = events(await ics('on=2026-10-05&known_at=2026-10-05'))
    const later = events(await ics('on=2026-10-06&known_at=2026-10-06'))
    const names = new Set(early.map(({ UID }) => UID))
    const kept = later.filter(({ UID }) => names.has(UID))
    expect(kept.length).toBeGreaterThan(2)
    expect(
      kept.every(({ UID, SEQUENCE }) => Number(SEQUENCE) > Number(early.find((one) => one.UID === UID)!.SEQUENCE)),
    ).toBe(true)
  })

  it('has the end of the suspension on its day', async () => {
    const all = events(await ics('on=2026-10-05&known_at=2026-10-05'))
    expect(all.some(({ DTSTART, SUMMARY }) => DTSTART === '20261110' && SUMMARY!.includes('cn/mofcom/2025-'))).toBe(
      true,
    )
  })
})

it('the feed is well-formed, and its ids stay', async () => {
  const text = await (await app.request('/api/deadlines.atom?on=2026-10-05&known_at=2026-10-05')).text()
  const ids: string[] = []
  let inside = ''
  const parser = new SaxesParser()
  parser.on('opentag', ({ name }) => {
    inside = name
  })
  parser.on('text', (words) => {
    if (inside === 'id' && words.trim()) ids.push(words)
  })
  parser.on('error', (error) => {
    throw error
  })
  parser.write(text).close()
  expect(ids[0]).toBe('urn:lodestone:deadlines')
  expect(new Set(ids).size).toBe(ids.length)
  expect(ids.length).toBeGreaterThan(3)
})
