import type { Plain } from '../../core/asks.js'
import type { Told } from '../../core/check.js'
import { English } from '../../law/show.js'
import { useWordsOf } from '../../words/language.js'
import { words } from './words.js'

type Bounds = Plain<{ readonly lo: string; readonly hi: string | undefined }>

/** What the line would pay, layer by layer; what cannot be told widens the total and never makes it smaller. */
export function Bill({ bill }: { readonly bill: NonNullable<Told['bill']> }) {
  const said = useWordsOf(words)
  const currency = bill.currency ?? ''
  const amount = ({ lo, hi }: Bounds): string =>
    hi === undefined ? said.atLeast(cents(lo)) : lo === hi ? cents(lo) : `${cents(lo)} – ${cents(hi)}`
  return (
    <section className="group">
      <h3>{said.duties}</h3>
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
          {bill.slots.flatMap(({ lines, settled, layer }) =>
            lines.map((line) => (
              <tr key={`${layer} ${line.provision}`} className={settled ? undefined : 'open'}>
                <th scope="row">
                  <code>{line.provision}</code>{' '}
                  <span className="small muted">
                    <English>{line.what}</English>
                  </span>
                </th>
                <td>
                  {line.rate}
                  {!settled && <> · {said.cannotTell.toLowerCase()}</>}
                </td>
                <td className="number">{amount(line.amount as Bounds)}</td>
              </tr>
            )),
          )}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={2}>
              {said.total}
            </th>
            <td className="number">{amount(bill.total as Bounds)}</td>
          </tr>
        </tfoot>
      </table>
    </section>
  )
}

const cents = (text: string): string => {
  const [whole, part = ''] = text.split('.')
  return `${whole}.${part.padEnd(2, '0').slice(0, 2)}`
}
