import type { Part } from '../../../src/goods/part.js'
import type { Plain } from '../../core/asks.js'
import type { GivenAnswers } from '../../core/requested.js'
import { useNames, useUnit } from '../../law/names.js'
import { useWordsOf } from '../../words/language.js'
import { type AnsweredShare, answeredAbout } from './answered.js'
import { words } from './words.js'

type Piece = Plain<Part>
type Bounds = { readonly lo: string; readonly hi?: string | undefined }

type Props = { readonly part: Piece; readonly answers: GivenAnswers | undefined }

/**
 * The tree of parts with what each is made of by the list: every share drawn as the interval that is known of it, never as a guess. Beside it, what
 * a filled-in request that came back says of it.
 */
export function Composition({ part, answers }: Props) {
  const said = useWordsOf(words)
  return (
    <section className="group composition" aria-labelledby="composition-title">
      <h3 id="composition-title">{said.composition}</h3>
      <p className="muted small">{said.compositionMeans}</p>
      <ul>
        <Branch part={part} answers={answers} />
      </ul>
    </section>
  )
}

function Branch({ part, answers }: Props) {
  const said = useWordsOf(words)
  const name = useNames()
  const unit = useUnit()
  const { composition } = part
  const isAnswered = answeredAbout(part.path, answers).shares.length > 0
  const about = [
    part.form && name('form', part.form),
    part.product && part.product !== 'other-product' && name('product', part.product),
    part.material && name('material', part.material),
    part.origin && said.origin(name('place', part.origin)),
    part.supplier,
  ]
  return (
    <li>
      <p>
        <strong>{part.name ?? part.id}</strong>{' '}
        <span className="muted small">
          {[weight(part.mass as Bounds | undefined, unit), ...about].filter(Boolean).join(' · ')}
        </span>
      </p>
      {composition ? (
        <table className="shares">
          <tbody>
            {composition.constituents.map((constituent, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: constituents may be named alike
              <tr key={index}>
                <th scope="row">
                  {constituent.element ??
                    (constituent.material ? name('material', constituent.material) : constituent.cas)}
                </th>
                <td className="bar">
                  <Share share={constituent.share as Bounds | undefined} />
                </td>
                <td className="number small">{percent(constituent.share as Bounds | undefined) ?? said.undeclared}</td>
                <td className="small muted">{constituent.origin && said.origin(name('place', constituent.origin))}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <td colSpan={4} className={composition.complete ? 'small muted' : 'small open'}>
                {composition.complete ? said.complete : said.openSet}
              </td>
            </tr>
          </tfoot>
        </table>
      ) : (
        part.parts.length === 0 && <p className={isAnswered ? 'small muted' : 'small open'}>{said.noComposition}</p>
      )}
      <Answers path={part.path} answers={answers} />
      {part.parts.length > 0 && (
        <ul>
          {part.parts.map((child) => (
            <Branch key={child.path} part={child as Piece} answers={answers} />
          ))}
        </ul>
      )}
      {part.parts.length > 0 && !part.partsComplete && <p className="small open">{said.openParts}</p>}
    </li>
  )
}

/** What came back about an item: it is decided with, though the list does not have it. */
function Answers({ path, answers }: { readonly path: string; readonly answers: GivenAnswers | undefined }) {
  const said = useWordsOf(words)
  const name = useNames()
  const { shares, others } = answeredAbout(path, answers)
  if (shares.length + others === 0) return null
  const sayShare = ({ element, contains, share }: AnsweredShare): string => {
    const amount =
      contains === 'no'
        ? said.answeredNone
        : (share && (share.lo !== '0' || (share.hi ?? '1') !== '1') && percent(share)) ||
          (contains === 'yes' ? said.answeredSome : said.undeclared)
    return `${name('element', element)} ${amount}`
  }
  return (
    <p className="small">
      {said.cameBack} {[...shares.map(sayShare), ...(others ? [said.otherAnswers(others)] : [])].join(' · ')}
    </p>
  )
}

/** From 0 to 100 %: solid up to the least, hatched to the most that it may be. */
function Share({ share }: { readonly share: Bounds | undefined }) {
  const lo = share ? Number(share.lo) * 100 : 0
  const hi = share?.hi === undefined ? 100 : Number(share.hi) * 100
  return (
    <svg viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true" className="share">
      <rect x="0" y="0" width="100" height="6" className="ground" />
      <rect x={lo} y="0" width={Math.max(hi - lo, 0)} height="6" className="maybe" />
      <rect x="0" y="0" width={Math.max(lo, share ? 0.4 : 0)} height="6" className="sure" />
    </svg>
  )
}

const trimmed = (text: string): string => String(Number((Number(text) * 100).toFixed(4)))

function percent(share: Bounds | undefined): string | undefined {
  if (!share) return undefined
  const [lo, hi] = [trimmed(share.lo), trimmed(share.hi ?? '1')]
  return lo === hi ? `${lo} %` : `${lo}–${hi} %`
}

function weight(mass: Bounds | undefined, unit: (unit: string) => string): string | undefined {
  if (!mass) return undefined
  const words = (grams: string) =>
    Number(grams) >= 1000 ? `${Number(grams) / 1000} ${unit('kg')}` : `${Number(grams)} ${unit('g')}`
  if (mass.hi === undefined) return `≥ ${words(mass.lo)}`
  return mass.lo === mass.hi ? words(mass.lo) : `${words(mass.lo)}–${words(mass.hi)}`
}
