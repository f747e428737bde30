import { canonicalJson, sha256Hex } from '../measure/canonical.js'

/** The content hash that names an edition of the register: SHA-256 over its canonical JSON. */
export const editionOf = (body: object): string => sha256Hex(canonicalJson(body))

/** The start of the hash, with the scenarios that are laid over it: `0a1b2c3d4e5f + no-70-lapses`. */
export function shortEdition(edition: string): string {
  const [hash, ...scenarios] = edition.split('+') as [string, ...string[]]
  return [hash.slice(0, 12), ...scenarios.map((one) => one.split('@')[0])].join(' + ')
}
