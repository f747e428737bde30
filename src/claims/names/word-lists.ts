/** Closed lists of English words around names. */
const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/))

export const HONORIFICS = set(
  'mr mrs ms miss dr sir madam professor prof senator sen representative rep congressman congresswoman governor gov general gen admiral judge justice ambassador secretary minister president chairman chairwoman premier chancellor comrade lord',
)
/** Before an office: no longer, or not fully, held. */
export const NOT_HOLDING = set(
  'former ex then late past onetime previous outgoing acting deputy incoming designate assistant vice under',
)
export const NO_LONGER = set('former ex then late past onetime previous')

/** Family names on file that are also words, first names or names of many: alone they name nobody whom the text did not introduce. */
export const COMMON_NAMES = set(
  'he may king price cook wright burns miller johnson kelly perry scott bruce brown lee li wang zhang liu lin han hu cai fu yu yi sun ma lu wu tan chen zhu ren gao shu mao guo jin ling yan sheng geng hua ross barr sanders kelly gill costa cho moon muto kato wong harris bianchi roberts peters glass gor king freeland gore pence huang powell bolton price tai thune duffy austin esper dong jiang hassett banga reeves hogan michel johnson garland ni pan cui xie qin yang zheng lan liao lyu zhong ding zhao gallagher rich may day',
)

/** Of those, the ones that a sentence may begin with. */
export const ENGLISH_WORDS = set(
  'he may king price cook wright burns brown day rich long glass gore pence powers bush waters',
)

/** Before a capital: the place, not the government. */
export const LOCATIVES = set(
  'in at from near outside inside around through via into toward towards for across throughout visit visited visiting left leave leaving',
)

/** Heads of phrases that stand for people or papers that are not named. */
export const PERSON_NOUNS = set(
  'official officials source sources adviser advisers advisor advisors spokesperson spokespersons spokesman spokesmen spokeswoman ambassador ambassadors envoy analyst analysts expert experts economist economists diplomat diplomats negotiator negotiators host anchor executive executives insider insiders aide aides lawmaker lawmakers senator senators trader traders lawyer lawyers attorney attorneys minister ministers commentator commentators observer observers scholar scholars researcher researchers strategist strategists exporter exporters supplier suppliers importer importers insiders regulator regulators representative representatives consultant consultants critic critics plaintiffs petitioners petitioner commenter commenters commentors',
)
export const PAPER_NOUNS = set('media newspaper newspapers outlet outlets press news broadcaster agency')
export const DESCRIBING = set(
  'senior top informed unnamed anonymous official former chief trade economic industry government administration foreign state local unidentified multiple well-placed diplomatic market military defense defence treasury company national security political independent leading veteran western high ranking high-ranking level commerce unspecified several many some other two three four both few one knowledgeable mainstream overseas domestic international public private legal customs energy policy state-run state-owned run embassy ministry department cabinet campaign congressional business mining rare earth key main lead auto automotive same another current relevant competent financial experienced domestic mid-level corporate white-house executive branch agency intelligence',
)
export const DETERMINERS = set(
  'the a an his her their its this that our these those my your some several many other another one two three',
)

/** Words that are capitalised for other reasons than being a name. */
export const NOT_NAMES = set(
  'the a an he she it they we i you his her their its our this that these those there here what when where who why how and but or so yet if as at by for from in into of on to with after before while although though because since until during despite regarding following moreover however meanwhile thus therefore according also not no yes all any both each every some many most more another other such monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december mon tue wed thu fri sat sun jan feb mar apr jun jul aug sep sept oct nov dec today yesterday tomorrow last next first second third secondly firstly finally additionally furthermore rare earth earths article section order proclamation executive annex part title chapter notice announcement rule act law regulation regulations code statement comment source original disclaimer note question answer q former ex video screenshot photo image new north south east west central asia europe african africa pacific atlantic middle international national federal general party state states united house senate department ministry office bureau commission committee council board agency association university institute center centre group company corporation inc ltd co corp bank world global chinese american european japanese agreement framework deal truce talks summit tariff tariffs trade export exports import imports control controls mr mrs ms dr is are was were has have had will would can could should may might must do does did',
)
