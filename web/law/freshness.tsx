import { Link } from '@tanstack/react-router'
import type { RegimeHead } from '../core/asks.js'
import { useWords, useWordsOf } from '../words/language.js'
import { Day, Name } from './show.js'

const words = {
  en: {
    title: 'How fresh the register is',
    lead: 'The day up to which every instrument was looked for.',
    coverage: { modelled: 'modelled', partly: 'in part', 'pointed at': 'pointed at' },
  },
  zh: {
    title: '登记的时效',
    lead: '已查找全部文件的截止日。',
    coverage: { modelled: '已建模', partly: '部分', 'pointed at': '仅指明' },
  },
}

/** How far the register holds each regime. */
export function Freshness({ regimes }: { readonly regimes: readonly RegimeHead[] }) {
  const shell = useWords()
  const text = useWordsOf(words)
  return (
    <section aria-labelledby="fresh">
      <h2 id="fresh">{text.title}</h2>
      <p className="muted">{text.lead}</p>
      <ul className="fresh">
        {regimes.map(({ id, title, coverage, verifiedThrough, stale }) => (
          <li key={id}>
            <Link to="/register" search={{ regime: id, view: undefined }}>
              <Name of={title} id={id} />
            </Link>
            <span className="muted">{text.coverage[coverage]}</span>
            <span className={stale ? 'old' : ''}>
              <Day of={verifiedThrough} />
              {stale && <span className="hidden"> {shell.stale}</span>}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
