import { type ReactNode, useId } from 'react'

/** What ties a control to its label, its hint and what is wrong with it. */
export type Tied = {
  readonly id: string
  readonly 'aria-describedby'?: string
  readonly 'aria-invalid'?: true
}

/** A labelled control with a hint and, where it was filled in wrongly, one message beside it. */
export function Field({
  label,
  hint,
  wrong,
  className = '',
  children,
}: {
  readonly label: ReactNode
  readonly hint?: ReactNode
  readonly wrong?: ReactNode
  readonly className?: string
  readonly children: (tied: Tied) => ReactNode
}) {
  const id = useId()
  const about = [hint && `${id}-hint`, wrong && `${id}-wrong`].filter(Boolean).join(' ')
  return (
    <div className={`field ${className}`}>
      <label htmlFor={id}>{label}</label>
      {children({
        id,
        ...(about ? { 'aria-describedby': about } : {}),
        ...(wrong ? { 'aria-invalid': true as const } : {}),
      })}
      {hint && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {wrong && (
        <div className="wrong" id={`${id}-wrong`}>
          {wrong}
        </div>
      )}
    </div>
  )
}

/** Leads to the first field that is wrong, once it is marked. */
export function toFirstWrong(form: HTMLFormElement | null): void {
  requestAnimationFrame(() => form?.querySelector<HTMLElement>('[aria-invalid]')?.focus())
}
