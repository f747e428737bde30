import type { Citation } from '../../../src/register/model.js'
import type { ProvisionPage } from '../../core/asks.js'
import { useStateOn } from '../../core/hooks.js'
import { originalOf } from '../../law/show.js'
import { Cited } from '../../law/source.js'
import { useWordsOf } from '../../words/language.js'
import { words } from './words.js'

/** Where it is written, and where its state on the day is: the original language first. */
export function Sources({ page }: { readonly page: ProvisionPage }) {
  const text = useWordsOf(words)
  const { data } = useStateOn(page.id)
  const all = [page.cite, ...(data?.citations ?? []), ...(data?.readings ?? []).flatMap(({ citations }) => citations)]
  const sources = inOrder(all, page)
  return (
    <section aria-labelledby="sources">
      <h2 id="sources">{text.sources}</h2>
      <p className="muted small">{text.sourcesLead}</p>
      <ul className="sources">
        {sources.map((cite) => (
          <li key={keyOf(cite)}>
            <Cited cite={cite} lang={page.languages[cite.ref]} />
          </li>
        ))}
      </ul>
    </section>
  )
}

const keyOf = ({ ref, at }: Citation): string => `${ref}#${at ?? ''}`

/** Each once; those in the language of their act before the others, otherwise as they came. */
export function inOrder(
  citations: readonly Citation[],
  { languages }: Pick<ProvisionPage, 'languages'>,
): readonly Citation[] {
  const once = [...new Map(citations.map((cite) => [keyOf(cite), cite])).values()]
  const original = ({ ref }: Citation): boolean => languages[ref] === originalOf(ref)
  return [...once.filter(original), ...once.filter((cite) => !original(cite))]
}
