import { expect, it } from 'vitest'
import { measuresIn } from './measures.testing.js'

const read = (text: string, published?: string) =>
  measuresIn(text, published ? { published } : {}).map(({ act, certainty, quote }) => [act, certainty, quote])

it.each([
  ['现公布对某类物项实施出口管制的决定。', 'imposes', 'stated'],
  ['本公告自公布之日起正式实施。', 'takes-effect', 'stated'],
  ['上述公告自即日起停止实施。', 'lifts', 'stated'],
  ['决定暂停实施上述出口管制措施。', 'suspends', 'stated'],
  ['双方同意将暂停关税措施的期限延长。', 'extends', 'stated'],
  ['原公告同时废止。', 'lifts', 'stated'],
  ['如果对方一意孤行，我方必将坚决采取反制措施。', 'threatens', 'conditional'],
  ['我方敦促美方取消单边关税。', 'demands', 'demanded'],
  ['将五家实体列入出口管制管控名单。', 'imposes', 'stated'],
  ['主管部门已批准若干稀土出口许可申请。', 'grants-licence', 'stated'],
  ['对用于军事的申请原则上不予许可。', 'refuses-licence', 'stated'],
  ['美方违背日内瓦共识，出台出口限制。', 'alleges-breach', 'claimed'],
  ['对下列两用物项，实施更严格的最终用途审查。', 'imposes', 'stated'],
  ['未经许可，不得出口上述两用物项。', 'imposes', 'stated'],
  ['其中增列多家企业为管控对象。', 'imposes', 'stated'],
  ['该国将我企业无理列单。', 'imposes', 'claimed'],
  ['不再对该产品加征关税。', 'lifts', 'stated'],
  ['主管部门拟将该技术列入限制出口目录。', 'proposes', 'planned'],
  ['中方愿同对方就出口管制加强沟通。', 'offers', 'claimed'],
  ['如该国执意加征关税，中方必将采取反制措施。', 'threatens', 'conditional'],
  ['如该国执意加征关税，中方必将采取反制措施。', 'imposes', 'hypothetical'],
  ['某部公告2027年第46号', 'announces', 'stated'],
  ['某部公告2006年第50号（《关于临时管制的公告》）同时废止。', 'lifts', 'stated'],
  ['决定对下列物项实施出口管制：', 'imposes', 'stated'],
  [
    '出口上述物项应当依照《某国出口管制法》和《某国两用物项出口管制条例》的相关规定向主管部门申请许可。',
    'imposes',
    'stated',
  ],
  ['决定调整有关物项的出口管制措施。', 'imposes', 'stated'],
  ['该公司决定停止向关联企业供应晶圆，扰乱供应链。', 'imposes', 'stated'],
  ['不批准上述企业管理人员的工作许可。', 'imposes', 'stated'],
  ['对上述企业处以罚款，列入清单。', 'imposes', 'stated'],
  ['决定继续停止上述清单措施1年。', 'extends', 'stated'],
  ['停止对上述实体的出口管制措施。', 'lifts', 'stated'],
  ['主管部门对出口申请进行审查。', 'reviews', 'stated'],
  ['经审查同意后方可出口上述物项。', 'grants-licence', 'stated'],
  ['上述企业应当履行出口许可的有关义务。', 'demands', 'demanded'],
  ['我国不存在世贸组织禁止性补贴。', 'denies', 'stated'],
  ['主管部门正在研究对相关物项实施出口管制。', 'considers', 'considered'],
])('%s', (text, act, certainty) => {
  expect(read(text).map(([a, c]) => [a, c])).toContainEqual([act, certainty])
})

it.each([
  '今天天气很好，公园里有很多人。',
  '会议在北京举行。',
  '他推迟了旅行。',
  '现将出口管制有关事项公告如下：',
  '我们坚决反对关税。',
  '自即日起至年底，天气很好。',
  '有关部门采取以下措施：',
  '主管部门根据对被采取反制措施的组织的审查情况，',
  '第三条 外国国家违反国际法准则，干涉内政，涉及出口的，',
])('%s is no measure', (text) => expect(read(text)).toEqual([]))

it('work with others on export controls is no control', () => {
  expect(read('各方加强出口管制对话。').map(([act]) => act)).not.toContain('imposes')
  expect(read('未经许可出口的，依法处理。').map(([act]) => act)).not.toContain('grants-licence')
})

it('a first day to come is scheduled, one that has come takes effect', () => {
  expect(read('本公告自2025年12月1日起实施。', '2025-10-09')[0]?.[0]).toBe('schedules')
  expect(read('本公告自2025年12月1日起实施。', '2025-12-08')[0]?.[0]).toBe('takes-effect')
})

it('from and to are dates with roles', () => {
  const [found] = measuresIn('自2025年11月10日起至2026年11月10日暂停实施该出口管制公告。', { published: '2025-11-07' })
  expect(found?.act).toBe('suspends')
  expect(found?.dates?.map(({ role, iso }) => [role, iso])).toEqual([
    ['effective', '2025-11-10'],
    ['end', '2026-11-10'],
  ])
})

it('a title names an act that the clause does not do', () => {
  expect(read('《关于实施出口管制的公告》同时废止。')[0]?.[0]).toBe('lifts')
})

it('what follows a demand without a subject is demanded', () => {
  expect(read('我方敦促美方纠正错误做法，取消单边关税措施。').map(([act]) => act)).toEqual(['demands', 'demands'])
})
