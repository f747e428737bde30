import { Empty } from '../../shell/state.js'
import { useWordsOf } from '../../words/language.js'
import { words } from './words.js'

export function TalksView() {
  const { title, what, now } = useWordsOf(words)
  return (
    <Empty title={title}>
      <p>{what}</p>
      <p>{now}</p>
      <p>
        <code>lodestone talks</code>
      </p>
    </Empty>
  )
}
