/** A head, or the first half of the string, and the unit after it, again and again. */
export type Hostile = { readonly head: string; readonly half?: string; readonly unit: string }
export declare function hostileOf(source: string): Hostile[]
export declare function stretched(hostile: Hostile, size: number): string
/** A pattern as a tree of its parts, and texts that it matches or nearly does. */
export declare function treeOf(source: string): object
export declare function samplesOf(tree: object): string[]
