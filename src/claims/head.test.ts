import { describe, expect, it } from 'vitest'
import { date } from '../time/date.js'
import { headOf } from './head.js'
import type { GivenHead } from './read.js'
import { passagesOf } from './text/passage.js'

const head = (text: string, given: GivenHead = {}) => headOf(passagesOf(text), given)
const STORY = 'The ministry said that five more metals need a licence from 8 November.'
const published = (text: string) => {
  const known = head(text).published
  return known.basis === 'stated' ? `${known.value} ${known.how}` : known.basis
}
const publisher = (text: string) => {
  const known = head(text).publisher
  return known.basis === 'stated' ? `${known.value}, ${known.how}` : known.basis
}

describe('the day of publication is the one that the text states', () => {
  it.each([
    ['Published: October 15, 2025\n\nStory.', '2025-10-15 label'],
    ['Title\nPublished on 15 October 2025, 10:30 AM EDT\nStory.', '2025-10-15 label'],
    ['By A. Writer | Published Oct. 15, 2025 | Updated Oct. 16, 2025\nStory.', '2025-10-15 label'],
    ['标题\n发布时间：2025-10-09 10:00\n正文。', '2025-10-09 label'],
    ['Title\nWednesday, October 15, 2025\nStory.', '2025-10-15 date line'],
    ['Title\n15 Oct 2025 at 08:15 GMT\nStory.', '2025-10-15 date line'],
    ['Title\n2025-10-15\nStory.', '2025-10-15 date line'],
    ['Title\nA. Writer • 10/15/2025\nStory.', '2025-10-15 date line'],
    ['BEIJING, Oct. 9, 2025 (Some Agency) -- The ministry said so.', '2025-10-09 dateline'],
    ['Title\n\nWashington, October 15, 2025 – The office said so.', '2025-10-15 dateline'],
    ['新华社北京2026年11月9日电 商务部9日公布。', '2026-11-09 dateline'],
    ['标题\n\n中新社上海2026年11月9日电（记者 某某）公司说。', '2026-11-09 dateline'],
    ['北京，2026年11月9日 — 商务部说。', '2026-11-09 dateline'],
    [
      'Federal Register / Vol. 90, No. 23 / Wednesday, February 5, 2025 / Notices\nText.',
      '2025-02-05 Federal Register',
    ],
    ['公告\n正文。\n商务部\n2025年10月9日', '2025-10-09 date line'],
    ['Kassel Motor Letter, 20 November 2026\n\nThe ministry said so.', '2026-11-20 masthead'],
    ['THE HARBOUR WIRE – No. 47 – Friday, November 20, 2026\nStory.', '2026-11-20 masthead'],
    ['Coast Ledger (Kassel, 20 November 2026)\nStory.', '2026-11-20 masthead'],
    ['《海港日报》2026年11月20日\n正文。', '2026-11-20 masthead'],
    [
      'Spokesperson Jane Roe’s Regular Press Conference on July 24, 2026\nA: b.',
      '2026-07-24 title of a press conference',
    ],
    ['2026年6月29日外交部发言人某某主持例行记者会\n问：……', '2026-06-29 title of a press conference'],
    ['FOR IMMEDIATE RELEASE: April 11, 2024\nThe Office said so.', '2024-04-11 label'],
    ['【发文日期】2024年12月03日\n正文。', '2024-12-03 label'],
    [`${'Paragraph of an order.\n'.repeat(20)}THE WHITE HOUSE,\nFebruary 1, 2025.`, '2025-02-01 date at the end'],
    [
      `${'Paragraph.\n'.repeat(20)}IN WITNESS WHEREOF, I have hereunto set my hand this twenty-third day of March, in the year of our Lord two thousand eighteen, and so on.`,
      '2018-03-23 date at the end',
    ],
    [`${'段落。\n'.repeat(20)}二〇二五年十月二十一日`, '2025-10-21 date at the end'],
  ])('%j', (text, expected) => {
    expect(published(text)).toBe(expected)
  })
  it.each([
    'On October 15, 2025, the ministry said that exports need a licence.',
    '商务部2026年11月9日公布决定。',
    '商务部2026年11月9日电话通知企业。',
    '北京，2026年11月9日商务部说。',
    'Updated: October 16, 2025\nStory.',
    'Tariff Truce Ends, November 10, 2026\nStory.',
    'Proclamation 9704, March 8, 2018\nStory.',
    'Coast Ledger said on 20 November 2026\nStory.',
    'In the Harbour Daily, 20 November 2026 was a bad day.\nStory.',
    'The ministry held a press conference on July 24, 2026 in the capital.\nStory.',
    `${'Paragraph.\n'.repeat(6)}Kassel Motor Letter, 20 November 2026`,
    'Originally published on October 15, 2025 by another paper.',
    'A Daily, November 13 reported: "The call was put off."',
    'Published October 9, 2025, the notice requires that every exporter outside the country who ships goods with any listed content asks the ministry for leave, whatever the law of the place may say of it.',
    'Date: 10/11/2025\nStory.',
    'Published: February 30, 2025\nStory.',
    `${'Paragraph.\n'.repeat(20)}The rule starts on December 1, 2025.`,
  ])('and otherwise none: %j', (text) => {
    expect(published(text)).toBe('absent')
  })
  it('its span is the words', () => {
    const text = 'Title\nPublished on 15 October 2025\nStory.'
    const known = head(text).published
    expect(known.basis === 'stated' && text.slice(known.span.start, known.span.end)).toBe('15 October 2025')
  })
})

