/** How far back "what changed" looks, in days. */
export const BACK_DAYS = 60
