import type { Answer } from '../determine/determine.js'
import { explain, explainMarkdown, printEffect, readingWords } from '../determine/explain.js'
import type { Verdict } from '../determine/verdict.js'
import { EXIT, faint, heading, type Streams, wrap } from './terminal.js'

/** The one sentence that comes first: what is certain, and whether the register is stale for the day. */
export function certainty(answer: Answer): string[] {
  const { subject, on, knownAt, binding, undetermined, conflicts, notBinding } = answer
  const requirements = binding.filter(({ effect }) => REQUIREMENTS.includes(effect.kind))
  const terms = requirements.some(({ state }) => state.byItsTerms)
  const how = terms ? 'by the terms on file, which nobody could yet see hold, ' : 'certainly '
  const what = requirements.length
    ? `${plural(requirements.length, 'requirement')} ${how}bind${requirements.length === 1 ? 's' : ''}`
    : 'no requirement certainly binds'
  const open = undetermined.length + conflicts.length
  const sentence = `${subject.name ?? subject.id}, ${on} as known on ${knownAt}: ${what}; ${open} cannot be told; ${notBinding.length} do not bind.`
  const touched = new Set([...binding, ...undetermined, ...conflicts].map(({ regime }) => regime))
  const stale = answer.coverage.filter((line) => line.stale && (touched.size === 0 || touched.has(line.id)))
  return stale.length
    ? [
        `STALE: the register holds ${stale.map(({ id, verifiedThrough }) => `${id} to ${verifiedThrough}`).join(', ')}; later instruments may exist.`,
        sentence,
      ]
    : [sentence]
}

export function exitCodeOf(answers: readonly Answer[]): number {
  if (answers.some(({ binding }) => binding.length)) return EXIT.binds
  if (answers.some(({ undetermined, conflicts, stale }) => undetermined.length || conflicts.length || stale))
    return EXIT.cannotTell
  return EXIT.nothingBinds
}

/** An answer for a terminal: certain things first, then what cannot be told and why, then what would bind if it were in force. */
export function printAnswer(
  answer: Answer,
  streams: Streams,
  { all, explained }: { all: boolean; explained: boolean },
): string {
  const show = (verdict: Verdict) => (explained ? explain(verdict) : brief(verdict, streams))
  const sleeping = answer.notBinding.filter(isAsleep)
  const exempt = answer.notBinding.filter(({ because, guidedBy }) => because === 'exempt' || guidedBy.length > 0)
  const rest = answer.notBinding.filter((verdict) => !sleeping.includes(verdict) && !exempt.includes(verdict))
  const sections: [string, string[]][] = [
    ['Binds', grouped(answer.binding, streams, show)],
    ['Collides', answer.conflicts.map(show)],
    ['Cannot be told', undeterminedLines(answer, streams, show, explained)],
    ['Would bind, but is not in force', sleeping.map(show)],
    ['Does not bind: exempt, or by guidance', exempt.map(show)],
    [all ? 'Does not bind' : '', all ? rest.map(show) : []],
  ]
  const lines = certainty(answer).map((line, index) => (index === 0 ? heading(streams, line) : line))
  for (const [title, body] of sections) if (body.length) lines.push('', heading(streams, title), ...body)
  if (!all)
    lines.push('', faint(streams, `${rest.length} other provisions do not bind; --all lists them, --explain says why.`))
  return [...lines, '', ...coverageLines(answer, streams)].join('\n')
}

/** Not in force on the day, with conditions that hold: what a suspension holds back, or a threat would bring. */
const isAsleep = ({ because, condition, effect, state }: Verdict): boolean =>
  because === 'state' &&
  condition === 'yes' &&
  REQUIREMENTS.includes(effect.kind) &&
  !['none', 'ended'].includes(state.state)

const REQUIREMENTS: readonly string[] = ['licence', 'prohibition', 'duty', 'fee']

/** A requirement with what goes with it: policies, procedures, declarations. */
function grouped(binding: readonly Verdict[], streams: Streams, show: (verdict: Verdict) => string): string[] {
  const main = binding.filter(({ effect }) =>
    ['licence', 'prohibition', 'exemption', 'duty', 'fee'].includes(effect.kind),
  )
  const beside = binding.filter((verdict) => !main.includes(verdict))
  const lines = main.map(show)
  if (beside.length) lines.push(faint(streams, '  with it:'), ...beside.map((verdict) => companion(verdict, streams)))
  return lines
}

/** What goes with a requirement, in a line or two. */
const companion = ({ provision, effect }: Verdict, streams: Streams): string =>
  wrap(`${provision}: ${printEffect(effect)}`, streams.width, 4)

function undeterminedLines(
  answer: Answer,
  streams: Streams,
  show: (verdict: Verdict) => string,
  explained: boolean,
): string[] {
  if (explained) return answer.undetermined.map(show)
  const followers = answer.undetermined.filter(({ effect }) => !REQUIREMENTS.includes(effect.kind))
  const screening = answer.undetermined.filter(
    (verdict) => REQUIREMENTS.includes(verdict.effect.kind) && asksOnlyOfParties(verdict),
  )
  const main = answer.undetermined.filter((verdict) => !followers.includes(verdict) && !screening.includes(verdict))
  const lines = main.map(show)
  if (screening.length > 1) lines.push(screeningLine(screening, streams))
  else lines.push(...screening.map(show))
  const names = followers.map(({ provision }) => provision)
  if (names.length) lines.push(faint(streams, wrap(`and what goes with them: ${names.join(', ')}`, streams.width, 2)))
  return lines
}

