const PLACES = 3

/** No more places than a person reads, cut and never rounded up; three dots say that there is more. */
export function shorter(amount: string): string {
  const [whole, part = ''] = amount.split('.')
  return part.length > PLACES ? `${whole}.${part.slice(0, PLACES)}…` : amount
}

/** An amount to read, with every digit of it on demand. */
export const Exact = ({ amount }: { readonly amount: string }) => <span title={amount}>{shorter(amount)}</span>
