import type { Supposed } from '../register/scenario/model.js'
import type { Both } from './named.js'

const DONE: Readonly<Record<Supposed['kind'], Both>> = {
  effective: { en: 'takes effect', zh: '生效' },
  withdrawn: { en: 'is withdrawn', zh: '撤回' },
  lapsed: { en: 'lapses', zh: '失效' },
  revoked: { en: 'is revoked', zh: '废止' },
  lapses: { en: 'lapses', zh: '到期失效' },
  suspends: { en: 'is suspended', zh: '暂停' },
  extends: { en: 'is extended', zh: '延长' },
  resumes: { en: 'resumes', zh: '恢复' },
  revokes: { en: 'is revoked', zh: '废止' },
  withdraws: { en: 'is withdrawn', zh: '撤回' },
}

/** `MOFCOM No. 70 of 2025 is extended from 2026-11-10 until 2027-01-10`; acts by the names given, a provision by its act and its number. */
export function supposedIn(actName: (id: string) => string, supposed: Supposed): Both {
  const ids = 'provision' in supposed ? [supposed.provision] : supposed.named
  const names = ids.map((id) => {
    const [act, number] = id.split('#') as [string, string?]
    return number === undefined ? actName(act) : `${actName(act)} #${number}`
  })
  const { kind, from, until } = supposed
  const { en, zh } = DONE[kind]
  return {
    en: `${names.join(', ')} ${en} ${until ? `from ${from} until ${until.date}` : `on ${from}`}`,
    zh: `${from}起${names.join('、')}${zh}${until ? `至${until.date}` : ''}`,
  }
}
