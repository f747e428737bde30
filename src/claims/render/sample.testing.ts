import type { Across } from '../across/difference.js'
import { headOf } from '../head.js'
import type { Quoted, Reading } from '../reading.js'
import { passagesOf } from '../text/passage.js'
import type { Shown } from './shown.js'

const TEXT = `Two sides, one tariff

BEIJING, October 20, 2025 (Harbour Wire) - China announced on October 9 that magnets made abroad need a licence from December 1.

President Donald Trump threatened on October 10 to impose tariffs of 100 percent on Chinese goods from November 1 if China goes ahead, "a very bad idea" as the editors see it.

China accounts for about 90 percent of refined rare earths, and American carmakers depend on it.

The two sides plan a new round of talks in Malaysia.

© 2025 Harbour Wire. All rights reserved.`

/** A reading made by hand, with spans inside each other and across each other, so that the page is tested apart from the finders. */
export function sampleShown(file = 'harbour-wire.txt', change: (text: string) => string = (text) => text): Shown {
  const text = change(TEXT)
  const at = (id: string, quote: string): Quoted => {
    const start = text.indexOf(quote)
    if (start < 0) throw new Error(`not in the sample: ${quote}`)
    return { id, quote, start, end: start + quote.length }
  }
  const threat =
    'threatened on October 10 to impose tariffs of 100 percent on Chinese goods from November 1 if China goes ahead'
  const reading: Reading = {
    text,
    head: headOf(passagesOf(text), {}),
    dates: [
      {
        ...at('d1', 'October 9'),
        type: 'date',
        iso: '2025-10-09',
        certainty: 'resolved',
        reasoning: 'year of publication',
      },
      { ...at('d2', 'November 1'), type: 'date', iso: '2025-11-01', certainty: 'guessed' },
    ],
    claims: [
      {
        ...at('c1', `President Donald Trump ${threat}`),
        chain: ['Harbour Wire', 'Donald Trump'],
        speaker: 'Donald Trump',
        mode: 'indirect',
        office: 'President of the United States',
      },
    ],
    measures: [
      {
        ...at('m1', 'China announced on October 9 that magnets made abroad need a licence from December 1'),
        issuer: 'China',
        subject: 'licence for magnets made abroad',
        act: 'announces',
        certainty: 'stated',
        polarity: 'positive',
        dates: [{ role: 'announced', iso: '2025-10-09', words: 'October 9' }],
        provisions: [{ provision: 'cn/mofcom/2025-61#1-1', because: 'date' }],
      },
      {
        ...at('m2', threat),
        issuer: 'US',
        subject: 'tariffs of 100 percent',
        act: 'threatens',
        certainty: 'stated',
        polarity: 'positive',
        if: 'if China goes ahead',
        claim: 'c1',
        dates: [{ role: 'effective', iso: '2025-11-01', words: 'November 1' }],
        amounts: [{ value: '100', unit: 'percent' }],
      },
      {
        ...at('m3', 'Two sides, one tariff'),
        issuer: 'US',
        subject: 'a tariff',
        act: 'imposes',
        certainty: 'stated',
        polarity: 'negative',
        echo_of: 'm2',
      },
    ],
    events: [
      {
        ...at('e1', 'a new round of talks in Malaysia'),
        kind: 'round',
        status: 'planned',
        what: 'talks',
        place: 'Malaysia',
        participants: ['China', 'US'],
      },
    ],
    figures: [
      {
        ...at('f1', 'about 90 percent of refined rare earths'),
        value: 90,
        unit: 'percent',
        of: 'refined rare earths',
        stage: 'refined',
        whose: 'Harbour Wire',
        approximate: true,
      },
    ],
    dependence: [
      {
        ...at('x1', 'American carmakers depend on it'),
        who: 'American carmakers',
        on: 'rare earths',
        from: 'China',
        certainty: 'stated',
        whose: 'Harbour Wire',
      },
    ],
    quotations: [{ ...at('q1', '"a very bad idea"'), kind: 'scare' }],
    entities: [
      {
        id: 'n1',
        type: 'person',
        canonical: 'Donald Trump',
        office: 'President of the United States',
        mentions: [{ ...at('n', 'President Donald Trump'), surface: 'President Donald Trump' }],
        evidence: ['name'],
      },
    ],
    opinion: [{ ...at('o1', '"a very bad idea" as the editors see it'), kind: 'loaded', owner: 'Harbour Wire' }],
  }
  return { file, reading, notes: [{ message: 'hidden text left out: 1 comment' }] }
}

/** Two readings of the sample that differ on a day, with the text that decides. */
export function sampleAcross(): Across {
  const { measures } = sampleShown().reading
  const side = (report: number, says: string) => {
    const { start, end, quote, id } = measures[1]!
    return { report, part: 'measures' as const, item: id, start, end, quote, says, whose: 'Donald Trump' }
  }
  return {
    origins: [{ reports: [0, 1], because: 'copies' }],
    echoes: [],
    differences: [
      {
        id: 'x1',
        type: 'threat-vs-act',
        about: 'tariffs of 100 percent',
        sides: [side(0, 'threatened'), side(1, 'imposed')],
        why: 'one says held out, the other says done',
        decides: [
          {
            provision: 'us/president/threat',
            says: 'never became law',
            citation: { ref: 'a@b', grade: 'O', published: '2025-10-10' as never, url: 'javascript:alert(1)' },
          },
        ],
      },
    ],
    orders: [
      {
        claim: side(0, 'before the truce ends'),
        relation: 'before',
        first: { words: 'tariffs', dates: [{ iso: '2025-11-01', from: 'this report' }] },
        second: { words: 'the truce', dates: [] },
        holds: 'cannot-tell',
        why: 'the second has no day',
        decides: [],
      },
    ],
  }
}
