import { wordRoles } from '../../text/roles.js'

export { among } from '../../text/roles.js'

/** Of the words that `tokensOf` cuts, lower case with straight apostrophes. */
export const { role, rolesOf } = wordRoles()
