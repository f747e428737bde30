import type { Both } from './named.js'

/** A note in both languages. `only`: what has no Chinese words, which stands in the English and follows the Chinese. */
export type ToldNote = { readonly text: Both; readonly only?: string }

/**
 * What the core notes beside a value, or several notes joined by `; `: why it is not known better. Dates, ids and names stay as they are; a note that
 * no phrase here fits has no Chinese words.
 */
export function noteWords(text: string): ToldNote {
  const found = text.split('; ').map((one) => ({ one, zh: inChinese(one) }))
  const zh = found.flatMap((note) => note.zh ?? [])
  const only = found.flatMap((note) => (note.zh === undefined ? [note.one] : []))
  return { text: { en: text, zh: zh.join('；') }, ...(only.length ? { only: only.join('; ') } : {}) }
}

function inChinese(note: string): string | undefined {
  for (const [pattern, zh] of PHRASES) if (pattern.test(note)) return note.replace(pattern, zh)
  // of an owner: its name, and what is noted of it
  const at = note.indexOf(': ')
  const rest = at > 0 ? inChinese(note.slice(at + 2)) : undefined
  return rest && `${note.slice(0, at)}：${rest}`
}

const WAS = { screening: '筛查', declaration: '声明' } as const

const looked = (what: keyof typeof WAS): readonly (readonly [RegExp, string])[] => [
  [
    new RegExp(`^the ${what} of (\\S+) is dated after (\\S+), the day of knowledge$`),
    `$1的${WAS[what]}晚于所知截止日$2`,
  ],
  [new RegExp(`^the ${what} of (\\S+) is older than the listing of (\\S+)$`), `$1的${WAS[what]}早于$2的列入名单`],
  [
    new RegExp(
      `^the ${what} of (\\S+) is of the day of a listing and may be from before its hour: look at that listing itself$`,
    ),
    `$1的${WAS[what]}与一次列入名单同日，可能早于其公布时刻：请查看该次列名本身`,
  ],
]

const PHRASES: readonly (readonly [RegExp, string])[] = [
  [/^value of (\S+) in (\S+)$/, '$2中$1的价值'],
  [/^whether (\S+) in (\S+) counts$/, '$2中的$1是否计入'],
  [/^complete composition of (\S+)$/, '$1的完整成分'],
  [/^value of (\S+)$/, '$1的价值'],
  ...looked('screening'),
  ...looked('declaration'),
  [
    /^the screening of (\S+) found nothing, and (\S+) has this very name, legal form apart: accept it as the result, or say other-than: \S+$/,
    '$1的筛查未发现结果，而 $2 除公司形式外与此名称完全相同：请将其认定为筛查结果，或注明 other-than: $2',
  ],
  [
    /^(\S+) has this very name: screen it, and say other-than: \S+$/,
    '$1 与此名称完全相同：请予筛查，并注明 other-than: $1',
  ],
  [/^looks like (.+) \((\S+)\)$/, '与 $1（$2）相似'],
  [/^accept or refuse the match$/, '请认定或排除该匹配'],
  [/^found by the screening of (\S+): the list is not held here$/, '由$1的筛查发现：本库未收录该名单'],
  [
    /^found by the screening of (\S+), which does not say since when it is listed$/,
    '由$1的筛查发现，但未说明自何时列入',
  ],
]
