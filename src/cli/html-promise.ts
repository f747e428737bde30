import type { Party } from '../claims/talks/model.js'
import type { PromiseAnswer } from '../claims/talks/promises.js'
import type { Citation } from '../register/model.js'
import type { Tree } from '../timeline/tree.js'
import { link } from './html-page.js'
import { afterWords, PARTY_NAMES, statementWords } from './print-talks.js'
import { isWeb } from './section.js'

/** A promise with both sides beside each other, also where one is silent: neither is left out. */
export function promiseTree(answer: PromiseAnswer): Tree {
  const { id, what, state } = answer
  const rest = afterWords(answer)
  return [
    'article',
    {},
    ['h4', {}, what],
    ['p', { class: 'muted' }, ['span', { class: 'state' }, state], ` ${id}`],
    ['div', { class: 'sides' }, side(answer, 'us'), side(answer, 'cn')],
    ...(rest.length
      ? [
          [
            'ul',
            { class: 'muted' },
            ...rest.map(
              ({ text, url }): Tree => ['li', {}, text, ...(url && isWeb(url) ? [' ', link(url, 'source')] : [])],
            ),
          ] as const,
        ]
      : []),
  ]
}

function side({ said, silent }: PromiseAnswer, party: Party): Tree {
  const words = said.filter((one) => one.party === party)
  const quiet = silent.filter((one) => one.party === party)
  const nothing: Tree = ['p', { class: 'muted' }, 'No statement on file.']
  return [
    'div',
    { class: 'side' },
    ['h5', {}, PARTY_NAMES[party]],
    ...words.map((one): Tree => ['blockquote', {}, statementWords(one), ' ', cited(one.cite)]),
    ...quiet.map((one): Tree => ['p', { class: 'silent' }, `Silent: ${one.says} `, cited(one.cite)]),
    ...(words.length || quiet.length ? [] : [nothing]),
  ]
}

function cited({ url, title, ref, grade, published }: Citation): Tree {
  const words = `${title ?? ref}, ${published}, grade ${grade}`
  return ['cite', {}, url && isWeb(url) ? link(url, words) : words]
}
