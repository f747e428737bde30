/** A case of `cases/` as the build compiles it: what it asks, and what it expects of the provisions it names. */
export type Case = {
  readonly file: string
  readonly line: number
  readonly name: string
  readonly source: string
  readonly on: string
  readonly known: string
  readonly expects: Readonly<Record<string, string>>
}
