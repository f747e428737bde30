import type { Movement } from '../../src/determine/movement.js'
import type { Plain } from '../core/asks.js'
import { useDay, useWordsOf } from '../words/language.js'
import { useNames } from './names.js'

const en = {
  kind: 'Movement',
  from: 'From',
  to: 'To',
  use: 'End use',
  unsaid: 'not said',
  days: {
    declaration: 'declared',
    export: 'leaves',
    loading: 'loaded',
    entry: 'entered',
    provision: 'provided',
    contract: 'contract',
  },
  facts: 'Other facts',
} as const
const zh = {
  kind: '移动方式',
  from: '起运地',
  to: '目的地',
  use: '最终用途',
  unsaid: '未说明',
  days: { declaration: '申报', export: '出口', loading: '装运', entry: '进口', provision: '提供', contract: '合同' },
  facts: '其他事实',
} as const
const words: { readonly en: Same; readonly zh: Same } = { en, zh }
type Same = {
  readonly [Key in keyof typeof en]: (typeof en)[Key] extends string ? string : Readonly<Record<string, string>>
}

/** How goods move, in words: every place, use and party that was said. */
export function Moves({ of }: { readonly of: Plain<Movement> }) {
  const said = useWordsOf(words)
  const name = useNames()
  const day = useDay()
  const rows: readonly (readonly [string, string])[] = [
    [said.kind, of.kind ? name('kind', of.kind) : said.unsaid],
    [said.from, of.from ? name('place', of.from) : said.unsaid],
    [said.to, of.to ? name('place', of.to) : said.unsaid],
    [said.use, of.endUse.has.length ? of.endUse.has.map((use) => name('use', use)).join(', ') : said.unsaid],
    ...Object.entries(of.dates).map(([which, on]) => [said.days[which] ?? which, day(String(on))] as const),
    ...Object.entries(of.parties).map(
      ([role, party]) =>
        [
          name('role', role),
          [party?.name, party?.in && name('place', party.in)].filter(Boolean).join(' · ') || said.unsaid,
        ] as const,
    ),
    ...(Object.keys(of.facts).length
      ? [
          [
            said.facts,
            Object.entries(of.facts)
              .map(([fact, value]) => `${fact}: ${value}`)
              .join('; '),
          ] as const,
        ]
      : []),
  ]
  return (
    <dl className="moved">
      {rows.map(([term, value]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
