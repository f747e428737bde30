import type { Finder } from './sighting.js'

/** Occasions of speaking that a transcript or a speech refers to: the call it is of, the podium of an earlier day, a speech by somebody. */

/** "This call is on background": the occasion itself. */
const BACKGROUND: Finder = {
  words: ['background', 'record'],
  find({ at, before, scene }) {
    const led =
      /\b(?:[Tt]his|[Tt]oday['’]s|[Tt]he) (?:press |conference |media )?(?:call|briefing|gaggle|backgrounder)\b(?: today| will be| is| are| and the q&a){1,3} on (?:deep )?(?:the )?$/i.exec(
        before,
      )
    if (!led) return []
    const day = scene.published
    return [
      {
        kind: 'briefing',
        span: { start: at.start - led[0].length, end: at.end },
        at,
        status: 'held',
        ...(day && /today/i.test(led[0]) ? { iso: day } : {}),
      },
    ]
  },
}

/** "I stood at this podium on Tuesday": an earlier briefing, with its day. */
const PODIUM: Finder = {
  needsDay: true,
  words: ['podium', 'lectern'],
  find({ scene, at, before, clause }) {
    const day = scene.dates.find(({ start, type }) => type === 'date' && Math.abs(start - at.end) < 40)
    if (!day || !/\b(?:at|from|behind|to) (?:this|that|the) (?:very )?$/i.test(before)) return []
    return [
      {
        kind: 'briefing',
        span: { start: clause.start, end: clause.end },
        at,
        status: 'held',
        ...(day.iso ? { iso: day.iso } : {}),
      },
    ]
  },
}

/** "As Secretary Yellen said last week in her speech": a speech of somebody on a day that the text names. */
const SPEECH: Finder = {
  needsDay: true,
  words: ['speech', 'address', 'testimony'],
  find({ scene, at, before, clause }) {
    const said =
      /\b(?:said|noted|outlined|laid out|explained|argued|announced|stated|gave|delivered)\b[^,;]{0,60}\b(?:his|her|their|an?|the|my|our)\s+(?:\w+\s+){0,2}$/i.exec(
        before,
      )
    const speaker = scene.names.find(
      ({ start, end, entity }) => entity.type === 'person' && start >= clause.start && end <= at.start,
    )
    const day = scene.dates.find(
      (one) => one.start >= clause.start && one.end <= clause.end && /^(?:date|week|month)$/.test(one.type),
    )
    if (!said || !day || !(speaker || /\b(?:I|we|he|she)\s+(?:\w+\s+)?$/i.test(before.slice(0, said.index)))) return []
    return [
      {
        kind: 'announcement',
        span: { start: clause.start, end: clause.end },
        at,
        status: 'held',
        ...(day.iso ? { iso: day.iso } : {}),
      },
    ]
  },
}

export const SPEECHES: readonly Finder[] = [BACKGROUND, PODIUM, SPEECH]
