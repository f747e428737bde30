export function firstViewWeight(folder: string): {
  readonly total: number
  readonly files: readonly { readonly name: string; readonly bytes: number }[]
  readonly roots: readonly string[]
}
