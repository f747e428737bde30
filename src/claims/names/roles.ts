import { wordRoles } from '../text/roles.js'

export { among } from '../text/roles.js'

/** Of the keys of words. */
export const { role, rolesOf } = wordRoles()
