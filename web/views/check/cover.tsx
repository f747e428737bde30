import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { TERMS, type Term } from '../../../src/licence/model.js'
import type { Reason } from '../../../src/licence/net.js'
import { api, NoServer } from '../../api.js'
import type { One, Told } from '../../core/check.js'
import { useAsk, useScenario } from '../../core/hooks.js'
import type { Netted, OnHand, Papers, TriedLine } from '../../core/netted.js'
import { useNames, useUnit } from '../../law/names.js'
import { English } from '../../law/show.js'
import { Answered, Failure } from '../../shell/state.js'
import { useWordsOf } from '../../words/language.js'
import { words } from './words.js'

const MOST = 200

/** Every licence of the store with its ledger; null where no server answers. */
function useOnHand() {
  return useQuery<readonly OnHand[] | null, Error>({
    queryKey: ['stored', 'on hand'],
    queryFn: async () => {
      try {
        const { body } = await api<{
          readonly items: readonly { readonly id: string }[]
          readonly next: string | null
        }>(`licences?limit=${MOST}`)
        if (body.next !== null)
          throw new Error(`more than ${MOST} licences are stored: ask the API, naming those that count`)
        return await Promise.all(body.items.map(({ id }) => onHand(id)))
      } catch (error) {
        if (error instanceof NoServer) return null
        throw error
      }
    },
    retry: false,
  })
}

async function onHand(id: string): Promise<OnHand> {
  type Stored = {
    readonly licence: OnHand['licence']
    readonly entries: readonly { readonly entry: OnHand['entries'][number] }[]
  }
  const { body } = await api<Stored>(`licences/${encodeURIComponent(id)}`)
  return { licence: body.licence, entries: body.entries.map(({ entry }) => entry) }
}

/** Whether a licence on hand covers what binds: it binds all the same. Nothing where no licence is asked for, or no server answers. */
export function Cover({ one, told }: { readonly one: One; readonly told: Told }) {
  const said = useWordsOf(words)
  const binds = told.binding.some(({ effect }) => effect.kind === 'licence')
  const licences = useOnHand()
  const [papers, setPapers] = useState<Papers>({ use: {} })
  if (!binds || licences.data === null || licences.isPending) return null
  if (licences.error) return <Failure error={licences.error} again={() => void licences.refetch()} />
  return (
    <section className="group cover" aria-labelledby="cover-title">
      <h3 id="cover-title">{said.cover}</h3>
      <p className="muted small">{said.coverMeans}</p>
      {licences.data.length === 0 ? (
        <p>
          {said.noLicences} <Link to="/licences">{said.toLicences}</Link>
        </p>
      ) : (
        <>
          <ShipmentPapers papers={papers} set={setPapers} />
          <Nets one={one} onHand={licences.data} papers={papers} />
        </>
      )}
    </section>
  )
}

function Nets({
  one,
  onHand: licences,
  papers,
}: {
  readonly one: One
  readonly onHand: readonly OnHand[]
  readonly papers: Papers
}) {
  const asked = useAsk('netted', { ...one, ...useScenario(), onHand: licences, papers }, { keep: true })
  return (
    <Answered asked={asked}>
      {(netted) => (
        <ul className="netted">
          {netted.map((net) => (
            <Net key={`${net.provision} ${net.item}`} of={net} line={one.part.path} />
          ))}
        </ul>
      )}
    </Answered>
  )
}

