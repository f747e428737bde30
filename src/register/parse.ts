import type { z } from 'zod'
import type { Issue } from '../issue.js'
import type { PlainDate } from '../time/date.js'
import { parseCondition } from './condition-parse.js'
import { editionOf } from './edition.js'
import {
  ACTS,
  type Act,
  type Citation,
  type Effect,
  type Entry,
  EVENTS,
  type Instrument,
  type List,
  type ListedName,
  type Opened,
  type OwnEvent,
  type Provision,
  RELATIONS,
  type Register,
  type Relation,
  type Source,
} from './model.js'
import * as shapes from './shapes.js'
import { parseYaml, type Tree } from './yaml.js'

type Path = readonly (string | number)[]

/** Where each provision, list and instrument stands, for messages: id -> `file:line`. */
export type Places = Readonly<Record<string, { readonly file: string; readonly line?: number }>>

export type ParsedRegister = { readonly register: Register; readonly issues: readonly Issue[]; readonly places: Places }

/** Dates that no source has: an unresolved citation is never visible. Rule R002 reports it. */
const NEVER = '9999-12-31' as PlainDate

/**
 * The register from the texts of its files, by path below `register/` (`cn/mofcom/2025-61.yaml`). Shapes, dates and vocabulary are checked
 * here; what the parts say of each other is checked by the named rules (`rules.ts`).
 */
export function parseRegister(files: ReadonlyMap<string, string>): ParsedRegister {
  const parser = new Parser(files)
  return parser.parse()
}

const VOCABULARY = ['facts.yaml', 'products.yaml', 'open-points.yaml', 'coverage.yaml', 'actors.yaml', 'calendars.yaml']

class Parser {
  private readonly issues: Issue[] = []
  private readonly places: Record<string, { file: string; line?: number }> = {}
  private readonly trees = new Map<string, Tree>()
  private readonly shapes = new Map<string, shapes.InstrumentShape>()
  private readonly sources: Record<string, Readonly<Record<string, Source>>> = {}
  private facts: Register['facts'] = {}
  private specs: Register['specs'] = {}

  constructor(private readonly files: ReadonlyMap<string, string>) {}

  parse(): ParsedRegister {
    const { products, specs } = this.file('products.yaml', shapes.productsFile) ?? { products: {}, specs: {} }
    this.specs = specs
    this.facts = this.parseFacts(Object.keys(products))
    const laws = [...this.files.keys()].filter((path) => path.endsWith('.yaml') && !VOCABULARY.includes(path)).sort()
    const listPaths = laws.filter((path) => /^\s*list:/m.test(this.files.get(path)!))
    for (const path of laws) if (!listPaths.includes(path)) this.readInstrument(path)
    const lists = listPaths.flatMap((path) => this.parseList(path))
    const provisions: Record<string, Provision> = {}
    const acts: Act[] = []
    const instruments: Record<string, Instrument> = {}
    for (const [id, shape] of this.shapes) {
      for (const [number, value] of Object.entries(shape.provisions ?? {})) {
        const provision = this.parseProvision(id, number, value, shape.instrument.regime)
        provisions[provision.id] = provision
      }
      instruments[id] = this.parseInstrument(id, shape)
    }
    for (const [id, shape] of this.shapes) {
      for (const [index, value] of (shape.acts ?? []).entries())
        acts.push(...this.parseAct(id, value, index, instruments, provisions))
    }
    const body = {
      instruments,
      provisions: this.relate(provisions, instruments),
      acts,
      lists: Object.fromEntries(lists.map((list) => [list.id, list])),
      facts: this.facts,
      specs,
      products,
      ...this.parseRest(),
    }
    return { register: { edition: editionOf(body), ...body }, issues: this.issues, places: this.places }
  }

