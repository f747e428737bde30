/** How a statement is told, in Chinese. */
export const HOW_TOLD: Readonly<Record<string, string>> = {
  direct: '直接引语',
  mixed: '部分引语',
  indirect: '间接引语',
  'non-confirmation': '未予证实',
  'non-mention': '未提及',
  unattributed: '未注明出处',
}

/** How certain a date is, in Chinese. */
export const HOW_SURE: Readonly<Record<string, string>> = {
  explicit: '明确',
  resolved: '推定',
  guessed: '推测',
  unresolved: '未定',
}
