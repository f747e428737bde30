const CAS = /^(\d{2,7})-(\d{2})-(\d)$/

/** Whether the text is a CAS number: its form and its check digit. */
export function isCas(text: string): boolean {
  const match = CAS.exec(text)
  if (!match) return false
  const digits = [...`${match[1]}${match[2]}`].reverse()
  const sum = digits.reduce((total, digit, index) => total + Number(digit) * (index + 1), 0)
  return sum % 10 === Number(match[3])
}
