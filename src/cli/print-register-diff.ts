import type { RegisterDiff, StateChange, StateWords } from '../register/diff.js'

/** A difference between two registers as plain text, one fact a line. */
export function printRegisterDiff({ window, added, removed, stateChanges, changed }: RegisterDiff): string {
  const sections = [
    section('added', added),
    section('removed', removed),
    section('other states', byProvision(stateChanges)),
    section(
      'other words',
      changed.map(({ provision, parts }) => `${provision}: ${parts.join(', ')}`),
    ),
  ].filter((text) => text !== '')
  const days = `${window.from} to ${window.to}, as known on ${window.knownAt}`
  return sections.length ? [`${days}\n`, ...sections].join('\n') : `${days}: no difference\n`
}

const section = (title: string, lines: readonly string[]): string =>
  lines.length
    ? `${title} (${lines.filter((line) => !line.startsWith(' ')).length})\n${lines.map((line) => `  ${line}\n`).join('')}`
    : ''

/** The provision once, then its days. */
function byProvision(changes: readonly StateChange[]): string[] {
  return changes.flatMap((change, index) => [
    ...(changes[index - 1]?.provision === change.provision ? [] : [change.provision]),
    `  ${days(change)}  ${words(change.before)} -> ${words(change.after)}`,
  ])
}

const days = ({ from, to }: StateChange): string => (from === to ? from : `${from} to ${to}`)

const words = ({ state, readings }: StateWords): string =>
  readings.length ? `${state} (${readings.join('; ')})` : state
