/** How a decision came out, as the log says it. */
export const OUTCOMES = ['binds', 'cannot-tell', 'nothing-binds'] as const
export type Outcome = (typeof OUTCOMES)[number]
