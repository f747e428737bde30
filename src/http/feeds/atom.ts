import type { Feed } from './ics.js'

/** The days ahead as an Atom feed (RFC 4287): an entry's id stays when its date moves. */
export function atomOf({ edition, knownAt, verifiedThrough, deadlines }: Feed): string {
  const updated = `${knownAt}T00:00:00Z`
  const entries = deadlines.map(({ uid, day, what, firm, basis, zone }) =>
    [
      '  <entry>',
      `    <id>urn:lodestone:deadline:${uid.split('@')[0]}</id>`,
      `    <title>${escaped(`${day}: ${what}`)}</title>`,
      `    <updated>${updated}</updated>`,
      `    <category term="${escaped(basis)}"/>`,
      `    <content type="text">${escaped(`How firm: ${firm}. The day is one of the calendar in ${zone}. As known on ${knownAt}; verified through ${verifiedThrough}.`)}</content>`,
      '  </entry>',
    ].join('\n'),
  )
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom">',
    '  <id>urn:lodestone:deadlines</id>',
    '  <title>Lodestone: days ahead in the law</title>',
    '  <author><name>Lodestone</name></author>',
    `  <updated>${updated}</updated>`,
    `  <generator version="${escaped(edition.slice(0, 12))}">Lodestone</generator>`,
    ...entries,
    '</feed>',
    '',
  ].join('\n')
}

const MARKS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** Text of XML 1.0, which has no control characters but three. */
const escaped = (text: string): string =>
  text.replace(/(?![\t\n\r])[\p{Cc}\uFFFE\uFFFF]|\p{Cs}/gu, ' ').replace(/[&<>"']/g, (mark) => MARKS[mark]!)
