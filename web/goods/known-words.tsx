import { useState } from 'react'
import type { Issue } from '../../src/issue.js'
import { type NameKind, nameOf } from '../../src/words/named.js'
import { useAsk } from '../core/hooks.js'
import type { Vocabulary } from '../core/vocabulary.js'
import { useLanguage, useWordsOf } from '../words/language.js'
import { TemplateFiles } from './template.js'
import { words } from './words.js'

const KINDS = {
  'unknown-form': 'form',
  'unknown-material': 'material',
  'unknown-product': 'product',
  'unknown-territory': 'place',
  'unknown-element': 'element',
  'unknown-spec': 'spec',
  'unknown-list': 'list',
  'unknown-value': 'use',
} as const satisfies Record<string, NameKind>
type WordKind = (typeof KINDS)[keyof typeof KINDS]

/** The kinds of words that some issues ask for. */
const kindsIn = (issues: readonly Issue[]): readonly WordKind[] => {
  const kinds: Readonly<Record<string, WordKind>> = KINDS
  return [
    ...new Set(
      issues.flatMap(({ code, path }) => (code === 'unknown-value' && path !== 'end-use' ? [] : (kinds[code] ?? []))),
    ),
  ]
}

/** A list of no more words than this is shown at once. */
const SHORT = 40
const FIRST = 20

/** Beside what was not understood: the words that are, with their meaning, and a list to start from. */
export function KnownWords({ issues }: { readonly issues: readonly Issue[] }) {
  const said = useWordsOf(words)
  const { data } = useAsk('words', {})
  const kinds = kindsIn(issues)
  if (!data || kinds.length === 0) return null
  return (
    <div className="known-words">
      {kinds.map((kind) => (
        <Kind key={kind} kind={kind} known={data} />
      ))}
      <p className="small">{said.template}:</p>
      <TemplateFiles />
    </div>
  )
}

function Kind({ kind, known }: { readonly kind: WordKind; readonly known: Vocabulary }) {
  const said = useWordsOf(words)
  const language = useLanguage()
  const [all, setAll] = useState(false)
  const found = wordsOf(kind, known)
  const shown = all || found.length <= SHORT ? found : found.slice(0, FIRST)
  return (
    <details open={found.length <= SHORT}>
      <summary>{said.knownWords(said.wordKinds[kind], found.length)}</summary>
      <p className="small">
        {shown.map(([word, id]) => {
          const name = nameOf(known.names, kind, id)[language]
          return (
            <span key={word} className="known-word">
              <code>{word}</code>
              {name !== word && <span className="muted"> {name}</span>}
            </span>
          )
        })}
      </p>
      {shown.length < found.length && (
        <button type="button" className="quiet" onClick={() => setAll(true)}>
          {said.showAll(found.length)}
        </button>
      )}
    </details>
  )
}

/** What is written, and the id whose name tells what it means. */
function wordsOf(kind: WordKind, known: Vocabulary): readonly (readonly [string, string])[] {
  if (kind === 'place') return known.territories.map(({ id, alias }) => [alias, id])
  if (kind === 'list') return known.controlLists.map((id) => [id, id])
  return Object.keys(known.names[kind]).map((id) => [id, id])
}
