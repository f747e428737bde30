import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { main } from '../dist/cli/main.js'
import { readParts, readRegister } from '../dist/files/index.js'
import type { Part } from '../dist/index.js'
import { RULES } from '../dist/register/rules.js'

// What README and docs show is run here. DOCS=update writes the outputs and tables anew; read the difference before you commit it.
const UPDATE = process.env.DOCS === 'update'
const root = fileURLToPath(new URL('..', import.meta.url))
const inDocs = readdirSync(join(root, 'docs')).filter((name) => name.endsWith('.md'))
const inAdr = readdirSync(join(root, 'docs/adr')).map((name) => `adr/${name}`)
const PAGES = ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', ...[...inDocs, ...inAdr].map((name) => `docs/${name}`)]
const textOf = (page: string) => readFileSync(join(root, page), 'utf8')

let desk = ''
beforeAll(() => {
  desk = mkdtempSync(join(tmpdir(), 'lodestone-docs-'))
  process.env.LODESTONE_HOME = join(desk, 'home')
})
afterAll(() => {
  process.chdir(root)
  rmSync(desk, { recursive: true, force: true })
})

/** A copy of what a reader has in the checkout, so that a command may write. */
function freshDesk(): void {
  const checkout = join(desk, 'checkout')
  rmSync(checkout, { recursive: true, force: true })
  mkdirSync(checkout)
  for (const folder of ['examples', 'register', 'cases', 'scenarios'])
    cpSync(join(root, folder), join(checkout, folder), { recursive: true })
  process.chdir(checkout)
}

type Ran = { readonly code: number; readonly shown: string; readonly out: string; readonly err: string }

async function run(args: readonly string[]): Promise<Ran> {
  const shown: string[] = []
  const out: string[] = []
  const err: string[] = []
  const streams = {
    out: (text: string) => {
      shown.push(text)
      out.push(text)
    },
    err: (text: string) => {
      shown.push(text)
      err.push(text)
    },
    colour: false,
    width: 100,
  }
  const code = await main(args, streams)
  return { code, shown: shown.join('\n'), out: out.join('\n'), err: err.join('\n') }
}

