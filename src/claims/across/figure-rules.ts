import type { Condition, Provision, Register, Test } from '../../register/model.js'
import { statesIn } from '../figures/dependence-words.js'
import type { Figure } from '../reading.js'
import { type Compared, type Draft, type Report, sentenceAt, sideOfItem } from './compared.js'
import type { Decider } from './difference.js'

type Given = {
  readonly report: Report
  readonly figure: Figure
  readonly basis: Basis
  readonly holder?: string
  readonly material?: string
}

/** What a percentage is a share of. Shares of different bases are never held against each other. */
const BASES = {
  ownership: /\b(?:own(?:ed|s|ership|ers?)?|stakes?|shareholding|held by|subsidiar\w+|controlled by)\b/i,
  rate: /\b(?:tariffs?|dut(?:y|ies)|lev(?:y|ies)|tax(?:es)?|surcharges?)\b/i,
  value: /\b(?:value|price|worth|cost)\b/i,
  mass: /\b(?:weight|mass|by weight|kg|tonnes?)\b/i,
  content: /\b(?:contain\w*|content|concentration|trace|amount of)\b/i,
  exports: /\bexports?\b/i,
  imports: /\b(?:imports?|imported|purchases)\b/i,
  reserves: /\b(?:reserves?|deposits?)\b/i,
  consumption: /\b(?:consum\w+|demand|use)\b/i,
  production: /\b(?:produc\w+|output|capacity|mined|mining|mines|refin\w+|smelt\w+|separat\w+|made|makes|supply)\b/i,
  market: /\b(?:market|global share|sales|trade|world)\b/i,
} as const
type Basis = keyof typeof BASES | 'not said'

function basisOf(report: Report, figure: Figure): Basis {
  const near = `${figure.quote} ${figure.of}`
  const names = Object.keys(BASES) as (keyof typeof BASES)[]
  const found = names.find((name) => BASES[name].test(near))
  if (found) return found
  const sentence = sentenceAt(report, figure)?.text ?? ''
  return names.find((name) => BASES[name].test(sentence)) ?? 'not said'
}

const MATERIAL =
  /\b(?:rare[- ]earths?|magnets?|gallium|germanium|antimony|graphite|lithium|cobalt|tungsten|dysprosium|terbium|samarium|neodymium|yttrium|scandium|chips|semiconductors)\b/i

function given({ reports }: Compared): Given[] {
  return reports.flatMap((report) =>
    report.reading.figures.map((figure): Given => {
      const sentence = sentenceAt(report, figure)?.text ?? ''
      const before = sentence.slice(0, Math.max(0, figure.start - (sentenceAt(report, figure)?.start ?? 0)))
      const holder = statesIn(before).at(-1)
      const material = (MATERIAL.exec(figure.of) ?? MATERIAL.exec(sentence))?.[0]
        .toLowerCase()
        .replace('-', ' ')
        .replace(/s$/, '')
      return {
        report,
        figure,
        basis: basisOf(report, figure),
        ...(holder ? { holder } : {}),
        ...(material ? { material } : {}),
      }
    }),
  )
}

const isShare = ({ unit }: Figure): boolean => unit === 'percent' || unit === 'share'
const sideOf = ({ report, figure }: Given, says: string) => sideOfItem(report, 'figures', figure, says, figure.whose)
const scopeWords = ({ figure, basis }: Given): string =>
  `${figure.value} ${figure.unit} of ${figure.of}${figure.stage === 'n/a' ? '' : ` (${figure.stage})`}${basis === 'not said' ? '' : `, by ${basis}`}${figure.year ? `, ${figure.year}` : ''}`

/** Shares that one holder has of one material. Only the same stage, the same base and the same stated year are held against each other (a conflict); all else is another scope. */
export function shares(compared: Compared): Draft[] {
  const all = given(compared).filter(
    ({ figure, basis, holder, material }) =>
      isShare(figure) && holder && material && !/^(?:ownership|rate|value|mass|content)$/.test(basis),
  )
  const groups = new Map<string, Given[]>()
  for (const one of all) {
    const key = `${one.holder}: ${family(one.material!)}`
    groups.set(key, [...(groups.get(key) ?? []), one])
  }
  return [...groups].flatMap(([about, group]) =>
    group.length < 2 || sameEverywhere(group) ? [] : [...conflicts(about, group), ...otherScopes(about, group)],
  )
}

/** Magnets and single elements are another matter than rare earths as a whole only in scope: they stay in one group. */
const family = (material: string): string =>
  /^(?:rare earth|magnet|dysprosium|terbium|samarium|neodymium|yttrium|scandium)$/.test(material)
    ? 'rare earths'
    : material
const sameEverywhere = (group: readonly Given[]): boolean =>
  new Set(group.map(({ figure, basis }) => `${figure.value} ${figure.stage} ${basis}`)).size === 1

const isComparable = (a: Given, b: Given): boolean =>
  a.figure.stage === b.figure.stage &&
  a.figure.stage !== 'n/a' &&
  a.basis === b.basis &&
  a.basis !== 'not said' &&
  a.material === b.material &&
  a.figure.year !== undefined &&
  a.figure.year === b.figure.year

function conflicts(about: string, group: readonly Given[]): Draft[] {
  const opposed = group.filter((a) => group.some((b) => isComparable(a, b) && differs(a.figure, b.figure)))
  if (opposed.length < 2) return []
  return [
    {
      type: 'conflict',
      about: `the share of ${about}`,
      sides: opposed.map((one) => sideOf(one, scopeWords(one))),
      why: 'the same stage, the same base and the same year, and another number',
    },
  ]
}

