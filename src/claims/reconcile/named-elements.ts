import type { List, Register } from '../../register/model.js'
import type { Measure } from '../reading.js'
import type { Weighed } from './weigh.js'

const ELEMENTS: Readonly<Record<string, string>> = {
  scandium: 'Sc',
  yttrium: 'Y',
  lanthanum: 'La',
  cerium: 'Ce',
  praseodymium: 'Pr',
  neodymium: 'Nd',
  samarium: 'Sm',
  europium: 'Eu',
  gadolinium: 'Gd',
  terbium: 'Tb',
  dysprosium: 'Dy',
  holmium: 'Ho',
  erbium: 'Er',
  thulium: 'Tm',
  ytterbium: 'Yb',
  lutetium: 'Lu',
}
const NAMED = new RegExp(`\\b(?:${Object.keys(ELEMENTS).join('|')})\\b`, 'gi')
const LAYS_DOWN: ReadonlySet<string> = new Set(['announces', 'imposes', 'schedules', 'takes-effect'])

/** A claim that a text controls a rare earth that no list of that text has. Undefined where it names none, or a list is not whole. */
export function wrongElements(
  register: Register,
  { act, subject, quote, polarity }: Measure,
  provisions: readonly string[],
): Weighed | undefined {
  const named = [...new Set((`${subject} ${quote}`.match(NAMED) ?? []).map((name) => name.toLowerCase()))]
  if (!named.length || !LAYS_DOWN.has(act) || polarity === 'negative') return undefined
  const instruments = new Set(provisions.map((id) => register.provisions[id]!.instrument))
  const lists = Object.values(register.lists).filter(
    (list) => instruments.has(list.instrument) && elementsOf(list).length,
  )
  if (!lists.length || lists.some(({ complete }) => !complete)) return undefined
  const held = new Set(lists.flatMap(elementsOf))
  const wrong = named.filter((name) => !held.has(ELEMENTS[name]!))
  if (!wrong.length) return undefined
  const [entry] = Object.values(lists[0]!.entries)
  return {
    fits: false,
    why: `${wrong.join(', ')} ${wrong.length > 1 ? 'are' : 'is'} on no list of ${[...instruments].join(', ')}: it has ${[...held].join(', ')}`,
    ...(entry ? { citation: entry.cite } : {}),
  }
}

const elementsOf = ({ entries }: List): string[] => Object.values(entries).flatMap(({ elements }) => elements)
