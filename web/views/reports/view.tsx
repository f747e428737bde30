import { Empty } from '../../shell/state.js'
import { useWordsOf } from '../../words/language.js'
import { words } from './words.js'

export function ReportsView() {
  const { title, what, now } = useWordsOf(words)
  return (
    <Empty title={title}>
      <p>{what}</p>
      <p>{now}</p>
      <p>
        <code>lodestone read report.txt</code>
      </p>
    </Empty>
  )
}
