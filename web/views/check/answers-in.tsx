import { useState } from 'react'
import { type Loaded, withAnswers, withoutAnswers } from '../../goods/loaded.js'
import { Failure } from '../../shell/state.js'
import { useWordsOf } from '../../words/language.js'
import { words } from './words.js'

/** The way back of a request: one file for the whole list, read at once, and what it answers. */
export function AnswersIn({ goods }: { readonly goods: Loaded }) {
  const said = useWordsOf(words)
  const [error, setError] = useState<unknown>()
  const read = async (file: File | undefined) => {
    if (!file) return
    try {
      await withAnswers(goods, { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })
      setError(undefined)
    } catch (wrong) {
      setError(wrong)
    }
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
              void read(event.target.files?.[0])
              event.target.value = ''
            }}
          />
        </label>
        {goods.answers && (
          <button type="button" className="quiet" onClick={() => withoutAnswers(goods)}>
            {said.withoutAnswers}
          </button>
        )}
      </p>
      {goods.answers && (
        <p className="small" role="status">
          {said.answersRead(Object.keys(goods.answers.given).length, goods.answers.name)}
        </p>
      )}
      {error !== undefined && <Failure error={error} />}
    </div>
  )
}
