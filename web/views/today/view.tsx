import { useBrief } from '../../core/hooks.js'
import { Answered } from '../../shell/state.js'

export function Today() {
  return <Answered asked={useBrief()}>{({ certain }) => <h1>{certain}</h1>}</Answered>
}
