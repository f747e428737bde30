import { holdersOn, type Office } from '../../register/actors.js'
import type { Context } from '../context.js'
import { adjacent, type Scene } from './naming.js'
import { takePerson } from './titled.js'

/** `Secretary of the Treasury`: the department by its office. */
const OF = /^Secretary of (?:the )?(\p{Lu}\p{L}+)$/u
/** `Department of the Treasury`. */
const NAMED = /\bDepartment of (?:the )?(\p{Lu}\p{L}+)/u
/** The head of a text, in which its issuer is named. */
const HEAD = 12
/** Somebody is called `the Secretary` by the text itself. */
const DEFINED = /Secretary of (?:the )?(\p{Lu}\p{L}+)(?!\p{L})[^()]{0,40}\((?:the )?[“"]?Secretary[”"]?\)/u

/** `The Secretary` in a text of one department: its head on that day. Only where the issuer or the masthead names the department, and the text calls no other so. */
export function nameSecretary(scene: Scene, { head, passages }: Context): void {
  if (!scene.day) return
  const lines = passages.paragraphs.slice(0, HEAD).map(({ text }) => text.slice(0, 200))
  const issuers = [
    ...(head.publisher.basis === 'absent' ? [] : [head.publisher.value]),
    ...lines.filter((line) => /^AGENCY: |^(?:U\.?S\.? )?Department of [\p{L} ]{3,30}$/u.test(line)),
  ]
  const offices = Object.values(scene.actors.offices).filter((office) => isOf(office, issuers))
  const [office] = offices
  const holders = office && offices.length === 1 ? holdersOn(office, scene.day) : []
  if (!office || holders.length !== 1) return
  const defined = DEFINED.exec(passages.text.slice(0, 20_000))?.[1]
  if (defined !== undefined && defined !== departmentOf(office)) return
  for (let at = 1; at < scene.words.length; at += 1) {
    const word = scene.words[at]!
    if (word.text !== 'Secretary' || scene.taken[at] === 1 || scene.at.has(at)) continue
    const before = scene.words[at - 1]!
    if (before.key !== 'the' || !adjacent(before, word) || scene.taken[at - 1] === 1) continue
    const next = scene.words[at + 1]
    if (!word.possessive && next && /^[ -]$/.test(word.gap) && (next.capital || /^(?:of|for)$/.test(next.key))) continue
    takePerson(
      scene,
      { from: at - 1, to: at + 1 },
      holders[0]!,
      `${office.title} on ${scene.day}; the text is of that department`,
    )
  }
}

const departmentOf = ({ en }: Office): string | undefined =>
  en.map((name) => OF.exec(name)?.[1]).find((name) => name !== undefined)
const isOf = (office: Office, issuers: readonly string[]): boolean => {
  const department = departmentOf(office)
  if (department === undefined || office.several) return false
  return issuers.some((issuer) => NAMED.exec(issuer)?.[1] === department)
}
