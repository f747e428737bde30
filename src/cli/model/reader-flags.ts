import type { Command } from 'commander'
import { InputError, type Issue } from '../../issue.js'
import { isThisMachine, modelAddress } from './address.js'
import type { ModelServer } from './ask-model.js'
import { KEY_VARIABLE, readKey } from './key.js'

export type ReaderFlags = {
  readonly reader?: string
  readonly url?: string
  readonly model?: string
  readonly keyFile?: string
  readonly timeout?: string
  readonly allowHttp?: boolean
}

const SECONDS = 120
const MAX_SECONDS = 3_600

export const withReader = (command: Command): Command =>
  command
    .option('--reader <kind>', 'openai-compatible: a model proposes more, kept apart; sends the whole text to --url')
    .option('--url <url>', 'its server: https, or http on this machine')
    .option('--model <name>', 'the name that the server knows it by')
    .option('--key-file <file>', `a file with the server’s key; else ${KEY_VARIABLE}, else none`)
    .option('--timeout <seconds>', `how long it may take for each report (${SECONDS})`)
    .option('--allow-http', 'http to another machine, unencrypted; no key is sent so')

/** Not a line to be run as it stands: nobody's machine has a model by chance. */
export const READER_HELP = `
To let a model propose more, on this machine for example (marked as its own; decides nothing), add:
  --reader openai-compatible --url http://localhost:11434/v1 --model NAME`

/** The server that the flags name, or none: then nothing leaves this machine. Throws InputError. */
export async function modelServer(
  flags: ReaderFlags,
  environment: NodeJS.ProcessEnv = process.env,
): Promise<ModelServer | undefined> {
  const issues = issuesOf(flags)
  if (issues.length) throw new InputError(issues)
  if (flags.reader === undefined) return undefined
  const url = modelAddress(flags.url!, flags.allowHttp === true)
  const key = await readKey(flags.keyFile, environment[KEY_VARIABLE])
  if (key !== undefined && url.protocol === 'http:' && !isThisMachine(url.hostname))
    throw new InputError([
      { code: 'bad-flag', path: '--allow-http', message: 'a key over http to another machine', expected: 'https' },
    ])
  const timeoutMs = Number(flags.timeout ?? SECONDS) * 1_000
  return { url, model: flags.model!, timeoutMs, ...(key === undefined ? {} : { key }) }
}

function issuesOf({ reader, url, model, keyFile, timeout, allowHttp }: ReaderFlags): Issue[] {
  const flag = (path: string, message: string, more: Partial<Issue> = {}): Issue => ({
    code: 'bad-flag',
    path,
    message,
    ...more,
  })
  if (reader === undefined) {
    const given = {
      '--url': url,
      '--model': model,
      '--key-file': keyFile,
      '--timeout': timeout,
      '--allow-http': allowHttp,
    }
    return Object.entries(given)
      .filter(([, value]) => value !== undefined)
      .slice(0, 1)
      .map(([path]) => flag(path, 'only with --reader openai-compatible'))
  }
  if (reader !== 'openai-compatible')
    return [flag('--reader', 'no such reader', { found: reader.slice(0, 100), expected: 'openai-compatible' })]
  return [
    ...(url === undefined ? [flag('--url', 'not given', { expected: 'the address of the server' })] : []),
    ...(model === undefined || !/^[\x21-\x7e]{1,200}$/.test(model)
      ? [flag('--model', model === undefined ? 'not given' : 'not a name', { expected: 'the name of a model' })]
      : []),
    ...(timeout !== undefined && !(/^[1-9]\d{0,3}$/.test(timeout) && Number(timeout) <= MAX_SECONDS)
      ? [flag('--timeout', 'not a number of seconds', { found: timeout.slice(0, 40), expected: `1 to ${MAX_SECONDS}` })]
      : []),
  ]
}
