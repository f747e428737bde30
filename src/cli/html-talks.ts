import { pendingOf } from '../claims/talks/digest.js'
import type { TalksAnswer } from '../claims/talks/talks-on.js'
import type { Tree } from '../timeline/tree.js'
import { htmlPage, list, section } from './html-page.js'
import { promiseTree } from './html-promise.js'
import { PENDING_TITLE, staleTalks, TALKS_INTRO, talksSections } from './print-talks.js'

/** The talks as one page: what is pending with both sides beside each other, the rest as the terminal has it. */
export function htmlTalks(answer: TalksAnswer): string {
  return htmlPage({
    title: `The talks on ${answer.on}, as known on ${answer.knownAt}`,
    warnings: staleTalks(answer),
    main: [
      ['p', { class: 'lead' }, TALKS_INTRO],
      ...talksSections(answer)
        .filter(({ lines }) => lines.length > 0)
        .map(({ title, lines }) => section(title, title === PENDING_TITLE ? pending(answer) : [list(lines)])),
    ],
    foot: 'Statements are graded: O official text, O- extract or quotation of it, O2 identified and not read, S secondary. Not legal advice.',
  })
}

const pending = (answer: TalksAnswer): Tree[] => [['h3', {}, 'Who says what'], ...pendingOf(answer).map(promiseTree)]
