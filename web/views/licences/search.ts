import { type Address, type Some, text } from '../../shell/search.js'

/** Which licence or application is looked at: its id. */
export type LicencesSearch = { readonly licence: string; readonly application: string }

export const readLicences = (address: Address): Some<LicencesSearch> => ({
  licence: text(address.licence),
  application: text(address.application),
})
