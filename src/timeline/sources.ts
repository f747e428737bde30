import type { Citation } from '../register/model.js'
import type { inWords } from './days.js'
import type { TimelineData } from './model.js'
import type { Tree } from './tree.js'

/** Citations, each with its grade and the place in it. */
export function sources(
  t: { inWords: typeof inWords; sourceLink: typeof sourceLink },
  data: TimelineData,
  citations: readonly Citation[],
): Tree {
  const seen = new Map(citations.map((cite) => [`${cite.ref}#${cite.at ?? ''}`, cite]))
  const items = [...seen.values()].map((cite): Tree => {
    const grade: Tree = ['abbr', { class: 'grade', title: data.grades[cite.grade] }, cite.grade]
    const at = cite.at ? `, ${cite.at}` : ''
    return [
      'li',
      {},
      grade,
      ' ',
      t.sourceLink(cite),
      ['span', { class: 'muted' }, `${at}; ${t.inWords(cite.published)}; ${data.grades[cite.grade]}`],
    ]
  })
  return ['ul', { class: 'sources' }, ...items]
}

/** A link where the source has a web address, its name otherwise. Nothing but http and https is ever a link. */
export function sourceLink({ url, title, ref }: Citation): Tree {
  const name = title ?? ref
  return url && /^https?:\/\//i.test(url)
    ? ['a', { href: url, rel: 'noreferrer noopener', target: '_blank' }, name]
    : ['span', {}, name]
}