function Net({
  of: { provision, item, codes, covered, by, tried, otherCodes },
  line,
}: {
  readonly of: Netted
  readonly line: string
}) {
  const said = useWordsOf(words)
  const unit = useUnit()
  const nothing = tried.length === 0 && otherCodes === 0
  return (
    <li className={covered}>
      <p>
        <code>{provision}</code>
        {item !== line && <span className="muted small"> {item}</span>}
        {codes.length > 0 && <span className="muted small"> {codes.join(', ')}</span>}
        {': '}
        <strong>
          {by
            ? said.coveredBy(
                by.number ?? by.licence,
                by.line,
                `${by.left} ${unit(by.unit)}${by.of ? said.of(by.of) : ''}`,
              )
            : covered === 'unknown'
              ? said.coverUnknown
              : said.notCovered}
        </strong>
        {by && (
          <>
            {' '}
            <Link to="/licences" search={{ licence: by.licence }}>
              {said.toLedger}
            </Link>
          </>
        )}
        {nothing && <> {said.noneOfRegime}</>}
      </p>
      {!by && tried.length > 0 && (
        <ul className="small">
          {tried.map((one) => (
            <Tried key={`${one.licence} ${one.line}`} of={one} />
          ))}
        </ul>
      )}
      {!by && otherCodes > 0 && <p className="small muted">{said.otherCodes(otherCodes)}</p>}
    </li>
  )
}

function Tried({ of: { licence, number, line, why } }: { readonly of: TriedLine }) {
  const said = useWordsOf(words)
  return (
    <li>
      <Link to="/licences" search={{ licence }}>
        {said.licenceLine(number ?? licence, line)}
      </Link>
      {': '}
      {why.map((reason) => (
        <WhyNot key={`${reason.about} ${reason.says}`} of={reason} />
      ))}
    </li>
  )
}

/** Terms that the parties of the movement say. */
const isParty = (about: Reason['about']): boolean => about === 'customer' || about === 'endUser'

/** Destinations stand by their ids in the words of the core. */
const DESTINATIONS = /^for ([a-z/ ]+), and the destination is ([a-z/]+)$/

const WhyNot = ({ of: { about, fits, says, said: named } }: { readonly of: Reason }) => {
  const said = useWordsOf(words)
  const place = useNames()
  const told =
    about === 'destination'
      ? says.replace(DESTINATIONS, (_, all: string, is: string) => {
          const tied = all.split(' or ').map((id) => place('place', id))
          return `for ${tied.join(' or ')}, and the destination is ${place('place', is)}`
        })
      : says
  return (
    <span className="why-not">
      {said.about[about]}
      {fits === 'unknown' && <> ({said.notKnown})</>}: <English>{told}</English>
      {isParty(about) && fits === 'unknown' && named === undefined && <> {said.nameThem}</>}
    </span>
  )
}

/** What a licence may be tied to, and no parts list says: it stays on this page. */
function ShipmentPapers({ papers, set }: { readonly papers: Papers; readonly set: (papers: Papers) => void }) {
  const said = useWordsOf(words)
  const withTerm = (term: Term, value: string): Papers => {
    const { [term]: _, ...rest } = papers.use
    return { ...papers, use: value ? { ...rest, [term]: value } : rest }
  }
  const withUnits = (units: string): Papers => ({ use: papers.use, ...(units ? { units } : {}) })
  return (
    <details className="papers">
      <summary>{said.papers}</summary>
      <p className="muted small">{said.papersMean}</p>
      <div className="fields">
        <Field label={said.units} value={papers.units ?? ''} set={(value) => set(withUnits(value))} />
        {TERMS.filter((term) => !isParty(term)).map((term) => (
          <Field
            key={term}
            label={said.about[term]}
            value={papers.use[term] ?? ''}
            set={(value) => set(withTerm(term, value))}
          />
        ))}
      </div>
    </details>
  )
}

/** Taken when it is left or Enter is pressed. */
const Field = ({
  label,
  value,
  set,
}: {
  readonly label: string
  readonly value: string
  readonly set: (value: string) => void
}) => (
  <label>
    {label}
    <input
      defaultValue={value}
      maxLength={200}
      autoComplete="off"
      onBlur={({ target }) => target.value.trim() !== value && set(target.value.trim())}
      onKeyDown={(event) => event.key === 'Enter' && event.currentTarget.blur()}
    />
  </label>
)
