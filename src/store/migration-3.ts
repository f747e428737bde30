import type { Migration } from './migrations.js'

/** Lists of one day and one outcome, or of one edition and one outcome, are found without reading the others of that day. */
export const migration3: Migration = () => [
  'create index decisions_on_date_outcome on decisions (on_date, outcome, seq)',
  'create index decisions_edition_outcome on decisions (edition, outcome, seq)',
]
