import type { WithDates } from '../context.js'
import { type Speaker, speakerOf } from './speaker.js'

const SIGNS = /\bI, $/

/** Who says I in a proclamation: `I, NAME, President of ...`. */
export function signerOf({ entities, passages }: WithDates): Speaker | undefined {
  for (const entity of entities) {
    if (entity.type !== 'person') continue
    const mention = entity.mentions.find(({ start }) => SIGNS.test(passages.text.slice(Math.max(0, start - 6), start)))
    if (mention) return speakerOf({ ...mention, entity })
  }
  return undefined
}
