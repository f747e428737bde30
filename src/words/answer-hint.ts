import type { Variable } from '../determine/node.js'
import type { Register } from '../register/model.js'
import type { Both } from './named.js'

const YES_NO: Both = { en: 'yes or no', zh: 'yes（是）或 no（否）' }

/** How an answer is written so that it can be read back, as `parseAnswers` reads it. */
export function answerHint({ facts, specs }: Register, { fact, per }: Variable): Both {
  if (fact === 'item.contains' || fact === 'item.mass-share')
    return {
      en: 'none, or a share of the mass with its unit, like 0.6..1.2 %',
      zh: 'none（不含），或带单位的质量占比，如 0.6..1.2 %',
    }
  const { type, values } = facts[fact]!
  switch (type) {
    case 'flag':
    case 'truth':
    case 'choices':
      return YES_NO
    case 'code':
      return {
        en: 'no, if none of the codes compared with is right; else leave it empty and write the code with its edition into the parts list (columns hs, hts)',
        zh: '所比较的编码均不符填 no；否则留空，并将编码及其版本填入零部件清单（hs、hts 列）',
      }
    case 'choice': {
      const words = values.length > 40 ? `${values.slice(0, 12).join(', ')} …` : values.join(', ')
      return { en: `one of the words: ${words}`, zh: `下列词之一：${words}` }
    }
    case 'date':
      return { en: 'a date, YYYY-MM-DD', zh: '日期，YYYY-MM-DD' }
    case 'territory':
      return fact === 'movement.through'
        ? {
            en: 'country codes, all of them, like SG, HK; none if through no other',
            zh: '国家（地区）代码，全部列出，如 SG, HK；不经过其他关境填 none',
          }
        : { en: 'a country code, like DE', zh: '国家（地区）代码，如 DE' }
    case 'share':
      return { en: 'a share with its unit, like 0.05..0.08 %', zh: '带单位的比例，如 0.05..0.08 %' }
    default: {
      const unit = specs[per.name ?? ''] ?? ''
      return { en: `a quantity in ${unit}, like 1.5 ${unit}`, zh: `以 ${unit} 计的数值，如 1.5 ${unit}` }
    }
  }
}
