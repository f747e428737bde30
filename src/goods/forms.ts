import type { Part } from './part.js'

/** Forms of one material throughout: such an item has a composition, and no parts inside it. */
const OF_ONE_MATERIAL: ReadonlySet<string> = new Set([
  'ore',
  'concentrate',
  'metal',
  'alloy',
  'target',
  'magnet',
  'magnet-powder',
  'oxide',
  'compound',
  'mixture',
  'chemical',
  'crystal',
  'phosphor',
  'catalyst',
  'diamond',
  'graphite',
  'electrode-material',
  'scrap',
  'wafer',
  'ceramic',
  'gas',
  'software',
  'technology',
  'vessel-call',
])

export const isOfOneMaterial = ({ form }: Pick<Part, 'form'>): boolean =>
  form !== undefined && OF_ONE_MATERIAL.has(form)

/** Whether parts may be inside that nobody listed: a set of parts is open until it is declared complete (V2). */
export const mayHoldUnlisted = (part: Part): boolean => !part.partsComplete && !isOfOneMaterial(part)
