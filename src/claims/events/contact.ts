import { namedIn } from './scene.js'
import type { Finder } from './sighting.js'
import { statusFrom } from './status.js'

/** Contacts that the text leaves open: "had contact with", "channels stay open", "in close contact with". */
const CONTACT: Finder = {
  words: ['communication', 'communications', 'contact', 'contacts', 'channels'],
  find({ scene, word, before, after, clause, at }) {
    const span = { start: clause.start, end: clause.end }
    if (word === 'channels')
      return /\b(?:diplomatic|communication|trade)\s+$/i.test(before) &&
        /\b(?:open|closed|remain\w*|stay\w*)\b/i.test(after)
        ? [{ kind: 'other', span, at, status: 'ongoing', what: 'channels' }]
        : []
    const with_ = /^\s+(?:with|between)\b/i.test(after) && namedIn(scene, { start: at.end, end: clause.end }).length > 0
    const verb =
      /\b(?:had|have|has|in|maintain\w*|kept?|keep\w*|remain\w*|held|further|close)\s+(?:\w+\s+){0,2}$/i.test(before)
    if (!with_ || !verb) return []
    const done = /\b(?:have|has) had\b|\bhad\b/i.test(before)
    return [
      {
        kind: 'other',
        span,
        at,
        status: done ? 'held' : (statusFrom(clause.text) ?? 'ongoing'),
        what: 'communication',
      },
    ]
  },
}

export const CONTACTS: readonly Finder[] = [CONTACT]