  /** A vocabulary file, or an instrument or list: parsed and typed, with an issue for whatever does not fit. */
  private file<T extends z.ZodType>(path: string, shape: T): z.output<T> | undefined {
    const text = this.files.get(path)
    if (text === undefined) {
      this.issues.push({ code: 'missing-file', file: path, message: 'the register lacks this file' })
      return undefined
    }
    const { tree, issues } = parseYaml(text, path)
    this.issues.push(...issues)
    if (!tree) return undefined
    this.trees.set(path, tree)
    const result = shape.safeParse(tree.value)
    if (result.success) return result.data
    for (const issue of result.error.issues) {
      const keys = issue.code === 'unrecognized_keys' ? issue.keys : []
      const at = [...issue.path, ...keys.slice(0, 1)] as Path
      this.report(path, { code: keys.length ? 'unknown-key' : 'bad-value', message: issue.message.toLowerCase() }, at)
    }
    return undefined
  }

  private report(file: string, issue: Issue, path: Path): void {
    this.issues.push({ ...issue, file, ...this.trees.get(file)?.place(path), path: path.join('.') })
  }

  private parseFacts(products: readonly string[]): Register['facts'] {
    const file = this.file('facts.yaml', shapes.factsFile)
    return mapValues(file?.facts ?? {}, (fact, id) => ({
      id,
      type: fact.type,
      values: id === 'item.product' ? products : (fact.values ?? []),
      excludes: fact.excludes ?? {},
      per: fact.per ?? [],
      ask: fact.ask,
      who: fact.who,
    }))
  }

  private parseRest() {
    const points = this.file('open-points.yaml', shapes.openPointsFile)?.['open-points'] ?? {}
    const actors = this.file('actors.yaml', shapes.actorsFile)
    return {
      openPoints: mapValues(points, (point, id) => ({
        id,
        asks: point.asks,
        readings: point.readings,
        cite: this.cite(undefined, point.cite),
      })),
      regimes: mapValues(this.file('coverage.yaml', shapes.coverageFile)?.regimes ?? {}, (regime, id) => ({
        id,
        title: regime.title,
        coverage: regime.coverage,
        verifiedThrough: regime['verified-through'],
        says: regime.says,
        missing: regime.missing ?? [],
      })),
      territories: mapValues(actors?.territories ?? {}, ({ alias, ...territory }, id) => ({
        id,
        ...defined(territory),
        alias: alias ?? [],
      })),
      issuers: mapValues(actors?.issuers ?? {}, (issuer, id) => ({ id, ...issuer })),
      calendars: mapValues(
        this.file('calendars.yaml', shapes.calendarsFile)?.calendars ?? {},
        ({ years, holidays, workdays }) => ({
          years,
          holidays,
          workdays,
        }),
      ),
    } as Pick<Register, 'openPoints' | 'regimes' | 'territories' | 'issuers' | 'calendars'>
  }

  private readInstrument(path: string): void {
    const shape = this.file(path, shapes.instrumentFile)
    if (!shape) return
    const id = path.replace(/\.yaml$/, '')
    this.shapes.set(id, shape)
    const { published, sources } = shape.instrument
    this.sources[id] = Object.fromEntries(
      sources.map((source) => [source.id, { ...defined(source), published: source.published ?? published }]),
    ) as Record<string, Source>
    this.places[id] = { file: path, ...this.trees.get(path)?.place(['instrument']) }
  }

  private parseInstrument(id: string, { instrument, provisions }: shapes.InstrumentShape): Instrument {
    return {
      id,
      issuer: id.split('/').slice(0, 2).join('/'),
      regime: instrument.regime,
      title: instrument.title as Instrument['title'],
      published: instrument.published,
      ...(instrument.until ? { until: defined(instrument.until) as Instrument['until'] & object } : {}),
      sources: this.sources[id]!,
      provisions: Object.keys(provisions ?? {}).map((number) => `${id}#${number}`),
      notes: instrument.notes ?? [],
    }
  }

