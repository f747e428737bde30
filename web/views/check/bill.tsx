import type { ReactNode } from 'react'
import type { Plain } from '../../core/asks.js'
import type { Told } from '../../core/check.js'
import { English } from '../../law/show.js'
import { useWordsOf } from '../../words/language.js'
import { words } from './words.js'

type Bounds = Plain<{ readonly lo: string; readonly hi: string | undefined }>

/** What the line would pay, layer by layer; what cannot be told widens the total and never makes it smaller. */
export function Bill({
  bill,
  children,
}: {
  readonly bill: NonNullable<Told['bill']>
  /** What somebody may say beside it. */
  readonly children?: ReactNode
}) {
  const said = useWordsOf(words)
  const currency = bill.currency ?? ''
  const amount = ({ lo, hi }: Bounds): string =>
    hi === undefined
      ? isNothing(lo)
        ? UNTOLD
        : said.atLeast(cents(lo))
      : lo === hi
        ? cents(lo)
        : `${cents(lo)} – ${cents(hi)}`
  return (
    <section className="group">
      <h3>{said.duties}</h3>
      {children}
      {!bill.currency && !bill.pricedIn && <p className="notice">{said.sayValue}</p>}
      <table className="bill">
        <thead>
          <tr>
            <th scope="col">{said.layer}</th>
            <th scope="col">{said.rate}</th>
            <th scope="col" className="number">
              {said.amount} {currency}
            </th>
          </tr>
        </thead>
        <tbody>
          {bill.slots.map((slot) => (
            <Slot key={slot.layer} of={slot} amount={amount} />
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={2}>
              {said.total}
            </th>
            <td className="number">
              {isUntold(bill.total as Bounds) ? said.unsaidAmount : amount(bill.total as Bounds)}
            </td>
          </tr>
        </tfoot>
      </table>
    </section>
  )
}

type Slots = NonNullable<Told['bill']>['slots']

/** Of a layer at most one line is paid: many that cannot be told apart stand under its name, closed. */
const FEW = 3

function Slot({ of: { layer, lines, settled, amount: whole }, amount }: SlotShown) {
  const said = useWordsOf(words)
  if (settled || lines.length <= FEW)
    return lines.map((line) => (
      <tr key={line.provision} className={settled ? undefined : 'open'}>
        <th scope="row">
          <LineName of={line} />
        </th>
        <td>
          {line.rate}
          {!settled && <> · {said.cannotTell.toLowerCase()}</>}
        </td>
        <td className="number">{amount(line.amount as Bounds)}</td>
      </tr>
    ))
  return (
    <tr className="open">
      <th scope="row">
        <details>
          <summary>
            <code>{layer}</code> <span className="small muted">{said.oneOf(lines.length)}</span>
          </summary>
          <ul className="small">
            {lines.map((line) => (
              <li key={line.provision}>
                <LineName of={line} />: {line.rate}
              </li>
            ))}
          </ul>
        </details>
      </th>
      <td>{said.cannotTell.toLowerCase()}</td>
      <td className="number">{amount(whole as Bounds)}</td>
    </tr>
  )
}
type SlotShown = { readonly of: Slots[number]; readonly amount: (of: Bounds) => string }

const LineName = ({ of: { what, provision } }: { readonly of: Slots[number]['lines'][number] }) => (
  <>
    <English>{what}</English> <code className="small muted">{provision}</code>
  </>
)

/** In a row; the total says it in words. */
const UNTOLD = '–'
const isUntold = ({ lo, hi }: Bounds): boolean => hi === undefined && isNothing(lo)

/** That it is nothing or more says nothing. */
const isNothing = (amount: string): boolean => /^0(?:\.0*)?$/.test(amount)

const cents = (text: string): string => {
  const [whole, part = ''] = text.split('.')
  return `${whole}.${part.padEnd(2, '0').slice(0, 2)}`
}
