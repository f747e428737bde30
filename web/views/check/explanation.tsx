import { Fragment } from 'react'
import type { ToldLine } from '../../../src/words/explained.js'
import type { One } from '../../core/check.js'
import { useAsk, useScenario } from '../../core/hooks.js'
import { English } from '../../law/show.js'
import { Answered } from '../../shell/state.js'
import { useLanguage, useWordsOf } from '../../words/language.js'
import { words } from './words.js'

/** The whole tree of what was read, as it was read: each value, each open point with its readings, each citation. */
export function Explanation({ one, provision }: { readonly one: One; readonly provision: string }) {
  const asked = useAsk('explained', { ...one, ...useScenario(), provision })
  return <Answered asked={asked}>{(lines) => <Tree lines={lines} />}</Answered>
}

/** The lines of one tree. */
export const Tree = ({ lines }: { readonly lines: readonly ToldLine[] }) => (
  <div className="explanation">
    {lines.map((line, index) => (
      // The lines of one tree never change places.
      // biome-ignore lint/suspicious/noArrayIndexKey: a tree has no other names
      <Fragment key={index}>
        <Row line={line} />
      </Fragment>
    ))}
  </div>
)

const DEEPEST = 8

function Row({ line: { depth, value, text: both, only } }: { readonly line: ToldLine }) {
  const said = useWordsOf(words)
  const language = useLanguage()
  const text = both[language]
  const url = /https?:\/\/[^\s)]+/.exec(text)?.[0]
  const [before, after] = url ? text.split(url) : [text]
  return (
    <p className={`depth-${Math.min(depth + 1, DEEPEST)}`}>
      {value && <span className={`mark ${value}`}>{said.value[value]}</span>} {before}
      {url && (
        <a href={url} rel="noreferrer">
          {url}
        </a>
      )}
      {after}
      {only && language === 'zh' && <English>{only}</English>}
    </p>
  )
}
