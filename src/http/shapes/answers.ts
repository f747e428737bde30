import { z } from '@hono/zod-openapi'
import { detail } from './asked.js'

/** What answers hold. Objects of the library that are deep are said by their first level; docs/library.md has the rest. */
const open = z.looseObject({})
const nullable = z.string().nullable()

export const citation = z
  .looseObject({
    ref: z.string(),
    grade: z.string(),
    published: z.string(),
    at: z.string().optional(),
    url: z.string().optional(),
    title: z.string().optional(),
  })
  .openapi('Citation')
export const words = z.object({ zh: z.string().optional(), en: z.string().optional() })
export const coverageLine = z
  .object({
    id: z.string(),
    coverage: z.string(),
    verifiedFrom: z.string(),
    verifiedThrough: z.string(),
    says: z.string(),
    missing: z.array(z.string()),
    stale: z.boolean(),
    early: z.boolean(),
  })
  .openapi('CoverageLine')

const days = { on: z.string(), known_at: z.string() }
const head = {
  ...days,
  edition: z.string(),
  engine: z.string(),
  supposed: z.array(open).optional(),
  stale: z.boolean(),
  early: z.boolean(),
  coverage: z.array(coverageLine),
}

export const verdict = z
  .looseObject({ provision: z.string(), because: z.string(), restsOn: z.string(), state: z.string() })
  .openapi('Verdict')
const checkedPart = z
  .looseObject({
    part: z.string(),
    name: z.string().optional(),
    says: z.array(z.string()),
    counts: z.object({ binding: z.number(), conflicts: z.number(), undetermined: z.number(), notBinding: z.number() }),
    binding: z.array(verdict),
    conflicts: z.array(verdict),
    undetermined: z.array(verdict),
    notBinding: z.array(verdict).optional(),
    duties: open.optional(),
  })
  .openapi('CheckedPart')

export const checkAnswer = z
  .object({
    ...head,
    detail,
    parts: z.array(checkedPart),
    ignored: z.array(z.string()).optional(),
    elsewhere: z.array(z.string()).optional(),
    setAside: z
      .array(z.object({ lookedUp: z.string(), because: z.string(), keys: z.array(z.string()) }))
      .optional()
      .openapi({
        description: 'answers about lists of names that do not count on these days, or not for every list, and why',
      }),
  })
  .openapi('CheckAnswer')
export const record = z
  .looseObject({ engine: z.string(), edition: z.string(), on: z.string(), knownAt: z.string() })
  .openapi('DecisionRecord')
const question = z
  .looseObject({
    key: z.string(),
    ask: z.object({ en: z.string(), zh: z.string() }),
    who: z.string(),
    decides: z.array(z.string()),
  })
  .openapi('Question')
export const askAnswer = z
  .object({ ...head, requests: z.array(z.object({ to: z.string(), questions: z.array(question) })) })
  .openapi('AskAnswer')
const flip = z
  .object({
    provision: z.string(),
    fact: z.string(),
    key: z.string().optional(),
    ask: z.string().optional(),
    read: z.string().optional(),
    item: z.string().optional(),
    goods: z.object({ from: z.string(), to: z.string() }).optional(),
    at: z.string(),
    from: z.string(),
    to: z.string(),
    amount: z.string().optional(),
  })
  .openapi('Flip')
export const flipAnswer = z
  .object({ ...head, parts: z.array(z.object({ part: z.string(), flips: z.array(flip) })) })
  .openapi('FlipAnswer')
export const dutyAnswer = z
  .object({
    ...head,
    lines: z.array(
      z.looseObject({
        part: z.string(),
        layers: z.array(open),
        undetermined: z.array(open),
        total: z.array(nullable),
        excluded: z.array(open),
      }),
    ),
    ignored: z.array(z.string()).optional(),
  })
  .openapi('DutyAnswer')
export const compareAnswer = z
  .object({
    edition: z.string(),
    engine: z.string(),
    coverage: z.array(coverageLine),
    window: z.object({ from: z.string(), to: z.string(), known_at: z.string() }),
    laws: z.array(z.looseObject({ name: z.string(), edition: z.string() })),
    parts: z.array(z.looseObject({ part: z.string(), spans: z.array(open) })),
    touched: z.array(z.string()),
  })
  .openapi('CompareAnswer')
const change = z
  .looseObject({ provision: z.string(), says: z.string(), is: open, why: z.looseObject({ kind: z.string() }) })
  .openapi('Change')
export const changedAnswer = z
  .object({
    ...head,
    since: z.string().optional(),
    since_known: z.string().optional(),
    parts: z.array(
      z.object({ part: z.string(), learnt: z.array(change).optional(), time: z.array(change).optional() }),
    ),
  })
  .openapi('ChangedAnswer')
export const partsAnswer = z
  .object({ parts: z.array(z.looseObject({ id: z.string(), path: z.string() })), ignored: z.array(z.string()) })
  .openapi('PartsAnswer')

const claimsHead = {
  edition: z.string(),
  engine: z.string(),
  verified_through: z.record(z.string(), z.string()),
  talks_through: z.string(),
}
const quoted = z.looseObject({ id: z.string(), quote: z.string(), start: z.number(), end: z.number() })
export const claimsAnswer = z
  .object({
    ...claimsHead,
    reports: z.array(
      z.looseObject({
        file: z.string(),
        format: z.string(),
        hash: z.string(),
        head: open,
        notes: z.array(open),
        text: z.string(),
        measures: z.array(quoted),
        claims: z.array(quoted),
      }),
    ),
    across: open.optional(),
  })
  .openapi('ClaimsAnswer')
