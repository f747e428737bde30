import { describe, expect, test } from 'vitest'
import type { Edit } from '../../register/sample.testing.js'
import { date } from '../../time/date.js'
import { becameLaw, lapsedOf, pendingOf, talksDigest } from './digest.js'
import { sampleTalks } from './sample.testing.js'
import { talksOn } from './talks-on.js'

const PAUSE = 'arrangements/pause.yaml'
const MORE = 'arrangements/more.yaml'

function ask(on: string, knownAt = on, ...edits: readonly Edit[]) {
  const { talks, register } = sampleTalks(...edits)
  return talksOn(register, talks, { on: date(on), knownAt: date(knownAt) })
}
const promiseIn = (answer: ReturnType<typeof ask>, id: string) =>
  answer.arrangements.flatMap(({ promises }) => promises).find((promise) => promise.id === id)
const stateOf = (id: string, ...args: Parameters<typeof ask>) => promiseIn(ask(...args), id)?.state

describe('a promise', () => {
  test('is not there before a side stated it', () => {
    expect(stateOf('pause/cn-pause', '2025-10-31')).toBeUndefined()
    expect(ask('2025-10-31').arrangements).toEqual([])
  })

  test('is claimed by one side until the other states it too', () => {
    const edits: Edit[] = [[PAUSE, '    steps: { cn: an announcement }\n', '']]
    expect(stateOf('pause/cn-pause', '2025-11-01', '2025-11-01', ...edits)).toBe('claimed-by-one-side')
    expect(stateOf('pause/cn-pause', '2025-11-02', '2025-11-02', ...edits)).toBe('stated-by-both')
  })

  test('waits for its domestic step once both state it', () => {
    expect(stateOf('pause/cn-pause', '2025-11-02')).toBe('step-pending')
  })

  test('is carried out by its instrument, from the day it takes effect, once that is known', () => {
    expect(stateOf('pause/cn-pause', '2025-11-06', '2025-11-07')).toBe('step-pending')
    expect(stateOf('pause/cn-pause', '2025-11-07', '2025-11-07')).toBe('carried-out')
    expect(stateOf('pause/cn-pause', '2025-11-07', '2025-11-06')).toBe('step-pending')
    const carried = promiseIn(ask('2025-11-07'), 'pause/cn-pause')!.carriedBy
    expect(carried).toMatchObject([{ instrument: 'cn/mofcom/2025-70', onFile: true, date: '2025-11-07' }])
  })

  test('what the register does not hold says so', () => {
    const carried = promiseIn(ask('2025-11-10', '2025-11-30'), 'pause/us-pause')!.carriedBy
    expect(carried).toMatchObject([{ instrument: 'Order 7', onFile: false, now: {} }])
  })

  test('carried out in part is partly', () => {
    const edit: Edit = [PAUSE, 'date: 2025-11-07', 'date: 2025-11-07, part: no names']
    expect(stateOf('pause/cn-pause', '2025-11-08', '2025-11-08', edit)).toBe('partly')
  })

  test('what both promised needs an instrument of each', () => {
    const carriers = (...parties: string[]): Edit => [
      MORE,
      '    renews:',
      `    carried-by: [${parties.map((party) => `{ instrument: Order 8, on-file: "no", party: ${party}, date: 2026-01-02, cite: "pause@order" }`).join(', ')}]\n    renews:`,
    ]
    const on = '2026-02-01'
    expect(stateOf('more/both-extend', on)).toBe('step-pending')
    expect(stateOf('more/both-extend', on, on, carriers('us'))).toBe('partly')
    expect(stateOf('more/both-extend', on, on, carriers('us', 'cn'))).toBe('carried-out')
    expect(stateOf('more/both-extend', '2026-01-01', on, carriers('us', 'cn'))).toBe('step-pending')
  })

  test('words alone never carry it out: neither both sides, nor what is said later', () => {
    expect(stateOf('pause/cn-licences', '2025-12-31')).toBe('claimed-by-one-side')
    expect(promiseIn(ask('2025-12-31'), 'pause/cn-licences')!.silent).toMatchObject([{ party: 'cn' }])
    expect(stateOf('more/both-extend', '2026-12-31')).toBe('step-pending')
  })

  test('an alleged breach stands until it is taken up', () => {
    expect(stateOf('pause/us-pause', '2025-11-20')).toBe('breach-alleged')
    expect(stateOf('pause/us-pause', '2025-12-01')).toBe('carried-out')
  })

  test('lapses on the first day that is certainly outside its term', () => {
    expect(stateOf('pause/us-pause', '2026-11-09')).toBe('carried-out')
    expect(stateOf('pause/us-pause', '2026-11-10')).toBe('lapsed')
    expect(stateOf('pause/cn-pause', '2026-11-10')).toBe('carried-out')
    expect(stateOf('pause/cn-pause', '2026-11-11')).toBe('lapsed')
    expect(promiseIn(ask('2026-11-11'), 'pause/cn-pause')!.renewedBy).toEqual(['more/both-extend'])
    expect(promiseIn(ask('2026-11-11', '2025-11-30'), 'pause/cn-pause')!.renewedBy).toEqual([])
  })

  test('an end that nobody had stated yet is not known', () => {
    expect(promiseIn(ask('2025-11-06'), 'pause/cn-pause')!.until).toBeUndefined()
    expect(promiseIn(ask('2025-11-07'), 'pause/cn-pause')!.until).toMatchObject({ date: '2026-11-10' })
  })
})

