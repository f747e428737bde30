import { useParams } from '@tanstack/react-router'
import { useProvision } from '../../core/hooks.js'
import { Answered } from '../../shell/state.js'

export function ProvisionView() {
  const { provision } = useParams({ from: '/register/$provision' })
  return <Answered asked={useProvision(provision)}>{(page) => <h1>{page.provision.id}</h1>}</Answered>
}
