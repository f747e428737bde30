import { InputError, type Issue } from '../issue.js'
import type { Vocabulary } from './vocabulary.js'

/** A small vocabulary for tests. */
export const VOCABULARY: Vocabulary = {
  territories: new Map([
    ['cn', 'cn/customs'],
    ['china', 'cn/customs'],
    ['de', 'de'],
    ['germany', 'de'],
    ['hk', 'hk'],
    ['jp', 'jp'],
  ]),
  forms: new Set(['metal', 'alloy', 'oxide', 'assembly', 'magnet']),
  products: new Set(['ev-traction-motor']),
  materials: new Set(['NdFeB', 'SmCo', 'DyFe']),
  named: {
    form: new Map([
      ['磁体', 'magnet'],
      ['magnet', 'magnet'],
    ]),
    material: new Map([['ndfeb', 'NdFeB']]),
    product: new Map(),
  },
  specs: new Map([
    ['energy-density', 'Wh/kg'],
    ['purity', '%'],
    ['particle-size', 'um'],
  ]),
  itemFacts: new Map([['subject-to-ear', ['yes', 'no']]]),
  lists: new Map([['cn/mofcom/2025-18', new Set(['1C902.a', '1C905.a.4'])]]),
}

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

/** The issues that the work throws; fails where it throws nothing, or something else. */
export function issuesOf(work: () => unknown): readonly Issue[] {
  try {
    work()
  } catch (error) {
    if (error instanceof InputError) return error.issues
    throw error
  }
  throw new Error('nothing was refused')
}
