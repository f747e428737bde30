import type { Reading } from '../reading.js'
import { actWords, plural } from './words.js'

/** What a report holds, in a sentence: how many statements of measures, by whom, and what is only comment. */
export function leadOf({ measures, claims, figures, dependence, events, opinion }: Reading): string {
  const said = measures.filter((one) => one.same_as === undefined && one.echo_of === undefined).length
  const speakers = new Set(claims.filter(({ mode }) => mode !== 'unattributed').map(({ speaker }) => speaker)).size
  const parts = [
    said && `${plural(said, 'statement')} about trade measures`,
    speakers && `${plural(speakers, 'speaker')} named or described`,
    events.length && plural(events.length, 'meeting, deadline or other event', 'meetings, deadlines and other events'),
    figures.length + dependence.length &&
      plural(figures.length + dependence.length, 'figure or dependence', 'figures and dependences'),
    opinion.length && `${plural(opinion.length, 'passage')} of comment`,
  ].filter((part) => part !== 0 && part !== '')
  return parts.length ? `${parts.join('; ')}. None of it is law.` : 'Nothing that this reader looks for was found.'
}

/** Per party what is said of its measures: `China: imposes 3, schedules 1`. Repetitions are left out. */
export function partiesOf({ measures }: Reading): readonly { readonly issuer: string; readonly acts: string }[] {
  const byIssuer = new Map<string, Map<string, number>>()
  for (const { issuer, act, same_as, echo_of, polarity } of measures) {
    if (same_as !== undefined || echo_of !== undefined) continue
    const words = polarity === 'negative' ? `not: ${actWords(act)}` : actWords(act)
    const acts = byIssuer.get(issuer) ?? new Map<string, number>()
    acts.set(words, (acts.get(words) ?? 0) + 1)
    byIssuer.set(issuer, acts)
  }
  return [...byIssuer]
    .map(([issuer, acts]) => ({ issuer, acts, sum: [...acts.values()].reduce((a, b) => a + b, 0) }))
    .sort((a, b) => b.sum - a.sum || (a.issuer < b.issuer ? -1 : 1))
    .map(({ issuer, acts }) => ({
      issuer,
      acts: [...acts].map(([act, times]) => (times > 1 ? `${act} (${times})` : act)).join(', '),
    }))
}