  /** `source#place`, `instrument@source#place`, or nothing: the first source of the instrument. */
  private cite(instrument: string | undefined, text: string | undefined): Citation {
    const [, other, source, at] = /^(?:([^@#]+)@)?([^@#]*)(?:#(.*))?$/.exec(text ?? '') ?? []
    const of = other ?? instrument
    const sources = (of && this.sources[of]) || {}
    const found = source ? sources[source] : Object.values(sources)[0]
    const place = at ? { at } : {}
    if (!found) return { ref: `${of ?? '?'}@${source ?? text}`, ...place, grade: 'M', published: NEVER }
    const { url, title } = found
    return {
      ref: `${of}@${found.id}`,
      ...place,
      grade: found.grade,
      published: found.published,
      ...defined({ url, title }),
    }
  }

  private scope(file: string, instrument: string) {
    return {
      facts: this.facts,
      specs: this.specs,
      cite: (text: string) => this.cite(instrument, text),
      report: (issue: Issue, path: Path) => this.report(file, issue, path),
    }
  }

  private parseProvision(instrument: string, number: string, value: shapes.ProvisionShape, regime: string): Provision {
    const file = `${instrument}.yaml`
    const path = ['provisions', number]
    const id = `${instrument}#${number}`
    this.places[id] = { file, ...this.trees.get(file)?.place(path) }
    const events = value.events.map((event, index) =>
      this.parseEvent(instrument, event, value.cite, [...path, 'events', index]),
    )
    return {
      id,
      instrument,
      regime,
      says: value.says,
      ...(value.words ? { words: value.words as NonNullable<Provision['words']> } : {}),
      subject: value.subject,
      reach: openedOf(value.reach ?? 'as-shipped'),
      effect: this.parseEffect(value.effect, file, [...path, 'effect']),
      relations: this.parseRelations(value.for ?? {}, file, [...path, 'for']),
      judgedBy: openedOf(value['judged-by']),
      when: parseCondition(value.when, [...path, 'when'], this.scope(file, instrument)),
      events,
      cite: this.cite(instrument, value.cite),
      notes: value.notes ?? [],
    }
  }

  private parseEvent(instrument: string, event: shapes.EventShape, fallback: string | undefined, path: Path): OwnEvent {
    const kinds = EVENTS.filter((kind) => event[kind] !== undefined)
    const kind = kinds[0] ?? 'announced'
    if (kinds.length !== 1)
      this.report(
        `${instrument}.yaml`,
        { code: 'bad-event', message: 'an event has one kind', expected: EVENTS.join(', ') },
        path,
      )
    const { until, earliest, latest, note } = event
    const rest = defined({ until: until && defined(until), earliest, latest, note, if: event.if })
    return {
      kind,
      date: event[kind] ?? ('0001-01-01' as OwnEvent['date']),
      cite: this.cite(instrument, event.cite ?? fallback),
      ...rest,
    } as OwnEvent
  }

  private parseEffect(value: shapes.EffectShape, file: string, path: Path): Effect {
    const { who, within, picks, ...kinds } = value
    const found = Object.entries(kinds).filter(([, word]) => word !== undefined)
    const [kind, word] = found[0] ?? ['procedure', '']
    if (found.length !== 1)
      this.report(
        file,
        { code: 'bad-effect', message: 'an effect has one kind', expected: Object.keys(shapesEffect).join(', ') },
        path,
      )
    const key = { licence: 'regime', policy: 'policy', exemption: 'from', guidance: 'point' }[kind] ?? 'what'
    return { kind, [key]: word, ...defined({ who, within, picks }) } as unknown as Effect
  }

  private parseRelations(value: Record<string, string[]>, file: string, path: Path): Provision['relations'] {
    for (const relation of Object.keys(value)) {
      if (RELATIONS.includes(relation as Relation)) continue
      this.report(
        file,
        { code: 'unknown-relation', message: 'no such relation', found: relation, expected: RELATIONS.join(', ') },
        [...path, relation],
      )
    }
    return value as Provision['relations']
  }

  /** Relations may name an instrument or a regime: they stand for its provisions (of a regime: those that require a licence). */
  private relate(
    provisions: Record<string, Provision>,
    instruments: Record<string, Instrument>,
  ): Record<string, Provision> {
    const expand = (name: string): string[] => {
      if (name.startsWith('regime:')) {
        const regime = name.slice('regime:'.length)
        return Object.values(provisions)
          .filter(({ effect }) => effect.kind === 'licence' && effect.regime === regime)
          .map(({ id }) => id)
      }
      return [...(instruments[name]?.provisions ?? [name])]
    }
    return mapValues(provisions, (provision) => ({
      ...provision,
      relations: mapValues(provision.relations, (names) => (names ?? []).flatMap(expand)),
    }))
  }

  private parseAct(
    instrument: string,
    value: shapes.ActShape,
    index: number,
    instruments: Record<string, Instrument>,
    provisions: Record<string, Provision>,
  ): Act[] {
    const kinds = ACTS.filter((kind) => value[kind] !== undefined)
    const kind = kinds[0]
    const path = ['acts', index]
    if (kinds.length !== 1 || !kind) {
      this.report(
        `${instrument}.yaml`,
        { code: 'bad-act', message: 'an act has one kind', expected: ACTS.join(', ') },
        path,
      )
      return []
    }
    const named = value[kind]!
    const cite = this.cite(instrument, value.cite)
    const after = value.after && {
      words: value.after.words,
      cite: this.cite(instrument, value.after.cite ?? value.cite),
    }
    const reports = (value.reports ?? []).map(({ date, says, cite: source }) => ({
      date,
      says,
      cite: this.cite(instrument, source),
    }))
    const targets = named.flatMap((name) => instruments[name]?.provisions ?? (provisions[name] ? [name] : []))
    const rest = defined({
      until: value.until && defined(value.until),
      words: value.words,
      after,
      reaches: value.reaches,
      standing: value.standing,
      collectedUntil: value['collected-until'],
    })
    return [{ kind, instrument, targets, named, from: value.from, cite, reports, ...rest } as Act]
  }

  private parseList(path: string): List[] {
    const shape = this.file(path, shapes.listFile)
    if (!shape) return []
    const id = path.replace(/\.yaml$/, '')
    const instrument = id.split('/').slice(0, 3).join('/')
    this.places[id] = { file: path, ...this.trees.get(path)?.place(['list']) }
    const { title, complete, listed, notes } = shape.list
    const entries = mapValues(shape.entries ?? {}, (value, code): Entry => {
      const { when, cite, elements, 'reference-codes': referenceCodes, notes: entryNotes, ...rest } = value
      return {
        code,
        ...defined({ ...rest, referenceCodes }),
        when: parseCondition(when, ['entries', code, 'when'], this.scope(path, instrument)),
        elements: elements ?? [],
        cite: this.cite(instrument, cite ?? shape.list.cite),
        notes: entryNotes ?? [],
      } as Entry
    })
    const names = mapValues(
      shape.names ?? {},
      ({ cite, aka, ids, ...rest }, nameId) =>
        ({
          id: nameId,
          ...defined(rest),
          aka: aka ?? [],
          ids: ids ?? {},
          cite: this.cite(instrument, cite ?? shape.list.cite),
        }) as ListedName,
    )
    const day = listed ?? this.shapes.get(instrument)?.instrument.published ?? NEVER
    const partOf = shape.list['part-of']
    return [
      {
        id,
        instrument,
        title: title as List['title'],
        entries,
        names,
        complete,
        listed: day,
        notes: notes ?? [],
        ...defined({ partOf }),
      } as List,
    ]
  }
}

const shapesEffect = {
  licence: 1,
  prohibition: 1,
  policy: 1,
  exemption: 1,
  report: 1,
  declaration: 1,
  procedure: 1,
  guidance: 1,
  duty: 1,
  fee: 1,
}

function openedOf<T extends string>(value: T | { open: string; readings: Record<string, T> }): Opened<T> {
  return typeof value === 'string' ? { only: value } : { point: value.open, readings: value.readings }
}

function mapValues<A, B>(record: Readonly<Record<string, A>>, map: (value: A, key: string) => B): Record<string, B> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(value, key)]))
}

/** Without the keys whose value is undefined. */
function defined<T extends object>(value: T): { [K in keyof T]: NonNullable<T[K]> } {
  return Object.fromEntries(Object.entries(value).filter(([, item]) => item !== undefined)) as {
    [K in keyof T]: NonNullable<T[K]>
  }
}
