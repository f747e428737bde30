/** One regular expression and where it stands: the file relative to the folder asked for, its first line counted as 1. */
export type Place = { readonly file: string; readonly line: number; readonly source: string; readonly flags: string }
export declare const sourcesIn: (folder: string) => string[]
export declare function literalsIn(folder: string): Place[]
export declare function builtBy(folder: string, run: () => Promise<void>): Promise<Place[]>
