import { Empty } from '../../shell/state.js'
import { useWordsOf } from '../../words/language.js'
import { words } from './words.js'

export function CheckView() {
  const { title, what, now } = useWordsOf(words)
  return (
    <Empty title={title}>
      <p>{what}</p>
      <p>{now}</p>
      <p>
        <code>lodestone check examples/motor.question.yaml</code>
      </p>
    </Empty>
  )
}