const asksOnlyOfParties = ({ missing, because }: Verdict): boolean =>
  because === 'missing-fact' && missing.length > 0 && missing.every((key) => key.startsWith('party.'))

/** Bans on listed names all ask the same: who the parties are. */
function screeningLine(verdicts: readonly Verdict[], streams: Streams): string {
  const ids = verdicts.map(({ provision }) => provision).join(', ')
  return [
    `  ${verdicts.length} bans hang on who the parties are`,
    wrap(
      'screen the end user and the importer, and say what is known of their owners (lodestone ask has the questions)',
      streams.width,
      4,
    ),
    faint(streams, wrap(ids, streams.width, 4)),
  ].join('\n')
}

function brief(verdict: Verdict, streams: Streams): string {
  const { provision, item, says, effect } = verdict
  return [
    `  ${provision}  ${faint(streams, item)}`,
    wrap(says, streams.width, 4),
    faint(streams, wrap([printEffect(effect), ...whyWords(verdict)].join('; '), streams.width, 4)),
  ].join('\n')
}

function whyWords(verdict: Verdict): string[] {
  const { because, state, readings, missing, restsOn, guidedBy } = verdict
  const words: string[] = []
  if (because === 'state' || state.state === 'unresolved') {
    const readings = state.readings.map((one) => `${one.reading}: ${one.state}`).join(' or ')
    words.push(
      `${state.state}${state.by ? ` by ${state.by}` : ''}${state.until ? ` until ${state.until}` : ''}${readings ? ` (${readings})` : ''}`,
    )
  }
  if (state.byItsTerms && because === 'conditions') words.push('by its terms')
  if (because === 'open-point')
    words.push(`open: ${readings.map(({ reading, value }) => `${readingWords(reading)} = ${value}`).join(' | ')}`)
  if (missing.length)
    words.push(
      `missing: ${missing.slice(0, 3).join(', ')}${missing.length > 3 ? `, and ${missing.length - 3} more` : ''}`,
    )
  if (because === 'not-covered') words.push('the register has not read that text')
  if (because === 'exempt') words.push(`exempt under ${verdict.exemptBy.join(', ')}`)
  if (guidedBy.length) words.push(`by guidance: ${guidedBy.join(', ')}`)
  if (restsOn === 'unverified') words.push('unverified')
  return words
}

export function coverageLines(answer: Pick<Answer, 'coverage' | 'edition'>, streams: Streams): string[] {
  const lines = answer.coverage.map(({ id, coverage, verifiedThrough, stale }) =>
    faint(streams, `  ${id}: ${coverage}, verified through ${verifiedThrough}${stale ? ', stale' : ''}`),
  )
  return [
    faint(streams, `Coverage (silence on anything else means nothing); edition ${answer.edition.slice(0, 12)}`),
    ...lines,
  ]
}

const plural = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`

/** An answer as one Markdown page. */
export function markdownAnswer(answer: Answer, all: boolean): string {
  const section = (title: string, verdicts: readonly Verdict[]) =>
    verdicts.length ? [`## ${title}`, '', ...verdicts.map(explainMarkdown), ''] : []
  return [
    `# ${answer.subject.name ?? answer.subject.id}`,
    '',
    ...certainty(answer),
    '',
    ...section('Binds', answer.binding),
    ...section('Collides', answer.conflicts),
    ...section('Cannot be told', answer.undetermined),
    ...section(
      'Does not bind',
      answer.notBinding.filter(
        ({ because, condition }) => all || (because === 'state' && condition === 'yes') || because === 'exempt',
      ),
    ),
    '## Coverage',
    '',
    ...answer.coverage.map(
      ({ id, coverage, verifiedThrough, stale, says }) =>
        `- ${id}: ${coverage}, verified through ${verifiedThrough}${stale ? ' (stale)' : ''}. ${says}`,
    ),
  ].join('\n')
}

/** The JSON form of an answer: the buckets with an entry for each provision. */
export function jsonAnswer(answer: Answer): Record<string, unknown> {
  const entry = (verdict: Verdict) => ({
    provision: verdict.provision,
    instrument: verdict.instrument,
    item: verdict.item,
    state: verdict.state.state,
    effect: verdict.effect,
    because: verdict.because,
    missing: verdict.missing,
    readings: verdict.readings,
    restsOn: verdict.restsOn,
    citations: verdict.citations,
    value: verdict.value,
    condition: verdict.condition,
    stateOf: verdict.state,
    guidedBy: verdict.guidedBy,
    exemptBy: verdict.exemptBy,
    children: verdict.children,
  })
  const { on, knownAt, edition, coverage, stale, subject } = answer
  return {
    part: subject.id,
    on,
    knownAt,
    edition,
    stale,
    coverage,
    binding: answer.binding.map(entry),
    notBinding: answer.notBinding.map(entry),
    undetermined: answer.undetermined.map(entry),
    conflicts: answer.conflicts.map(entry),
  }
}
