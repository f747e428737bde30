import type { Issue } from '../issue.js'
import type { ParsedRegister } from './parse.js'
import { ACT_RULES } from './rules/acts.js'
import { CONDITION_RULES } from './rules/conditions.js'
import { EVENT_RULES } from './rules/events.js'
import { ID_RULES } from './rules/ids.js'
import { LEVY_RULES } from './rules/levies.js'
import { LIST_RULES } from './rules/lists.js'
import { OPEN_POINT_RULES } from './rules/open-points.js'
import { RELATION_RULES } from './rules/relations.js'
import type { Linted, Rule, Violation } from './rules/rule.js'
import { SOURCE_RULES } from './rules/sources.js'
import { VOCABULARY_RULES } from './rules/vocabulary.js'

export type { Linted, Rule, Violation } from './rules/rule.js'

/** Every named rule, by id. What a single file can get wrong by itself is refused by `parseRegister`. */
export const RULES: readonly Rule[] = [
  ...ACT_RULES,
  ...SOURCE_RULES,
  ...EVENT_RULES,
  ...CONDITION_RULES,
  ...LIST_RULES,
  ...OPEN_POINT_RULES,
  ...RELATION_RULES,
  ...LEVY_RULES,
  ...VOCABULARY_RULES,
  ...ID_RULES,
].sort((a, b) => (a.id < b.id ? -1 : 1))

/** What breaks the named rules, by rule; `code` is the rule. */
export function lintRegister(parsed: ParsedRegister): Issue[] {
  return RULES.flatMap((rule) => rule.broken(parsed).map((violation) => asIssue(rule, violation, parsed)))
}

function asIssue({ id }: Rule, { at, message }: Violation, { places }: Linted): Issue {
  const place = places[at] ?? (at.endsWith('.yaml') ? { file: at } : {})
  return { code: id, message: `${id} ${message}`, ...place, ...(at.endsWith('.yaml') ? {} : { path: at }) }
}
