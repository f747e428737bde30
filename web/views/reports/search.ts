import type { Address } from '../../shell/search.js'

/** What the address of this view holds beside the dates and the language. */
export const readReports = (_address: Address): Record<never, never> => ({})
