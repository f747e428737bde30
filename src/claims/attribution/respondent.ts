import { type Actors, holdersOn, type Office } from '../../register/actors.js'
import type { WithDates } from '../context.js'
import type { Entity, Span } from '../reading.js'
import { ordered, startingIn } from '../text/spans.js'
import { type Speaker, speakerOf } from './speaker.js'

/** Whose answers a text gives, by its title; `whole`: the title says that the text is a statement of theirs. */
export type Respondent = { readonly speaker: Speaker; readonly paragraph: number; readonly whole: boolean }

const TITLE_LINES = 6
const TITLED =
  /答记者问|应询|发表谈话|的谈话|记者会|例行|\b(?:remarks|statement|comments?|answers?|responses?|reply|replies|q\s?&\s?a|press (?:conference|briefing)|media (?:queries|questions))\b/iu
const STATEMENT = /发表谈话|的谈话|谈话$|\b(?:remarks|statement|comments?|reply|response)\b/iu

/** Titles before a name, which a label keeps and a name does without. */
const TITLES = new Set(
  'mr mrs ms miss dr sir madam senator sen representative rep congressman congresswoman governor gov general gen admiral ambassador secretary minister president premier chairman chairwoman chair vice deputy under assistant acting prime press director spokesperson spokesman spokeswoman treasury commerce state defense trade us u s the of'.split(
    ' ',
  ),
)
const OFFICE_WORDS =
  /\b(?:president|secretary|minister|spokes(?:person|man|woman)|ambassador|representative|director|chair(?:man|woman)?|premier|official)\b/i

/** The spokesperson or office-holder named in the title of questions and answers or of a statement. */
export function respondentOf(context: WithDates): Respondent | undefined {
  for (const [paragraph, { text, start, end }] of context.passages.paragraphs.slice(0, TITLE_LINES).entries()) {
    if (text.length > 200 || !TITLED.test(text) || /[.。]$/.test(text)) continue
    const speaker = spokesIn(context, text, start) ?? personIn(context, { start, end })
    if (speaker) return { speaker, paragraph, whole: STATEMENT.test(text) }
  }
  return undefined
}

/** Who a label means: a name of the text, the only person on file whose family name it ends with and who holds an office, or a person as it is written. */
export function speakerNamed(context: WithDates, label: string, at: Span): Speaker | undefined {
  const named = personIn(context, at)
  if (named && !shouted(named.name) && !TITLES.has(named.name.split(/[\s.]/)[0]!.toLowerCase())) return named
  const words = label.split(/[\s,.]+/).filter(Boolean)
  const name = words.filter((word) => !TITLES.has(word.toLowerCase()))
  const family = name.at(-1)
  if (family) {
    const known = bearerOf(context, label, family)
    if (known) return { ...at, name: known, person: true, via: [] }
  }
  const office = name.length === 0 || named === undefined ? holderOf(context, label) : undefined
  if (office) return { ...at, ...office, person: true, via: [] }
  if (named) return { ...named, name: titleCase(named.name) }
  const spokes = spokesIn(context, label, at.start)
  if (spokes) return spokes
  if (isRole(words)) return { ...at, name: words.join(' ').toLowerCase(), person: true, via: [] }
  return isName(words, name) ? { ...at, name: written(label), person: true, via: [] } : undefined
}

