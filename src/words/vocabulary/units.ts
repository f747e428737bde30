/** Units of quantity that differ in Chinese; symbols such as °C, MPa and % do not. */
export const UNITS_ZH: Readonly<Record<string, string>> = {
  mg: '毫克',
  g: '克',
  kg: '千克',
  t: '吨',
  pcs: '件',
  L: '升',
  min: '分钟',
  'm³/day': '立方米/日',
}
