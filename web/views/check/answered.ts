import type { GivenAnswers } from '../../core/requested.js'

/** What a filled-in request says of one element in an item: that there is none of it, some, or a share; as decimal text in the unit 1. */
export type AnsweredShare = {
  readonly element: string
  readonly contains: 'yes' | 'no' | 'unknown'
  readonly share?: { readonly lo: string; readonly hi?: string | undefined }
}

/** Of the answers those about what one item is made of, element by element, and how many there are about other facts of it. */
export function answeredAbout(path: string, answers: GivenAnswers = {}) {
  const shares: AnsweredShare[] = []
  let others = 0
  for (const [key, { value }] of Object.entries(answers)) {
    const at = key.indexOf(' @ ')
    if (at < 0 || key.slice(at + 3) !== path || !value) continue
    const [, element] = CONTENT.exec(key.slice(0, at)) ?? []
    if (!element || value.is !== 'content') others += 1
    else shares.push({ element, contains: value.contains, ...(value.contains === 'no' ? {} : { share: value.share }) })
  }
  return { shares, others }
}

const CONTENT = /^item\.(?:contains|mass-share)\(([^()]+)\)$/