describe('the publisher is the one that the text states', () => {
  it.each([
    ['Published by Harbour Wire\nStory.', 'Harbour Wire, label'],
    ['BEIJING, Oct. 9, 2025 (Some Agency) -- The ministry said so.', 'Some Agency, dateline'],
    ['Kassel Motor Letter, 20 November 2026\nStory.', 'Kassel Motor Letter, masthead'],
    ['WASHINGTON (Wire) - The office said so.', 'Wire, dateline'],
    ['某某社北京10月9日电 商务部表示。', '某某社, dateline'],
    ['AGENCY: Office of Things, Department of Things.\nACTION: Notice.', 'Office of Things, agency line'],
    ['商务部 海关总署公告2025年第57号 公布决定\n正文。', '商务部 海关总署, title of the notice'],
    [`${STORY}\n© 2025 Coast Ledger. All rights reserved.`, 'Coast Ledger, rights line'],
    [`${STORY}\nThis article is exclusive to Coast Ledger. Copying is prohibited.`, 'Coast Ledger, rights line'],
  ])('%j', (text, expected) => {
    expect(publisher(text)).toBe(expected)
  })
  it.each([
    'According to Some Agency, exports fell.',
    `${STORY}\nSource: Some Agency`,
    `${STORY}\nSource: https://news.example/1`,
    'The Bureau of Industry and Security (BIS) - an office of the department - said so.',
    'The report was published by the ministry on Monday and read by many.',
  ])('and otherwise none: %j', (text) => {
    expect(publisher(text)).toBe('absent')
  })
})

describe('what stands around the story', () => {
  const tailed = (tail: string, before = '\n') => {
    const text = `Title\n\n${STORY} It said no more.${before}${tail}`
    const found = head(text)
    return {
      story: text.slice(found.story.start, found.story.end),
      from: found.from.map(({ quote }) => quote),
      rights: found.rights?.quote,
      disclaimer: found.disclaimer?.quote,
    }
  }
  const whole = `Title\n\n${STORY} It said no more.`

  it.each([
    ['Source: https://news.example/a/1'],
    ['Original article: www.news.example/a/1'],
    ['Original link: https://news.example/a?b=c'],
    ['Translated from Chinese by a machine'],
    ['(This article was translated from the original by our desk)'],
    ['Republished from: The Coast Ledger'],
    ['来源：某某网'],
    ['原文链接：https://news.example/1'],
  ])('a source line: %s', (line) => {
    expect(tailed(line)).toEqual({ story: whole, from: [line], rights: undefined, disclaimer: undefined })
  })
  it.each([
    ['Unauthorized reproduction is prohibited.'],
    ['© 2025 Coast Ledger. All rights reserved.'],
    ['This material may not be published, broadcast, rewritten or redistributed.'],
    ['未经授权，不得转载。'],
  ])('a rights line: %s', (line) => {
    expect(tailed(line)).toEqual({ story: whole, from: [], rights: line, disclaimer: undefined })
  })
  it.each([
    ['Disclaimer: This article only represents the personal views of the author. Please click below.'],
    ['Statement: This article represents the views of the author.'],
    ['The views expressed in this article are those of the author alone.'],
    ['For informational purposes only.'],
    ['声明：本文仅代表作者观点。'],
  ])('a disclaimer: %s', (line) => {
    expect(tailed(line)).toEqual({ story: whole, from: [], rights: undefined, disclaimer: line })
  })
  it('all of them, one after the other, and buttons', () => {
    const got = tailed(
      'This article is exclusive to A Paper. Copying is unauthorized use.\nOriginal: https://a.example/1\nStatement: This is the author’s personal opinion. Click on like.\nSubscribe to our newsletter',
    )
    expect(got.story).toBe(whole)
    expect(got.from).toEqual(['Original: https://a.example/1'])
    expect(got.rights).toContain('exclusive')
    expect(got.disclaimer).toContain('opinion')
  })
  it('an address that runs into the text before and after it', () => {
    expect(tailed('Source: https://a.example/1Disclaimer: These are the views of the author.', '')).toEqual({
      story: whole,
      from: ['Source: https://a.example/1'],
      rights: undefined,
      disclaimer: 'Disclaimer: These are the views of the author.',
    })
  })
  it.each([
    'Statement: the ministry said on Monday that it had not been told.',
    'The ministry published a statement. Its author was not named.',
    'Sources said that the original plan was dropped.',
    'Copyright law was discussed too.',
    'He reserved all judgement on the views of the writer.',
  ])('a story that ends like a story stays whole: %s', (line) => {
    expect(tailed(line).story).toBe(`${whole}\n${line}`)
  })
  it('a text of nothing but furniture stays whole', () => {
    const text = 'Source: https://a.example/1'
    expect(head(text).story).toEqual({ start: 0, end: text.length })
  })
})

