import { testsOf } from '../conditions.js'
import type { Citation, Instrument, Provision, Register, Source } from '../model.js'
import { type Rule, unless } from './rule.js'

type Placed = { readonly at: string; readonly cite: Citation }

/** Every citation of the register, with the id of what cites it. */
function citationsOf(register: Register): Placed[] {
  const of = (at: string, cites: readonly (Citation | undefined)[]) =>
    cites.flatMap((cite) => (cite ? [{ at, cite }] : []))
  const provisions = Object.values(register.provisions).flatMap(({ id, cite, relatedBy, events, when }) =>
    of(id, [
      cite,
      ...relatedBy.map((one) => one.cite),
      ...events.map((event) => event.cite),
      ...testsOf(when).map((test) => test.cite),
    ]),
  )
  const acts = register.acts.flatMap(({ instrument, cite, after, reports }) =>
    of(instrument, [cite, after?.cite, ...reports.map((report) => report.cite)]),
  )
  const lists = Object.values(register.lists).flatMap(({ id, entries, names }) => [
    ...Object.values(entries).flatMap((entry) => of(id, [entry.cite, ...testsOf(entry.when).map(({ cite }) => cite)])),
    ...Object.values(names).flatMap(({ cite }) => of(id, [cite])),
  ])
  const points = Object.values(register.openPoints).flatMap(({ cite }) => of('open-points.yaml', [cite]))
  return [...provisions, ...acts, ...lists, ...points]
}

function isResolved(register: Register, ref: string): boolean {
  const split = ref.lastIndexOf('@')
  return register.instruments[ref.slice(0, split)]?.sources[ref.slice(split + 1)] !== undefined
}

const saysUnverified = (notes: readonly (string | undefined)[]): boolean =>
  notes.some((note) => note?.toLowerCase().includes('unverified'))

const isWeak = ({ grade }: { readonly grade: string }): boolean => grade === 'K' || grade === 'M'

const isIdentified = ({ grade, title }: Source): boolean => grade === 'O2' && title !== undefined

const withUrl = ({ sources }: Instrument) =>
  Object.values(sources).flatMap(({ url, grade }) => (url ? [{ url, grade }] : []))

export const SOURCE_RULES: readonly Rule[] = [
  {
    id: 'R002',
    sentence: 'A citation resolves to a source of an instrument.',
    broken: ({ register }) => {
      const broken = citationsOf(register).filter(({ cite }) => !isResolved(register, cite.ref))
      const once = new Map(broken.map(({ at, cite }) => [`${at} ${cite.ref}`, { at, message: `cites ${cite.ref}` }]))
      return [...once.values()].map(({ at, message }) => ({ at, message: `${message}, which is no source` }))
    },
  },
  {
    id: 'R003',
    sentence:
      'A source has a URL, is marked as the drafter’s knowledge (K, M), or is an official text identified by its title (O2).',
    broken: ({ register }) =>
      Object.values(register.instruments).flatMap(({ id, sources }) =>
        Object.values(sources).flatMap((source) =>
          unless(
            source.url !== undefined || isWeak(source) || isIdentified(source),
            id,
            `source ${source.id} of grade ${source.grade} has no url`,
          ),
        ),
      ),
  },
  {
    id: 'R004',
    sentence: 'A source’s URL is http or https, and no two sources of one instrument share it and its grade.',
    broken: ({ register }) =>
      Object.values(register.instruments).flatMap((instrument) => {
        const sources = withUrl(instrument)
        const odd = sources.filter(({ url }) => !/^https?:\/\/[^\s/]+\.\S+$/.test(url))
        const isSame = (one: { url: string; grade: string }) => (other: typeof one) =>
          one.url === other.url && one.grade === other.grade
        const twice = sources.filter((one, index) => sources.findIndex(isSame(one)) !== index)
        return [
          ...odd.map(({ url }) => ({ at: instrument.id, message: `not an http or https url: ${url}` })),
          ...twice.map(({ url, grade }) => ({
            at: instrument.id,
            message: `two sources of grade ${grade} have the url ${url}`,
          })),
        ]
      }),
  },
  {
    id: 'R005',
    sentence: 'What is effective on the drafter’s knowledge alone (grade K or M) has a note that says unverified.',
    broken: ({ register }) =>
      Object.values(register.provisions).flatMap((provision) => weakStarts(register, provision)),
  },
]

function weakStarts(register: Register, { id, instrument, events, notes }: Provision) {
  const around = [...notes, ...(register.instruments[instrument]?.notes ?? [])]
  return events
    .filter(({ kind, cite }) => kind === 'effective' && isWeak(cite) && isResolved(register, cite.ref))
    .flatMap(({ date, cite, note }) => {
      const message = `effective ${date} rests on ${cite.ref} of grade ${cite.grade}, and no note says unverified`
      return unless(saysUnverified([note, ...around]), id, message)
    })
}
