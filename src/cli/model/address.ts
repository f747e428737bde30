import { InputError } from '../../issue.js'

const PATH = '/chat/completions'

/**
 * Where chat completions are asked for, from the address of a server (`http://localhost:11434/v1`). Only https, or http to this machine; http to
 * another one only where it is allowed, since anyone on the way could read the report. Throws InputError.
 */
export function modelAddress(text: string, allowHttp: boolean): URL {
  if (!URL.canParse(text)) return refuse('not a URL', 'https://HOST/v1')
  const url = new URL(text)
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return refuse('neither http nor https', 'https://HOST/v1')
  if (url.username || url.password) return refuse('a URL with a name or password in it', '--key-file')
  if (url.protocol === 'http:' && !isThisMachine(url.hostname) && !allowHttp)
    return refuse('http to another machine: the report would cross the network unencrypted', 'https, or --allow-http')
  url.hash = ''
  if (!url.pathname.endsWith(PATH)) url.pathname = `${url.pathname.replace(/\/$/, '')}${PATH}`
  return url
}

export const isThisMachine = (hostname: string): boolean =>
  hostname === 'localhost' || hostname === '[::1]' || /^127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(hostname)

/** The address as a message may show it: a query can hold a key. */
export const shownAddress = ({ origin, pathname }: URL): string => `${origin}${pathname}`

const refuse = (message: string, expected: string): never => {
  throw new InputError([{ code: 'bad-flag', path: '--url', message, expected }])
}
