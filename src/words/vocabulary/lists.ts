import type { Words } from '../../register/model.js'

/** Names of lists that the register calls by a group's id, or of which it has the English only. */
export const LISTS: Readonly<Record<string, Required<Words>>> = {
  'cn/dual-use': { en: 'China’s list of controlled dual-use items', zh: '两用物项出口管制清单' },
  'cn/control-list': { en: 'China’s export control list of entities', zh: '出口管制管控名单' },
  'cn/concern-list': { en: 'China’s list of parties of concern', zh: '关注名单' },
  'cn/unreliable-entity-list': { en: 'China’s unreliable entity list', zh: '不可靠实体清单' },
  'us/entity-list': { en: 'US Entity List', zh: '美国实体清单（Entity List）' },
  'us/meu-list': { en: 'US Military End-User List', zh: '美国军事最终用户清单（MEU List）' },
  'us/sdn-744-8': {
    en: 'certain US Specially Designated Nationals (15 CFR 744.8(a)(1))',
    zh: '部分美国特别指定国民（15 CFR 744.8(a)(1)）',
  },
  'us/bis/licence-suspension-comac-2025-05-28/comac': {
    en: 'customer named in reports of the licence suspensions',
    zh: '许可暂停报道中点名的客户',
  },
}

/** Annexes, letters and general licences that conditions name by the act they stand in. */
export const ANNEXES: Readonly<Record<string, Required<Words>>> = {
  'cn/tariff-commission/2025-2/annex-1': {
    en: 'annex 1 of the Tariff Commission’s announcement 2 of 2025',
    zh: '税委会公告2025年第2号附件1',
  },
  'cn/tariff-commission/2025-2/annex-2': {
    en: 'annex 2 of the Tariff Commission’s announcement 2 of 2025',
    zh: '税委会公告2025年第2号附件2',
  },
  'us/commerce/section-232-others/annex': {
    en: 'annexes of Section 232 actions on other goods (vehicles, semiconductors, wood and others)',
    zh: '其他商品的232条款措施附件（车辆、半导体、木材等）',
  },
  'us/president/eo-14257/annex-2': { en: 'annex II of Executive Order 14257', zh: '第14257号行政令附件二' },
  'us/president/proclamation-11012/annex-2': { en: 'annex II of Proclamation 11012', zh: '第11012号公告附件二' },
  'us/president/uas-2026-08-13/annex-1': {
    en: 'annex I of the proclamation on unmanned aircraft, 13 Aug 2026',
    zh: '2026年8月13日无人机公告附件一',
  },
  'us/president/uas-2026-08-13/annex-3': {
    en: 'annex III of the proclamation on unmanned aircraft, 13 Aug 2026',
    zh: '2026年8月13日无人机公告附件三',
  },
  'us/ustr/forced-labour-2026/note-52b': {
    en: 'note 52(b) of the forced-labour action of 2026',
    zh: '2026年强迫劳动措施说明52(b)',
  },
  'us/bis/85-fr-83793/supplement-2': {
    en: 'Supplement No. 2 to 15 CFR part 744 (items of the military end-user rule)',
    zh: '15 CFR第744部分补编2（军事最终用户规则所列物项）',
  },
  'us/bis/89-fr-20107/ofac': {
    en: 'a licence or exemption of OFAC',
    zh: '美国财政部外国资产控制办公室（OFAC）的许可或豁免',
  },
  'us/bis/90-fr-47201/savings-clause': { en: 'the savings clause of 90 FR 47201', zh: '90 FR 47201 所载过渡条款' },
  'us/bis/90-fr-47201/tgl': { en: 'the temporary general licence of 90 FR 47201', zh: '90 FR 47201 所载临时通用许可' },
  'us/bis/is-informed-eda-2025-05-23': {
    en: 'the letters on design software for chips (EDA), May 2025',
    zh: '2025年5月关于芯片设计软件（EDA）的函',
  },
  'us/bis/is-informed-ethane-2025-05-23': {
    en: 'the letters on ethane and butane, May to July 2025',
    zh: '2025年5月至7月关于乙烷和丁烷的函',
  },
  'us/bis/is-informed-ethane-2025-05-23/load': {
    en: 'the letters on ethane and butane, on loading',
    zh: '关于乙烷和丁烷的函中装船部分',
  },
  'us/bis/licence-actions-2025-05-28': {
    en: 'the letters on chemicals, machine tools, aviation equipment and hydraulic fluid, May and June 2025',
    zh: '2025年5月至6月关于化学品、机床、航空设备和液压油的函',
  },
  'us/bis/licence-actions-2025-05-28/suspended': {
    en: 'the letters of May and June 2025 that suspend licences',
    zh: '2025年5月至6月暂停许可的函',
  },
  'us/bis/licence-suspension-comac-2025-05-28/ge': {
    en: 'the suspension of licences for COMAC, on jet engines, May 2025',
    zh: '2025年5月对中国商飞的许可暂停（航空发动机）',
  },
  'us/bis/licence-suspension-comac-2025-05-28/others': {
    en: 'the suspension of licences for COMAC, on other goods, May 2025',
    zh: '2025年5月对中国商飞的许可暂停（其他物项）',
  },
  'us/bis/licence-suspension-nuclear-2025-06-06': {
    en: 'the suspension of licences for nuclear power plants, June 2025',
    zh: '2025年6月核电厂许可暂停',
  },
}

/** What a list of parts may leave out: the phrases of conditions on parts inside. */
export const MEETS_ZH: Readonly<Record<string, string>> = {
  'samarium-cobalt magnet materials': '钐钴永磁材料',
  'a material made abroad with Chinese technology': '在境外使用中国技术制造的材料',
  'NdFeB magnet materials containing terbium': '含铽的钕铁硼永磁材料',
  'NdFeB magnet materials containing dysprosium': '含镝的钕铁硼永磁材料',
}
