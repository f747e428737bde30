/** A fact about something else is kept by the names of both: `in-annex(a/b)` as `in-annex.a/b`. */
export const factKey = (name: string): string => name.replace(/\(([^()]*)\)$/, '.$1')

/** And back. */
export const factName = (key: string): string => key.replace(/^([^.]+)\.(.+)$/, '$1($2)')
