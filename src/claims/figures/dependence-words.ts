import { matchesOf } from '../text/matches.js'

/** States as texts name them: names, metonyms, adjectives. The value is what a dependence calls them. */
const STATES: Readonly<Record<string, string>> = Object.fromEntries(
  [
    'China: China Chinese Beijing PRC',
    'US: US U.S. USA America American Washington United-States',
    'EU: EU E.U. Europe European Brussels',
    'Japan: Japan Japanese Tokyo',
    'South Korea: Korea Korean Seoul',
    'Russia: Russia Russian Moscow',
    'India: India Indian Delhi',
    'Australia: Australia Australian Canberra',
    'Canada: Canada Canadian Ottawa',
    'UK: Britain British UK U.K. London',
    'Germany: Germany German Berlin',
    'France: France French Paris',
    'Vietnam: Vietnam Vietnamese',
    'Malaysia: Malaysia Malaysian',
    'Myanmar: Myanmar Burma',
    'Brazil: Brazil Brazilian',
    'Mexico: Mexico Mexican',
    'Taiwan: Taiwan Taiwanese Taipei',
    'Ukraine: Ukraine Ukrainian Kyiv',
    'Iran: Iran Iranian Tehran',
    'Saudi Arabia: Saudi Riyadh',
    'Indonesia: Indonesia Indonesian Jakarta',
    'Chile: Chile Chilean',
    'Kazakhstan: Kazakhstan Kazakh',
    'Congo: Congo Congolese DRC',
  ].flatMap((line) => {
    const [name, words] = line.split(': ')
    return words!.split(' ').map((word) => [word, name!])
  }),
)
const STATE = new RegExp(
  `(?<![\\p{L}\\p{N}-])(?:${Object.keys(STATES)
    .map((word) => word.replaceAll('.', '\\.').replace('-', ' '))
    .join('|')})(?![\\p{L}\\p{N}])`,
  'gu',
)

/** The states that a run of words names, in order, each once. */
export function statesIn(text: string): string[] {
  const names = matchesOf(STATE, text).map(([word]) => STATES[word.replace('United States', 'United-States')]!)
  return [...new Set(names)]
}

/** Materials: what is used up in making something else. */
const MATERIALS =
  /\b(?:rare[- ]earths?|REEs?|minerals?|metals?|alloys?|magnets?|oxides?|ores?|elements?|materials?|resources?|gallium|germanium|antimony|graphite|lithium|cobalt|nickel|copper|tungsten|tellurium|bismuth|indium|molybdenum|lanthanum|cerium|dysprosium|terbium|neodymium|praseodymium|samarium|scandium|yttrium|gadolinium|lutetium|holmium|erbium|europium|ytterbium|thulium|silicon|polysilicon|uranium|titanium|platinum|palladium|chips?|semiconductors?|wafers?|batter(?:y|ies)|steel|alumini?um|ethane|chemicals?)\b/i

/** What else can be supplied: parts, equipment, energy, and the supply itself. */
const SUPPLIES =
  /\b(?:components?|parts|inputs?|equipment|machinery|tools|software|technolog(?:y|ies)|oil|gas|energy|coal|soybeans?|drugs|medicines|ingredients|fertili[sz]ers?|suppl(?:y|ies|iers?)|imports?|sources?|products?|goods|shipments?|exports?|smelting|separation|refining|processing|mining)\b/i

export const namesMaterial = (text: string): boolean => MATERIALS.test(text)
export const namesGoods = (text: string): boolean => namesMaterial(text) || SUPPLIES.test(text)

/** What a new chain of supply is made of. */
export const CHAIN =
  /\b(?:chains?|industr(?:y|ies)|capacit(?:y|ies)|suppl(?:y|ies)|mines?|plants?|refiner(?:y|ies)|smelters?|production|self-sufficien\w*|independen\w+|alternatives?|substitutes?|ecosystem|base|facilit(?:y|ies)|processing|magnets?|rare[- ]earths?|minerals?|dependence|reliance)\b/i

/** "these resources", "such materials", "them": what was named before. */
export const ANAPHOR =
  /^(?:these|those|such|this|that|the said) (?:\w+ )?(?:resources?|materials?|elements?|metals?|minerals?|products?|inputs?|magnets?|components?|goods|substances?|suppl(?:y|ies))$|^(?:them|it|they)$/i

const MATERIAL =
  /\b(?:(?:heavy|light|refined|critical|strategic|raw|permanent|Chinese) )?(?:rare[- ]earth(?:s| (?:elements?|metals?|magnets?|materials?|minerals?|products?))?|critical minerals|gallium|germanium|antimony|graphite|lithium|cobalt|tungsten|semiconductors|magnets|minerals|chips)\b/gi

/** The last material named in a text: what "these resources" after it are. */
export function lastMaterial(text: string): string | undefined {
  return matchesOf(MATERIAL, text).at(-1)?.[0]
}
