import { elementMeant } from '../determine/words-meant.js'
import type { Constituent, Step, StepFacts } from '../goods/part.js'
import { STEPS } from '../goods/part.js'
import { plainText } from '../measure/text.js'
import { type Desk, refuse, type Word } from './desk.js'
import { casOfFormula } from './formula.js'
import * as word from './words.js'

const KEYS = ['form', 'origin', 'value', 'value-share', 'share', 'mass', ...STEPS] as const
type Key = (typeof KEYS)[number]

/**
 * A composition in one cell: `Nd 29-32.5 %; Dy 0.6-1.2 % form=metal origin=CN value=3.10 EUR; cas:1308-87-8 2 %; NdFeB 1.2 kg`. Parts are
 * separated by semicolons or commas. A name is an element (`Dy`, `dysprosium`,
 * `镝`), `cas:` with a number, the formula of a compound, or a material.
 */
export function constituentsOf(desk: Desk, cell: Word): Constituent[] {
  return plainText(cell.text)
    .replaceAll(/(?<=\p{Script=Han})(?=[\d<>≤≥])/gu, ' ')
    .split(/[;、]|,(?=\s*[A-Za-z\p{Script=Han}])/u)
    .map((text) => text.trim())
    .filter((text) => text !== '')
    .flatMap((text) => constituentOf(desk, { ...cell, text }) ?? [])
}

function constituentOf(desk: Desk, cell: Word): Constituent | undefined {
  const before = desk.issues.length
  const [first, ...rest] = cell.text
    .replace(/^含有?/u, '')
    .replace(/^(?!cas\s*:)([^\s:=]+)\s*:\s*/i, '$1 ')
    .split(/\s+/) as [string, ...string[]]
  const { amount, settings } = settingsOf(desk, cell, rest)
  const name = nameOf(desk, { ...cell, text: first })
  const read = <T>(key: Key, reader: (desk: Desk, text: Word) => T | undefined) => {
    const text = settings.get(key)
    return text === undefined ? undefined : reader(desk, { ...cell, text })
  }
  const steps: Partial<Record<Step, StepFacts>> = {}
  for (const step of STEPS) {
    const facts = read(step, word.step)
    if (facts) steps[step] = facts
  }
  const found = {
    share: read('share', word.share),
    mass: read('mass', word.mass),
    ...amountOf(desk, cell, amount),
    form: read('form', (at, text) => word.oneOf(at, 'form', text)),
    origin: read('origin', word.territory),
    value: read('value', word.money),
    valueShare: read('value-share', word.share),
  }
  if (amount !== '' && (settings.has('share') || settings.has('mass')))
    refuse(desk, 'duplicate-key', 'amount twice', cell, { found: cell.text })
  if (desk.issues.length > before || !name) return undefined
  const { line, path } = cell
  const known = Object.fromEntries(Object.entries({ ...name, ...found }).filter(([, value]) => value !== undefined))
  return { ...known, steps, at: { file: desk.file, line, ...(path && { path }) } } as Constituent
}

/** `0.6-1.2 % form=metal value=3.10 EUR` into the amount and the settings by key; a setting runs to the next one. */
function settingsOf(desk: Desk, cell: Word, words: readonly string[]): { amount: string; settings: Map<Key, string> } {
  const settings = new Map<Key, string>()
  const amount: string[] = []
  let now: Key | undefined
  for (const text of words) {
    const [, key, value] = /^([a-z-]+)=(.*)$/.exec(text) ?? []
    if (key === 'technology' && now && (STEPS as readonly string[]).includes(now)) {
      settings.set(now, `${settings.get(now)} ${text}`)
    } else if (key !== undefined) {
      now = (KEYS as readonly string[]).includes(key) ? (key as Key) : undefined
      if (!now) refuse(desk, 'unknown-key', 'unknown key in composition', cell, { found: key, among: KEYS })
      else if (settings.has(now)) refuse(desk, 'duplicate-key', 'key twice in one constituent', cell, { found: key })
      else settings.set(now, value!)
    } else if (now) settings.set(now, `${settings.get(now)} ${text}`)
    else amount.push(text)
  }
  return { amount: amount.join(' '), settings }
}

function nameOf(desk: Desk, name: Word): Pick<Constituent, 'element' | 'cas' | 'material'> | undefined {
  if (/^cas:/i.test(name.text) || /^\d+-\d+-\d+$/.test(name.text)) {
    const cas = word.cas(desk, { ...name, text: name.text.replace(/^cas:/i, '') })
    return cas === undefined ? undefined : { cas }
  }
  if (/^[A-Z][a-z]?$/.test(name.text)) {
    const element = word.element(desk, name)
    return element === undefined ? undefined : { element }
  }
  const meant = elementMeant(name.text)
  if (meant) return { element: meant }
  const formula = casOfFormula(desk, name)
  if (formula) return { cas: formula }
  const material = word.oneOf(desk, 'material', name)
  return material === undefined ? undefined : { material }
}

/** What is left of the whole, which nobody measured: `Fe bal.` */
const REST = /^(?:bal\.?|balance|余量|余)$/iu

function amountOf(desk: Desk, cell: Word, text: string): Pick<Constituent, 'share' | 'mass'> {
  if (text === '' || REST.test(text)) return {}
  const amount = { ...cell, text }
  if (/(%|ppm)\s*$/.test(text)) {
    const share = word.share(desk, amount)
    return share ? { share } : {}
  }
  if (!/[A-Za-z]\s*$/.test(text)) {
    refuse(desk, 'bad-share', 'share without unit', amount, {
      found: text,
      expected: 'a share or a mass with its unit, like 0.6-1.2 %',
    })
    return {}
  }
  const mass = word.mass(desk, amount)
  return mass ? { mass } : {}
}
