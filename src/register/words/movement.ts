import type { Words } from '../model.js'

type Both = Required<Words>

export const KINDS: Readonly<Record<string, Both>> = {
  export: { en: 'export', zh: '出口' },
  're-export': { en: 're-export', zh: '再出口' },
  import: { en: 'import', zh: '进口' },
  transit: { en: 'transit', zh: '过境' },
  transfer: { en: 'transfer inside one country', zh: '境内转让' },
  provision: { en: 'provision of technology', zh: '技术提供' },
}

export const USES: Readonly<Record<string, Both>> = {
  civil: { en: 'civil', zh: '民用' },
  military: { en: 'military', zh: '军事用途' },
  'military-potential': { en: 'raising military potential', zh: '提升军事潜力' },
  wmd: { en: 'weapons of mass destruction', zh: '大规模杀伤性武器' },
  terrorism: { en: 'terrorism', zh: '恐怖主义' },
  'advanced-chips': { en: 'advanced chips', zh: '先进芯片' },
  'military-ai': { en: 'military artificial intelligence', zh: '军事用途人工智能' },
  humanitarian: { en: 'humanitarian', zh: '人道主义' },
  'rare-earth-activity': { en: 'rare-earth activity abroad', zh: '境外稀土活动' },
}

/** In a sentence: the {role}. */
export const ROLES: Readonly<Record<string, Both>> = {
  'end-user': { en: 'end user', zh: '最终用户' },
  importer: { en: 'importer', zh: '进口商' },
  exporter: { en: 'exporter', zh: '出口商' },
  intermediary: { en: 'intermediary', zh: '中间商' },
}

/** In a sentence: where was the rare earth {step}. */
export const STEPS: Readonly<Record<string, Both>> = {
  mined: { en: 'mined', zh: '开采' },
  separated: { en: 'separated', zh: '冶炼分离' },
  smelted: { en: 'smelted into metal', zh: '金属冶炼' },
  'magnet-made': { en: 'made into a magnet', zh: '磁材制造' },
  recycled: { en: 'recycled', zh: '二次资源回收利用' },
}

export const BASES: Readonly<Record<string, Both>> = {
  value: { en: 'value', zh: '价值' },
  mass: { en: 'mass', zh: '质量' },
}

export const FREIGHT: Readonly<Record<string, Both>> = {
  sea: { en: 'sea', zh: '海运' },
  air: { en: 'air', zh: '空运' },
  rail: { en: 'rail', zh: '铁路' },
  road: { en: 'road', zh: '公路' },
  post: { en: 'post', zh: '邮寄' },
}

/** Who can answer, where the input names nobody. */
export const PEOPLE: Readonly<Record<string, Both>> = {
  exporter: { en: 'exporter', zh: '出口商' },
  importer: { en: 'importer', zh: '进口商' },
  intermediary: { en: 'intermediary', zh: '中间商' },
  'end user': { en: 'end user', zh: '最终用户' },
  'end-user': { en: 'end user', zh: '最终用户' },
  supplier: { en: 'supplier', zh: '供应商' },
  carrier: { en: 'carrier', zh: '承运人' },
  'customs broker': { en: 'customs broker', zh: '报关行' },
  'vessel operator': { en: 'vessel operator', zh: '船舶经营人' },
  'ship operator': { en: 'ship operator', zh: '船舶运营人' },
}
