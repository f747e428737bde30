import type { Tree } from '../../src/page/tree.js'
import { type AxisWords, axis } from '../../src/timeline/axis.js'
import { bar, spanWords } from '../../src/timeline/bar.js'
import { historyWords } from '../../src/timeline/clocks.js'
import { dayNumber, inWords, place } from '../../src/timeline/days.js'
import { leadWords, staleWords } from '../../src/timeline/headline.js'
import type { PageSpan, TimelineData } from '../../src/timeline/model.js'
import { dayIn, type Language } from '../words/language.js'
import { historyZh, leadZh, spanZh, staleZh } from './timeline-zh.js'

// What the printed timeline draws and says, in the language of the page: the drawing is its own, the words are given.

const ENGLISH = { dayNumber, inWords, place, spanWords, leadWords, historyWords, staleWords }

const CHINESE: typeof ENGLISH = {
  ...ENGLISH,
  inWords: (day) => dayIn('zh', day),
  spanWords: (_, data, span) => spanZh(data, span),
  leadWords: (_, data, answers, on, knownAt) => leadZh(data, answers, on, knownAt),
  historyWords: (_, data, spans) => historyZh(data, spans),
  staleWords: (_, data, knownAt) => staleZh(data, knownAt),
}

export const toolsIn = (language: Language): typeof ENGLISH => ({ en: ENGLISH, zh: CHINESE })[language]

const AXIS: Readonly<Record<Language, AxisWords | undefined>> = {
  en: undefined,
  zh: {
    months: Array.from({ length: 12 }, (_, month) => `${month + 1}月`),
    learnt: (day) => `${dayIn('zh', day)}有新信息`,
  },
}

export const axisIn = (language: Language, data: TimelineData): Tree => axis(data, AXIS[language])

export const barIn = (language: Language, data: TimelineData, history: readonly PageSpan[]): Tree =>
  bar(toolsIn(language), data, history)
