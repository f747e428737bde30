import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import type { InputError } from '../issue.js'
import { parseReportText, readReportFile } from './read-report.js'
import { pdfOf } from './report/pdf.testing.js'

const folder = mkdtempSync(join(tmpdir(), 'lodestone-report-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const read = (text: string | Uint8Array, name = 'a.txt') =>
  parseReportText(typeof text === 'string' ? bytes(text) : text, name)
const notes = async (text: string, name?: string) =>
  (await read(text, name)).notes.map(({ code, count }) => `${code} ${count}`)
const put = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}
const issues = (work: Promise<unknown>) =>
  work.then(
    () => expect.fail('was read'),
    (error: InputError) => error.issues,
  )

describe('text and Markdown', () => {
  it.each(['a.txt', 'a.md', 'a'])('%s: every character stays where it is', async (name) => {
    const text = '\ufeff  One.\r\n\r\n\tTwo\u200b “three” \u202e四。\r\n'
    expect((await read(text, name)).text).toBe(text)
  })
  it('UTF-16 with a byte-order mark', async () => {
    const text = '\ufeffTariffs 关税'
    const units = new Uint8Array(new Uint16Array([...text].map((c) => c.charCodeAt(0))).buffer)
    expect((await read(units)).text).toBe(text)
  })
  it('odd characters stay and are counted', async () => {
    expect(await notes('Tar\u200biff \u202ereversed\u202c аnd Сhina bind. Москва and λ are words.')).toEqual([
      'zero-width 1',
      'bidi 2',
      'look-alike 2',
    ])
    expect(await notes('China and the U.S. agreed. 中国和美国 Россия')).toEqual([])
  })
  it.each([
    ['a comment', '<!-- secret -->'],
    ['a hidden element', '<span style="display:none">secret <b>more</b></span>'],
    ['an element beside the page', '<div style="position:absolute;left:-9999px">\n\nsecret\n</div>'],
    ['the colour of the page', '<span style="color:white">secret</span>'],
    ['a script', '<script>secret</script>'],
  ])('%s in Markdown is apart from the text, every other character in its place', async (_, hidden) => {
    const before = 'Tariffs < 5 & *more* of '
    const got = await read(`${before}${hidden} then.\n`, 'a.md')
    expect(got.text).not.toContain('secret')
    expect(got.text).toBe(`${before}${'\n'.repeat(hidden.length)} then.\n`)
    expect(got.notes.map(({ code }) => code)).toEqual(['hidden-text'])
  })
  it('links of Markdown are no elements, however many', async () => {
    const text = 'See <https://example.org/a> and <ann@example.org>.\n'.repeat(500)
    expect((await read(`${text}<!-- secret -->`, 'a.md')).text).toBe(text + '\n'.repeat(15))
  })
  it('what Markdown shows stays as it is', async () => {
    const text = '# A <b>title</b>\n\n> 1 < 2, <span style="color:red">red</span> and <https://example.org>\n'
    expect((await read(text, 'a.md')).text).toBe(text)
  })
})

describe('HTML', () => {
  const html = async (body: string) => (await read(`<!doctype html><html><body>${body}</body></html>`, 'a.html')).text

  it('is the text shown, a paragraph a line', async () => {
    expect(
      await html('<h1>Title</h1><p>One <b>two</b>\n three&nbsp;&amp; <i>four</i>.<p>Five<br>six<ul><li>a<li>b</ul>end'),
    ).toBe('Title\nOne two three & four.\nFive\nsix\na\nb\nend')
  })
  it('cells do not run together, lines of pre stay apart', async () => {
    expect(await html('<table><tr><td>a</td><td>b</td></tr></table><pre>one\ntwo</pre>')).toBe('a\nb\none\ntwo')
  })
  it.each([
    ['display:none', '<span style="display: none">secret</span>'],
    ['visibility', '<p style="color:red;visibility:hidden">secret</p>'],
    ['font-size 0', '<span style="FONT-SIZE:0px">secret</span>'],
    ['opacity', '<span style="opacity:0">secret</span>'],
    ['off the page', '<span style="text-indent:-9999px">secret</span>'],
    ['beside the page', '<span style="position:absolute;left:-9999px">secret</span>'],
    ['above the page', '<div style="position: fixed; top: -200em">secret</div>'],
    ['moved away', '<p style="margin-left:-5000px">secret</p>'],
    ['transformed away', '<p style="transform: translateX(-9999px)">secret</p>'],
    ['scaled to nothing', '<p style="transform:scale(0)">secret</p>'],
    ['cut off', '<span style="position:absolute;clip:rect(0,0,0,0)">secret</span>'],
    ['clipped', '<span style="clip-path: inset(50%)">secret</span>'],
    ['in a box of no height', '<div style="height:0;overflow:hidden">secret</div>'],
    ['a letter of one pixel', '<span style="font-size:1px">secret</span>'],
    ['white on white', '<span style="color:#fff;background:white">secret</span>'],
    ['white on a plain page', '<span style="color:#FFFFFF">secret</span>'],
    [
      'the colour of what it stands in',
      '<div style="background-color:rgb(0, 0, 0)"><b style="color:#000">secret</b></div>',
    ],
    ['transparent', '<span style="color:transparent">secret</span>'],
    ['a colour of the page', '<style>p.x { color: #eee; background: #eeeeee }</style><p class=x>secret</p>'],
    ['hidden attribute', '<div hidden><p>secret</div>'],
    ['aria-hidden', '<div aria-hidden="TRUE">secret</div>'],
    ['a comment', '<!-- secret -->'],
    ['a script', '<script>var secret = "</p>secret"</script>'],
    ['a template', '<template><p>secret</p></template>'],
    ['a style', '<style>p::after { content: "secret" }</style>'],
    ['a class of the page', '<style>p{color:red} .x, .y { display:none }</style><p class="a y">secret</p>'],
    ['an id of the page', '<style>/* } */ #x{font-size:0}</style><p id=x>secret</p>'],
  ])('%s is left out and counted', async (_, hidden) => {
    const got = await read(`<p>Shown ${hidden} here</p>`, 'a.html')
    expect(got.text.replace(/\s+/g, ' ')).toBe('Shown here')
    expect(got.notes.map(({ code }) => code)).toEqual(['hidden-text'])
    expect(got.notes[0]!.count).toBeGreaterThan(0)
  })
  it.each([
    ['another style', '<span style="display:block;font-size:0.9em;opacity:0.5">shown</span>'],
    ['hidden in print only', '<style>@media print { .x { display:none } }</style><p class=x>shown</p>'],
    ['a rule for something inside', '<style>.menu a { display:none }</style><p class=menu>shown</p>'],
    ['aria-hidden=false', '<p aria-hidden=false>shown</p>'],
    ['a little to the left', '<p style="position:relative;left:-2px;margin-left:-10px">shown</p>'],
    ['white on black', '<div style="background:#000;color:#fff">shown</div>'],
    ['white where a sheet may colour the ground', '<link rel=stylesheet href=x.css><p style="color:#fff">shown</p>'],
    [
      'white where a rule colours the ground',
      '<style>main > div { background: navy }</style><p style="color:#fff">shown</p>',
    ],
    ['a ground of its own in what is white', '<div style="color:#fff"><p style="background:#036">shown</p></div>'],
    ['a box of some height', '<div style="height:20px;overflow:hidden">shown</div>'],
  ])('%s is shown', async (_, body) => {
    expect(await html(body)).toContain('shown')
  })
  it('characters of no width are left out, menus and forms too', async () => {
    const got = await read('<nav>Home News</nav><p>Tar\u200biff&shy;s</p><form><button>Go</button></form>', 'a.html')
    expect(got.text).toBe('Tariffs')
    expect(got.notes.map(({ code, count }) => `${code} ${count}`)).toEqual(['hidden-text 2', 'controls 10'])
  })
  it('a head that is never closed hides nothing', async () => {
    expect((await read('<html><head><title>T</title><body><p>Shown', 'a.htm')).text).toBe('Shown')
  })
  it('a day that only a machine sees is not taken, and named', async () => {
    const page = '<meta property="article:published_time" content="2025-10-15T08:00:00Z"><p>Text</p>'
    const { notes } = await read(page, 'a.html')
    expect(notes.map(({ message }) => message)).toEqual([
      'the page says unseen that it was published 2025-10-15T08:00:00Z; not used, give it with --published',
    ])
  })
  it('the encoding that the page declares', async () => {
    const gbk = Uint8Array.from([...bytes('<meta charset="gb18030"><p>'), 0xb9, 0xd8, 0xcb, 0xb0])
    expect((await read(gbk, 'a.html')).text).toBe('关税')
  })
  it('ten megabytes of end tags take no more than some seconds', async () => {
    const started = performance.now()
    await read(`${'<i>'.repeat(290)}${'</b>'.repeat(1_500_000)}end`, 'a.html')
    expect(performance.now() - started).toBeLessThan(10_000)
  })
})

describe('PDF', () => {
  it('joins lines into paragraphs, page by page', async () => {
    const { text, notes } = await read(
      pdfOf([
        [
          'The ministry said on October 9, 2025 that exports of five more rare-',
          'earth metals need a licence from November 8, and that requests for mag-',
          'nets are looked at case by case. A magnet is a magnet.',
          '',
          'A second paragraph begins here and goes on over the end of the page, as all of',
        ],
        ['them do, with words. And magnets.'],
      ]),
      'a.pdf',
    )
    expect(text.split('\n')).toEqual([
      'The ministry said on October 9, 2025 that exports of five more rare-earth metals need a licence from November 8, and that requests for magnets are looked at case by case. A magnet is a magnet.',
      'A second paragraph begins here and goes on over the end of the page, as all of them do, with words. And magnets.',
    ])
    expect(notes).toEqual([])
  })
  it('leaves out heads and feet that run through it', async () => {
    const words = ['Magnets go out.', 'Oxides stay.', 'Nobody knows.', 'It goes on.']
    const page = (number: number) => [`Notices of the ministry, page ${number}`, words[number - 1]!, `- ${number} -`]
    const got = await read(pdfOf([1, 2, 3, 4].map(page)), 'a.pdf')
    expect(got.text.replaceAll('\n', ' ')).toBe(words.join(' '))
    expect(got.notes).toMatchObject([{ code: 'running-heads', count: 8 }])
  })
})

describe('what is refused, in one clear issue', () => {
  it.each<[string, string, string | Uint8Array, string, RegExp]>([
    ['empty', 'a.txt', '', 'empty', /nothing stands/],
    ['white space', 'a.txt', ' \n\t\n', 'empty', /no words/],
    ['a page that shows nothing', 'a.html', '<p hidden>words</p>', 'empty', /no words/],
    ['binary', 'a.txt', Uint8Array.from([1, 2, 0, 4, 5]), 'binary', /binary/],
    ['a Word file', 'a.docx', Uint8Array.from([0x50, 0x4b, 3, 4, 20, 0]), 'binary', /ZIP/],
    ['a PDF called text', 'a.txt', '%PDF-1.4', 'binary', /PDF under another name/],
    ['wrong encoding', 'a.txt', Uint8Array.from([65, 10, 66, 0xe9, 32]), 'wrong-encoding', /UTF-8/],
    [
      'another encoding than declared',
      'a.html',
      Uint8Array.from([...bytes('<meta charset=gbk><p>words '), 0x81]),
      'wrong-encoding',
      /GBK/,
    ],
    ['an encoding nobody knows', 'a.html', '<meta charset="klingon"><p>words', 'wrong-encoding', /KLINGON/],
    ['deep HTML', 'a.html', '<div>'.repeat(100_000), 'html-bomb', /deeper/],
    ['deep HTML with a style', 'a.html', `<style></style>${'<div>'.repeat(100_000)}`, 'html-bomb', /deeper/],
    ['entities in HTML', 'a.html', '<!DOCTYPE html [<!ENTITY a "aaaa">]><p>&a;', 'html-bomb', /entity/],
    ['a PDF without text', 'a.pdf', pdfOf([[], []]), 'pdf-without-text', /without text: 2 pages/],
    ['a locked PDF', 'a.pdf', pdfOf([['words']], { locked: true }), 'encrypted', /password/],
    ['half a PDF', 'a.pdf', pdfOf([['words']]).slice(0, 60), 'bad-pdf', /not a PDF/],
    ['a text called PDF', 'a.pdf', 'words', 'bad-pdf', /no PDF header/],
  ])('%s', async (_, name, content, code, message) => {
    const found = await issues(read(content, name))
    expect(found).toHaveLength(1)
    expect(found[0]).toMatchObject({ code, file: name })
    expect(found[0]!.message).toMatch(message)
  })
  it('the line of the first byte that is no UTF-8', async () => {
    expect((await issues(read(Uint8Array.from([65, 10, 66, 0xe9, 32]))))[0]!.line).toBe(2)
  })
  it('fifty megabytes, before they are read', async () => {
    const path = put('large.txt', '')
    truncateSync(path, 50_000_000)
    const started = performance.now()
    expect(await issues(readReportFile(path))).toMatchObject([{ code: 'too-large', expected: 'at most 10000000' }])
    expect(performance.now() - started).toBeLessThan(200)
  })
  it('a URL, a directory, a file that is not there', async () => {
    mkdirSync(join(folder, 'sub'))
    for (const [path, code] of [
      ['https://news.example/a', 'url'],
      ['file:///etc/passwd', 'url'],
      [join(folder, 'sub'), 'cannot-read'],
      [join(folder, 'none.txt'), 'cannot-read'],
    ] as const)
      expect((await issues(readReportFile(path))).map((issue) => issue.code)).toEqual([code])
  })
})

describe('what a person gives', () => {
  const text = 'Talks went on.'

  it('stands beside the report, and flags go before it', async () => {
    const path = put('told.txt', text)
    put(
      'told.txt.meta.yaml',
      'published: 2025-10-15\npublisher: A Paper\nkind: news\nurl: https://paper.example/1\nlanguage: en\n',
    )
    expect((await readReportFile(path, { published: '2025-10-16' })).given).toEqual({
      published: '2025-10-16',
      publisher: 'A Paper',
      kind: 'news',
      url: 'https://paper.example/1',
      language: 'en',
      by: {
        published: '--published',
        publisher: 'told.txt.meta.yaml',
        kind: 'told.txt.meta.yaml',
        url: 'told.txt.meta.yaml',
        language: 'told.txt.meta.yaml',
      },
    })
  })
  it('every mistake is named with its place', async () => {
    const path = put('wrong.txt', text)
    put('wrong.txt.meta.yaml', 'publishd: 2025-10-15\npublished: 2025-02-30\nkind: novel\nurl: [a]\n')
    expect(await issues(readReportFile(path))).toMatchObject([
      { code: 'unknown-key', file: 'wrong.txt.meta.yaml', line: 1, column: 1, nearest: ['published', 'publisher'] },
      { code: 'bad-date', line: 2, column: 12, found: '2025-02-30' },
      { code: 'bad-kind', line: 3, column: 7 },
      { code: 'not-a-word', line: 4 },
    ])
  })
  it('a day that the calendar does not have', async () => {
    const path = put('flag.txt', text)
    expect(await issues(readReportFile(path, { published: 'yesterday' }))).toMatchObject([
      { code: 'bad-date', path: '--published', found: 'yesterday' },
    ])
  })
})
