import type { WithDates } from '../context.js'
import { ordered, startingIn } from '../text/spans.js'

/** Who publishes, by its canonical name where it is on file: as given or stated, the byline, the site of the source line. Otherwise the author. */
export function outletOf(context: WithDates): string {
  const { head, entities, passages } = context
  if (head.publisher.basis !== 'absent') return canonical(context, head.publisher.value)
  const outlets = ordered(
    entities
      .filter(({ type }) => type === 'outlet')
      .flatMap(({ canonical: name, mentions }) => mentions.map((mention) => ({ ...mention, name }))),
  )
  const first = passages.paragraphs[0]
  if (first && first.text.length < 80 && /^[【[(（]? ?by /i.test(first.text)) {
    const byline = startingIn(outlets, first)[0]
    if (byline) return byline.name
  }
  const source = head.from
    .flatMap((line) => startingIn(outlets, line))
    .find(({ name }) => context.register.actors.outlets[name]?.kind !== 'platform')
  if (source) return source.name
  return head.kind === 'commentary' ? 'author' : 'unnamed outlet'
}

function canonical({ entities, register }: WithDates, value: string): string {
  const known = entities.find(
    (entity) => entity.canonical === value || entity.mentions.some(({ surface }) => surface === value),
  )
  if (known) return known.canonical
  const named = [...Object.values(register.actors.outlets), ...Object.values(register.actors.bodies)].find(
    ({ name, en, zh }) => [name, ...en, ...zh].some((one) => one.toLowerCase() === value.toLowerCase()),
  )
  return named?.name ?? value
}
