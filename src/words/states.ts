import type { StateName } from '../register/history.js'
import type { Both } from './named.js'

/** What the state of a provision is called. */
export const STATES: Readonly<Record<StateName, Both>> = {
  none: { en: 'nothing yet', zh: '尚无' },
  threatened: { en: 'threatened', zh: '威胁实施' },
  proposed: { en: 'proposed', zh: '拟议' },
  announced: { en: 'announced', zh: '已公布未生效' },
  'in-force': { en: 'in force', zh: '有效' },
  suspended: { en: 'suspended', zh: '暂停实施' },
  ended: { en: 'ended', zh: '已终止' },
  annulled: { en: 'annulled', zh: '自始无效' },
  unresolved: { en: 'cannot be told', zh: '无法判断' },
}

/** Meanings that are left of a state that nobody can tell. */
export const STATE_READINGS: Readonly<Record<string, Both>> = {
  revived: { en: 'revived', zh: '恢复' },
  extended: { en: 'extended', zh: '延长' },
  ended: { en: 'ended', zh: '终止' },
  renewed: { en: 'renewed', zh: '续期' },
  'not ended': { en: 'not ended', zh: '未终止' },
  'not ended, revived': { en: 'not ended, revived', zh: '未终止，恢复' },
  'not ended, extended': { en: 'not ended, extended', zh: '未终止，延长' },
}
