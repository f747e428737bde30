import type { Context } from '../context.js'
import type { Entity, Mention } from '../reading.js'
import { afterDateline } from '../text/dateline.js'
import type { Paragraph } from '../text/passage.js'
import { nameBodies } from './bodies.js'
import { BYLINE, nameByline } from './byline.js'
import { nameChained } from './chained.js'
import { type Found, foundIn } from './found.js'
import { gazetteerOf } from './gazetteer.js'
import { BESIDE_NAMES, nameAgain, nameExact, nameUnlisted } from './introduced.js'
import type { Naming, Scene } from './naming.js'
import { nameSecretary } from './secretary.js'
import { nameStates } from './states.js'
import { nameTitled } from './titled.js'
import { nameUnnamed, UNNAMED } from './unnamed.js'
import { type Word, wordsOf } from './words.js'

/**
 * People, outlets, bodies and states of a report, one entity each with all its mentions. Who is meant by a misspelt name is decided by the
 * office that the text gives and the day of the report, never by spelling alone; what stays open keeps the words of the text as its name.
 */
export function entitiesOf(context: Context): readonly Entity[] {
  const { register, passages, published } = context
  const words = wordsOf(passages)
  const found = foundIn(gazetteerOf(register.actors), words)
  const scene: Scene = {
    words,
    ...markedIn(words),
    found,
    actors: register.actors,
    day: published,
    at: byIndex(found, ({ from }) => from),
    before: byIndex(found, ({ to }) => to),
    taken: new Uint8Array(words.length),
    headings: headingsOf(words, passages.paragraphs),
    datelines: datelinesOf(passages.paragraphs),
    namings: [],
    introduced: new Map(),
  }
  nameTitled(scene)
  nameSecretary(scene, context)
  nameExact(scene)
  nameBodies(scene)
  nameByline(scene, passages.paragraphs)
  nameChained(scene)
  nameUnlisted(scene)
  nameAgain(scene)
  nameUnnamed(scene)
  nameStates(scene)
  return grouped(scene.namings, passages.text)
}

/** One pass over the words for all steps. */
function markedIn(words: readonly Word[]): Pick<Scene, 'marked' | 'capitals'> {
  const marked: number[] = []
  const capitals: number[] = []
  for (let at = 0; at < words.length; at += 1) {
    const { roles, capital, han } = words[at]!
    if (han || (roles & (BYLINE | BESIDE_NAMES | UNNAMED)) !== 0) marked.push(at)
    if (capital) capitals.push(at)
  }
  return { marked, capitals }
}

function datelinesOf(paragraphs: readonly Paragraph[]): ReadonlyMap<number, number> {
  const ends = new Map<number, number>()
  for (const [index, { text, start }] of paragraphs.entries()) {
    const length = afterDateline(text)
    if (length > 0) ends.set(index, start + length)
  }
  return ends
}

/** Short paragraphs without a full stop in which nearly every longer word has a capital. */
function headingsOf(words: readonly Word[], paragraphs: readonly { readonly text: string }[]): ReadonlySet<number> {
  const headings = new Set<number>()
  for (let at = 0; at < words.length; ) {
    const { paragraph } = words[at]!
    let long = 0
    let capital = 0
    for (; at < words.length && words[at]!.paragraph === paragraph; at += 1) {
      if (words[at]!.text.length < 4) continue
      long += 1
      if (words[at]!.capital) capital += 1
    }
    if (long >= 3 && long <= 25 && capital >= long * 0.75 && !/[.!?。]["”’']?$/.test(paragraphs[paragraph]!.text))
      headings.add(paragraph)
  }
  return headings
}

/** Chinese names share the index of their run: those are looked up by no neighbour. */
const byIndex = (found: readonly Found[], key: (one: Found) => number): ReadonlyMap<number, Found> =>
  new Map(found.map((one) => [key(one), one]))

function grouped(namings: readonly Naming[], text: string): Entity[] {
  const entities = new Map<string, { first: Naming; mentions: Mention[]; evidence: Set<string> }>()
  const inOrder = [...namings].sort((a, b) => a.start - b.start || b.end - a.end)
  for (const naming of inOrder) {
    const key = `${naming.type} ${naming.canonical}`
    const entity = entities.get(key) ?? { first: naming, mentions: [], evidence: new Set<string>() }
    entities.set(key, entity)
    entity.mentions.push({ start: naming.start, end: naming.end, surface: text.slice(naming.start, naming.end) })
    if (naming.evidence) entity.evidence.add(naming.evidence)
  }
  return [...entities.values()].map(({ first, mentions, evidence }, at) => ({
    id: `n${at + 1}`,
    type: first.type,
    canonical: first.canonical,
    ...(first.office ? { office: first.office } : {}),
    ...(first.state ? { state: first.state } : {}),
    ...(first.unnamed ? { unnamed: true } : {}),
    mentions,
    ...(evidence.size ? { evidence: [...evidence] } : {}),
  }))
}
