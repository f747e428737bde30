/** A head, or the first half of the string, and the unit after it, again and again. */
export type Hostile = { readonly head: string; readonly half?: string; readonly unit: string }
export declare function hostileOf(source: string): Hostile[]
export declare function stretched(hostile: Hostile, size: number): string
