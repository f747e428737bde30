import { useTimeline } from '../../core/hooks.js'
import { Answered } from '../../shell/state.js'

export function RegisterView() {
  return <Answered asked={useTimeline()}>{({ provisions }) => <h1>{provisions.length}</h1>}</Answered>
}
