import type { ReportedEvent } from '../reading.js'

type Status = ReportedEvent['status']

/** Words that settle a status, in this order; else the tense and the day decide. */
const CUES: readonly (readonly [Status, RegExp])[] = [
  [
    'not-confirmed',
    /\b(?:(?:might|may|could) (?:still )?(?:cancel|call off|postpone|skip)|no (?:relevant )?information|(?:not|never|yet to|declined? to|refused? to) (?:directly )?(?:confirm|comment)|unconfirmed|asked (?:whether|if|about)|unclear (?:whether|if)|no (?:plans?|reason) to (?:meet|hold|speak))/i,
  ],
  ['postponed', /\b(?:postpon\w+|put off|deferred|rescheduled|delay(?:ed|ing|s)?)\b/i],
  [
    'cancelled',
    /\b(?:cancel(?:l?ed|ling|ing|lation)|called off|calls? off|scrapped|will not (?:meet|take place)|won't (?:meet|take place))\b/i,
  ],
  [
    'sought',
    /\b(?:seek(?:s|ing)?|sought|requested|requests? (?:for|by)|requesting|asked for|asking for|attempt(?:s|ed|ing)? to|tried to|trying to|wants? to (?:meet|hold|speak|talk)|pressed for|pushed for|invited)\b/i,
  ],
]
const ENDED = /\b(?:(?:has|have|had) (?:expired|lapsed|ended)|expired|lapsed|ran out)\b/i
const GOING_ON =
  /\b(?:ongoing|under ?way|continu(?:e|es|ing)|in progress|(?:the )?current|remains?|(?:has|have) (?:been )?(?:engaged|entered)|(?:is|are) (?:being held|meeting|holding|engaged))\b/i
const TO_COME =
  /\b(?:will|shall|would|upcoming|forthcoming|planned|plans? to|planning|scheduled|slated|set (?:to|for)|expected|due to|going to|to be held|next|imminent|prepar(?:e|es|ing) (?:to|for)|agreed to (?:hold|meet)|looking forward)\b|^(?:before (?:the|a|his|their)|if)\b|\bso that\b|['’]ll\b/i
const DONE =
  /\b(?:after|following|follows|followed|recent|recently|latest|previous|last|concluded|ended|wrapped up|held|took place|met|spoke|talked|said|told|had|was|were|during|agreed|phoned|called|visited|arrived|departed|announced|hosted|attended)\b/i

/** What one clause says of an event: cues first, then what is to come, then what is done. Undefined where the words show none. `before`: its words up to the event. */
export function statusFrom(words: string, before: string = words): Status | undefined {
  for (const [status, cue] of CUES) if (cue.test(status === 'sought' ? before : words)) return status
  if (ENDED.test(words)) return 'expired'
  if (GOING_ON.test(words) && !/\bwill continue\b/i.test(words)) return 'ongoing'
  if (TO_COME.test(words)) return 'planned'
  return DONE.test(words) ? 'held' : undefined
}

/** What falls on a day after publication cannot have been held, unless the words plainly tell it (`told`: then the day is wrong); a past one is not planned. The first day of a range or a week is not looked at. */
export function statusOn(
  status: Status,
  told: boolean,
  iso: string | undefined,
  published: string | undefined,
): Status {
  if (!iso || !published || iso.length !== 10) return status
  if (iso > published && status === 'held') return told ? status : 'planned'
  return iso < published && status === 'planned' ? 'held' : status
}
