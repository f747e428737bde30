import type { Effect, Opened, Provision, Register, Words } from '../register/model.js'
import type { Both } from './named.js'

/** What a provision does when it binds: a word of ours, and the register's own words for what. */
export type Does = { readonly does: Both; readonly what: Words; readonly within?: Both; readonly who?: string }

const KINDS: Readonly<Record<Effect['kind'], Both>> = {
  licence: { en: 'a licence is needed', zh: '须取得许可' },
  prohibition: { en: 'forbids', zh: '禁止' },
  policy: { en: 'licensing policy', zh: '许可审查政策' },
  exemption: { en: 'exempts from', zh: '豁免' },
  report: { en: 'report', zh: '报告' },
  declaration: { en: 'declaration', zh: '申报' },
  procedure: { en: 'procedure', zh: '程序' },
  guidance: { en: 'guidance', zh: '指引' },
  duty: { en: 'duty', zh: '关税' },
  fee: { en: 'fee', zh: '费用' },
}

export function doesOf(register: Register, effect: Effect): Does {
  const within = 'within' in effect && effect.within ? deadline(effect.within) : undefined
  return {
    does: KINDS[effect.kind],
    what: whatOf(register, effect),
    ...(within ? { within } : {}),
    ...(effect.who ? { who: effect.who } : {}),
  }
}

function whatOf(register: Register, effect: Effect): Words {
  switch (effect.kind) {
    case 'licence':
      return register.regimes[effect.regime]?.title ?? { en: effect.regime }
    case 'exemption':
      return register.regimes[effect.from]?.title ?? { en: effect.from }
    case 'policy':
      return POLICIES[effect.policy] ?? { en: effect.policy.replaceAll('-', ' ') }
    case 'guidance':
      return { en: `${effect.point}: ${effect.picks}` }
    default:
      return { en: effect.what }
  }
}

const POLICIES: Readonly<Record<string, Both>> = {
  denial: { en: 'denial', zh: '不予许可' },
  'in-principle-denial': { en: 'denial in principle', zh: '原则上不予许可' },
  'case-by-case': { en: 'case by case', zh: '逐案审批' },
  'stricter-review': { en: 'stricter review', zh: '从严审查' },
}

const deadline = ({ days, working, after }: { days: number; working: boolean; after: string }): Both => ({
  en: `within ${days} ${working ? 'working days' : 'days'} after ${after.replaceAll('-', ' ')}`,
  zh: `${after.replaceAll('-', ' ')}后${days}个${working ? '工作日' : '自然日'}内`,
})

const DAYS: Readonly<Record<string, Both>> = {
  declaration: { en: 'the customs declaration', zh: '报关' },
  export: { en: 'the export', zh: '出口' },
  loading: { en: 'the loading', zh: '装运' },
  entry: { en: 'the entry', zh: '进口申报' },
  provision: { en: 'the provision of technology', zh: '技术提供' },
}

const REACHES: Readonly<Record<string, Both>> = {
  'as-shipped': { en: 'the line as it is shipped', zh: '所运物项本身' },
  inside: { en: 'the line and every part inside it', zh: '所运物项及其中每一部件' },
}

/** A value that the law may leave open, each in words; several where it does. */
const each = (opened: Opened<string>, words: Readonly<Record<string, Both>>): readonly Both[] => {
  const values = 'only' in opened ? [opened.only] : [...new Set(Object.values(opened.readings))]
  return values.map((value) => words[value] ?? { en: value, zh: value })
}

export const judgedOn = ({ judgedBy }: Provision): readonly Both[] => each(judgedBy, DAYS)
export const reaches = ({ reach }: Provision): readonly Both[] => each(reach, REACHES)
