import { sha256 } from '@noble/hashes/sha2.js'
import { utf8ToBytes } from '@noble/hashes/utils.js'
import { type Tree, toHtml } from './tree.js'

export type Document = {
  readonly title: string
  readonly style: string
  readonly body: readonly Tree[]
  /** JSON that the script reads, safe inside an element of a script. */
  readonly data?: string
  readonly script?: string
}

/** One page without a network: it may wear its own style and run its own script, nothing else. */
export const documentOf = ({ title, style, body, data, script }: Document): string =>
  [
    '<!doctype html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    toHtml(['meta', { 'http-equiv': 'Content-Security-Policy', content: policyOf(style, script) }]),
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="referrer" content="no-referrer">',
    toHtml(['title', {}, `${title} · Lodestone`]),
    `<style>${style}</style>`,
    '</head>',
    '<body>',
    ...body.map(toHtml),
    ...(data === undefined ? [] : [`<script type="application/json" id="data">${data}</script>`]),
    ...(script === undefined ? [] : [`<script>${script}</script>`]),
    '</body>',
    '</html>',
    '',
  ].join('\n')

const policyOf = (style: string, script: string | undefined): string =>
  [
    "default-src 'none'",
    ...(script === undefined ? [] : [`script-src '${hashOf(script)}'`]),
    `style-src '${hashOf(style)}'`,
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
  ].join('; ')

/** The name by which a policy lets an inline element through. */
const hashOf = (text: string): string => `sha256-${btoa(String.fromCharCode(...sha256(utf8ToBytes(text))))}`
