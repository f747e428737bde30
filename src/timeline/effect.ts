import type { Deadline, Effect, Opened, Provision, Register } from '../register/model.js'
import { RELATIONS } from '../register/model.js'

/** What a provision does when it binds, in words. */
export function effectWords(register: Register, effect: Effect): string {
  switch (effect.kind) {
    case 'licence':
      return `a licence is needed (${register.regimes[effect.regime]?.title.en ?? effect.regime})`
    case 'prohibition':
      return `forbids: ${spaced(effect.what)}`
    case 'policy':
      return `licensing policy: ${spaced(effect.policy)}`
    case 'exemption':
      return `exempts from: ${spaced(effect.from)}`
    case 'report':
    case 'declaration':
    case 'procedure':
      return `${effect.kind}: ${spaced(effect.what)}${effect.within ? `, ${deadline(effect.within)}` : ''}`
    case 'guidance':
      return `guidance on the open point ${effect.point}: ${effect.picks}`
    default:
      return 'what' in effect ? `${effect.kind}: ${spaced(effect.what)}` : (effect as { kind: string }).kind
  }
}

const spaced = (text: string): string => text.replaceAll('-', ' ')

const deadline = ({ days, working, after }: Deadline): string =>
  `within ${days} ${working ? 'working days' : 'days'} after ${spaced(after)}`

/** `policy for cn/mofcom/2025-61#1-1, ...`. */
export const relationWords = (provision: Provision): string[] =>
  RELATIONS.flatMap((relation) => {
    const others = provision.relations[relation]
    return others?.length ? [`${spaced(relation)} ${others.join(', ')}`] : []
  })

/** Which date of a movement it reads. */
export function judgedByWords(judgedBy: Opened<string>): string {
  if ('only' in judgedBy) return `the date of ${judgedBy.only}`
  return `the date of ${[...new Set(Object.values(judgedBy.readings))].join(' or ')} (open: ${judgedBy.point})`
}
