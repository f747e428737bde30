import type { ClaimAct } from '../../reading.js'
import { type Form, formsOf } from './inflect.js'

/** What a verb does to its object. `on`: the object that makes it so: a `measure` (also a weak one where trade is near), a `strong` measure only, a `flow` of goods, a `licence`, an `accord`, a `truce`, an `inquiry`, a `reaction`, a `threat`, a `breach`able promise, an `instrument` by its number. */
export type ObjectKind =
  | 'measure'
  | 'strong'
  | 'flow'
  | 'licence'
  | 'accord'
  | 'truce'
  | 'inquiry'
  | 'threat'
  | 'promise'
  | 'exemption'
  | 'list'
  | 'reaction'
  | 'instrument'
export type Deed = { readonly act: ClaimAct; readonly on: ObjectKind }

/** One line per family: act, object, verbs. Where a verb stands in several lines, the first whose object is there wins. */
const DEEDS = `
pauses-processing licence suspend pause halt freeze delay hold stop stall slow
imposes licence require
extends licence extend prolong renew
grants-licence licence grant issue approve award give receive obtain secure establish create publish adopt
refuses-licence licence deny reject refuse decline withhold revoke terminate cancel rescind
withdraws threat withdraw retract drop abandon rescind back walk shelve
threatens threat issue make repeat renew escalate deliver level voice reiterate fire hurl
alleges-breach promise violate breach break renege flout contravene undermine abrogate dishonor dishonour ignore abandon
agrees accord reach strike sign conclude clinch seal finalize finalise forge secure ink cement hammer hash achieve
extends truce extend prolong renew lengthen roll continue
suspends truce maintain observe uphold keep order announce declare
reviews inquiry launch commence initiate institute self-initiate reopen open begin start conduct announce complete finish undertake
suspends inquiry suspend pause halt
lifts inquiry rescind terminate drop end close
imposes exemption restrict limit curtail narrow close plug
lifts exemption grant issue provide introduce announce create establish add
suspends measure suspend pause halt freeze shelve stay stop hold
postpones measure postpone delay defer push put-off
extends measure extend prolong renew lengthen continue
withdraws measure withdraw retract drop abandon recall
lifts list remove delete strike drop
imposes list re-add add place put include designate list blacklist move transfer
imposes measure re-impose re-instate re-introduce retain
lifts measure cease discontinue lift remove rescind scrap cancel repeal revoke abolish terminate end eliminate ease relax loosen reduce lower cut waive dismantle unwind undo reverse roll scale dial phase slash halve trim annul void vacate invalidate overturn nullify quash block enjoin narrow decrease repeal sunset streamline simplify
announces instrument issue promulgate
announces measure announce unveil reveal publish release declare disclose promulgate
imposes measure collect charge impose introduce enact adopt institute apply strengthen tighten expand widen broaden increase hike double triple quadruple quintuple escalate reinforce upgrade intensify launch establish create enforce invoke reimpose reinstate reinstitute restore levy slap raise deploy ratchet extend-to require activate unleash reactivate alter enhance toughen bolster update formalize formalise finalize finalise codify prescribe lay
lifts strong remove eliminate lift suspend refund reimburse forgo forego
imposes reaction have develop mount craft form coordinate prepare take give launch formulate
imposes strong impose adopt introduce expand incur carry bear attract modify adjust put place add issue take set ramp use maintain keep face approve pass resume begin start implement assess
lifts flow allow permit resume restart reopen unblock free ease reauthorize reauthorise relax loosen liberalize liberalise authorize authorise
imposes flow restrict limit block ban bar curb prohibit interdict halt curtail stop forbid embargo restrain tighten choke suspend freeze pause cut hamper cap control detain seize
imposes flow subject
agrees flow buy purchase
proposes accord negotiate
reviews flow review examine investigate probe assess scrutinize scrutinise evaluate monitor
reviews measure review examine assess reassess re-examine investigate evaluate monitor revisit
announces measure issue
imposes measure add
`

/** Acts on what somebody would do: `to` a verb, `that` a clause, a gerund, or a measure as the object. */
const OPERATORS = `
threatens threaten warn vow
proposes plan intend propose aim prepare recommend seek
considers consider weigh mull explore contemplate eye debate ponder float study discuss
demands demand urge ask request press pressure push prompt persuade convince call insist want pressurize implore appeal exhort hope
offers offer
agrees agree pledge promise commit undertake consent
denies deny refute
predicts expect predict forecast anticipate foresee project
`
/** Verbs that leave the act after them as it is: `decided to suspend`, `began imposing`, `was forced to impose`. */
const TRANSPARENT =
  'decide begin start continue move choose opt resolve determine proceed manage help allow force oblige compel authorize authorise direct order instruct vote act work announce declare agree-on'.split(
    ' ',
  )
