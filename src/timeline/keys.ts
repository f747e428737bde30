import type { shiftMonth } from './days.js'
import type { View } from './view.js'

type Needs = { readonly shiftMonth: typeof shiftMonth } & Parameters<typeof shiftMonth>[0]

/** What a key changes of a view; an empty change where the key did its work by moving the focus, nothing where it is not ours. */
export function keyed(
  t: Needs,
  document: Document,
  rows: readonly HTMLElement[],
  view: View,
  event: KeyboardEvent,
): Partial<View> | undefined {
  if (event.ctrlKey || event.metaKey || event.altKey) return undefined
  const target = event.target as HTMLElement
  const field = /^(INPUT|SELECT)$/.test(target.tagName)
  if (event.key === 'Escape') {
    if (view.open) return { open: '' }
    if (target.id !== 'text') return undefined
    return { text: '' }
  }
  if (field) return undefined
  if (event.key === '/') {
    document.getElementById('text')!.focus()
    return {}
  }
  const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key]
  if (step) return { on: event.shiftKey ? t.shiftMonth(t, view.on, step) : t.dayText(t.dayNumber(view.on) + step) }
  const shown = rows.filter((row) => !row.parentElement!.hidden)
  const here = shown.indexOf(target)
  const next = { ArrowUp: here - 1, ArrowDown: here + 1, Home: 0, End: shown.length - 1 }[event.key]
  if (here < 0 || next === undefined) return undefined
  const row = shown[Math.max(0, Math.min(next, shown.length - 1))]!
  for (const other of rows) other.tabIndex = other === row ? 0 : -1
  row.focus()
  return {}
}