describe('contacts', () => {
  test('planned, then held, as somebody says so', () => {
    expect(ask('2025-10-25').next).toMatchObject({ state: 'planned', from: '2025-10-30' })
    expect(ask('2025-10-25').last).toBeUndefined()
    expect(ask('2025-11-01').last).toMatchObject({ state: 'held', contact: { id: 'first', ordinal: { nth: 1 } } })
    expect(ask('2025-11-01', '2025-10-25').unconfirmed).toMatchObject([{ state: 'unconfirmed' }])
  })

  test('a name, an ordinal and who asked are known with their citations', () => {
    const { contact } = ask('2025-10-25').next!
    expect(contact).toEqual({
      id: 'first',
      kind: 'round',
      title: { en: 'round' },
      people: {},
      agenda: expect.objectContaining({ items: ['tariffs'] }),
    })
    expect(ask('2025-11-01').last!.contact).toMatchObject({ title: { zh: '首轮' }, askedBy: { party: 'us' } })
  })

  test('one that was held counts as ahead on a day before it', () => {
    expect(ask('2025-10-25', '2025-11-30').next).toMatchObject({ contact: { id: 'first' }, state: 'planned' })
  })

  test('the last word moves a day; a silence does not', () => {
    expect(ask('2025-11-15').next).toMatchObject({ from: '2025-12-10', state: 'planned' })
    const moved = ask('2025-11-25').contacts.find(({ contact }) => contact.id === 'second')
    expect(moved).toMatchObject({ from: '2026-02-10', state: 'postponed' })
    expect(Object.keys(moved!.parties)).toEqual(['us', 'cn'])
  })
})

describe('a day that was named', () => {
  test('is not law: the text ends earlier, and no act moves it', () => {
    const [said] = ask('2025-12-31').saidDates
    expect(said).toMatchObject({
      day: '2027-01-10',
      promise: 'more/both-extend',
      statedBy: ['us', 'cn'],
      steps: { us: 'an order', cn: 'an announcement' },
      endsInLaw: [{ instrument: 'cn/mofcom/2025-70', until: '2026-11-10', verifiedThrough: '2025-12-31' }],
    })
    expect(said!.endsInLaw[0]).not.toHaveProperty('movedBy')
    expect(said!.endsInLaw[0]).not.toHaveProperty('after')
  })

  test('is law once instruments carry it, and is no longer explained', () => {
    const carried: Edit = [
      MORE,
      '    renews:',
      '    carried-by: [{ instrument: Order 8, on-file: "no", party: us, date: 2026-01-02, cite: "pause@order" }]\n    renews:',
    ]
    expect(ask('2025-12-31', '2025-12-31', carried).saidDates).toEqual([])
  })

  test('is shown as said in the truce, and the spans before it as law', () => {
    const [truce] = ask('2025-12-31').truces
    expect(truce!.spans.map(({ basis, current }) => [basis, current])).toEqual([
      ['law', true],
      ['said', false],
    ])
    expect(truce!.spans[0]!.instruments).toEqual(['cn/mofcom/2025-70', 'Order 7'])
    expect(ask('2025-11-06').truces[0]!.spans.map(({ basis }) => basis)).toEqual(['partly law'])
    expect(ask('2025-11-02').truces[0]!.spans.map(({ basis }) => basis)).toEqual(['said'])
  })
})

test('a digest has what is pending, the days that were said and the ends of texts that are not held', () => {
  const answer = ask('2025-12-31', '2026-01-15')
  const digest = talksDigest(answer)
  expect(digest.staleSince).toBe('2025-12-31')
  expect(digest.pending.map(({ id }) => id)).toEqual(['more/both-extend', 'pause/cn-licences'])
  expect(digest.endsOffFile).toMatchObject([{ day: '2026-11-10', instrument: 'Order 7', words: 'to 10 Nov' }])
  expect(becameLaw(answer).map(({ id }) => id)).toEqual(['pause/cn-pause', 'pause/us-pause'])
  expect(pendingOf(answer).length + becameLaw(answer).length + lapsedOf(answer).length).toBe(4)
})
