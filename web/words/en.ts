import type { StateName } from '../../src/register/history.js'
import { inOne } from '../../src/words/named.js'
import { STATES } from '../../src/words/states.js'

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
    decisions: 'Decisions',
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
  inEnglish: 'English',
  unread: (key: string, value: string) => `The address says ${key}=“${value}”, which cannot be read.`,
  unreadDay: (day: string) => `A day is written 2026-11-22. ${day} stands in its place.`,
  unreadLeft: 'It is left out.',
  showAll: (count: number) => `Show all ${count}`,
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
  staleDo: 'What to do about it',
  staleSteps: (day: string) => [
    `Compare the day up to which each regime was verified with the day you ask about: nothing published after ${day} is certain to be here.`,
    'Look whether a newer Lodestone is out (npm outdated lodestone, or the project’s releases), update it, and ask again: its register reaches further.',
    'Read what the issuer has announced since then (for China the ministry’s announcements, for the United States the Federal Register), above all where a suspension was to end.',
    'Until then keep the decision with its two dates: it says how far it reached.',
  ],
  toFreshness: 'How far the register holds each regime',
  states: inOne(STATES, 'en'),
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
  : T extends (...args: infer A) => infer R
    ? (...args: A) => Widened<R>
    : { readonly [K in keyof T]: Widened<T[K]> }

export type Same<T> = Widened<T>
export type Words = Same<typeof en>
