import { canonicalJson, sha256Hex } from '../measure/canonical.js'

/** The content hash that names an edition of the register: SHA-256 over its canonical JSON. */
export const editionOf = (body: object): string => sha256Hex(canonicalJson(body))
