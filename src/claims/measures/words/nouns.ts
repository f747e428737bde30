/** Nouns of trade measures, by what they need to count. Plurals are listed by `plural`. */
const plural = (words: string) =>
  words
    .split(/\s+/)
    .flatMap((word) => [
      word,
      /[^aeiou]y$/.test(word) ? `${word.slice(0, -1)}ies` : /(?:s|x|ch|sh)$/.test(word) ? `${word}es` : `${word}s`,
    ])

/** A measure whatever stands around it. */
export const STRONG: ReadonlySet<string> = new Set([
  ...plural(
    'tariff duty levy surtax surcharge countermeasure restriction curb sanction embargo quota ban prohibition blacklist blockade moratorium counter-measure countertariff safeguard',
  ),
  'controls',
  'retaliation',
  'export-control',
  'export-controls',
  'tariffication',
])

/** A measure where a word of trade stands near it, or a verb that says so. */
export const WEAK: ReadonlySet<string> = new Set([
  ...plural(
    'measure rule regulation requirement fee order policy control legislation law proclamation notice announcement provision decree directive action step response system regime scheme procedure limit cap charge tax penalty rate curb list exclusion exemption exception waiver suspension framework mechanism limitation barrier investigation probe relief listing designation decision move package catalogue catalog subsidy plan arrangement constraint obligation increase threat threshold reduction hike scope coverage applicability modification amendment adjustment emergency deposit',
  ),
  'dues',
])

/** The approval of single shipments. */
export const LICENCES: ReadonlySet<string> = new Set(
  plural('licence license permit approval application authorization authorisation permission clearance'),
)

/** A pause that both sides agreed, spoken of by its term. */
export const TRUCES: ReadonlySet<string> = new Set([
  ...plural('truce ceasefire cease-fire pause reprieve moratorium détente detente standstill hiatus freeze'),
  'suspension',
  'suspensions',
])
/** `buffer period`, `grace period`: the word before `period`. */
export const PERIODS: ReadonlySet<string> = new Set(['buffer', 'grace', 'truce', 'suspension', 'cooling-off', 'pause'])

/** What two sides conclude. */
export const ACCORDS: ReadonlySet<string> = new Set([
  ...plural(
    'agreement deal accord framework arrangement consensus understanding truce pact compromise settlement ceasefire protocol treaty',
  ),
])
export const COMMITMENTS: ReadonlySet<string> = new Set([
  ...plural(
    'commitment promise pledge obligation undertaking agreement deal accord truce consensus understanding framework arrangement pact',
  ),
])

/** What is let through or held back, as the object of restrict, block, allow, resume. */
export const FLOWS: ReadonlySet<string> = new Set([
  ...plural(
    'export import shipment sale flow purchase supply delivery access trade re-export reexport transfer transaction investment product good item technology software chip semiconductor magnet mineral metal component equipment material engine service ship vessel soybean crop aircraft plane drone app car vehicle battery input article dealing exporting importing importation exportation reexportation re-exportation re-import transshipment',
  ),
  'goods',
  'gallium',
  'germanium',
  'antimony',
  'graphite',
  'tungsten',
  'ethane',
  'beef',
  'oil',
  'gas',
  'energy',
  'aluminum',
  'aluminium',
  'steel',
  'copper',
])

/** Words that make a weak noun one of trade, in the same noun phrase or the same sentence. */
export const TRADE: ReadonlySet<string> = new Set([
  ...plural(
    'export import tariff shipment licence license port ship vessel trade rare-earth mineral magnet chip semiconductor software customs duty sanction retaliation counter-measure countermeasure dual-use entity affiliate exporter importer goods technology fentanyl soybean investment material levy supplier maritime shipbuilding crane drone steel aluminum aluminium lumber quota truce surcharge unverified circumvention evasion vehicle importation exportation reexport re-export safeguard exclusion',
  ),
  'earth',
  'earths',
  'tariffs',
  'licensing',
  'exporting',
  'importing',
  'retaliatory',
  'reciprocal',
  'restrictive',
  'discriminatory',
  'unilateral',
  'ad',
  'valorem',
  'non-tariff',
  'duty-free',
  'anti-dumping',
  'antidumping',
  'countervailing',
  'ofac',
  'eccn',
  'blocked',
  'sanctioned',
  'licensed',
  'unlicensed',
  'end-user',
  'end-use',
  'harmonized',
  'htsus',
  'logistics',
  'shipping',
])

export const THREATS: ReadonlySet<string> = new Set(plural('threat ultimatum extortion blackmail warning'))
/** An intention as a noun, with `to`, `for` or `of` after it. */
export const PLANS: ReadonlySet<string> = new Set(plural('plan intention proposal intent'))
export const EXEMPTIONS: ReadonlySet<string> = new Set(
  plural('exemption exclusion waiver exception carve-out loophole'),
)
export const INQUIRIES: ReadonlySet<string> = new Set([
  ...plural('investigation probe inquiry review examination dispute'),
  'enquiry',
])
/** Names of lists that parties are put on or taken off: the words before `list`. */
export const LISTS: ReadonlySet<string> = new Set([
  'entity',
  'entities',
  'unverified',
  'control',
  'end-user',
  'user',
  'sdn',
  'nationals',
  'sanctions',
  'watch',
  'concern',
  'military',
  'controlled',
])
