import { useState } from 'react'
import { noteWords } from '../../../src/words/notes.js'
import type { Many } from '../../core/check.js'
import type { Chosen } from '../../core/goods.js'
import { useAsk, useScenario } from '../../core/hooks.js'
import type { GivenAnswers } from '../../core/requested.js'
import { type Loaded, withAnswers } from '../../goods/loaded.js'
import { English } from '../../law/show.js'
import { Failure } from '../../shell/state.js'
import { useLanguage, useWordsOf } from '../../words/language.js'
import { words } from './words.js'

type Given = Omit<Many, 'parts'>

/** The way back of a request: one file for the whole list, read at once, and what it answers. */
export function AnswersIn({ goods, many }: { readonly goods: Loaded; readonly many: Given }) {
  const said = useWordsOf(words)
  const [refused, setRefused] = useState<{ readonly error: unknown; readonly file: Chosen }>()
  const read = async (file: Chosen, partly = false) => {
    try {
      await withAnswers(goods, file, partly)
      setRefused(undefined)
    } catch (error) {
      setRefused({ error, file })
    }
  }
  const readFile = async (file: File | undefined) => {
    if (file) await read({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })
  }
  return (
    <div className="answers-in">
      <p className="tools">
        <label className="firm file">
          {said.answers}
          <input
            type="file"
            accept=".csv,.tsv,.xlsx"
            onChange={(event) => {
              void readFile(event.target.files?.[0])
              event.target.value = ''
            }}
          />
        </label>
      </p>
      {goods.answers && (
        <p className="small" role="status">
          {said.answersRead(rowsOf(goods.answers.given), goods.answers.name)}
        </p>
      )}
      {goods.answers && <Aside many={many} />}
      {refused && (
        <>
          <Failure error={refused.error} />
          <p>
            {said.answersRefused}{' '}
            <button type="button" className="quiet" onClick={() => void read(refused.file, true)}>
              {said.takeTheRest}
            </button>
          </p>
        </>
      )}
    </div>
  )
}

/** In how many rows of the file something was answered: one row may answer many facts. */
const rowsOf = (given: GivenAnswers): number =>
  new Set(Object.values(given).flatMap(({ at }) => at.map(({ line, path }) => line ?? path))).size

/** Why, in the language of the page, and in English what has no Chinese. */
function Note({ of }: { readonly of: string }) {
  const language = useLanguage()
  const { text, only } = noteWords(of)
  return language === 'zh' ? (
    <>
      {text.zh} {only && <English>{only}</English>}
    </>
  ) : (
    text.en
  )
}

/** Answers about lists of names that do not count on these days, and why. */
function Aside({ many: { movement, on, knownAt, answers } }: { readonly many: Given }) {
  const said = useWordsOf(words)
  const aside = useAsk(
    'aside',
    { movement, on, knownAt, ...(answers ? { answers } : {}), ...useScenario() },
    { enabled: answers !== undefined },
  )
  if (!aside.data?.length) return null
  return (
    <div className="notice small" role="status">
      <p>{said.setAside}</p>
      <ul>
        {aside.data.map(({ lookedUp, because, keys }) => (
          <li key={`${lookedUp} ${because}`}>
            {said.setAsideFor(lookedUp, keys.length)} <Note of={because} />
          </li>
        ))}
      </ul>
    </div>
  )
}
