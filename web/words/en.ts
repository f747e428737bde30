import type { StateName } from '../../src/register/history.js'

/** The words of the shell and of what the views share. `zh.ts` has the same keys. */
export const en = {
  name: 'Lodestone',
  skip: 'Skip to the content',
  views: {
    today: 'Today',
    register: 'Register',
    check: 'Check',
    compare: 'Compare',
    reports: 'Reports',
    talks: 'Talks',
    licences: 'Licences',
  },
  nav: 'Views',
  language: 'Language',
  on: 'On the day',
  known: 'As known on',
  today: 'today',
  backToToday: 'Both dates to today',
  dates: 'The two dates of every answer',
  loading: 'Reading the register',
  working: (done: number, total: number) => `Working: ${done} of ${total}`,
  cancel: 'Cancel',
  stopped: 'Stopped. Nothing was worked out.',
  failed: 'This did not work',
  tryAgain: 'Try again',
  nearest: (names: string) => `nearest: ${names}`,
  noServer:
    'No server answers here, so nothing can be stored. Reading works. To store things, run lodestone serve and open its page.',
  notFound: 'There is no such page',
  notFoundDoes: 'The address names no view.',
  toToday: 'Go to Today',
  supposed: (scenario: string) => `Under the scenario ${scenario}: supposed, not law.`,
  toLaw: 'Back to the law as it stands',
  edition: (edition: string) => `Register edition ${edition}`,
  disclaimer:
    'Only instruments decide a state; what is reported or promised is shown and never does. Not legal advice.',
  help: 'Keyboard shortcuts',
  helpButton: 'Keyboard shortcuts, ?',
  close: 'Close',
  keysOn: 'Single-key shortcuts are on',
  keys: {
    help: 'this list',
    go: 'then the key of a view:',
    filter: 'to the filter',
    day: 'the day asked about, a day back or on',
    month: 'a month back or on',
    rows: 'from line to line',
    open: 'open the line',
    escape: 'close, or clear the filter',
  },
  stale: 'Stale.',
  states: {
    none: 'nothing yet',
    threatened: 'threatened',
    proposed: 'proposed',
    announced: 'announced',
    'in-force': 'in force',
    suspended: 'suspended',
    ended: 'ended',
    annulled: 'annulled',
    unresolved: 'cannot be told',
  } satisfies Record<StateName, string>,
  statesMean: {
    none: 'before its first event, as far as known',
    threatened: 'said to come, no instrument',
    proposed: 'a draft is published',
    announced: 'published, not yet in force',
    'in-force': 'binds',
    suspended: 'on the books, does not bind',
    ended: 'lapsed, revoked or withdrawn',
    annulled: 'void from the start',
    unresolved: 'the texts on file leave two answers',
  } satisfies Record<StateName, string>,
  grades: {
    O: 'official text, seen',
    'O-': 'official text, machine extract',
    O2: 'official instrument, text not read',
    T: 'translation',
    S: 'secondary source',
    K: 'unverified: drafter’s knowledge',
    M: 'unverified: drafter’s memory',
    supposed: 'supposed by a scenario, no source',
  },
}

/** The same keys with texts of any wording. */
type Widened<T> = T extends string
  ? string
  : T extends (...args: infer A) => string
    ? (...args: A) => string
    : { readonly [K in keyof T]: Widened<T[K]> }

export type Same<T> = Widened<T>
export type Words = Same<typeof en>
