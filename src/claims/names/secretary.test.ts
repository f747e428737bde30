import { describe, expect, it } from 'vitest'
import { named } from '../attribution/reading.testing.js'

const AGENCY = 'AGENCY: Bureau of Industry and Security, Department of Commerce.\n\n'

describe('the Secretary', () => {
  it('of a text whose masthead names the department is its head on that day', () => {
    expect(named(`${AGENCY}The Secretary has signed the rule.`)).toContainEqual('Howard Lutnick: The Secretary')
    expect(named(`${AGENCY}Today the Secretary’s rule begins.`, '2022-03-01').join()).toContain('Gina Raimondo')
    expect(named('U.S. Department of the Treasury\n\nThe Secretary has signed it.')).toContainEqual(
      'Scott Bessent: The Secretary',
    )
  })
  it('is nobody without that evidence, nor where the text calls another so', () => {
    expect(named('The Secretary has signed the rule.').join()).not.toContain('Secretary')
    expect(named(`AGENCY: Office of Things.\n\nThe Secretary has signed the rule.`).join()).not.toContain(
      'The Secretary',
    )
    const other = `${AGENCY}The Secretary of the Treasury (Secretary) came. The Secretary left.`
    expect(named(other).join()).not.toContain('Howard Lutnick')
  })
  it('is not who has a longer title, or a name', () => {
    expect(named(`${AGENCY}The Secretary General left.`).join()).not.toContain('Lutnick')
    expect(named(`${AGENCY}The Secretary of State left.`).join()).not.toContain('Lutnick')
  })
})
