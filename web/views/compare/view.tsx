import { Empty } from '../../shell/state.js'
import { useWordsOf } from '../../words/language.js'
import { words } from './words.js'

export function CompareView() {
  const { title, what, now } = useWordsOf(words)
  return (
    <Empty title={title}>
      <p>{what}</p>
      <p>{now}</p>
      <p>
        <code>lodestone compare examples/motor.question.yaml --scenario no-70-lapses</code>
      </p>
    </Empty>
  )
}