describe('kind and language', () => {
  it.each([
    ['商务部公告2025年第61号\n正文。', 'notice', 'zh'],
    ['AGENCY: Office of Things.\nACTION: Notice of action.', 'notice', 'en'],
    ['By the President of the United States of America\nA Proclamation\nText.', 'notice', 'en'],
    ['FOR IMMEDIATE RELEASE\nThe office said so.', 'statement', 'en'],
    ['Fact Sheet: The office acts\nText.', 'statement', 'en'],
    ['商务部新闻发言人就某事答记者问\n正文。', 'statement', 'zh'],
    [`Title\n${STORY}\nDisclaimer: views of the author.`, 'commentary', 'en'],
    ['Comment: who waits wins\nText.', 'commentary', 'en'],
    ['BEIJING (Wire) - The ministry said so.', 'news', 'en'],
    ['A title\nBy Ann Lee\nThe ministry said so.', 'news', 'en'],
    ['A title\nBy the authority vested in me by the law, it is ordered:\nText.', 'unknown', 'en'],
    ['A title\nBy contrast, the ministry said nothing.', 'unknown', 'en'],
    ['MEMORANDUM FOR THE SECRETARY OF COMMERCE\nText.', 'notice', 'en'],
    [STORY, 'unknown', 'en'],
    ['The notice of the ministry was read by many. Comment was not given.', 'unknown', 'en'],
  ])('%j', (text, kind, language) => {
    expect(head(text)).toMatchObject({ kind, language })
  })
})

describe('what a person gives', () => {
  it('goes before the text, which is kept beside it', () => {
    const given = {
      published: date('2025-10-15'),
      publisher: 'A',
      url: 'https://a.example',
      by: { published: '--published' },
    }
    expect(head('Published: October 14, 2025\nStory.', given)).toMatchObject({
      published: { basis: 'given', value: '2025-10-15', by: '--published', stated: '2025-10-14' },
      publisher: { basis: 'given', value: 'A', by: 'command line' },
      url: { basis: 'given', value: 'https://a.example' },
    })
    expect(head('Published: October 15, 2025\nStory.', given).published).not.toHaveProperty('stated')
  })
})

it('a megabyte of anything takes little time', () => {
  for (const piece of [
    'A. ',
    'Source: ',
    'https://',
    'Statement: view ',
    '© 2025 ',
    '((((',
    'Published ',
    '2025-10-1 ',
    'By A, ',
    '\n',
    'Source: \n',
    '商务部',
  ]) {
    const text = piece.repeat(Math.ceil(1_000_000 / piece.length))
    const passages = passagesOf(text)
    const started = performance.now()
    headOf(passages, {})
    expect(performance.now() - started, piece).toBeLessThan(150)
  }
})

describe('a report of an agency in Chinese', () => {
  it('has its day, its publisher and its kind from its dateline, whatever notice it quotes', () => {
    const text = '新华社北京2026年11月9日电 商务部公告2025年第61号 的暂停期满，记者获悉。'
    expect([published(text), publisher(text), head(text).kind]).toEqual([
      '2026-11-09 dateline',
      '新华社, dateline',
      'news',
    ])
  })
  it.each(['商务部公告2025年第18号仍在实施。商家说。', '海关总署公告2025年第18号从未暂停，商家说。'])(
    'a sentence about a notice is none: %s',
    (text) => expect([publisher(text), head(text).kind]).toEqual(['absent', 'unknown']),
  )
  it.each(['商务部公告2025年第61号', '商务部 海关总署公告2025年第18号 公布对部分物项实施出口管制的决定'])(
    'the title of a notice is one: %s',
    (text) =>
      expect([publisher(`${text}\n正文。`), head(`${text}\n正文。`).kind]).toEqual([
        expect.stringMatching(/^商务部.*, title of the notice$/),
        'notice',
      ]),
  )
})
