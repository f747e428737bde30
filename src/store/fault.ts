/**
 * Why the place of a store, or of a copy of it, failed: `full` no room is left, `broken` the disk or what is on it, `closed` it may not be written,
 * `away` the server does not answer or the file is held by another.
 */
export type FaultKind = 'full' | 'broken' | 'closed' | 'away'

/**
 * The place failed, and not what was asked. Nothing of the write was acknowledged, and nothing half of one stands; where the answer was lost on the way
 * (`away`, `broken`) it may stand as a whole: the same key again is the same write.
 */
export class StoreFault extends Error {
  override readonly name = 'StoreFault'
  constructor(
    readonly kind: FaultKind,
    readonly place: string,
    options?: ErrorOptions,
  ) {
    super(`${place}: ${FAULT_WORDS[kind]}`, options)
  }
}

export const FAULT_WORDS: Readonly<Record<FaultKind, string>> = {
  full: 'no room is left here; nothing was written',
  broken: 'the disk or the file failed; run lodestone store verify, then send it again under the same key',
  closed: 'this cannot be opened, or not for writing',
  away: 'the store does not answer; send it again under the same key',
}

/** The fault that an error of an engine or of a file stands for; undefined where it is something else. */
export function faultOf(error: unknown, place: string): StoreFault | undefined {
  if (error instanceof StoreFault) return error
  const code = codeOf(error)
  const kind = code === undefined ? undefined : kindOf(code)
  return kind && new StoreFault(kind, place, { cause: error })
}

/** Throws the fault that an error stands for, or the error. */
export function failed(error: unknown, place: string): never {
  throw faultOf(error, place) ?? error
}

function codeOf(error: unknown): string | undefined {
  if (error instanceof AggregateError) return codeOf(error.errors[0])
  const { code } = (error ?? {}) as { code?: unknown }
  return typeof code === 'string' ? code : undefined
}

const KINDS: readonly (readonly [FaultKind, RegExp])[] = [
  ['full', /^(?:SQLITE_FULL|ENOSPC|EDQUOT|EFBIG|53100)$/],
  // of a file, a server, and the errors of PostgreSQL: its disk, and what it cannot read
  ['broken', /^(?:SQLITE_(?:IOERR|CORRUPT|NOTADB|NOMEM|PROTOCOL)\w*|EIO|58030|58P01|XX001|XX002)$/],
  ['closed', /^(?:SQLITE_(?:READONLY|CANTOPEN|PERM|AUTH)\w*|EROFS|EACCES|EPERM|25006|42501)$/],
  [
    'away',
    /^(?:SQLITE_(?:BUSY|LOCKED)\w*|ECONN\w+|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|08\w{3}|53200|53300|57P0\d)$/,
  ],
]

const kindOf = (code: string): FaultKind | undefined => KINDS.find(([, codes]) => codes.test(code))?.[0]
