/** Cells of a table as text, from CSV or a workbook. `line` is the line of the file or the row of the sheet. */
export type Sheet = { readonly file: string; readonly name?: string; readonly rows: readonly Row[] }
export type Row = { readonly line: number; readonly cells: readonly string[] }

export const MAX_ROWS = 200_000
export const MAX_COLUMNS = 200
export const MAX_BYTES = 50_000_000
/** Cells with something in them; keeps memory under half a gigabyte. */
export const MAX_CELLS = 4_000_000

/** `C` of the third column. */
export function columnName(index: number): string {
  let name = ''
  for (let rest = index + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name
  return name
}
