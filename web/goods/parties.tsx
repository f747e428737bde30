import { useWordsOf } from '../words/language.js'
import { type Loaded, withParty } from './loaded.js'
import { NAMED_ROLES, type NamedRole, ownName } from './party-names.js'
import { words } from './words.js'

/** Who takes part, by name. Kept with the open list in this tab, and never in the address. */
export function Parties({ goods }: { readonly goods: Loaded }) {
  const said = useWordsOf(words)
  const nameOf = (role: NamedRole): string => goods.parties?.[role] ?? ownName(goods.list.movement, role)
  const names = NAMED_ROLES.map(nameOf).filter(Boolean)
  return (
    <details className="parties">
      <summary>
        {said.parties}
        {names.length > 0 && <span className="muted small"> {names.join(' · ')}</span>}
      </summary>
      <p className="muted small">{said.partiesMean}</p>
      {NAMED_ROLES.map((role) => (
        <label key={role}>
          {said.roles[role]}
          <input
            key={nameOf(role)}
            defaultValue={nameOf(role)}
            maxLength={200}
            autoComplete="off"
            onBlur={({ target }) => {
              const typed = target.value.trim()
              if (typed !== nameOf(role)) withParty(goods, role, typed)
            }}
            onKeyDown={(event) => event.key === 'Enter' && event.currentTarget.blur()}
          />
        </label>
      ))}
    </details>
  )
}