const ROLE = /^(?:officials?|officers?|diplomats?|negotiators?|advis[eo]rs?|aides?)$/i
/** `SENIOR ADMINISTRATION OFFICIAL`, perhaps numbered: somebody described, not named. */
function isRole(words: readonly string[]): boolean {
  const last = words.findLastIndex((word) => !/^(?:#?\d{1,2}|one|two|three|four)$/i.test(word))
  return last > 0 && words.length <= 6 && ROLE.test(words[last]!)
}

/** Whether a label is the name of an outlet on file. */
export function outletNamed({ entities }: WithDates, label: string): boolean {
  const bare = label.toLowerCase().replace(/^the /, '')
  return entities.some(
    ({ type, canonical, mentions }) =>
      type === 'outlet' &&
      [canonical, ...mentions.map(({ surface }) => surface)].some((name) => name.toLowerCase() === bare),
  )
}

/** `MS. ROE` and `Jane Roe, the mayor`: a title and a capitalised name, or two or three capitalised words. */
function isName(words: readonly string[], name: readonly string[]): boolean {
  const first = words[0]?.toLowerCase() ?? ''
  const capital = name.every((word) => /^\p{Lu}/u.test(word))
  if (name.length === 0 || !capital || words.length > 12) return false
  return words.length > name.length ? TITLES.has(first) && first !== 'the' && name.length <= 3 : false
}

const written = (label: string): string => {
  const bare = label.split(',')[0]!.trim()
  return shouted(bare) ? titleCase(bare) : bare
}
const shouted = (name: string): boolean => /\p{Lu}{3}/u.test(name) && !/\p{Ll}/u.test(name)
const titleCase = (name: string): string =>
  shouted(name) ? name.toLowerCase().replace(/(?<![\p{L}])\p{L}/gu, (letter) => letter.toUpperCase()) : name

type Standing = { readonly start: number; readonly end: number; readonly entity: Entity }
const people = new WeakMap<readonly Entity[], readonly Standing[]>()

function personIn({ entities }: WithDates, span: Span): Speaker | undefined {
  const known = people.get(entities) ?? mentionsOf(entities)
  people.set(entities, known)
  const mention = startingIn(known, span)[0]
  return mention && speakerOf(mention)
}

/** The one person whom a line names. */
export function onlyPersonIn(context: WithDates, span: Span): Speaker | undefined {
  const first = personIn(context, span)
  const known = people.get(context.entities) ?? []
  return first && startingIn(known, span).every(({ entity }) => entity.canonical === first.name) ? first : undefined
}

const mentionsOf = (entities: readonly Entity[]): readonly Standing[] =>
  ordered(
    entities
      .filter(({ type, unnamed }) => type === 'person' && !unnamed)
      .flatMap((entity) => entity.mentions.map(({ start, end }) => ({ start, end, entity }))),
  )

/** A person whom the text names in full, else the only one on file with that family name who holds or held an office by the day. */
function bearerOf({ register, entities, published }: WithDates, label: string, family: string): string | undefined {
  const last = family.toLowerCase()
  const inText = entities.filter(
    ({ type, canonical, unnamed }) =>
      type === 'person' && !unnamed && !shouted(canonical) && canonical !== label && endsWith(canonical, last),
  )
  if (inText.length === 1) return inText[0]!.canonical
  const bearers = Object.values(register.actors.people).filter((person) => person.family.toLowerCase() === last)
  const inOffice = bearers.filter(({ name }) =>
    Object.values(register.actors.offices).some(({ holders }) =>
      holders.some(({ person, terms }) => person === name && terms.some(({ from }) => !published || from <= published)),
    ),
  )
  return inOffice.length === 1 ? inOffice[0]!.name : undefined
}

const endsWith = (name: string, family: string): boolean => {
  const words = name.toLowerCase().split(/\s+/)
  return words.length > 1 && (words.at(-1) === family || words[0] === family)
}

/** `THE PRESIDENT`: who held that office that day, in the state of the text. */
function holderOf({ register, published, entities }: WithDates, label: string) {
  if (!published || !OFFICE_WORDS.test(label)) return undefined
  const bare = label.toLowerCase().replace(/^the /, '')
  const states = entities.filter(({ type }) => type === 'person').map(({ state }) => state)
  const offices = Object.values(register.actors.offices).filter(
    ({ en, several, title }) => !several && [title, ...en].some((one) => one.toLowerCase() === bare),
  )
  const own = offices.filter(({ state }) => state === 'us' || states.includes(state))
  const office = own.find(({ state }) => state === 'us') ?? own[0]
  const holders = office ? holdersOn(office, published) : []
  return holders.length === 1 ? { name: holders[0]!, office: office!.title } : undefined
}

type Post = { readonly office: Office; readonly name: string }
const cache = new WeakMap<Actors, readonly Post[]>()

/** The names of posts that several hold, in lower case, the longest first. */
function postsOf(actors: Actors): readonly Post[] {
  const known = cache.get(actors)
  if (known) return known
  const posts = Object.values(actors.offices)
    .filter(({ several }) => several)
    .flatMap((office) => [...office.zh, ...office.en].map((name) => ({ office, name: name.toLowerCase() })))
    .sort((a, b) => b.name.length - a.name.length)
  cache.set(actors, posts)
  return posts
}

/** `商务部新闻发言人何咏前`, `Foreign Ministry Spokesperson`: a post that several hold, by its words; with the person where one is named beside it. */
export function spokesIn({ register }: Pick<WithDates, 'register'>, words: string, start: number): Speaker | undefined {
  if (!/发言人|spokes/iu.test(words)) return undefined
  const lower = words.toLowerCase()
  const post = postsOf(register.actors).find(({ name }) => lower.includes(name))
  const best = post && { ...post, at: lower.indexOf(post.name) }
  if (!best) return undefined
  const behind = words.slice(best.at + best.name.length, best.at + best.name.length + 60).trimStart()
  const person = best.office.holders
    .flatMap((holder) => register.actors.people[holder.person] ?? [])
    .find(({ name, zh }) => [name, ...zh].some((one) => behind.startsWith(one)))
  const at = { start: start + best.at, end: start + best.at + best.name.length }
  return {
    ...at,
    name: person?.name ?? `${best.office.body ?? best.office.title} spokesperson`,
    office: best.office.title,
    person: true,
    via: [],
    ...(best.office.state ? { state: best.office.state } : {}),
  }
}
