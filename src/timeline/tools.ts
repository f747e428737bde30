import { bar, spanWords } from './bar.js'
import { clocks, historyWords, turnChange, turnTree } from './clocks.js'
import { dayNumber, dayText, inWords, isDay, place, shiftMonth } from './days.js'
import { details, law } from './details.js'
import { draw, drawControls, drawDetails, drawRows } from './draw.js'
import { headline, leadWords, staleWords } from './headline.js'
import { key } from './key.js'
import { keyed } from './keys.js'
import { historyAt, knownDay, lookup } from './lookup.js'
import { stateWords } from './row.js'
import { listen, run } from './run.js'
import { sourceLink, sources } from './sources.js'
import { readingList, reportList, standing } from './standing.js'
import { toDom } from './tree.js'
import { readView, shownBy, writeView } from './view.js'

/**
 * The functions that the page runs are the ones that are compiled, checked and tested here, written into it by their own source. For
 * that each stands alone: it names nothing of its module, and reaches the others through its first argument, this object.
 */
export const tools = {
  bar,
  clocks,
  dayNumber,
  dayText,
  details,
  draw,
  drawControls,
  drawDetails,
  drawRows,
  headline,
  historyAt,
  historyWords,
  inWords,
  isDay,
  key,
  keyed,
  knownDay,
  law,
  leadWords,
  listen,
  lookup,
  place,
  readView,
  readingList,
  reportList,
  run,
  shiftMonth,
  shownBy,
  sourceLink,
  sources,
  spanWords,
  staleWords,
  standing,
  stateWords,
  toDom,
  turnChange,
  turnTree,
  writeView,
}

export type Tools = typeof tools
