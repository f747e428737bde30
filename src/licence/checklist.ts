import type { Register } from '../register/model.js'
import type { Application, Paper, RequiredDocument } from './model.js'

/** How a required paper stands. `perhaps`: needed only if somebody is on the concern list, and nobody said whether. */
export type PaperStatus = 'there' | 'missing' | 'without-translation' | 'translation-unknown' | 'perhaps'

export type ChecklistRow = {
  readonly document: RequiredDocument
  readonly party?: string
  readonly status: PaperStatus
  readonly paper?: Paper
}

/** The papers that an application of its kind needs, each with whether it is at hand; one end-user certificate for each end user. */
export function checklistOf(application: Application, register: Register): readonly ChecklistRow[] {
  const documents = register.licenceKinds?.[application.kind]?.documents ?? []
  return documents.flatMap((document) => {
    if (document.when === 'concern-list' && application.concernListed === 'no') return []
    const parties = document.per ? (application.ties[document.per] ?? [undefined]) : [undefined]
    return parties.map((party) => rowOf(application, document, party))
  })
}

function rowOf(
  { papers, concernListed }: Application,
  document: RequiredDocument,
  party: string | undefined,
): ChecklistRow {
  const paper = papers.find((one) => one.document === document.id && (party === undefined || one.party === party))
  const isPerhaps = document.when === 'concern-list' && concernListed === 'unknown'
  return {
    document,
    ...(party === undefined ? {} : { party }),
    status: paper ? translation(document, paper) : isPerhaps ? 'perhaps' : 'missing',
    ...(paper ? { paper } : {}),
  }
}

function translation({ translated: needed }: RequiredDocument, { translated }: Paper): PaperStatus {
  if (!needed || translated === 'yes') return 'there'
  return translated === 'no' ? 'without-translation' : 'translation-unknown'
}
