import type { Citation } from '../../src/register/model.js'
import { useDay, useWords } from '../words/language.js'

const isWeb = (url: string | undefined): url is string => url !== undefined && /^https?:\/\//i.test(url)

/** A link where the source has a web address, its name otherwise. Nothing but http and https is ever a link. */
export function SourceLink({
  cite: { url, title, ref },
  lang,
}: {
  readonly cite: Citation
  readonly lang?: string | undefined
}) {
  const name = title ?? ref
  return isWeb(url) ? (
    <a href={url} rel="noreferrer noopener" target="_blank" lang={lang}>
      {name}
    </a>
  ) : (
    <span lang={lang}>{name}</span>
  )
}

/** A citation: how good it is, the source, the place in it, and since when the world could read it. */
export function Cited({ cite, lang }: { readonly cite: Citation; readonly lang?: string | undefined }) {
  const { grades } = useWords()
  const day = useDay()
  return (
    <>
      <span className="grade" lang="en" title={grades[cite.grade]}>
        {cite.grade}
      </span>{' '}
      <SourceLink cite={cite} lang={lang} />{' '}
      <span className="muted">
        {cite.at && <span lang="en">{cite.at} · </span>}
        <time dateTime={cite.published}>{day(cite.published)}</time> · {grades[cite.grade]}
      </span>
    </>
  )
}
