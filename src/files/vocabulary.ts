/**
 * The words that a parts list may use, taken from the register. Names of territories in lower case to their ids; specs to their units; facts
 * of items, by id without `item.`, to the values they may have; control lists to their entry codes.
 */
export type Vocabulary = {
  readonly territories: ReadonlyMap<string, string>
  readonly forms: ReadonlySet<string>
  readonly products: ReadonlySet<string>
  readonly materials: ReadonlySet<string>
  /** Forms, materials and products by every name they have, in lower case. */
  readonly named: Readonly<Record<'form' | 'material' | 'product', ReadonlyMap<string, string>>>
  readonly specs: ReadonlyMap<string, string>
  readonly itemFacts: ReadonlyMap<string, readonly string[]>
  readonly lists: ReadonlyMap<string, ReadonlySet<string>>
}
