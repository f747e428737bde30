import type { Entity, Mention } from '../reading.js'
import { type Compared, type Draft, groupBy, near, type Report, sideOfItem } from './compared.js'

type Named = {
  readonly report: Report
  readonly entity: Entity
  readonly mention: Mention
  readonly name: readonly string[]
}

/** One person or outlet under names that do not fit into each other: `Kowalsky`, `Kovalski`. The readings resolved them; the evidence is theirs. */
export function nameVariants({ reports }: Compared): Draft[] {
  const named = reports.flatMap((report) =>
    report.reading.entities
      .filter(({ type }) => type === 'person' || type === 'outlet')
      .flatMap((entity) => namedIn(report, entity)),
  )
  return [...groupBy(named, ({ entity }) => entity.canonical)].flatMap(([canonical, all]) => {
    const variants = all.filter(
      (one, at) =>
        all.findIndex((other) => other.report === one.report && String(other.name) === String(one.name)) === at,
    )
    const differing = variants.filter((one) => variants.some((other) => !fits(one.name, other.name)))
    if (new Set(differing.map(({ report }) => report)).size < 2) return []
    const evidence = [...new Set(differing.flatMap(({ entity }) => entity.evidence ?? []))].slice(0, 3).join('; ')
    return [
      {
        type: 'name-variant' as const,
        about: `the name of ${canonical}`,
        sides: firstPerReport(variants).map(({ report, entity, mention }) =>
          sideOfItem(report, 'entities', { ...mention, id: entity.id, quote: mention.surface }, mention.surface),
        ),
        why: `one ${all[0]!.entity.type} under names that do not fit into each other${evidence ? ` (${evidence})` : ''}`,
      },
    ]
  })
}

/** Titles and offices are no part of a name. */
const TITLE =
  /\b(?:mr|mrs|ms|dr|prof|sir|president|vice|premier|prime|minister|ministry|secretary|general|treasury|trade|representative|chair|chairman|chairwoman|party|former|chinese|american|us|u\.s|the|this|his|her|foreign|commerce|spokesperson|spokesman|spokeswoman|official|leader|ambassador|commissioner|governor|senator|news|network|side|of|nato)\b\.?/giu

/** The words of a name; none where a mention is only an office. */
function namedIn(report: Report, entity: Entity): Named[] {
  return entity.mentions.flatMap((mention) => {
    const name =
      mention.surface
        .replace(/\bU\.S\.|['’]s\b/g, '')
        .replaceAll(TITLE, ' ')
        .match(/\p{Lu}[\p{L}'’-]*/gu) ?? []
    return name.length ? [{ report, entity, mention, name }] : []
  })
}

/** One name may be a part of the other: "Ann Lee", "Lee". */
const fits = (a: readonly string[], b: readonly string[]): boolean =>
  a.every((word) => b.includes(word)) || b.every((word) => a.includes(word))

const firstPerReport = (variants: readonly Named[]): Named[] =>
  variants.filter(({ report }, at) => variants.findIndex((other) => other.report === report) === at)

// Offices.

const OFFICE =
  'president|vice president|prime minister|premier|chancellor|secretary|minister|representative|ambassador|governor|chairman|chair|commissioner|director'
const BEFORE = new RegExp(`\\b(former|ex|then)[- ](?:[\\p{L}.]+ ){0,3}?(${OFFICE})\\s*$`, 'iu')
const WITHIN = new RegExp(`\\b(?:(former|ex|then)[- ])?(?:[\\p{L}.]+ ){0,3}?(${OFFICE})\\b`, 'iu')
const CURRENT = new RegExp(`\\b(${OFFICE})\\s*$`, 'iu')
/** Reports further apart may both be right: an office ends. */
const SAME_TIME_DAYS = 90

/** One person called the holder of an office in one report, its former holder in another of the same weeks. */
export function offices({ reports }: Compared): Draft[] {
  const held = reports.flatMap((report) =>
    report.reading.entities.filter(({ type }) => type === 'person').flatMap((entity) => officesIn(report, entity)),
  )
  return [...groupBy(held, ({ entity, office }) => `${entity.canonical}: ${office}`)].flatMap(([, all]) => {
    const former = all.filter((one) => one.former)
    const current = all.filter(
      (one) => !one.former && former.some((other) => near(one.report, other.report, SAME_TIME_DAYS)),
    )
    if (!former.length || !current.length) return []
    const sides = [...former, ...[...current].sort(fullest)].filter(
      (one, at, both) => both.findIndex((other) => other.report === one.report && other.former === one.former) === at,
    )
    const { entity, office } = all[0]!
    return [
      {
        type: 'conflict' as const,
        about: `the office of ${entity.canonical}`,
        sides: sides.map(({ report, entity: { id }, start, end, former: was }) =>
          sideOfItem(
            report,
            'entities',
            { id, start, end, quote: report.reading.text.slice(start, end) },
            was ? `former ${office}` : office,
          ),
        ),
        why: `"former ${office}" in one, ${office} in the other, published within ${SAME_TIME_DAYS} days${entity.office ? `; on file: ${entity.office}` : ''}`,
      },
    ]
  })
}

/** The mention that names the person before one that has only the office. */
const fullest = (a: Held, b: Held): number => Number(b.named) - Number(a.named) || b.end - b.start - (a.end - a.start)

type Held = {
  readonly report: Report
  readonly entity: Entity
  readonly office: string
  readonly former: boolean
  readonly named: boolean
  readonly start: number
  readonly end: number
}

function officesIn(report: Report, entity: Entity): Held[] {
  return entity.mentions.flatMap(({ surface, start, end }) => {
    const before = report.reading.text.slice(Math.max(0, start - 48), start)
    const was = BEFORE.exec(before)
    const inside = WITHIN.exec(surface)
    const is = was ?? inside ?? CURRENT.exec(before)
    if (!is) return []
    const office = (is === was || is === inside ? is[2]! : is[1]!).toLowerCase()
    const former = (is === was || is === inside) && is[1] !== undefined
    const from = is === inside ? start : start - before.length + is.index
    const named = namedIn(report, { ...entity, mentions: [{ surface, start, end }] }).length > 0
    return [{ report, entity, office, former, named, start: from, end }]
  })
}
