import { type ReactNode, useRef, useState } from 'react'
import type { Chosen } from '../core/goods.js'

/** A box in which files are chosen, or onto which they are dropped; `formats` says which, `accept` names their endings. */
export function FileBox({
  label,
  formats,
  accept,
  onChosen,
  children,
}: {
  readonly label: string
  readonly formats: string
  readonly accept: string
  readonly onChosen: (chosen: readonly Chosen[]) => unknown
  readonly children: ReactNode
}) {
  const [over, setOver] = useState(false)
  const files = useRef<HTMLInputElement>(null)
  const take = (list: FileList | null) => void bytesOf(list).then(onChosen)
  return (
    <section
      className={over ? 'choose over' : 'choose'}
      aria-label={label}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setOver(false)
        take(event.dataTransfer.files)
      }}
    >
      <p>
        <button type="button" className="firm" onClick={() => files.current?.click()}>
          {label} …
        </button>{' '}
        <span className="muted small">{formats}</span>
      </p>
      <input
        ref={files}
        className="hidden"
        type="file"
        multiple
        tabIndex={-1}
        aria-label={label}
        accept={accept}
        onChange={(event) => {
          take(event.target.files)
          event.target.value = ''
        }}
      />
      {children}
    </section>
  )
}

const bytesOf = (files: FileList | null): Promise<Chosen[]> =>
  Promise.all(
    [...(files ?? [])].map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })),
  )