/** Rounding ("90" for 90.4) and "about" are no difference. */
function differs(a: Figure, b: Figure): boolean {
  if (typeof a.value !== 'number' || typeof b.value !== 'number') return a.value !== b.value
  if (Math.round(a.value) === b.value || Math.round(b.value) === a.value) return false
  return !((a.approximate || b.approximate) && Math.abs(a.value - b.value) <= 2)
}

function otherScopes(about: string, group: readonly Given[]): Draft[] {
  const kinds = new Set(
    group.map(
      ({ figure, basis, material }) => `${figure.stage} ${basis} ${material} ${figure.year ?? ''} ${figure.value}`,
    ),
  )
  if (kinds.size < 2 || group.every((a) => group.every((b) => a === b || isComparable(a, b)))) return []
  return [
    {
      type: 'different-scope',
      about: `the share of ${about}`,
      sides: group.map((one) => sideOf(one, scopeWords(one))),
      why: whyApart(group),
    },
  ]
}

function whyApart(group: readonly Given[]): string {
  const differ = (name: string, key: (one: Given) => string) => (new Set(group.map(key)).size > 1 ? [name] : [])
  const apart = [
    ...differ('stage', ({ figure }) => figure.stage),
    ...differ('base', ({ basis }) => basis),
    ...differ('material', ({ material }) => material ?? ''),
    ...differ('year', ({ figure }) => figure.year ?? ''),
  ]
  const unstated = group.some(({ figure }) => !figure.year) ? 'no year is given' : ''
  return [apart.length ? `another ${apart.join(', ')}` : '', unstated].filter(Boolean).join('; ') || 'another scope'
}

// The same number of different things.

const LEGAL_BASES = /^(?:ownership|value|mass|content|rate)$/

/** One percentage told as a share of value, of mass, of content, or as ownership: thresholds of different kinds. The register's test of that number decides. */
export function thresholds(compared: Compared): Draft[] {
  const all = given(compared).filter(
    ({ figure, basis }) => isShare(figure) && LEGAL_BASES.test(basis) && basis !== 'rate',
  )
  const values = new Set(all.map(({ figure }) => String(figure.value)))
  return [...values].flatMap((value) => {
    const same = all.filter(({ figure }) => String(figure.value) === value)
    if (new Set(same.map(({ basis }) => basis)).size < 2) return []
    return [
      {
        type: 'different-scope' as const,
        about: `${value} percent of what`,
        sides: same.map((one) => sideOf(one, `${value} percent, by ${one.basis}`)),
        why: 'one number measured on different bases; they are never to be compared',
        decides: testsOf(compared.register, value),
      },
    ]
  })
}

const MAX_DECIDERS = 3

/** The register's own tests of a percentage: `0.1 % of value` of No. 61, with the words of the law. */
export function testsOf(register: Register, percent: string): Decider[] {
  return Object.values(register.provisions)
    .flatMap((provision) => {
      const test = tests(provision.when).find(({ compare }) => isPercent(compare, percent))
      return test ? [deciderOf(provision, test)] : []
    })
    .slice(0, MAX_DECIDERS)
}

/** Shares are kept as fractions, of unit 1. */
const isPercent = (compare: Test['compare'], percent: string): boolean =>
  compare?.unit === '1' && Math.abs(Number(compare.bound) * 100 - Number(percent)) < 1e-9

function deciderOf({ id, cite }: Provision, test: Test): Decider {
  const base = typeof test.per.basis === 'string' ? ` of ${test.per.basis}` : ''
  const { operator, bound } = test.compare!
  const percent = Number((Number(bound) * 100).toFixed(6))
  return {
    provision: id,
    says: `${operator.replace('-', ' ')} ${percent} %${base} (${test.fact})${test.words ? `: ${test.words}` : ''}`,
    citation: test.cite ?? cite,
  }
}

function tests(condition: Condition): Test[] {
  if (condition.kind === 'test') return [condition]
  if (condition.kind === 'open') return Object.values(condition.readings).flatMap(tests)
  if (condition.kind === 'not' || condition.kind === 'some-part') return tests(condition.of)
  return condition.of.flatMap(tests)
}

/** "45 days" in one report, "45 working days" in another, of the same thing: another unit. */
export function units(compared: Compared): Draft[] {
  const all = given(compared).filter(({ figure }) => /^(?:working )?(?:days|weeks)$/.test(figure.unit))
  const values = new Set(all.map(({ figure }) => String(figure.value)))
  return [...values].flatMap((value) => {
    const same = all.filter(
      (one) => String(one.figure.value) === value && LICENSING.test(sentenceAt(one.report, one.figure)?.text ?? ''),
    )
    if (new Set(same.map(({ figure }) => figure.unit)).size < 2) return []
    return [
      {
        type: 'different-scope' as const,
        about: `${value} days of which kind`,
        sides: same.map((one) => sideOf(one, `${value} ${one.figure.unit}`)),
        why: 'working days are not days',
        decides: withinOf(compared.register, Number(value)),
      },
    ]
  })
}

const LICENSING = /\b(?:licen[cs]\w+|permits?|approv\w+|applications?|review|decision|decide|process\w*)\b/i

/** The register's own time limits of so many days, as a field or in what a provision says. */
export function withinOf(register: Register, days: number): Decider[] {
  return Object.values(register.provisions)
    .flatMap(({ id, effect, says, cite }): Decider[] => {
      const within = 'within' in effect ? effect.within : undefined
      if (within?.days === days)
        return [
          {
            provision: id,
            says: `${days} ${within.working ? 'working ' : ''}days after ${within.after}`,
            citation: cite,
          },
        ]
      return new RegExp(`\\b${days} (?:working )?days\\b`).test(says) ? [{ provision: id, says, citation: cite }] : []
    })
    .slice(0, MAX_DECIDERS)
}
