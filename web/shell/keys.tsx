import { useNavigate } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { useWords } from '../words/language.js'
import { VIEWS } from './views.js'

const KEPT = 'lodestone.keys'
const keysOn = (): boolean => window.localStorage.getItem(KEPT) !== 'off'

const HELP = 'lodestone-help'
export const openHelp = (): void => void window.dispatchEvent(new Event(HELP))

/** The keys of a view for the list of shortcuts: a view shows its own with `<Keys>` words of the shell. */
const ROWS = [
  ['?', 'help'],
  ['/', 'filter'],
  ['← →', 'day'],
  ['⇧ ← →', 'month'],
  ['↑ ↓', 'rows'],
  ['Enter', 'open'],
  ['Esc', 'escape'],
] as const

/** Whether a key belongs to the thing that has the focus: a field is typed in, a slider is moved. */
export const isTyping = ({ target }: KeyboardEvent): boolean =>
  target instanceof Element && target.closest('input, select, textarea, [contenteditable], dialog') !== null

/** A key of the page: no modifier, not while typing, and not where the reader has turned single keys off. */
export const isFree = (event: KeyboardEvent): boolean =>
  !event.ctrlKey && !event.metaKey && !event.altKey && !event.defaultPrevented && !isTyping(event) && keysOn()

/** `?` shows the shortcuts; `g` and a letter go to a view. */
export function Keys() {
  const words = useWords()
  const navigate = useNavigate()
  const dialog = useRef<HTMLDialogElement>(null)
  const going = useRef(false)
  const [on, setOn] = useState(keysOn)
  useEffect(() => {
    const open = (): void => dialog.current?.showModal()
    const press = (event: KeyboardEvent): void => {
      if (!isFree(event)) return
      const view = going.current ? VIEWS.find(({ key }) => key === event.key) : undefined
      going.current = event.key === 'g'
      if (event.key === '?') open()
      else if (view) void navigate({ to: view.path })
      else return
      event.preventDefault()
    }
    window.addEventListener(HELP, open)
    window.addEventListener('keydown', press)
    return () => {
      window.removeEventListener(HELP, open)
      window.removeEventListener('keydown', press)
    }
  }, [navigate])
  return (
    <dialog ref={dialog} className="help" aria-labelledby="help-title">
      <h2 id="help-title">{words.help}</h2>
      <dl>
        {ROWS.map(([key, name]) => (
          <div key={name}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{words.keys[name]}</dd>
          </div>
        ))}
        <div>
          <dt>
            <kbd>g</kbd>
          </dt>
          <dd>
            {words.keys.go}{' '}
            {VIEWS.map(({ name, key }) => (
              <span key={name} className="go">
                <kbd>{key}</kbd> {words.views[name]}
              </span>
            ))}
          </dd>
        </div>
      </dl>
      <label className="tick">
        <input
          type="checkbox"
          checked={on}
          onChange={({ target }) => {
            window.localStorage.setItem(KEPT, target.checked ? 'on' : 'off')
            setOn(target.checked)
          }}
        />{' '}
        {words.keysOn}
      </label>
      <form method="dialog">
        <button type="submit" className="firm">
          {words.close}
        </button>
      </form>
    </dialog>
  )
}
