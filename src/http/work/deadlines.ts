import { talksDigest } from '../../claims/talks/digest.js'
import { talksOn } from '../../claims/talks/talks-on.js'
import { type BriefPage, type DeadlineRow, deadlineRows } from '../../faces/deadline-rows.js'
import { canonicalJson, sha256Hex } from '../../measure/canonical.js'
import { brief } from '../../outlook/brief.js'
import type { Register } from '../../register/model.js'
import type { When } from '../../register/state.js'
import type { Law } from './law.js'

/** A day ahead with a name that stays when its date moves, and the zone in whose calendar it is that day. */
export type NamedDeadline = DeadlineRow & { readonly uid: string; readonly zone: string }

export const briefPage = ({ register, talks }: Law, when: When): BriefPage => ({
  ...brief(register, when),
  talks: talksDigest(talksOn(register, talks, when)),
})

/** Every day ahead, soonest first. */
export function deadlinesOf(law: Law, when: When): readonly NamedDeadline[] {
  const page = briefPage(law, when)
  const seen = new Map<string, number>()
  return deadlineRows(page).map((row) => {
    const name = nameOf(row, page)
    const count = (seen.get(name) ?? 0) + 1
    seen.set(name, count)
    const uid = `${sha256Hex(`${name} ${count}`).slice(0, 32)}@lodestone`
    return { ...row, uid, zone: zoneOf(law.register, row, page) }
  })
}

/** What the day is about, without the day: which provisions turn and how, which instrument ends, what was said. */
function nameOf(row: DeadlineRow, { deadlines }: BriefPage): string {
  if (row.basis !== 'register') return canonicalJson([row.basis, row.what])
  const held = heldBy(row, deadlines)
  return canonicalJson(['register', held?.from ?? '', held?.to ?? '', held?.provisions ?? [row.what]])
}

const heldBy = (row: DeadlineRow, deadlines: BriefPage['deadlines']) =>
  deadlines.find(
    ({ day, provisions, from, to }) =>
      day === row.day && row.what.endsWith(`${from} to ${to}`) && row.what.includes(provisions[0]!.split('#')[0]!),
  )

/** The zone of whoever issued the first of the provisions; a day that was only said is nobody's. */
function zoneOf({ provisions, instruments, issuers }: Register, row: DeadlineRow, { deadlines }: BriefPage): string {
  const id = row.basis === 'register' ? heldBy(row, deadlines)?.provisions[0] : undefined
  const instrument = id ? provisions[id]?.instrument : row.what.split(' ')[0]
  const issuer = instrument ? (instruments[instrument]?.issuer ?? instrument.split('/').slice(0, 2).join('/')) : ''
  return issuers[issuer]?.zone ?? 'UTC'
}
