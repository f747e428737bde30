import { type ReactNode, type RefObject, useEffect, useId } from 'react'

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

/** Leads to the first field that is wrong, as soon as something else is wrong than before. */
export function useFirstWrong(form: RefObject<HTMLFormElement | null>, ...wrong: readonly unknown[]): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is wrong is what it waits for
  useEffect(() => form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus(), wrong)
}
