import type { Migration } from './migrations.js'

/** Lists show whether scenarios were laid over the law, and filter by outcome. */
export const migration2: Migration = (engine) => {
  const libsql = engine === 'libsql'
  const number = libsql ? 'integer' : 'bigint'
  return [
    libsql ? 'drop trigger decisions_no_update' : 'drop trigger decisions_append_only on decisions',
    `alter table decisions add column scenarios ${number} not null default 0`,
    "update decisions set scenarios = 1 where asked_edition like '%+%'",
    libsql
      ? "create trigger decisions_no_update before update on decisions begin select raise(abort, 'append-only: decisions'); end"
      : 'create trigger decisions_append_only before update or delete on decisions for each row execute function refuse_change()',
    'create index decisions_outcome on decisions (outcome, seq)',
    'create index decisions_subject_outcome on decisions (subject, outcome, seq)',
  ]
}