/** A command line without its quotes, and the file it is sent to. */
function wordsOf(line: string): { args: string[]; to?: string } {
  const words = [...line.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map(([, a, b, c]) => a ?? b ?? c ?? '')
  const at = words.indexOf('>')
  return at < 0 ? { args: words } : { args: words.slice(0, at), to: words[at + 1]! }
}

async function shell(line: string): Promise<Ran> {
  const { args, to } = wordsOf(line.replace(/^lodestone\s*/, ''))
  const ran = await run(args)
  if (to === undefined) return ran
  writeFileSync(to, `${ran.out}\n`)
  return { ...ran, shown: ran.err }
}

// Console blocks: `$ lodestone ...`, then its output. A line `...` stands for any lines.

type Step = { readonly command: string; readonly shown: readonly string[] }
const BLOCK = /```console\n([\s\S]*?)```/g

function stepsOf(block: string): Step[] {
  const steps: { command: string; shown: string[] }[] = []
  for (const line of block.trimEnd().split('\n')) {
    const last = steps.at(-1)
    if (line.startsWith('$ ')) steps.push({ command: line.slice(2), shown: [] })
    else if (last?.command.endsWith('\\') && last.shown.length === 0)
      last.command = `${last.command.slice(0, -1).trimEnd()} ${line.trim()}`
    else last?.shown.push(line)
  }
  return steps
}

function matches(shown: readonly string[], real: readonly string[]): boolean {
  const [first, ...rest] = shown
  if (first === undefined) return real.length === 0
  if (first === '...') return real.some((_, index) => matches(rest, real.slice(index))) || matches(rest, [])
  return real[0] === first && matches(rest, real.slice(1))
}

const linesOf = (text: string): string[] =>
  text === ''
    ? []
    : text
        .trimEnd()
        .split('\n')
        .map((line) => line.trimEnd())

/** The same shape with the real lines: as many before the first `...` and after it as the page shows. */
function renewed(shown: readonly string[], real: readonly string[]): readonly string[] {
  const at = shown.indexOf('...')
  if (at < 0) return real
  const after = shown.length - at - 1
  return [...real.slice(0, at), '...', ...(after ? real.slice(-after) : [])]
}

const consolePages = PAGES.filter((page) => /^\$ /m.test(textOf(page)))

describe.each(consolePages)('%s', (page) => {
  beforeEach(freshDesk)

  test('shows what its commands print', async () => {
    const text = textOf(page)
    const wrong: string[] = []
    let last = 0
    let written = text
    for (const [whole, body] of text.matchAll(BLOCK)) {
      let block = whole
      for (const { command, shown } of stepsOf(body!)) {
        if (/^(npm|git|npx) /.test(command)) continue
        const ran =
          command === 'echo $?'
            ? { code: last, shown: String(last) }
            : command.startsWith('cat ')
              ? { code: 0, shown: readFileSync(command.slice(4), 'utf8') }
              : await shell(command)
        last = ran.code
        const real = linesOf(ran.shown)
        if (matches(shown, real)) continue
        wrong.push(`$ ${command}\n${real.slice(0, 60).join('\n')}`)
        block = block.replace([command, ...shown].join('\n'), () => [command, ...renewed(shown, real)].join('\n'))
      }
      written = written.replace(whole, () => block)
    }
    if (UPDATE) writeFileSync(join(root, page), written)
    expect(wrong.join('\n\n')).toBe('')
  })
})

// TypeScript blocks: each is a program. It is type-checked against the built package and run; a `text` block after it is what it prints.

const PROGRAM = /```ts\n([\s\S]*?)```(?:\s*```text\n([\s\S]*?)```)?/g
const programs = PAGES.flatMap((page) =>
  [...textOf(page).matchAll(PROGRAM)].map(([, code, prints], index) => ({ page, index, code: code!, prints })),
)

describe('programs', () => {
  const folder = join(root, 'out', `docs-${process.pid}`)
  beforeAll(() => mkdirSync(folder, { recursive: true }))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  const fileOf = ({ page, index }: { page: string; index: number }) =>
    join(folder, `${page.replaceAll(/\W/g, '-')}-${index + 1}.mts`)

  test('compile', () => {
    for (const program of programs) writeFileSync(fileOf(program), program.code)
    const options: ts.CompilerOptions = {
      target: ts.ScriptTarget.ES2023,
      module: ts.ModuleKind.NodeNext,
      moduleResolution: ts.ModuleResolutionKind.NodeNext,
      strict: true,
      skipLibCheck: true,
      noEmit: true,
      types: ['node'],
      typeRoots: [join(root, 'node_modules/@types')],
    }
    const compiled = ts.createProgram(programs.map(fileOf), options)
    const messages = ts.getPreEmitDiagnostics(compiled).map(({ file, messageText, start }) => {
      const line = file && start !== undefined ? file.getLineAndCharacterOfPosition(start).line + 1 : ''
      return `${file?.fileName ?? ''}:${line} ${ts.flattenDiagnosticMessageText(messageText, '\n')}`
    })
    expect(messages).toEqual([])
  })

  test.each(programs)('$page, program at $index, prints what the page says', (program) => {
    const { outputText } = ts.transpileModule(program.code, {
      compilerOptions: { target: ts.ScriptTarget.ES2023, module: ts.ModuleKind.ESNext, verbatimModuleSyntax: true },
    })
    const file = fileOf(program).replace(/\.mts$/, '.mjs')
    writeFileSync(file, outputText)
    const { stdout, stderr } = spawnSync(process.execPath, [file], { cwd: root, encoding: 'utf8' })
    expect(stderr).toBe('')
    if (UPDATE && program.prints !== undefined) {
      const text = textOf(program.page)
      const before = `${program.code}\`\`\`\n\n\`\`\`text\n`
      writeFileSync(
        join(root, program.page),
        text.replace(before + program.prints, () => before + stdout),
      )
    }
    if (program.prints !== undefined) expect(matches(linesOf(program.prints), linesOf(stdout)) ? '' : stdout).toBe('')
  })
})

// Tables that say what the program holds.

const TABLES: Record<string, () => Promise<string>> = {
  rules: async () => RULES.map(({ id, sentence }) => `| ${id} | ${sentence} |`).join('\n'),
  coverage: async () => {
    const { regimes, instruments, provisions } = await readRegister()
    const count = (id: string) => Object.values(provisions).filter(({ regime }) => regime === id).length
    const all = Object.values(regimes).map((regime) => ({ ...regime, provisions: count(regime.id) }))
    const held = all.filter(({ coverage }) => coverage !== 'pointed at')
    const pointed = all.filter(({ coverage }) => coverage === 'pointed at')
    return [
      `${Object.keys(instruments).length} instruments, ${Object.keys(provisions).length} provisions.`,
      '',
      '| Regime | Coverage | Provisions | Verified from | Verified through |',
      '|---|---|---|---|---|',
      ...held.map(
        ({ title, coverage, provisions: of, verifiedFrom, verifiedThrough }) =>
          `| ${title.en} | ${coverage} | ${of} | ${verifiedFrom} | ${verifiedThrough} |`,
      ),
      '',
      `Named, not modelled: ${pointed.map(({ id }) => `\`${id}\``).join(', ')}.`,
    ].join('\n')
  },
}
const TABLE = /<!-- (\w+) -->\n([\s\S]*?)\n<!-- end -->/g

test.each(PAGES.filter((page) => textOf(page).includes('<!-- end -->')))('%s: its tables are true', async (page) => {
  const text = textOf(page)
  const wrong: string[] = []
  let written = text
  for (const [whole, name, body] of text.matchAll(TABLE)) {
    const real = await TABLES[name!]!()
    const kept = /^\| ID \|.*\n\|-.*\n/.exec(body!)?.[0] ?? ''
    if (body === kept + real) continue
    wrong.push(`${name}:\n${kept}${real}`)
    written = written.replace(whole, () => `<!-- ${name} -->\n${kept}${real}\n<!-- end -->`)
  }
  if (UPDATE) writeFileSync(join(root, page), written)
  expect(wrong.join('\n\n')).toBe('')
})

// Links.

const slug = (heading: string) =>
  heading
    .toLowerCase()
    .replaceAll(/[`*.,:;()'’?/#]/g, '')
    .trim()
    .replaceAll(' ', '-')
const anchorsOf = (text: string) => [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading]) => slug(heading!))

