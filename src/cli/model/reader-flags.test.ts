import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { modelAddress, shownAddress } from './address.js'
import { modelServer, type ReaderFlags } from './reader-flags.js'

const folder = mkdtempSync(join(tmpdir(), 'lodestone-key-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const file = (name: string, content: string): string => {
  writeFileSync(join(folder, name), content)
  return join(folder, name)
}
const LOCAL: ReaderFlags = { reader: 'openai-compatible', url: 'http://localhost:11434/v1', model: 'small:7b' }

describe('where a report may be sent', () => {
  it.each([
    ['http://localhost:11434/v1', 'http://localhost:11434/v1/chat/completions'],
    ['http://127.1/', 'http://127.0.0.1/chat/completions'],
    ['http://[::1]:8080', 'http://[::1]:8080/chat/completions'],
    ['https://models.example/v1/?key=secret', 'https://models.example/v1/chat/completions'],
  ])('%s', (text, shown) => {
    expect(shownAddress(modelAddress(text, false))).toBe(shown)
  })
  it.each([
    ['models', /not a URL/],
    ['file:///etc/passwd', /neither http nor https/],
    ['javascript:alert(1)', /neither http nor https/],
    ['https://me:secret@models.example', /a name or password/],
    ['http://models.example/v1', /http to another machine.*--allow-http/],
    ['http://127.0.0.1.models.example/v1', /http to another machine/],
    ['http://localhost.models.example/v1', /http to another machine/],
    ['http://10.0.0.8/v1', /http to another machine/],
    ['http://0.0.0.0/v1', /http to another machine/],
    ['http://[::ffff:8.8.8.8]/v1', /http to another machine/],
  ])('%s is refused', (text, message) => {
    expect(() => modelAddress(text, false)).toThrow(message)
    expect(() => modelAddress(text, false)).not.toThrow(/secret/)
  })
  it('http to another machine, where that is allowed: but never with a key', async () => {
    const flags = { ...LOCAL, url: 'http://10.0.0.8/v1', allowHttp: true }
    expect((await modelServer(flags, {}))?.url.host).toBe('10.0.0.8')
    await expect(modelServer(flags, { LODESTONE_MODEL_KEY: 'k' })).rejects.toThrow(/a key over http to another machine/)
  })
})

describe('flags', () => {
  it('off by default, also with a key about', async () => {
    expect(await modelServer({}, { LODESTONE_MODEL_KEY: 'k' })).toBeUndefined()
  })
  it.each<[ReaderFlags, RegExp]>([
    [{ url: LOCAL.url! }, /--url: only with --reader/],
    [{ keyFile: 'k' }, /--key-file: only with --reader/],
    [{ allowHttp: true }, /--allow-http: only with --reader/],
    [{ ...LOCAL, reader: 'magic' }, /--reader: no such reader/],
    [{ reader: 'openai-compatible', model: 'a' }, /--url: not given/],
    [{ reader: 'openai-compatible', url: LOCAL.url! }, /--model: not given/],
    [{ ...LOCAL, model: 'a\nb' }, /--model: not a name/],
    [{ ...LOCAL, timeout: '0' }, /--timeout: not a number of seconds/],
    [{ ...LOCAL, timeout: '4000' }, /--timeout/],
    [{ ...LOCAL, timeout: '1e9' }, /--timeout/],
  ])('%o', async (flags, message) => {
    await expect(modelServer(flags, {})).rejects.toThrow(message)
  })
})

describe('the key', () => {
  it('of the file before that of the environment; none where there is none', async () => {
    const keyFile = file('good.key', 'sk-one\n')
    expect((await modelServer({ ...LOCAL, keyFile }, { LODESTONE_MODEL_KEY: 'two' }))?.key).toBe('sk-one')
    expect((await modelServer(LOCAL, { LODESTONE_MODEL_KEY: 'two' }))?.key).toBe('two')
    expect(await modelServer(LOCAL, {})).not.toHaveProperty('key')
  })
  it.each([
    ['of two lines', 'secret\nsecret\n', /--key-file: not a key/],
    ['empty', '', /--key-file: not a key/],
    ['that would end a header', 'secret\r\nX: y', /--key-file: not a key/],
    ['too long', 'secret'.repeat(5_000), /--key-file: no file of one line/],
  ])('%s is refused, and not shown', async (name, content, message) => {
    const keyFile = file(name, content)
    await expect(modelServer({ ...LOCAL, keyFile }, {})).rejects.toThrow(message)
    await expect(modelServer({ ...LOCAL, keyFile }, {})).rejects.not.toThrow(/secret/)
  })
  it('a folder, or nothing there', async () => {
    await expect(modelServer({ ...LOCAL, keyFile: folder }, {})).rejects.toThrow(/no file of one line/)
    await expect(modelServer({ ...LOCAL, keyFile: join(folder, 'none') }, {})).rejects.toThrow(/cannot read this file/)
  })
})