export const reconcileAnswer = z
  .object({
    ...claimsHead,
    known_at: z.string(),
    reports: z.array(
      z.object({
        file: z.string(),
        hash: z.string(),
        reportDay: z.string().optional(),
        claims: z.array(z.looseObject({ verdict: z.string(), why: z.string(), claim: quoted })),
      }),
    ),
    across: open.optional(),
  })
  .openapi('ReconcileAnswer')
export const replayAnswer = z.looseObject({ same: z.boolean() }).openapi('ReplayAnswer')

// The law.

export const state = z
  .looseObject({
    provision: z.string(),
    ...days,
    state: z.string(),
    by: nullable,
    until: nullable,
    neverOperated: z.union([z.boolean(), z.string()]),
    readings: z.array(open),
    history: z.array(open),
    citations: z.array(citation),
    stale: z.boolean(),
    early: z.boolean(),
  })
  .openapi('State')
export const stateAnswer = z
  .object({ ...days, edition: z.string(), id: z.string(), states: z.array(state) })
  .openapi('StateAnswer')
export const provisionLine = z
  .object({
    id: z.string(),
    instrument: z.string(),
    regime: z.string(),
    says: z.string(),
    effect: open,
    state: z.string(),
  })
  .openapi('ProvisionLine')
export const provisionAnswer = z
  .looseObject({ ...days, edition: z.string(), provision: z.looseObject({ id: z.string(), says: z.string() }), state })
  .openapi('ProvisionAnswer')
export const historyAnswer = z
  .object({ known_at: z.string(), edition: z.string(), provision: z.string(), spans: z.array(open) })
  .openapi('HistoryAnswer')
export const instrumentLine = z
  .object({
    id: z.string(),
    issuer: z.string(),
    regime: z.string(),
    title: words,
    published: z.string(),
    provisions: z.number(),
  })
  .openapi('InstrumentLine')
export const instrumentAnswer = z
  .object({
    ...days,
    edition: z.string(),
    instrument: z.looseObject({ id: z.string() }),
    provisions: z.array(provisionLine),
    acts: z.array(open),
  })
  .openapi('InstrumentAnswer')
export const listLine = z
  .object({
    id: z.string(),
    instrument: z.string(),
    title: words,
    entries: z.number(),
    names: z.number(),
    complete: z.boolean(),
    listed: z.string(),
  })
  .openapi('ListLine')
export const listAnswer = z
  .object({
    ...days,
    edition: z.string(),
    list: z.looseObject({ id: z.string() }),
    entries: z.array(open),
    names: z.array(open),
  })
  .openapi('ListAnswer')
export const sourceLine = z
  .object({
    id: z.string(),
    instrument: z.string(),
    url: z.string().optional(),
    title: z.string().optional(),
    language: z.string().optional(),
    grade: z.string(),
    published: z.string(),
  })
  .openapi('SourceLine')
export const hit = z
  .object({ id: z.string(), kind: z.string(), text: z.string(), state: z.string().optional() })
  .openapi('Hit')
export const registerAnswer = z
  .object({
    ...days,
    edition: z.string(),
    engine: z.string(),
    counts: z.object({ instruments: z.number(), provisions: z.number(), lists: z.number() }),
    states: z.record(z.string(), z.number()),
    coverage: z.array(coverageLine),
  })
  .openapi('RegisterAnswer')
export const coverageAnswer = z
  .object({ ...days, edition: z.string(), coverage: z.array(coverageLine) })
  .openapi('CoverageAnswer')
export const briefAnswer = z
  .looseObject({
    ...days,
    edition: z.string(),
    certain: z.string(),
    stale: z.array(open),
    early: z.array(open),
    deadlines: z.array(open),
    talks: open,
  })
  .openapi('BriefAnswer')
export const talksAnswer = z
  .looseObject({ ...days, contacts: z.array(open), arrangements: z.array(open), truces: z.array(open) })
  .openapi('TalksAnswer')
export const deadline = z
  .object({
    uid: z.string(),
    day: z.string(),
    inDays: z.number(),
    what: z.string(),
    firm: z.string(),
    basis: z.string(),
    zone: z.string(),
  })
  .openapi('Deadline')
export const deadlinesAnswer = z
  .object({
    ...days,
    edition: z.string(),
    verified_through: z.record(z.string(), z.string()),
    deadlines: z.array(deadline),
  })
  .openapi('DeadlinesAnswer')
export const scenarioLine = z.object({ id: z.string(), title: words, says: z.string() }).openapi('ScenarioLine')
export const scenariosAnswer = z
  .object({ edition: z.string(), scenarios: z.array(scenarioLine) })
  .openapi('ScenariosAnswer')
export const scenarioAnswer = z
  .looseObject({ id: z.string(), title: words, says: z.string(), supposes: z.array(open) })
  .openapi('ScenarioAnswer')
export const vocabularyAnswer = z
  .object({
    edition: z.string(),
    territories: z.array(open),
    endUses: z.array(z.string()),
    kinds: z.array(z.string()),
    forms: z.array(z.string()),
    products: z.array(z.string()),
    materials: z.array(z.string()),
    specs: z.record(z.string(), z.string()),
    facts: z.array(open),
    lists: z.record(z.string(), z.array(z.string())),
  })
  .openapi('VocabularyAnswer')
export const healthAnswer = z.object({ status: z.string(), engine: z.string(), edition: z.string() }).openapi('Health')
