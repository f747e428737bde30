import type { Migration } from './migrations.js'

/** The first schema: chains of links, contents and editions once per hash, and what is derived from the chains. */
export const migration1: Migration = (engine) => {
  // by bytes on both engines, whatever the locale of the server
  const text = engine === 'libsql' ? 'text not null' : 'text collate "C" not null'
  const bytes = engine === 'libsql' ? 'blob not null' : 'bytea not null'
  const number = engine === 'libsql' ? 'integer not null' : 'bigint not null'
  return [
    `create table chains (chain ${text} primary key, seq ${number}, hash ${text})`,
    `create table contents (hash ${text} primary key, body ${bytes})`,
    `create table editions (hash ${text} primary key, body ${bytes})`,
    `create table entries (chain ${text} references chains (chain), seq ${number}, key ${text}, by ${text}, at ${text},
      content ${text} references contents (hash), prev ${text}, hash ${text}, primary key (chain, seq), unique (chain, key))`,
    `create table documents (kind ${text}, id ${text}, revision ${number}, etag ${text}, by ${text}, at ${text}, primary key (kind, id))`,
    `create table decisions (seq ${number} primary key, id ${text} unique, key ${text}, by ${text}, at ${text}, subject ${text},
      on_date ${text}, known_at ${text}, edition ${text} references editions (hash), asked_edition ${text}, engine ${text}, outcome ${text})`,
    'create index decisions_subject on decisions (subject, seq)',
    'create index decisions_on_date on decisions (on_date, seq)',
    'create index decisions_edition on decisions (edition, seq)',
    ...(engine === 'postgresql' ? [REFUSE] : []),
    ...['contents', 'editions', 'entries', 'decisions'].flatMap((table) => appendOnly(engine, table)),
  ]
}

const REFUSE = `create function refuse_change() returns trigger language plpgsql as $$
begin raise exception 'append-only: %', tg_table_name using errcode = 'integrity_constraint_violation'; end $$`

function appendOnly(engine: 'libsql' | 'postgresql', table: string): string[] {
  if (engine === 'postgresql')
    return [
      `create trigger ${table}_append_only before update or delete on ${table} for each row execute function refuse_change()`,
      `create trigger ${table}_not_emptied before truncate on ${table} for each statement execute function refuse_change()`,
    ]
  return ['update', 'delete'].map(
    (change) =>
      `create trigger ${table}_no_${change} before ${change} on ${table} begin select raise(abort, 'append-only: ${table}'); end`,
  )
}
