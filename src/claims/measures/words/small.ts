/** Small words by their work in a clause. */
const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/))

export const BE = set("is are was were be been being 's 're 'm am isn't aren't wasn't weren't")
export const HAVE = set("has have had having 've hasn't haven't hadn't")
export const DO = set("do does did don't doesn't didn't")
export const WILL = set("will would shall 'll 'd won't wouldn't")
export const MAY = set('may might could can cannot')
export const OUGHT = set("should must ought shouldn't mustn't")
export const NOT = set(
  "not never neither cannot don't doesn't didn't won't wouldn't isn't aren't wasn't weren't hasn't haven't hadn't can't couldn't shouldn't mustn't",
)
export const AUXILIARIES: ReadonlySet<string> = new Set([
  ...BE,
  ...HAVE,
  ...DO,
  ...WILL,
  ...MAY,
  ...OUGHT,
  "can't",
  "couldn't",
])
/** Adverbs that may stand inside a verb group; words in -ly also. */
export const ADVERBS = set(
  'also already recently then soon just once ever never not still now again further always yet even first immediately hereby thereby therefore thus fully otherwise subsequently formally temporarily quickly only all both later earlier long far repeatedly instead reportedly jointly today yesterday so either',
)
export const DETERMINERS = set(
  'the a an this that these those its their his her our my your any some all no each every both several many few more most such other another certain',
)
export const PRONOUNS = set('it he she they we you i this that who which both')
export const PREPOSITIONS = set(
  'of on against over from to for by in at with within into under upon across through until till between among amid amidst during following after before since despite without via per about toward towards as including regarding concerning on-behalf like beyond above below around because than unless starting beginning effective',
)
/** A word that opens a clause of its own. */
export const OPENERS = set(
  'that which who whom whose while whereas although though because if unless whether when after before since until as so where once lest but amid amidst despite however following',
)
/** Clauses whose content is taken for granted. */
export const GIVEN = set('after before since when once as while following amid amidst despite')
export const JOINERS = set('and or nor & but then')
export const MONTHS = set(
  'january february march april May june july august september october november december jan feb mar apr jun jul aug sept sep oct nov dec',
)
export const TIMES = set(
  'day days week weeks month months year years monday tuesday wednesday thursday friday saturday sunday today tomorrow yesterday tonight morning midnight noon quarter weekend hour hours',
)