/** Verbs that turn the act after them into its contrary. */
const REFUSING = 'refuse decline fail forget neglect hesitate avoid refrain'.split(' ')
/** Verbs of saying: their clause is somebody's claim. */
export const SAYING: ReadonlySet<string> = new Set(
  'say tell claim assert state note stress emphasize emphasise argue maintain reveal disclose report indicate suggest declare allege contend add explain remark write confirm announce acknowledge insist accuse warn believe think stated reiterate respond reply answer mention complain quote cite point tweet post'.split(
    ' ',
  ),
)
/** Other frequent verbs, so that the ends of clauses are seen. */
const OTHER =
  'amend modify revise change update adjust sanction designate inform invite solicit move drop climb jump recommend remain retain climb provide permit amend sustain hit slap punish target exempt exclude spare back walk rule honor honour fulfil fulfill target fail do get go come see know show meet hold talk speak travel seek try hope help attack criticize criticise describe call leave lead face become remain seem appear affect hurt harm benefit rely depend account pose serve play depend violate comply respond retaliate react tolerate follow fall rise grow need use base cover include involve contain relate concern regard consist arise occur happen turn bring mark underscore highlight reflect trigger spark cause drive fuel build develop produce make take buy purchase sell ship send run win lose pay cost lack exceed reserve preserve oppose support welcome reject protest safeguard protect defend ensure maintain keep resolve settle address solve advance complete cooperate negotiate consult discuss engage visit attend host depart arrive return focus express give receive offer accept look aim serve work live stay stand sit expire lapse effect enter become apply kick take come go mention omit confirm comment elaborate provide specify clarify accord escape disrupt roil jolt shake prompt mean amount represent comprise feel like love hate listen read understand ponder delay wait step crack enhance degrade sever squeeze bolster redouble accelerate constrain deprive toughen post notify file certify capture reach treat risk renew repeat echo restate second restart relaunch finish exercise employ revert enjoy invest notify rely submit eject expel disconnect shut lock delist de-list qualify reassess reconsider'.split(
    ' ',
  )

const pairs = (table: string) =>
  table
    .trim()
    .split('\n')
    .map((line) => line.split(' '))

export const DEEDS_OF: ReadonlyMap<string, readonly Deed[]> = deeds()
function deeds(): Map<string, Deed[]> {
  const table = new Map<string, Deed[]>()
  for (const [act, on, ...verbs] of pairs(DEEDS))
    for (const verb of verbs)
      table.set(verb, [...(table.get(verb) ?? []), { act: act as ClaimAct, on: on as ObjectKind }])
  return table
}

export type Operator =
  | { readonly kind: 'act'; readonly act: ClaimAct }
  | { readonly kind: 'transparent' }
  | { readonly kind: 'refusing' }
export const OPERATORS_OF: ReadonlyMap<string, Operator> = new Map<string, Operator>([
  ...TRANSPARENT.map((verb): [string, Operator] => [verb, { kind: 'transparent' }]),
  ...REFUSING.map((verb): [string, Operator] => [verb, { kind: 'refusing' }]),
  ...pairs(OPERATORS).flatMap(([act, ...verbs]) =>
    verbs.map((verb): [string, Operator] => [verb, { kind: 'act', act: act as ClaimAct }]),
  ),
])

export const VERBS: ReadonlyMap<string, Form> = formsOf(
  new Set([...DEEDS_OF.keys(), ...OPERATORS_OF.keys(), ...SAYING, ...OTHER]),
)

/** Base and -s forms that are as often nouns; they count as verbs only with a subject or `to` before them. */
export const ALSO_NOUNS: ReadonlySet<string> = new Set(
  'rule back hit target walk spare plan ban limit control measure review increase cut demand offer request block pause halt freeze study raise push press release issue place move end permit levy curb probe drop delay call report claim curb cap hike list set use stay return benefit cost need purchase ship show lead drive cause effect focus host visit sanction change jump climb work list hold start note state post point support threat pledge promise project forecast reverse impact embargo subject double answer mention comment charge rise fall talk trim slash access approach float license lack mark tariff step squeeze crack post file risk treat second renew echo'.split(
    ' ',
  ),
)

/** Nouns made of a verb of act, with `of`, `on` or a measure after or before them. */
export const NOMINAL_ACTS: ReadonlyMap<string, ClaimAct> = new Map<string, ClaimAct>(
  pairs(`
suspends suspension pausing suspending freezing
postpones postponement postponing deferral delay
extends extension prolongation renewal extending rollover
lifts lifting removal rescission cancellation repeal revocation abolition termination elimination easing relaxation loosening reduction lowering rollback rescinding removing cutting
withdraws withdrawal retraction
imposes imposition introduction expansion strengthening tightening implementation enactment adoption escalation increase imposing introducing expanding tightening
announces announcement unveiling publication
pauses-processing processing-halt
`).flatMap(([act, ...nouns]) => nouns.map((noun): [string, ClaimAct] => [noun, act as ClaimAct])),
)
