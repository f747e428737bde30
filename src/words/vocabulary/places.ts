/** Chinese names of issuers of which the register has the English name only. */
export const ISSUERS_ZH: Readonly<Record<string, string>> = {
  'us/bis': '美国商务部工业与安全局（BIS）',
  'us/president': '美国总统',
  'us/doe': '美国能源部',
  'us/ustr': '美国贸易代表办公室（USTR）',
  'us/usitc': '美国国际贸易委员会',
  'us/cbp': '美国海关与边境保护局（CBP）',
  'us/commerce': '美国商务部',
  'us/scotus': '美国最高法院',
  'us/cit': '美国国际贸易法院',
}
