import { coverEn, coverZh } from './words/cover.js'
import { listEn, listZh } from './words/list.js'
import { requestEn, requestZh } from './words/request.js'
import { verdictsEn, verdictsZh } from './words/verdicts.js'

export const words = {
  en: { ...verdictsEn, ...requestEn, ...listEn, ...coverEn },
  zh: { ...verdictsZh, ...requestZh, ...listZh, ...coverZh },
}
