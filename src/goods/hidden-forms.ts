/** Forms of one body of metal, ceramic or crystal. */
const SHAPES = ['metal', 'alloy', 'target', 'magnet', 'crystal', 'ceramic', 'optical-fibre', 'wafer']

/** What is built, and listed by what it does: its product says which it is. */
const BUILT = ['equipment', 'battery', 'cell']

/**
 * A form word, and the forms that such an item may have besides. Words that lists use, and that exclude each other, hide nothing: an assembly is
 * no magnet, a target no oxide, a phosphor no mixture of oxides.
 */
const HIDES: ReadonlyMap<string, readonly string[]> = new Map([
  ['component', [...SHAPES, ...BUILT]],
  ['tool', [...SHAPES, ...BUILT]],
  [
    'chemical',
    [
      'oxide',
      'compound',
      'mixture',
      'concentrate',
      'metal',
      'alloy',
      'magnet-powder',
      'electrode-material',
      'diamond',
      'graphite',
    ],
  ],
  ['compound', ['oxide', 'mixture', 'chemical', 'electrode-material', 'diamond']],
  ['mixture', ['magnet-powder', 'chemical', 'electrode-material', 'diamond', 'graphite']],
  ['oxide', ['electrode-material']],
  ['concentrate', ['oxide', 'compound', 'mixture']],
  ['catalyst', ['oxide', 'compound', 'mixture']],
  ['ceramic', ['oxide', 'compound', 'mixture', 'target', 'magnet']],
  ['crystal', ['metal', 'oxide', 'compound', 'diamond']],
  ['graphite', ['electrode-material']],
  ['wafer', ['metal', 'target', 'crystal', 'oxide', 'compound', 'diamond']],
  ['electrode-material', ['metal', 'alloy', 'target', 'oxide', 'compound', 'mixture', 'graphite']],
  ['scrap', ['metal', 'alloy', 'target', 'magnet', 'magnet-powder', 'oxide', 'compound', 'mixture']],
  ['metal', ['magnet', 'magnet-powder']],
  ['alloy', ['metal', 'target', 'magnet', 'magnet-powder']],
  ['magnet', ['alloy']],
  ['magnet-powder', ['alloy']],
])

/** Whether an item called by one form may have another one. */
export const hides = (said: string, form: string): boolean => HIDES.get(said)?.includes(form) ?? false

export const isBuilt = (form: string): boolean => BUILT.includes(form)

/** An element without which nothing of the form is listed: diamond and graphite are carbon, and so, in part, is every listed reagent. */
export const neededIn = (form: string): string | undefined =>
  form === 'diamond' || form === 'graphite' || form === 'chemical' ? 'C' : undefined

/**
 * Forms in which metal is traded before it is worked to a component: called by its base metal alone, such an item may hold others. `Scandium-aluminium
 * ingot, material: aluminium`.
 */
const UNWORKED: ReadonlySet<string> = new Set([
  'metal',
  'alloy',
  'target',
  'scrap',
  'electrode-material',
  'magnet-powder',
])

export const isUnworked = (form: string | undefined): boolean => form !== undefined && UNWORKED.has(form)