test.each(PAGES)('%s: every link leads somewhere', (page) => {
  const prose = textOf(page).replaceAll(/```[\s\S]*?```/g, '')
  const broken = [...prose.matchAll(/\]\(([^)\s]+)\)/g)].flatMap(([, target]) => {
    if (/^https?:/.test(target!)) return []
    const [path, anchor] = target!.split('#')
    const file = path ? resolve(join(root, dirname(page)), path) : join(root, page)
    if (!existsSync(file)) return [target]
    return anchor && !anchorsOf(readFileSync(file, 'utf8')).includes(anchor) ? [target] : []
  })
  expect(broken).toEqual([])
})

test('README names the test command', () => {
  expect(textOf('README.md')).toContain('npm test')
})

// Examples.

describe('examples', () => {
  beforeEach(freshDesk)
  const files = readdirSync(join(root, 'examples')).filter((name) => name.endsWith('.question.yaml'))

  test.each(files)('%s is checked and asked', async (file) => {
    const question = `examples/${file}`
    for (const args of [
      ['check', question],
      ['check', question, '--json'],
      ['ask', question],
    ]) {
      const { code, out, err } = await run(args)
      expect([0, 3, 4], err).toContain(code)
      expect(out).not.toBe('')
    }
  })

  test('a third of the motor has no declared composition, and its mass is that of its parts', async () => {
    const { motor } = (await readParts('examples/motor.yaml')).parts
    const leaves = (part: Part, count: number): { mass: number; declared: boolean }[] => {
      const many = count * Number(part.quantity.lo)
      return part.parts.length
        ? part.parts.flatMap((one) => leaves(one, many))
        : [{ mass: many * Number(part.mass!.lo), declared: part.composition !== undefined }]
    }
    const all = leaves(motor!, 1)
    const massOf = (some: typeof all) => some.reduce((sum, { mass }) => sum + mass, 0)
    expect(massOf(all) / Number(motor!.mass!.lo)).toBeCloseTo(1, 2)
    expect(massOf(all.filter(({ declared }) => !declared)) / massOf(all)).toBeCloseTo(1 / 3, 1)
  })
})

// Help.

async function commandsBelow(path: readonly string[]): Promise<{ path: readonly string[]; help: string }[]> {
  const { code, shown: help } = await run([...path, '--help'])
  if (code !== 0) throw new Error(help)
  const listed = /\nCommands:\n([\s\S]*?)(\n\n|$)/.exec(help)?.[1] ?? ''
  const names = [...listed.matchAll(/^ {2}([a-z]+)/gm)].map(([, name]) => name!).filter((name) => name !== 'help')
  const below = await Promise.all(names.map((name) => commandsBelow([...path, name])))
  return [{ path, help }, ...below.flat()]
}

describe('every --help example runs', async () => {
  const commands = await commandsBelow([])
  // What listens until it is ended is started by tests of its own.
  const ending = commands.filter(({ path }) => path[0] !== 'serve' && path[0] !== 'mcp')
  const examples = ending.flatMap(({ path, help }) =>
    [...help.matchAll(/^ {2}(lodestone .*)$/gm)].map(([, line]) => ({
      of: path.join(' ') || 'lodestone',
      line: line!,
    })),
  )

  // What the examples take for granted: an older register, a record, a request that came back. Each starts from the checkout as it was.
  beforeAll(async () => {
    freshDesk()
    cpSync('register', '../register-of-yesterday', { recursive: true })
    await run(['check', 'examples/motor.question.yaml', '--record', 'decision.json'])
    await shell('lodestone ask examples/motor.question.yaml --csv > request.csv')
    await shell('lodestone store export audit.zip')
  })
  afterEach(() => {
    rmSync('register', { recursive: true })
    cpSync(join(root, 'register'), 'register', { recursive: true })
  })

  test('and there are some', () => expect(examples.length).toBeGreaterThan(15))

  test.each(examples)('$of: $line', async ({ line }) => {
    const { code, shown } = await shell(line)
    expect([0, 3, 4], shown).toContain(code)
  })
})
